"""Spans that were found against spans that are labelled: the same ones, or ones that overlap."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from itertools import accumulate

from rashomon.evaluation.measures.counts import Counts


def exact(labelled: Iterable[tuple[int, int]], found: Iterable[tuple[int, int]]) -> Counts:
    """A found span is right if it is one of the labelled ones. Repeated spans count once."""
    wanted, given = set(labelled), set(found)
    return Counts(expected=len(wanted), found=len(given), matched=len(wanted & given))


def overlapping(labelled: Iterable[tuple[int, int]], found: Iterable[tuple[int, int]]) -> Counts:
    """A found span is right if it shares a character with any labelled one, a labelled one is recalled likewise.

    Nothing is used up: one long span may be right, and recall many short ones. Repeated spans count once.
    """
    wanted, given = set(labelled), set(found)
    return Counts(
        expected=len(wanted), found=len(given), matched=_touching(given, wanted), recalled=_touching(wanted, given)
    )


def _touching(spans: set[tuple[int, int]], others: set[tuple[int, int]]) -> int:
    """How many of the spans share a character with any of the others. An empty span shares none."""
    ordered = sorted(other for other in others if other[0] < other[1])
    starts = [start for start, _ in ordered]
    # The furthest end of all that start up to here: whether one of them reaches into a span is then one look-up.
    reach = list(accumulate((end for _, end in ordered), max))
    touching = 0
    for start, end in spans:
        before = bisect_left(starts, end)  # how many of the others start before this span ends
        touching += start < end and before > 0 and reach[before - 1] > start
    return touching
