"""Things that have one class each, and a system that names it or abstains."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from statistics import fmean

from rashomon.evaluation.measures.counts import Counts


def by_class(labelled: Sequence[str], found: Sequence[str | None]) -> dict[str, Counts]:
    """The counts of each class that is labelled or found, classes sorted; None: the system abstains."""
    wanted = Counter(labelled)
    given = Counter(name for name in found if name is not None)
    right = Counter(want for want, give in zip(labelled, found, strict=True) if want == give)
    return {
        name: Counts(expected=wanted[name], found=given[name], matched=right[name])
        for name in sorted(wanted.keys() | given.keys())
    }


def macro_f1(labelled: Sequence[str], found: Sequence[str | None]) -> float:
    """The mean F1 of the classes that are labelled, each weighing the same; 0 where nothing is labelled."""
    scores = [counts.f1 or 0.0 for counts in by_class(labelled, found).values() if counts.expected]
    return fmean(scores) if scores else 0.0


def micro(labelled: Sequence[str], found: Sequence[str | None]) -> Counts:
    """All classes taken together. Without abstention, precision and recall are both the accuracy."""
    return Counts(
        expected=len(labelled),
        found=sum(name is not None for name in found),
        matched=sum(want == give for want, give in zip(labelled, found, strict=True)),
    )
