"""The timeline of a story as marks along an axis of days."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from rashomon.export.dates import MONTHS
from rashomon.model import TimelineEntry

WIDTH, EDGE = 720.0, 26.0
LANE, BELOW = 17.0, 24.0
SMALL, LARGE = 4.0, 7.5  # the radius of a mark of one report, and of ten or more
BESIDE = 10  # days that may lie empty between marks before the axis is cut: an anniversary must not squeeze a week


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """An entry of the timeline, by its number in it. Of one that lasts, `x` to `until` is how long."""

    number: int
    x: float
    until: float
    y: float
    radius: float
    shared: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Axis:
    """The marks, the days that are named under them, and how many entries lie before and after."""

    width: float
    height: float
    marks: tuple[Mark, ...]
    ticks: tuple[tuple[float, str], ...]
    earlier: int
    later: int


def axis(entries: Sequence[TimelineEntry]) -> Axis | None:
    """The plot of a timeline, None where less than two days are in it. It keeps to the densest stretch of days."""
    placed = [
        (number, start, max(start, _day(entry.when.end) or start), entry)
        for number, entry in enumerate(entries, start=1)
        if entry.placed and (start := _day(entry.when.start))
    ]
    if len({start for _, start, _, _ in placed}) < 2:
        return None
    first, last = _densest(sorted(start for _, start, _, _ in placed))
    shown = [held for held in placed if first <= held[1] <= last]
    end = min(max(held[2] for held in shown), last + timedelta(days=BESIDE))
    days = (end - first).days + 1
    step = (WIDTH - 2 * EDGE) / days
    lanes: list[float] = []
    marks = []
    for number, start, until, entry in shown:
        radius = min(SMALL + 0.35 * (len(entry.evidence) - 1), LARGE)
        x = EDGE + ((start - first).days + 0.5) * step
        beyond = EDGE + ((min(until, end) - first).days + 0.5) * step
        lane = next((i for i, busy in enumerate(lanes) if busy < x - radius - 1), len(lanes))
        lanes[lane : lane + 1] = [beyond + radius]
        marks.append((number, x, beyond, lane, radius, len(entry.evidence) > 1))
    height = len(lanes) * LANE + BELOW
    return Axis(
        width=WIDTH,
        height=height,
        marks=tuple(
            Mark(
                number=n,
                x=round(x, 1),
                until=round(until, 1),
                y=round(height - BELOW - (lane + 0.5) * LANE, 1),
                radius=round(radius, 1),
                shared=shared,
            )
            for n, x, until, lane, radius, shared in marks
        ),
        ticks=_ticks(first, end, step),
        earlier=sum(start < first for _, start, _, _ in placed),
        later=sum(start > last for _, start, _, _ in placed),
    )


def _day(iso: str | None) -> date | None:
    """The day of an ISO 8601 date; of a month or a year the first."""
    parts = (iso or "").partition("T")[0].split("-")
    if not parts[0]:
        return None
    try:
        return date(*(int(part) for part in (*parts, "1", "1")[:3]))
    except ValueError:
        return None


def _densest(days: Sequence[date]) -> tuple[date, date]:
    """The stretch without a gap of more than BESIDE days that holds most entries; the latest of several."""
    bounds = [i for i in range(1, len(days)) if (days[i] - days[i - 1]).days > BESIDE]
    stretches = [days[a:b] for a, b in zip((0, *bounds), (*bounds, len(days)), strict=True)]
    best = max(stretches, key=lambda held: (len(held), held[0]))
    return best[0], best[-1]


def _ticks(first: date, end: date, step: float) -> tuple[tuple[float, str], ...]:
    """Names of days, as many as there is room for."""
    every = max(1, round(58 / step + 0.49))
    found = []
    for i in range(0, (end - first).days + 1, every):
        day = first + timedelta(days=i)
        found.append((round(EDGE + (i + 0.5) * step, 1), f"{day.day} {MONTHS[day.month - 1][:3]}"))
    return tuple(found)
