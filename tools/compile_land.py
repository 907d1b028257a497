"""Write src/rashomon/data/land.tsv: where there is land, for a map without tiles.

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    python tools/compile_land.py package/land-50m.json

The shapes are Natural Earth's at 1:50m (public domain), as the package world-atlas 2.0.2 holds them. Each is
thinned by the method of Douglas and Peucker (1973); a line is one closed ring: longitude and latitude in
hundredths of a degree, the first as it is and each further one as the step from the one before.
"""

from __future__ import annotations

import json
import math
import sys
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

Point = tuple[float, float]
# Degrees that a coast may stray: less than the width of the line at the scale of a country.
TOLERANCE = 0.06
# Square degrees; what is smaller is a dot on any map of ours.
SMALLEST = 0.02
OUT = Path(__file__).parent.parent / "src" / "rashomon" / "data" / "land.tsv"


def main(source: Path) -> None:
    """Thin what the file holds and write it."""
    topology = json.loads(source.read_text("utf-8"))
    rings = [thinned(ring) for ring in outlines(topology) if abs(area(ring)) >= SMALLEST]
    rings = [ring for ring in rings if len(ring) > 3]
    lines = sorted(map(written, rings))
    OUT.write_text("\n".join(lines) + "\n", "utf-8")
    print(f"{len(lines)} rings, {sum(len(ring) for ring in rings):,} points, {OUT.stat().st_size:,} bytes")


def outlines(topology: dict[str, Any]) -> Iterator[list[Point]]:
    """The rings of all shapes of a TopoJSON file, in degrees."""
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * sx + tx, y * sy + ty))
        arcs.append(points)
    for geometry in topology["objects"]["land"]["geometries"]:
        shapes = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
        for ring in (ring for shape in shapes for ring in shape):
            joined: list[Point] = []
            for number in ring:
                arc = arcs[number] if number >= 0 else arcs[~number][::-1]
                joined += arc[1:] if joined else arc
            yield from whole(joined)


def whole(ring: list[Point]) -> Iterator[list[Point]]:
    """A ring without leaps at the antimeridian: on each side of it, and around the pole if it circles that."""
    found, around = ring[:1], 0
    for (before, _), (x, y) in pairwise(ring):
        around += -360 if x - before > 180 else 360 if x - before < -180 else 0
        found.append((x + around, y))
    if around:
        pole = 90 if found[0][1] > 0 else -90
        found += [(found[-1][0], pole), (found[0][0], pole), found[0]]
    west, east = min(x for x, _ in found), max(x for x, _ in found)
    for shift in (-360, 0, 360):
        if west + shift < 180 and east + shift > -180:
            yield [(x + shift, y) for x, y in found]


def area(ring: Sequence[Point]) -> float:
    """The area inside a ring, in square degrees."""
    following = zip(ring, [*ring[1:], ring[0]], strict=True)
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in following) / 2


def thinned(ring: Sequence[Point]) -> list[Point]:
    """The points of a ring without which it would stray by more than the tolerance."""
    far = max(range(len(ring)), key=lambda i: math.dist(ring[0], ring[i]))
    keep = {0, far}
    waiting = [(0, far), (far, len(ring) - 1)]
    while waiting:
        start, end = waiting.pop()
        between = range(start + 1, end)
        if not between:
            continue
        worst = max(between, key=lambda i: distance(ring[i], ring[start], ring[end]))
        if distance(ring[worst], ring[start], ring[end]) > TOLERANCE:
            keep.add(worst)
            waiting += [(start, worst), (worst, end)]
    return [ring[i] for i in sorted(keep)]


def distance(point: Point, start: Point, end: Point) -> float:
    """How far a point lies from the line between two others."""
    length = math.dist(start, end)
    if not length:
        return math.dist(point, start)
    across = (end[0] - start[0]) * (start[1] - point[1]) - (start[0] - point[0]) * (end[1] - start[1])
    return abs(across) / length


def written(ring: Sequence[Point]) -> str:
    """A ring as its line in the file."""
    at = [(round(x * 100), round(y * 100)) for x, y in ring]
    steps = [(x - a, y - b) for (a, b), (x, y) in pairwise(at)]
    return " ".join(f"{x},{y}" for x, y in (at[0], *steps))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
