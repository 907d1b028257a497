"""Where one text ends and the next begins: positions that were found against gaps that are labelled."""

from __future__ import annotations

from collections.abc import Iterable
from heapq import heappop, heappush

from rashomon.evaluation.measures.counts import Counts


def boundaries(labelled: Iterable[tuple[int, int]], found: Iterable[int]) -> Counts:
    """A labelled boundary is [low, high], both inclusive: the gap between two articles. Each matches at most once.

    A second position in one gap is wrong, also where it repeats the first. Gaps that overlap are matched so that
    as many as possible are.
    """
    gaps, positions = sorted(labelled), sorted(found)
    # From left to right, each position takes of the gaps that are open there the one that closes first: the
    # others may still meet a later position.
    matched, opened, closing = 0, 0, list[int]()
    for position in positions:
        while opened < len(gaps) and gaps[opened][0] <= position:
            heappush(closing, gaps[opened][1])
            opened += 1
        while closing and closing[0] < position:
            heappop(closing)
        if closing:
            heappop(closing)
            matched += 1
    return Counts(expected=len(gaps), found=len(positions), matched=matched)
