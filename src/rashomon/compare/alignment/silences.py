"""Whether two silences that reports tell of are one: whose they are, and about what."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rashomon.compare.actors.cast import Cast
from rashomon.compare.claims.claim import Claim
from rashomon.compare.lexicon import LIGHT
from rashomon.model import Source, Statement
from rashomon.text import stems

SAME_SILENCE = 0.6
BARE = re.compile(r"(?:[Ii]t|(?:[Tt]he|[Tt]his|[Tt]hat) [A-Za-z]+(?:,? (?:that|which) [^A-Z]+)?)")
MERE_WORDS = frozenset(stems("phrase term word"))


def same_silence(left: Claim, right: Claim, score: float, cast: Cast, *, one_speaker: bool) -> float:
    """How far two silences are one: of one side about one thing.

    Of "it", a note that nobody names, what was not said must be the same, and so must be the day of the reports.
    """
    if one_speaker:
        return max(score, SAME_SILENCE) if left.about & right.about else 0.0
    known = [bool(claim.actors) for claim in (left, right)]
    if all(known) or not left.day or left.day != right.day:
        return 0.0
    if not all(named or _is_bare(claim) for claim, named in zip((left, right), known, strict=True)):
        return 0.0
    one, other = (claim.about - cast.stems - LIGHT - MERE_WORDS for claim in (left, right))
    return SAME_SILENCE if one and other and (one <= other or other <= one) else 0.0


def _is_bare(claim: Claim) -> bool:
    """Whether the source has no name and stands for one told before, such as "the note that goes with it"."""
    return all(BARE.fullmatch(source.words.text) for source in _sources(claim))


def _sources(claim: Claim) -> Sequence[Source]:
    return claim.found.sources if isinstance(claim.found, Statement) else ()
