"""Whether two figures can both hold, and if not, what sort of difference it is."""

from __future__ import annotations

from rashomon.extract.figures.lexicon import FATES
from rashomon.model import DifferenceKind, Figure, Report
from rashomon.text import stems

ABOUT = 0.1  # what "about" and "some" leave open, as a share of the number
HEDGED = frozenset({"about", "some", "around", "approximately", "nearly", "almost", "roughly", "estimated"})
OPEN_ABOVE = frozenset({"more than", "over", "at least", "no fewer than", "upwards of"})
OPEN_BELOW = frozenset({"up to", "as many as", "fewer than", "less than", "under", "at most"})


def sort_of(figure: Figure) -> tuple[str | None, str]:
    """What sort of thing a figure counts: its unit and the head of what is counted ("barges", "wounded")."""
    counted = stems(figure.counts or "")
    return figure.unit, counted[-1] if counted else ""


def comparable(left: Figure, right: Figure) -> bool:
    """Whether two figures count the same sort of thing."""
    return bool(sort_of(left)[1]) and sort_of(left) == sort_of(right)


def is_toll(figure: Figure) -> bool:
    """Whether a figure counts people and what became of them: killed, wounded, displaced."""
    return figure.unit == "people" and (figure.counts or "").rpartition(" ")[2] in FATES


def number(figure: Figure) -> str:
    """A number for comparison, with its hedge: two ways of writing it are one value; a vague one is its words."""
    if figure.value is None:
        return figure.words.text
    return " ".join(filter(None, (figure.qualifier, f"{figure.value:,.10g}")))


def compare_numbers(
    left: Figure, right: Figure, of_left: Report, of_right: Report
) -> tuple[DifferenceKind, str] | None:
    """The kind of difference between two comparable figures and why, or None where they say the same."""
    one, other = interval(left), interval(right)
    if one is None or other is None or (one == other and left.value == right.value):
        return None
    if one[0] <= other[1] and other[0] <= one[1]:
        if left.value is not None and right.value is not None:
            return "rounding", "the numbers agree within what their words leave open"
        return "precision", "one number lies within the range that the other's words give"
    if left.unit != "people" and stems(left.counts or "") != stems(right.counts or ""):
        return "scope", "what is counted is not worded alike"
    dates = [_known(left, of_left), _known(right, of_right)]
    if None in dates:
        return "update", "one of the reports is undated: its number may be an earlier or a later count"
    if dates[0] != dates[1]:
        return "update", "the report with the other number is later"
    return "contradiction", "both count the same at the same time and the numbers cannot both hold"


def interval(figure: Figure) -> tuple[float, float] | None:
    """From which number to which a figure can be true; None where its words give none."""
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


def _known(figure: Figure, report: Report) -> str | None:
    """As of when a number holds: its own date, or that of its report."""
    return (figure.as_of.end if figure.as_of else None) or (
        report.published.date if report.published.day else None
    )
