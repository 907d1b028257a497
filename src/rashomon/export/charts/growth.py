"""How a number grows: the readings of a point by the day of the report that gives them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from rashomon.export.cited import Cited
from rashomon.export.dates import MONTHS
from rashomon.model import Passage, Point, Report

WIDTH, HEIGHT = 720.0, 190.0
LEFT, RIGHT, TOP, BOTTOM = 44.0, 150.0, 16.0, 26.0
FEWEST = 3  # readings; two are told as quickly in words


@dataclass(frozen=True, slots=True, kw_only=True)
class Dot:
    """A number that a report gives; its words lead to the sentence."""

    x: float
    y: float
    value: str
    words: Passage
    cited: Cited


@dataclass(frozen=True, slots=True, kw_only=True)
class Growth:
    """The readings of one point, and the axes."""

    point: int
    counts: str
    width: float
    height: float
    dots: tuple[Dot, ...]
    days: tuple[tuple[float, str], ...]
    levels: tuple[tuple[float, str], ...]

    @property
    def path(self) -> str:
        """The line from each reading to the next."""
        return "M" + "L".join(f"{dot.x:g} {dot.y:g}" for dot in self.dots)


def growths(cited: Sequence[Cited], points: Sequence[Point]) -> tuple[Growth, ...]:
    """A plot for each point to which dated reports give several numbers on several days."""
    by_id = {one.report.id: one for one in cited}
    made = (_growth(number, point, by_id) for number, point in enumerate(points, start=1))
    return tuple(growth for growth in made if growth)


def _growth(number: int, point: Point, cited: dict[str, Cited]) -> Growth | None:
    read: list[tuple[float, float, Passage, Cited, str]] = []
    for version in point.versions:
        one = cited[version.report]
        day = _moment(one.report)
        given = dict(version.values).get("number")
        figure = next(
            (f for f in one.report.figures if f.words.text == given and version.words.span.covers(f.words)), None
        )
        if day is not None and figure and figure.value is not None:
            read.append((day, figure.value, figure.words, one, figure.counts or ""))
    values = {value for _, value, _, _, _ in read}
    counted = next((counts for *_, counts in read if counts), "")
    # What counts nothing (a distance, a size) does not grow because reports tell of it.
    if not counted or len(read) < FEWEST or len(values) < 2 or len({int(day) for day, *_ in read}) < 2:
        return None
    first, last = min(day for day, *_ in read), max(day for day, *_ in read)
    top = max(values)
    across = (WIDTH - LEFT - RIGHT) / max(last - first, 0.01)
    up = (HEIGHT - TOP - BOTTOM) / top
    return Growth(
        point=number,
        counts=counted,
        width=WIDTH,
        height=HEIGHT,
        dots=tuple(
            Dot(
                x=round(LEFT + (day - first) * across, 1),
                y=round(HEIGHT - BOTTOM - value * up, 1),
                value=f"{value:,g}",
                words=words,
                cited=one,
            )
            for day, value, words, one, _ in sorted(read, key=lambda held: (held[0], held[1], held[2]))
        ),
        days=tuple(
            (round(LEFT + max(day - first, 0) * across, 1), _name(day)) for day in range(int(first), int(last) + 1)
        )[:12],
        levels=tuple((round(HEIGHT - BOTTOM - value * up, 1), f"{value:,g}") for value in sorted(values)),
    )


def _moment(report: Report) -> float | None:
    """When a report was published, in days."""
    day = report.published.day
    if not day:
        return None
    clock = (report.published.date or "").partition("T")[2][:5]
    share = (int(clock[:2]) * 60 + int(clock[3:])) / 1440 if len(clock) == 5 else 0.5
    return date.fromisoformat(day).toordinal() + share


def _name(ordinal: int) -> str:
    day = date.fromordinal(ordinal)
    return f"{day.day} {MONTHS[day.month - 1][:3]}"
