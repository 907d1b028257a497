"""Time expressions as in TempEval-3 (UzZaman et al. 2013): where they are, and what type and value they have.

Its tool counts a found expression as the labelled one if both overlap, each at most once, and reads type and
value off these pairs. Its F1 of values is the share of pairs with the right value times the F1 of the pairs, which
comes to counting the right values over all that is labelled and all that was found.

One thing differs. Which of several overlapping expressions are paired is there left to a program that gives the
entities of both files common ids; here it is the pairing in which the spans agree best, by the characters that two
spans share over those that either has. The same span on both sides agrees wholly, so that `relaxed` never matches
fewer than `strict`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rashomon.evaluation.measures.counts import Counts
from rashomon.evaluation.measures.pairing import assigned


@dataclass(frozen=True, slots=True, order=True)
class Timex:
    """A time expression: half-open [start, end), and type and value as in TIMEX3, "DATE" and "2013-06-14"."""

    start: int
    end: int
    type: str
    value: str


def strict(labelled: Sequence[Timex], found: Sequence[Timex]) -> Counts:
    """Expressions with the same span."""
    wanted = Counter((one.start, one.end) for one in labelled)
    given = Counter((one.start, one.end) for one in found)
    return Counts(expected=len(labelled), found=len(found), matched=(wanted & given).total())


def relaxed(labelled: Sequence[Timex], found: Sequence[Timex]) -> Counts:
    """Expressions that overlap, each used once."""
    return _paired(labelled, found, lambda _left, _right: True)


def value(labelled: Sequence[Timex], found: Sequence[Timex]) -> Counts:
    """Expressions that overlap and have the same value."""
    return _paired(labelled, found, lambda left, right: left.value == right.value)


def type_(labelled: Sequence[Timex], found: Sequence[Timex]) -> Counts:
    """Expressions that overlap and have the same type."""
    return _paired(labelled, found, lambda left, right: left.type == right.type)


def _paired(labelled: Sequence[Timex], found: Sequence[Timex], right_if: Callable[[Timex, Timex], bool]) -> Counts:
    # Sorted, so that between equally good pairings neither the order decides nor which side is the labelled one.
    left, right = sorted((sorted(labelled), sorted(found)))
    scores = {(i, j): _agreement(one, other) for i, one in enumerate(left) for j, other in enumerate(right)}
    pairs = assigned(scores, at_least=0)
    return Counts(
        expected=len(labelled), found=len(found), matched=sum(right_if(left[i], right[j]) for i, j in pairs)
    )


def _agreement(one: Timex, other: Timex) -> float:
    """The characters that both have, over those that either has; 0 where they do not overlap."""
    shared = min(one.end, other.end) - max(one.start, other.start)
    return shared / (max(one.end, other.end) - min(one.start, other.start)) if shared > 0 else 0.0
