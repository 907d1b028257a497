"""Whether two claims of two reports are one by their words: the same sentence, or a long run of one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from rashomon.compare.alignment.acts import SAME_TEXT
from rashomon.compare.alignment.common import is_attack, told_apart, weeks_apart
from rashomon.compare.alignment.likeness import SHARED_DEEDS, SHARED_STEMS, Evidence
from rashomon.compare.alignment.occasions import two_occasions
from rashomon.compare.alignment.partners import TOLD
from rashomon.compare.alignment.utterances import VERBATIM, is_silence, longest_run
from rashomon.compare.claims.claim import Claim
from rashomon.compare.claims.given import count_apart
from rashomon.linking import pairs
from rashomon.model import Event, Statement
from rashomon.text import WORD, stems, words

NO_CHANCE = 12  # words in a row that are sure also weeks later, as "nobody has claimed it" is not
RUN = 8  # words in a row that two reports hardly have in common by chance, whatever stands around them
IN_COMMON = 0.4  # of the words of the shorter claim
MANY = 24  # claims with one run: such a sentence is found by its stems


def same_words(left: Claim, right: Claim, evidence: Evidence) -> float:
    """How far two reports have one sentence word for word, whatever was found in it, or most of one."""
    same, shared = evidence.words >= SAME_TEXT, len(left.about & right.about)
    if left.report == right.report or shared < SHARED_DEEDS or not (same or shared >= SHARED_STEMS):
        return 0.0
    if not {left.kind, right.kind} <= set(TOLD) or two_occasions(left, right):
        return 0.0
    one, other = _words(left.words.text), _words(right.words.text)
    if one == other:
        return float(same and len(one) >= (NO_CHANCE if weeks_apart(left, right) else VERBATIM))
    return _same_run(left, right) if shared >= SHARED_STEMS else 0.0


def _same_run(left: Claim, right: Claim) -> float:
    if isinstance(left.found, Event) or isinstance(right.found, Event):
        return 0.0  # all acts that a sentence tells have its words
    if told_apart(left, right):
        return 0.0
    if is_silence(left) != is_silence(right) or count_apart(left.given, right.given):
        return 0.0
    if is_attack(left) and is_attack(right):
        return 0.0  # "at least five people were killed and dozens were wounded" is told of each
    one, other = _told(left), _told(right)
    run = longest_run(one, other)
    share = len(run) / max(1, min(len(one), len(other)))
    return share if len(run) >= RUN and share >= IN_COMMON and _tells(run, left) else 0.0


def _told(claim: Claim) -> tuple[str, ...]:
    """The words of a claim; for those that say whose words they are stands one that nobody else has."""
    text, start = claim.words.text, claim.words.start
    sources = claim.found.sources if isinstance(claim.found, Statement) else ()
    for at in sorted((source.words.span for source in sources), reverse=True):
        if claim.words.covers(at):
            text = f"{text[: at.start - start]} {claim.id} {text[at.end - start :]}"
    return _words(text)


@lru_cache(maxsize=10_000)
def _words(text: str) -> tuple[str, ...]:
    return tuple(words(text))


def _tells(run: Sequence[str], claim: Claim) -> bool:
    """Whether a run of words has several that are no names, for it to tell more than who, where and when."""
    small = {word for word in WORD.findall(claim.words.text) if word[0].islower()}
    return len(set(stems(" ".join(word for word in run if word in small)))) >= SHARED_STEMS


def repeating(claims: Iterable[Claim]) -> Iterator[tuple[str, str]]:
    """The pairs of claims, by ids in order, that have a long run of words in common."""
    told = {claim.id: _runs(words(claim.words.text)) for claim in claims if claim.kind in TOLD}
    return pairs(told, at_most=MANY)


def _runs(found: list[str]) -> Iterator[tuple[str, ...]]:
    return (tuple(found[at : at + RUN]) for at in range(len(found) - RUN + 1))
