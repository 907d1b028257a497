"""Who acts on whom, as a graph: actors in two columns, and a line for each thing that one does to another."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rashomon.export.parts.who import Deed, Who

WIDTH = 720.0
LEFT, RIGHT = 190.0, 530.0  # where the columns stand; names are written outside
ROW, TOP = 40.0, 26.0
MOST = 16  # actors; more cannot be told apart, and all are in the list
BEND = 0.25  # how far a line between two of one column leaves the straight one, by its length
ALONG = (0.5, 0.36, 0.64, 0.25, 0.75)  # where on its line what is done may be written
LETTER, LINE = 5.8, 13.0  # the width of a letter and the height of a line, by eye
Spot = tuple[float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """An actor and where its name is written."""

    name: str
    x: float
    y: float
    label: tuple[float, float, str]
    radius: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """What one actor does to another, or both to each other: a line, its heads, where the deed is written."""

    doer: str
    deed: Deed
    path: str
    heads: tuple[str, ...]
    label: Spot


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """The graph; `left` counts the actors that act on others and are not in it."""

    width: float
    height: float
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    left: int


@dataclass(frozen=True, slots=True)
class _Tie:
    """A deed and who does it; `mutual` where the other does the same to them."""

    doer: str
    deed: Deed
    mutual: bool


def network(who: Sequence[Who]) -> Network | None:
    """The graph of a story, None where less than two deeds are told."""
    ties = _ties(who)
    if len(ties) < 2:
        return None
    names = {tie.deed.target.id: tie.deed.target.name for tie in ties} | {w.actor.id: w.actor.name for w in who}
    reports = {one.actor.id: one.reports for one in who}
    weight: dict[str, int] = {}
    for tie in ties:
        for id in (tie.doer, tie.deed.target.id):
            weight[id] = weight.get(id, 0) + len(tie.deed.evidence)
    ranked = sorted(weight, key=lambda id: (-weight[id], -reports.get(id, 0), id))
    kept = ranked[:MOST]
    shown = [tie for tie in ties if tie.doer in kept and tie.deed.target.id in kept]
    columns = _columns(kept, shown)
    rows = max(map(len, columns))
    places = {
        id: (x, TOP + ROW * (i + (rows - len(ids)) / 2))
        for x, ids in zip((LEFT, RIGHT), columns, strict=True)
        for i, id in enumerate(ids)
    }
    sizes = {id: round(4 + math.sqrt(reports.get(id, 1)), 1) for id in places}
    return Network(
        width=WIDTH,
        height=2 * TOP + ROW * (rows - 1),
        nodes=tuple(_node(names[id], places[id], sizes[id]) for id in places),
        edges=_edges(shown, names, places, sizes),
        left=len(ranked) - len(places),
    )


def _ties(who: Sequence[Who]) -> list[_Tie]:
    """The deeds, what two do to each other once."""
    told = {(one.actor.id, deed.target.id, deed.act): deed for one in who for deed in one.deeds}
    seen: set[tuple[str, str, str]] = set()
    found = []
    for (doer, target, act), deed in told.items():
        if (target, doer, act) not in seen:
            seen.add((doer, target, act))
            found.append(_Tie(doer, deed, (target, doer, act) in told))
    return found


def _columns(ids: Sequence[str], ties: Sequence[_Tie]) -> tuple[list[str], list[str]]:
    """The actors in two columns, so that most lines go across; those that act on each other at like height."""
    near: dict[str, list[str]] = {id: [] for id in ids}
    for tie in ties:
        near[tie.doer].append(tie.deed.target.id)
        near[tie.deed.target.id].append(tie.doer)
    columns: tuple[list[str], list[str]] = ([], [])
    for start in ids:
        waiting = [(start, 0)]
        for id, side in waiting:  # grows while it is walked: breadth first
            if near[id] and not any(id in column for column in columns):
                columns[side].append(id)
                waiting += [(other, 1 - side) for other in ids if other in near[id]]
    return columns


def _node(name: str, at: Spot, radius: float) -> Node:
    left = at[0] == LEFT
    x = at[0] - radius - 6 if left else at[0] + radius + 6
    return Node(name=name, x=at[0], y=at[1], label=(x, at[1] + 4, "end" if left else "start"), radius=radius)


def _edges(
    ties: Sequence[_Tie], names: Mapping[str, str], places: Mapping[str, Spot], sizes: Mapping[str, float]
) -> tuple[Edge, ...]:
    between: dict[frozenset[str], int] = {}
    taken: list[tuple[float, float, float]] = []
    made = []
    for tie in ties:
        pair = frozenset((tie.doer, tie.deed.target.id))
        between[pair] = nth = between.get(pair, -1) + 1
        start, end = places[tie.doer], places[tie.deed.target.id]
        middle = _middle(start, end, nth)
        tip, back = _head(middle, end, sizes[tie.deed.target.id]), _head(middle, start, sizes[tie.doer])
        made.append(
            Edge(
                doer=names[tie.doer],
                deed=tie.deed,
                path=f"M{start[0]:.1f} {start[1]:.1f}Q{middle[0]:.1f} {middle[1]:.1f} {end[0]:.1f} {end[1]:.1f}",
                heads=(tip, back) if tie.mutual else (tip,),
                label=_label(start, middle, end, len(tie.deed.act), taken),
            )
        )
    return tuple(made)


def _middle(start: Spot, end: Spot, nth: int) -> Spot:
    """What the line bends towards: nothing for the first across, inwards within a column, else apart."""
    x, y = (start[0] + end[0]) / 2, (start[1] + end[1]) / 2
    if start[0] == end[0]:
        inward = 1 if start[0] == LEFT else -1
        return x + inward * (40 + BEND * abs(end[1] - start[1]) + 30 * nth), y
    return x, y + 34 * ((nth + 1) // 2) * (1 if nth % 2 else -1)


def _head(middle: Spot, end: Spot, radius: float) -> str:
    long = math.dist(middle, end) or 1.0
    dx, dy = (end[0] - middle[0]) / long, (end[1] - middle[1]) / long
    tip = (end[0] - dx * (radius + 2), end[1] - dy * (radius + 2))
    foot = (tip[0] - dx * 9, tip[1] - dy * 9)
    points = (tip, (foot[0] - dy * 4, foot[1] + dx * 4), (foot[0] + dy * 4, foot[1] - dx * 4))
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points) + "Z"


def _label(start: Spot, middle: Spot, end: Spot, letters: int, taken: list[tuple[float, float, float]]) -> Spot:
    """Where on the line there is room, else its middle."""
    wide = LETTER * letters / 2
    spots = [_along(start, middle, end, share) for share in ALONG]
    free = (s for s in spots if not any(abs(s[0] - x) < wide + w and abs(s[1] - y) < LINE for x, y, w in taken))
    x, y = next(free, spots[0])
    taken.append((x, y, wide))
    return round(x, 1), round(y - 4, 1)


def _along(start: Spot, middle: Spot, end: Spot, share: float) -> Spot:
    """The point of a quadratic curve at a share of its way."""
    a, b, c = (1 - share) ** 2, 2 * share * (1 - share), share**2
    return a * start[0] + b * middle[0] + c * end[0], a * start[1] + b * middle[1] + c * end[1]
