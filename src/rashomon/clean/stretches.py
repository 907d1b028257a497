"""The stretches of a row of scores that are worth most: maximal scoring subsequences.

By the algorithm of Ruzzo and Tompa (1999).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Stretch:
    """`[start, end)` of the scores; `low` is the sum of all before it, `high` that of all to its end."""

    start: int
    end: int
    low: float
    high: float

    @property
    def score(self) -> float:
        """The sum of its scores."""
        return self.high - self.low


def maximal(scores: Sequence[float]) -> Iterator[Stretch]:
    """The maximal scoring subsequences, in order: none gains by being longer or shorter. Takes linear time."""
    kept: list[Stretch] = []
    lower: list[int] = []  # for each kept, the last one before it with less before it; -1: none
    total = 0.0
    for at, score in enumerate(scores):
        before, total = total, total + score
        if score <= 0:
            continue
        one = Stretch(at, at + 1, before, total)
        while True:
            last = len(kept) - 1
            while last >= 0 and kept[last].low >= one.low:
                last = lower[last]
            if last < 0 or kept[last].high >= one.high:
                kept.append(one)
                lower.append(last)
                break
            one = Stretch(kept[last].start, one.end, kept[last].low, one.high)
            del kept[last:], lower[last:]
    yield from kept
