"""Whether all that two claims have in common is one phrase: "behind closed doors" is told of many things."""

from __future__ import annotations

from collections.abc import Iterator, Set
from functools import lru_cache

from rashomon.compare.actors.cast import Cast
from rashomon.compare.alignment.common import of_one_day
from rashomon.compare.alignment.kin import by_kin
from rashomon.compare.alignment.likeness import SHARED_STEMS
from rashomon.compare.alignment.partners import TOLD
from rashomon.compare.alignment.utterances import is_silence
from rashomon.compare.claims.claim import Claim
from rashomon.model import Event, Statement
from rashomon.text import stems

ANYBODY = frozenset(
    stems("official source spokesman spokeswoman spokesperson person people expert analyst witness")
)
# Of the stems of the shorter claim, that they share: it says hardly anything else. Of 18 points that fall apart
# so in some 440 stories of allsides, fa-kes and Giveme5W1H about 14 are of two things.
MOSTLY, OF_CLAUSES = 0.8, 0.7


def in_one_phrase(left: Claim, right: Claim, cast: Cast) -> bool:
    """Whether two claims share few stems, side by side, and no party, name, number or day, and each tells more.

    Coded acts have more in common than their words, and so have positions.
    """
    if not {left.kind, right.kind} <= set(TOLD) or all(isinstance(one.found, Event) for one in (left, right)):
        return False
    if is_silence(left) and is_silence(right):
        return False  # what is not said is a phrase
    deeds = left.about & right.about
    mostly = OF_CLAUSES if left.part and right.part else MOSTLY
    if len(deeds) > SHARED_STEMS or len(deeds) >= mostly * min(len(left.about), len(right.about)):
        return False
    if (
        not deeds
        or deeds & cast.stems
        or not set(left.actors + left.others).isdisjoint(right.actors + right.others)
    ):
        return False
    if (left.given and right.given) or of_one_day(left, right) or _who_says(left) & _who_says(right):
        return False
    return all(_stand_together(deeds, claim.words.text, cast.stems) for claim in (left, right))


def _who_says(claim: Claim) -> frozenset[str]:
    """The stems of the words for who says it, but those that are for anybody: "the firm", "Berg" of "Ada Berg"."""
    sources = claim.found.sources if isinstance(claim.found, Statement) else ()
    return frozenset(stem for source in sources for stem in stems(source.words.text)) - ANYBODY


def _stand_together(deeds: Set[str], text: str, known: Set[str]) -> bool:
    """Whether a text has all of these stems with none between them that is not one of them, but those of names."""
    return any(run >= deeds for run in _runs(deeds, text, known))


def _runs(deeds: Set[str], text: str, known: Set[str]) -> Iterator[Set[str]]:
    run: set[str] = set()
    for stem in _told(text):
        if stem in deeds:
            run.add(stem)
        elif stem not in known:
            yield run
            run = set()
    yield run


@lru_cache(maxsize=10_000)
def _told(text: str) -> tuple[str, ...]:
    """The stems of a text as claims are compared by them, in reading order."""
    return tuple(stem for one in stems(text) for stem in by_kin(frozenset((one,))))
