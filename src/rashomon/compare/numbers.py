"""Whether two figures can both hold, and if not, what sort of difference it is."""

from __future__ import annotations

from rashomon.model import DifferenceKind, Figure, Report
from rashomon.text import stems

ABOUT = 0.1  # what "about" and "some" leave open, as a share of the number
HEDGED = frozenset({"about", "some", "around", "approximately", "nearly", "almost", "roughly", "estimated"})
OPEN_ABOVE = frozenset({"more than", "over", "at least", "no fewer than", "upwards of"})
OPEN_BELOW = frozenset({"up to", "as many as", "fewer than", "less than", "under", "at most"})


def comparable(left: Figure, right: Figure) -> bool:
    """Whether two figures count the same sort of thing: one unit, and what is counted shares a word."""
    if left.unit != right.unit:
        return False
    return bool(set(stems(left.counts or "")) & set(stems(right.counts or "")))


def compare_numbers(
    left: Figure, right: Figure, of_left: Report, of_right: Report
) -> tuple[DifferenceKind, str] | None:
    """The kind of difference between two comparable figures and why, or None where they say the same."""
    one, other = _interval(left), _interval(right)
    if one is None or other is None or (one == other and left.value == right.value):
        return None
    if one[0] <= other[1] and other[0] <= one[1]:
        if left.value is not None and right.value is not None:
            return "rounding", "the numbers agree within what their words leave open"
        return "precision", "one number lies within the range that the other's words give"
    if stems(left.counts or "") != stems(right.counts or ""):
        return "scope", "what is counted is not worded alike"
    if _later(left, right, of_left, of_right):
        return "update", "the report with the other number is later"
    return "contradiction", "both count the same and the numbers cannot both hold"


def _interval(figure: Figure) -> tuple[float, float] | None:
    if figure.low is not None or figure.high is not None:
        low = figure.low if figure.low is not None else 0.0
        return low, figure.high if figure.high is not None else float("inf")
    if figure.value is None:
        return None
    value, words = figure.value, figure.qualifier or ""
    if words in OPEN_ABOVE:
        return value, float("inf")
    if words in OPEN_BELOW:
        return 0.0, value
    room = ABOUT * abs(value) if words in HEDGED else 0.0
    return value - room, value + room


def _later(left: Figure, right: Figure, of_left: Report, of_right: Report) -> bool:
    one, other = (
        (figure.as_of.end if figure.as_of else None) or report.published.date
        for figure, report in ((left, of_left), (right, of_right))
    )
    return bool(one and other and one != other)
