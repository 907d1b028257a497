"""Two reports side by side: what both tell, with where they differ in it, and what only one of them tells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.export.marks import Run
from rashomon.export.numbered import Numbered
from rashomon.export.parts.contrasts import Contrast, Verdict
from rashomon.export.story import StoryView
from rashomon.model import Attribute, Passage, Point


@dataclass(frozen=True, slots=True, kw_only=True)
class Half:
    """What one of the two says of a point; the runs are its words, marked where there is a difference."""

    words: Passage
    runs: tuple[Run, ...] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A point that both tell, and each way in which they differ in it."""

    number: int
    point: Point
    halves: tuple[Half, Half]
    verdicts: tuple[tuple[Attribute, Verdict], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two reports of a story of their own; `alone` has the points that only the first, only the second has."""

    shared: tuple[Row, ...]
    alone: tuple[tuple[Numbered, ...], tuple[Numbered, ...]]

    @property
    def differing(self) -> int:
        """In how many points that both tell they differ."""
        return sum(bool(row.verdicts) for row in self.shared)


def pair(view: StoryView) -> Pair:
    """The reports of a view that has two, point by point in the order of its dossier; what differs comes first."""
    left, right = (one.report.id for one in view.cited)
    numbered = [Numbered(number=n, point=point) for n, point in enumerate(view.dossier.points, start=1)]
    carried = {held.number: {version.report for version in held.point.versions} for held in numbered}
    shared = [
        _row(held, (left, right), [found for found in view.contrasts if found.point == held.number])
        for held in numbered
        if carried[held.number] == {left, right}
    ]
    return Pair(
        shared=tuple(sorted(shared, key=lambda row: (not row.verdicts, row.number))),
        alone=(
            tuple(held for held in numbered if carried[held.number] == {left}),
            tuple(held for held in numbered if carried[held.number] == {right}),
        ),
    )


def _row(held: Numbered, ids: tuple[str, str], found: Sequence[Contrast]) -> Row:
    left, right = (_half(held.point, id, found) for id in ids)
    return Row(
        number=held.number,
        point=held.point,
        halves=(left, right),
        verdicts=tuple((contrast.attribute, verdict) for contrast in found for verdict in contrast.verdicts),
    )


def _half(point: Point, id: str, found: Sequence[Contrast]) -> Half:
    side = next((side for contrast in found[:1] for side in contrast.sides if side.cited.report.id == id), None)
    if side:
        return Half(words=side.words, runs=side.runs)
    return Half(words=next(version.words for version in point.versions if version.report == id), runs=None)
