"""Lines, or other parts in order, of which a cleaner keeps some."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.evaluation.measures.counts import Counts


def kept(labelled: Sequence[bool], found: Sequence[bool]) -> Counts:
    """The parts that are to be kept, those that were, and those that were rightly; both lists of all parts."""
    matched = sum(want and keep for want, keep in zip(labelled, found, strict=True))
    return Counts(expected=sum(labelled), found=sum(found), matched=matched)
