"""Which report carries which point, and what each leaves out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from rashomon.export.cited import Cited
from rashomon.model import Passage, Point

IN_WORDS = 12  # of what a report leaves out; the rest is given by number
Mark = Literal["carries", "silent", "not measurable"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """A point against all reports of the story, in the story's order."""

    number: int
    point: Point
    marks: tuple[tuple[Mark, Passage | None], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """What a report could have carried and did not: points by number, those that most others carry first."""

    cited: Cited
    carried: int
    silent: tuple[tuple[int, Point], ...]

    def foremost(self) -> tuple[tuple[int, Point], ...]:
        """Those to show in words: at least two others carry them, so leaving them out says something."""
        return tuple(held for held in self.silent if len(held[1].versions) > 1)[:IN_WORDS]

    def others(self) -> tuple[int, ...]:
        """The numbers of all the rest."""
        shown = self.foremost()
        return tuple(held[0] for held in self.silent if held not in shown)


def coverage(cited: Sequence[Cited], points: Sequence[Point]) -> tuple[Coverage, ...]:
    """The points that more than one report carries, in the dossier's order."""
    found = []
    for number, point in enumerate(points, start=1):
        if len(point.versions) < 2:
            continue
        carried = {version.report: version.words for version in point.versions}
        marks = tuple(_mark(one.report.id, carried.get(one.report.id), point) for one in cited)
        found.append(Coverage(number=number, point=point, marks=marks))
    return tuple(found)


def left_out(cited: Sequence[Cited], points: Sequence[Point]) -> tuple[LeftOut, ...]:
    """One entry per report, in the story's order."""
    numbered = list(enumerate(points, start=1))
    found = []
    for one in cited:
        silent = [(number, point) for number, point in numbered if one.report.id in point.silent]
        silent.sort(key=lambda held: (-len(held[1].versions), held[0]))
        carried = sum(any(v.report == one.report.id for v in point.versions) for point in points)
        found.append(LeftOut(cited=one, carried=carried, silent=tuple(silent)))
    return tuple(found)


def _mark(report: str, words: Passage | None, point: Point) -> tuple[Mark, Passage | None]:
    if words is not None:
        return "carries", words
    return ("silent" if report in point.silent else "not measurable"), None
