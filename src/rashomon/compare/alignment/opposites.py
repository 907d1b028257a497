"""Acts of one doer of which only one can be: who attended and who stayed away, what was accepted and was not.

Each verb of a scale is held against those at its other end and against its own negation. Whether the words are
of one occasion is told by who does it, by what it is done to, and by the day.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from rashomon.compare.actors.cast import Cast
from rashomon.compare.claims.about import about, sentence
from rashomon.compare.claims.claim import Claim
from rashomon.compare.claims.dates import days_between
from rashomon.compare.lexicon import BEGINS, NOT, NOT_YET, SCALES
from rashomon.coreference.compatible import apart
from rashomon.model import Passage, Report, Span
from rashomon.text import stems, words

OBJECT = 60  # characters behind a verb in which stands what it is done to
NEAR = 3  # days between two reports beyond which it is another occasion
STOP = re.compile(r"[.!?](?=\s+[A-Z]|\s*$)|[;:\n“”\"]|,? (?:and|but|who|which|while|as) ")
ASIDE = re.compile(r", (?:who|which|whose|whom)\b[^,.;]*,")
BEGIN = re.compile(rf"[;:“”\"]|\b(?:{'|'.join(BEGINS)})\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """A verb of a scale in a claim, and whether it is at the one end of it; who does it, and to what."""

    claim: Claim
    scale: str
    one: bool
    doers: frozenset[str]
    object: frozenset[str]
    names: frozenset[str]
    words: Passage


def opposed(claims: Iterable[Claim], reports: Mapping[str, Report], cast: Cast) -> Iterator[tuple[Act, Act]]:
    """The pairs of acts, of two reports each, that cannot both be."""
    by_scale: dict[str, list[Act]] = defaultdict(list)
    for claim in (claim for claim in claims if not claim.part):  # its sentence has the same verbs
        for act in acts_in(claim, reports[claim.report], cast):
            by_scale[act.scale].append(act)
    for acts in by_scale.values():
        for left, right in combinations(acts, 2):
            if exclude(left, right, cast):
                yield left, right


def exclude(left: Act, right: Act, cast: Cast) -> bool:
    """Whether two acts exclude each other: one doer, one thing, one occasion, the two ends of one scale."""
    one, other = left.claim, right.claim
    if left.scale != right.scale or left.one == right.one or one.report == other.report:
        return False
    if not left.doers & right.doers or apart(one.when, other.when):
        return False
    if days_between(one.day, other.day) > NEAR:
        return False
    if left.names and right.names and not left.names & right.names:
        return False
    # "Endorsed Berg" and "refused to speak of Berg" have nothing but a person in common.
    return bool((left.object & right.object) - cast.stems) or (not left.object and not right.object)


def acts_in(claim: Claim, report: Report, cast: Cast) -> Iterator[Act]:
    """The verbs of a scale that a claim tells as done or as not done, outside quotation marks and denials."""
    if claim.kind in ("figure", "position"):
        return
    if not (found := tuple(_verbs(claim.words.text))):
        return
    unsure = [q.span for s in report.statements for q in (*s.quoted, *s.denied)]
    for scale, one, match in found:
        start, end = claim.words.start + match.start(), claim.words.start + match.end()
        before = claim.words.text[: match.start()]
        if any(span.overlaps(Span(start, end)) for span in unsure) or _is_not_yet(before):
            continue
        doers = _doers(report, sentence(report, Span(start, end)).start, start, cast)
        if doers:
            thing = _object(report.text[end : end + OBJECT])
            held = about(report, (report.passage(start, end + len(thing)),)) - about(
                report, (report.passage(start, end),)
            )
            yield Act(
                claim=claim,
                scale=scale,
                one=one != (_is_negated(before) or match["bare"] is not None),
                doers=doers,
                object=held,
                names=held & {stem for word in thing.split() if word[:1].isupper() for stem in stems(word)},
                words=report.passage(start, end),
            )


@cache
def _patterns() -> Sequence[tuple[str, bool, re.Pattern[str]]]:
    found = []
    for name, scale in SCALES.items():
        for one, told, bare in ((True, scale.one, scale.one_bare), (False, scale.other, scale.other_bare)):
            behind = rf"(?:did not|didn[’']t) (?P<bare>{'|'.join(bare)})" if bare else r"(?P<bare>(?!))"
            found.append((name, one, re.compile(rf"\b(?:{behind}|{'|'.join(told)})\b", re.I)))
    return found


@cache
def _any() -> re.Pattern[str]:
    """All patterns in one, for the many claims that have no such verb, in small letters: that takes a third."""
    told = (word for scale in SCALES.values() for word in (*scale.one, *scale.other))
    return re.compile(rf"\b(?:did not|didn[’']t|{'|'.join(told)})\b")


def _verbs(text: str) -> Iterator[tuple[str, bool, re.Match[str]]]:
    if not _any().search(text.lower()):
        return
    for name, one, pattern in _patterns():
        for match in pattern.finditer(text):
            yield name, one, match


def _is_not_yet(before: str) -> bool:
    """Whether the words right before a verb say that it is no deed: "would have", "if he", "to be"."""
    return not NOT_YET.isdisjoint(words(before)[-NEAR:])


def _is_negated(before: str) -> bool:
    return not NOT.isdisjoint(words(before)[-2:])


def _object(behind: str) -> str:
    stop = STOP.search(behind)
    return behind[: stop.start() if stop else len(behind)]


def _doers(report: Report, start: int, end: int, cast: Cast) -> frozenset[str]:
    """Who is named before a verb in its clause: the one person, or the one other where there is no person.

    Of several nobody can say who does it without a parse; what stands between ", who" and a comma is an aside.
    """
    text = ASIDE.sub(lambda aside: " " * len(aside[0]), report.text[start:end])
    begins = [match.end() for match in BEGIN.finditer(text)]
    aside = [Span(start + match.start(), start + match.end()) for match in ASIDE.finditer(report.text[start:end])]
    clause = Span(start + (begins[-1] if begins else 0), end)
    named = [
        actor
        for actor in report.actors
        if actor.named
        and any(clause.covers(at) and not any(span.covers(at) for span in aside) for at in actor.mentions)
    ]
    persons = [actor for actor in named if actor.kind == "person"]
    found = frozenset(cast.of(report.id, actor.id) for actor in persons or named)
    return found if len(found) == 1 else frozenset()
