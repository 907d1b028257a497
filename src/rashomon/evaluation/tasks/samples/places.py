"""When two places in the sample corpus are taken for one."""

from __future__ import annotations

from collections.abc import Iterable

from rashomon.evaluation.gold import Place

SHOWN = 160  # characters of a place in a miss


def alike(left: Iterable[Place], right: Iterable[Place]) -> float:
    """The share of the characters of both that are in both (Dice), 0 to 1."""
    left, right = list(left), list(right)
    total = sum(one.end - one.start for one in (*left, *right))
    return 2 * sum(_shared(one, other) for one in left for other in right) / total if total else 0.0


def meet(left: Place, right: Place) -> bool:
    """Whether the two share a character."""
    return _shared(left, right) > 0


def shown(place: Place) -> str:
    """A place on one line, as the gold writes it."""
    text = " ".join(place.text.split())
    return f"{place.article}: {text[:SHOWN]}{'...' if len(text) > SHOWN else ''}"


def _shared(left: Place, right: Place) -> int:
    if left.article != right.article:
        return 0
    return max(0, min(left.end, right.end) - max(left.start, right.start))
