"""What is measured: in which units, how far from where; and when two measures are one."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from operator import attrgetter

from rashomon.extract.figures.lexicon import ACTS, HELPERS, JOINED
from rashomon.model import Figure, Passage, Report
from rashomon.text import Stretch

# What a unit measures, and how many of the first of its sort it is.
_UNITS = {
    unit: (what, size)
    for what, units in {
        "distance": {
            "km": 1.0,
            "m": 0.001,
            "cm": 1e-5,
            "miles": 1.609,
            "nautical miles": 1.852,
            "feet": 0.0003048,
            "inches": 2.54e-5,
            "yards": 0.0009144,
            "mm": 1e-6,
        },
        "area": {"square km": 1.0, "square miles": 2.59, "hectares": 0.01, "acres": 0.004047, "square m": 1e-6},
        "speed": {"km/h": 1.0, "mph": 1.609, "knots": 1.852},
        "time": {
            "days": 1.0,
            "seconds": 1 / 86400,
            "minutes": 1 / 1440,
            "hours": 1 / 24,
            "weeks": 7.0,
            "months": 30.4,
            "years": 365.0,
        },
    }.items()
    for unit, size in units.items()
}
_COMPASS = r"(?:due )?(?:north|south)?[-\s]?(?:east|west)?(?:north|south|east|west)(?:ern)?"
_AWAY = re.compile(
    rf"\s+(?:(?P<way>{_COMPASS}|inland|offshore|away|upstream|downstream)\s+)?(?:of|off|from|outside)\s+"
    r"(?:the\s+)?(?:[a-z]+\s+){0,2}(?:of\s+|in\s+)?(?P<where>[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)*)"
)
_DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?")
_NOUN = re.compile(r"\s(?!(?:dozen|hundred|thousand|million|billion|trillion)s?$)[a-z]+$", re.IGNORECASE)
EXACT = 3  # digits
BESIDE = 60  # characters between a number and what it counts
_HYPHEN = re.compile(r"\w-[a-z]")  # "30-day"
# What stands between an article and such a number: no verb can.
_SAID_OF = re.compile(r"\b(?:an?|the|this|that|its|their|his|her|our)\s((?:[a-z-]+\s){1,2})$", re.IGNORECASE)
_EXTENT = re.compile(r"[\s-]+(?:deep|high|tall|long|wide|thick)\b")
_FATE_BEHIND = re.compile(
    rf" (?:(?:{'|'.join(sorted(HELPERS))}|others?|confirmed|known|to) ){{0,4}}(?:{'|'.join(sorted(JOINED))})\b"
)
_FATE_BEFORE = re.compile(rf"\b(?:{'|'.join(sorted(ACTS))}) $", re.I)


def dimension(unit: str | None) -> str | None:
    """What a unit measures ("distance"), or the unit itself where it is compared with no other."""
    return _UNITS[unit][0] if unit in _UNITS else unit


def is_measure(figure: Figure) -> bool:
    """Whether a figure has a unit of its own: money, a share, a size, a length of time."""
    return figure.unit is not None and figure.unit != "people"


def is_exact(figure: Figure) -> bool:
    """Whether a measure is given to three digits, as hardly two things are the same: 6.80 dollars, $28,156."""
    digits = _DIGITS.search(figure.words.text)
    if digits is None or not is_measure(figure):
        return False
    whole = digits[0] if "." in digits[0] else digits[0].rstrip("0,")
    return sum(c.isdigit() for c in whole.lstrip("0.")) >= EXACT


def is_length(figure: Figure) -> bool:
    """Whether a figure says how long something takes or lasts."""
    return dimension(figure.unit) == "time" or (figure.unit or "").startswith("hours a ")


def is_away(figure: Figure) -> bool:
    """Whether a figure says how far something is from a place."""
    return dimension(figure.unit) == "distance" and bool(_AWAY.fullmatch(f" {figure.counts}"))


def in_one_unit(left: Figure, right: Figure) -> tuple[Figure, Figure]:
    """Two figures in the same unit, where theirs measure one thing and differ."""
    if left.unit == right.unit or not {left.unit, right.unit} <= _UNITS.keys():
        return left, right
    return in_base(left), in_base(right)


def in_base(figure: Figure) -> Figure:
    """A figure in the unit in which all that measure the same are compared; hours of each day count as hours."""
    unit = (figure.unit or "").partition(" a ")[0]
    size = _UNITS[unit][1] if unit in _UNITS else 1.0
    value, low, high = (n if n is None else n * size for n in (figure.value, figure.low, figure.high))
    return replace(figure, value=value, low=low, high=high)


def measures_at(report: Report, span: Stretch) -> Iterator[Figure]:
    """The sizes and distances of a report, in units of what they measure, that have a part in a stretch."""
    first = bisect_left(report.figures, span.start, key=attrgetter("words.start"))
    for figure in report.figures[max(0, first - 1) :]:
        if figure.words.start >= span.end:
            return
        if figure.unit in _UNITS and figure.words.end > span.start:
            yield figure


def with_distances(report: Report) -> Iterator[Figure]:
    """The figures of a report; one that says how far it is from a place, or how deep, counts that ("off Vest")."""
    for figure in report.figures:
        what = None
        if not figure.counts and dimension(figure.unit) == "distance":
            what = _AWAY.match(report.text, figure.words.end) or _EXTENT.match(report.text, figure.words.end)
        yield figure if what is None else replace(figure, counts=what[0].strip(" -"))


def with_counted(report: Report, figure: Figure) -> Passage | None:
    """A number and what it counts, as far as these stand side by side in one sentence; else None.

    With what else is said of that before the number: "an unpaid 30-day leave".
    """
    words = figure.words
    if not is_measure(figure) and _NOUN.search(words.text):
        return _with_fate(report, figure)
    if not figure.counts:
        return None
    behind = report.text.find(figure.counts, words.end, words.end + BESIDE + len(figure.counts))
    before = report.text.rfind(figure.counts, max(0, words.start - BESIDE - len(figure.counts)), words.start)
    if behind < 0 and before < 0:
        return None
    start, end = (words.start, behind + len(figure.counts)) if behind >= 0 else (before, words.end)
    if (
        behind >= 0
        and _HYPHEN.search(words.text)
        and (said := _SAID_OF.search(report.text, max(0, start - BESIDE), start))
    ):
        start = said.start(1)
    held = next((one for one in report.sentences if one.covers(words)), None)
    return report.passage(start, end) if held and held.start <= start and end <= held.end else None


def _with_fate(report: Report, figure: Figure) -> Passage:
    """A number with what became of those whom it counts: "12 people were hurt", "killing 12 people"."""
    words = figure.words
    if figure.unit != "people":
        return words
    if behind := _FATE_BEHIND.match(report.text, words.end):
        return report.passage(words.start, behind.end())
    before = _FATE_BEFORE.search(report.text, max(0, words.start - BESIDE), words.start)
    return report.passage(before.start(), words.end) if before else words
