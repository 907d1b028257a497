"""Where there is land: rings of longitude and latitude, clipped to a window."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from itertools import accumulate

Point = tuple[float, float]  # longitude and latitude, in degrees


@dataclass(frozen=True, slots=True)
class Window:
    """What a map shows, in degrees."""

    west: float
    south: float
    east: float
    north: float

    def meets(self, other: Window) -> bool:
        """Whether the two share more than an edge."""
        across = self.west < other.east and other.west < self.east
        return across and self.south < other.north and other.south < self.north

    def wider(self, share: float) -> Window:
        """The window with more on each side, by a share of its width and height."""
        x, y = (self.east - self.west) * share, (self.north - self.south) * share
        return Window(self.west - x, self.south - y, self.east + x, self.north + y)

    def holds(self, point: Point) -> bool:
        """Whether a point lies in it."""
        return self.west <= point[0] <= self.east and self.south <= point[1] <= self.north


@lru_cache(maxsize=1)
def land() -> tuple[tuple[Point, ...], ...]:
    """All rings of the world, thinned as `tools/compile_land.py` says."""
    lines = resources.files("rashomon").joinpath("data", "land.tsv").read_text("utf-8").splitlines()
    return tuple(_ring(line) for line in lines)


def coasts(window: Window) -> Iterator[tuple[Point, ...]]:
    """The rings that have land inside a window, cut at its edges (Sutherland and Hodgman 1974)."""
    for ring, extent in _extents():
        if not window.meets(extent):
            continue
        cut: Sequence[Point] = ring
        for axis, at, above in ((0, window.west, True), (0, window.east, False)):
            cut = _cut(cut, axis, at, above)
        for axis, at, above in ((1, window.south, True), (1, window.north, False)):
            cut = _cut(cut, axis, at, above)
        if len(cut) > 2:
            yield tuple(cut)


@lru_cache(maxsize=1)
def _extents() -> tuple[tuple[tuple[Point, ...], Window], ...]:
    """The rings, each with the window that it just fills."""
    found = []
    for ring in land():
        x, y = [point[0] for point in ring], [point[1] for point in ring]
        found.append((ring, Window(min(x), min(y), max(x), max(y))))
    return tuple(found)


def _ring(line: str) -> tuple[Point, ...]:
    steps = [(int(x), int(y)) for x, y in (pair.split(",") for pair in line.split())]
    whole = accumulate(steps, lambda at, step: (at[0] + step[0], at[1] + step[1]))
    return tuple((x / 100, y / 100) for x, y in whole)


def _cut(ring: Sequence[Point], axis: int, at: float, above: bool) -> list[Point]:
    """The part of a ring on one side of a line that runs along a meridian or a parallel."""
    inside = [point[axis] >= at for point in ring] if above else [point[axis] <= at for point in ring]
    if all(inside):
        return list(ring)
    found: list[Point] = []
    if not any(inside):
        return found
    was = inside[-1]
    for before, point, now in zip((*ring[-1:], *ring[:-1]), ring, inside, strict=True):
        if was != now:
            share = (at - before[axis]) / (point[axis] - before[axis])
            found.append(tuple(b + share * (p - b) for b, p in zip(before, point, strict=True)))  # type: ignore[arg-type]
        if now:
            found.append(point)
        was = now
    return found
