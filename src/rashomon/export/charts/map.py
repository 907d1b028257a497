"""The places of a story on a plain map: equirectangular, true to scale along the middle parallel."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from rashomon.export.charts.land import Point, Window, coasts
from rashomon.export.cited import Cited
from rashomon.model import Passage, Place

WIDTH = 720.0
MARGIN = 0.14  # of the width and height, around the outermost places
SMALLEST = 7.0  # degrees from edge to edge: enough to see a coast by which one knows where it is
SHAPE = (0.45, 0.72)  # height by width, at least and at most
LETTER, LINE = 6.3, 15.0  # the width of a letter and the height of a line of a label, by eye
STEPS = (1, 2, 5, 10, 20, 30)


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A place of the story; `x` and `y` are None outside the map. `mentions` has the first of each report."""

    number: int
    place: Place
    mentions: tuple[Passage, ...]
    x: float | None = None
    y: float | None = None
    label: tuple[float, float, str] | None = None  # where the name is written, and how it is anchored

    @property
    def exact(self) -> bool:
        """Whether it is a point; the middle of a region or a country is not."""
        return self.place.precision == "town"


@dataclass(frozen=True, slots=True, kw_only=True)
class Map:
    """Land as SVG paths, meridians and parallels, and the spots; those with most reports first."""

    width: float
    height: float
    land: tuple[str, ...]
    meridians: tuple[tuple[float, str], ...]
    parallels: tuple[tuple[float, str], ...]
    spots: tuple[Spot, ...]

    @property
    def drawn(self) -> tuple[Spot, ...]:
        """Those on the map."""
        return tuple(spot for spot in self.spots if spot.x is not None)


def story_map(cited: Sequence[Cited]) -> Map | None:
    """The map of a story, None where no place has coordinates.

    It reaches as far as towns and regions do; the middles of countries count only where there are none.
    """
    places = _places(cited)
    if not places:
        return None
    narrow = [place for place, _ in places if place.precision != "country"] or [place for place, _ in places]
    window = _window([_point(place) for place in narrow])
    scale = WIDTH / (window.east - window.west)
    stretch = scale / math.cos(math.radians((window.south + window.north) / 2))
    height = (window.north - window.south) * stretch

    def at(point: Point) -> Point:
        return round((point[0] - window.west) * scale, 1), round((window.north - point[1]) * stretch, 1)

    spots = _labelled(
        [
            _spot(n, place, mentions, window, at(_point(place)))
            for n, (place, mentions) in enumerate(places, start=1)
        ],
        height,
    )
    step = next((step for step in STEPS if (window.east - window.west) / step <= 8), STEPS[-1])
    return Map(
        width=WIDTH,
        height=round(height, 1),
        land=tuple(_path(at(point) for point in ring) for ring in coasts(window.wider(0.01))),
        meridians=tuple((at((lon, 0))[0], _degrees(lon, "EW")) for lon in _lines(window.west, window.east, step)),
        parallels=tuple(
            (at((0, lat))[1], _degrees(lat, "NS")) for lat in _lines(window.south, window.north, step)
        ),
        spots=spots,
    )


def _places(cited: Sequence[Cited]) -> list[tuple[Place, tuple[Passage, ...]]]:
    """The places with coordinates and the first mention in each report, by how many reports have them."""
    found: dict[str, Place] = {}
    mentions: dict[str, list[Passage]] = {}
    for one in cited:
        for place in one.report.places:
            if place.lat is not None and place.lon is not None and place.mentions:
                found.setdefault(place.id, place)
                mentions.setdefault(place.id, []).append(min(place.mentions))
    order = sorted(found, key=lambda id: (-len(mentions[id]), found[id].name, id))
    return [(found[id], tuple(mentions[id])) for id in order]


def _point(place: Place) -> Point:
    return place.lon or 0.0, place.lat or 0.0


def _window(points: Sequence[Point]) -> Window:
    """The stretch around points, not too small and not too long."""
    west, east = min(p[0] for p in points), max(p[0] for p in points)
    south, north = min(p[1] for p in points), max(p[1] for p in points)
    middle = ((west + east) / 2, (south + north) / 2)
    round_ = math.cos(math.radians(middle[1]))  # how much of a degree of latitude one of longitude is
    wide = max((east - west) * round_, SMALLEST) * (1 + 2 * MARGIN)
    high = max((north - south), SMALLEST * SHAPE[0]) * (1 + 2 * MARGIN)
    wide, high = max(wide, high / SHAPE[1]), max(high, wide * SHAPE[0])
    return Window(
        middle[0] - wide / round_ / 2, middle[1] - high / 2, middle[0] + wide / round_ / 2, middle[1] + high / 2
    )


def _spot(number: int, place: Place, mentions: tuple[Passage, ...], window: Window, at: Point) -> Spot:
    inside = window.holds(_point(place))
    return Spot(
        number=number,
        place=place,
        mentions=mentions,
        x=at[0] if inside else None,
        y=at[1] if inside else None,
    )


def _labelled(spots: Sequence[Spot], height: float) -> tuple[Spot, ...]:
    """The spots with their names, where these hide no other; the rest is named in the list beside the map."""
    taken = [(s.x - 6, s.y - 6, s.x + 6, s.y + 6) for s in spots if s.x is not None and s.y is not None]
    found = []
    for spot in spots:
        label = None
        if spot.x is not None and spot.y is not None:
            for box, candidate in _candidates(spot.place.name, spot.x, spot.y):
                if _fits(box, height) and not any(_meet(box, other) for other in taken):
                    taken.append(box)
                    label = candidate
                    break
        found.append(replace(spot, label=label))
    return tuple(found)


Box = tuple[float, float, float, float]


def _candidates(name: str, x: float, y: float) -> Iterator[tuple[Box, tuple[float, float, str]]]:
    wide, half = LETTER * len(name), LINE / 2
    yield (x + 8, y - half, x + 8 + wide, y + half), (x + 9, y + 4, "start")
    yield (x - 8 - wide, y - half, x - 8, y + half), (x - 9, y + 4, "end")
    yield (x - wide / 2, y - 8 - LINE, x + wide / 2, y - 8), (x, y - 10, "middle")
    yield (x - wide / 2, y + 8, x + wide / 2, y + 8 + LINE), (x, y + 19, "middle")


def _fits(box: Box, height: float) -> bool:
    return box[0] >= 0 and box[1] >= 0 and box[2] <= WIDTH and box[3] <= height - LINE


def _meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _path(points: Iterable[Point]) -> str:
    return "M" + "L".join(f"{x:g} {y:g}" for (x, y), _ in groupby(points)) + "Z"


def _lines(low: float, high: float, step: int) -> list[int]:
    return [at for at in range(math.ceil(low / step) * step, math.floor(high) + 1, step) if low < at < high]


def _degrees(at: int, sides: str) -> str:
    around = (at + 180) % 360 - 180 if sides == "EW" else at
    return f"{abs(around)}°{sides[around < 0] if around else ''}"
