"""The verbs of a text by which acts exclude each other: those of scales, and any that are told as not done."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from functools import cache, lru_cache

from rashomon.compare.alignment.deeds.clauses import OBJECT, PASSIVE, object_in
from rashomon.compare.alignment.deeds.scales import OF_ANYBODY, bare_of, irregular, scales
from rashomon.compare.lexicon import NOT
from rashomon.model import Span
from rashomon.text import small, stems, words

UNDONE = re.compile(
    r"\b(?:(?P<done>(?:has|have|had|was|were|been)(?:\snot|n[’']t|\snever)|never)"
    r"|did(?:\snot|n[’']t)|(?:refus|fail|declin)(?:ed|es|ing)\sto)\s+(?:\w+ly\s+)?(?P<verb>[a-z]{3,})\b"
)
TO_COME = re.compile(
    r"\b(?:(?:plan|threaten|vow|promis|intend|prepar)(?:s|es|ed|ing)?\sto|may|will"
    r"|(?:is|are|was|were)\s(?:about|due|set|expected|scheduled)\sto|(?:is|are)\sto)"
    r"\s+(?:\w+ly\s+)?(?P<verb>[a-z]{3,})\b"
)
# Of what was left undone a part may have been done, or all of it at another time.
IN_PART = frozenset(
    "all every full fully entire enough only just until yet immediately directly more further other another new "
    "before most many both any either anyone anybody anything such".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Verb:
    """A verb at one end of a scale, and where it stands.

    `upon` where it is told of whoever stands behind it, `ahead` where it is still to come.
    """

    scale: str
    one: bool
    start: int
    end: int
    upon: bool = False
    ahead: bool = False
    passive: bool = False


def verbs_in(text: str, wanted: Set[str]) -> Sequence[Verb]:
    """The verbs of scales, any others told as not done or as to come, and those of the stems `wanted` as done."""
    scaled = _of_scales(text)
    ends = {verb.end for verb in scaled if not verb.upon}
    return [*scaled, *(verb for verb in _of_any(text, wanted) if verb.one or verb.end not in ends)]


def open_in(text: str) -> frozenset[str]:
    """The stems of the verbs that a text tells as not done, or as still to come."""
    return frozenset(stem for stem, _, _ in (*_undone(text), *_to_come(text)))


@lru_cache(maxsize=20_000)
def _to_come(text: str) -> tuple[tuple[str, int, int], ...]:
    """The stem of each verb that is told as still to come, and where that stands."""
    found = ((_stem(match["verb"]), *match.span()) for match in TO_COME.finditer(text))
    return tuple(verb for verb in found if verb[0] not in OF_ANYBODY)


@lru_cache(maxsize=20_000)
def _undone(text: str) -> tuple[tuple[str, int, int], ...]:
    """The stem of each verb that is told as not done, and where that stands."""
    found: list[tuple[str, int, int]] = []
    for match in UNDONE.finditer(text):
        if match["done"] and not _past().fullmatch(match["verb"]):
            continue  # "was not sure"
        stem = _stem(match["verb"])
        behind = words(object_in(text[match.end() : match.end() + OBJECT]))
        if stem and stem not in OF_ANYBODY and IN_PART.isdisjoint(behind):
            found.append((stem, match.start(), match.end()))
    return tuple(found)


def _of_any(text: str, wanted: Set[str]) -> Iterator[Verb]:
    """The verbs of no scale: those that are told as not done or as to come, and those of some stems as done."""
    for stem, start, end in _to_come(text):
        yield Verb(scale=stem, one=True, start=start, end=end, ahead=True)
    negated = [(stem, Span(start, end)) for stem, start, end in _undone(text)]
    for stem, span in negated:
        passive = text[span.start : span.end].startswith(("was", "were", "been"))
        yield Verb(scale=stem, one=False, start=span.start, end=span.end, passive=passive)
    for word in _past().finditer(text) if wanted else ():
        if (stem := _stem(word[0])) not in wanted:
            continue
        at, before = Span(*word.span()), text[: word.start()]
        if not _is_negated(before) and not any(span.overlaps(at) for _, span in negated):
            passive = PASSIVE.search(before) is not None
            yield Verb(scale=stem, one=True, start=at.start, end=at.end, passive=passive)


def _stem(word: str) -> str:
    """The stem of a verb, in whatever form."""
    stem = "".join(stems(word))
    return bare_of().get(stem, stem)


@cache
def _past() -> re.Pattern[str]:
    """A verb of which something is told as done, as far as its form shows."""
    return re.compile(rf"\b(?:[a-z]+ed|{'|'.join(irregular())})\b")


@cache
def _patterns() -> Sequence[tuple[str, bool, bool, re.Pattern[str]]]:
    """How each end of a scale is told, in small letters: its name, which end, whether of who stands behind."""
    found = []
    for name, scale in scales().items():
        for one, told, bare, upon in (
            (True, scale.one, scale.one_bare, scale.one_upon),
            (False, scale.other, scale.other_bare, scale.other_upon),
        ):
            behind = rf"(?:did not|didn[’']t) (?P<bare>{'|'.join(bare)})" if bare else r"(?P<bare>(?!))"
            found.append((name, one, False, re.compile(rf"\b(?:{'|'.join((behind, *told))})\b")))
            if upon:
                found.append((name, one, True, re.compile(rf"\b(?P<bare>(?!))?(?:{'|'.join(upon)})\b")))
    return found


@cache
def _any() -> re.Pattern[str]:
    """All patterns in one, for the many claims that have no such verb."""
    told = (
        word
        for scale in scales().values()
        for word in (*scale.one, *scale.other, *scale.one_upon, *scale.other_upon)
    )
    return re.compile(rf"\b(?:did not|didn[’']t|{'|'.join(told)})\b")


@lru_cache(maxsize=20_000)
def _of_scales(text: str) -> tuple[Verb, ...]:
    found: list[Verb] = []
    told = small(text)
    for name, one, upon, pattern in _patterns() if _any().search(told) else ():
        for match in pattern.finditer(told):
            before = text[: match.start()]
            passive = PASSIVE.search(before) is not None
            if upon and passive:
                continue
            turned = _is_negated(before) or match["bare"] is not None
            start, end = match.span()
            found.append(Verb(scale=name, one=one != turned, start=start, end=end, upon=upon, passive=passive))
    return tuple(found)


def _is_negated(before: str) -> bool:
    return not NOT.isdisjoint(words(before)[-2:])
