"""Which report carries which point, and what each leaves out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from rashomon.compare.points.unmeasured import alludes, uncertain, unfit, unmeasured
from rashomon.export.cited import Cited
from rashomon.model import NOT_DONE, Passage, Point, Report, Version
from rashomon.text import fold

IN_WORDS = 12  # of what a report leaves out; the rest is given by number
Mark = Literal["asserts", "attributes", "denies", "differs", "silent", "not measurable"]
SLIGHT = frozenset({"precision", "rounding"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What a report has of a point: its words where it carries it, and where nothing can be said, why."""

    mark: Mark
    words: Passage | None = None
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """A point against all reports of the story, in the story's order.

    Of `measured` reports it can be said whether they carry it; that is what the others are to be counted by.
    """

    number: int
    point: Point
    cells: tuple[Cell, ...]

    @property
    def measured(self) -> int:
        """How many reports carry it or are silent."""
        return sum(cell.mark != "not measurable" for cell in self.cells)


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """What two reports or more carry and this one could have and did not: points by number, by their voices.

    `alone` are those of them about which no other outlet is silent, `only` the points that no other outlet has.
    `absent` are the points of two others and more that its text does not have either, by why it is no silence;
    `alluded` those that it can only have in other words.
    """

    cited: Cited
    carried: int
    silent: tuple[tuple[int, Point], ...]
    alone: tuple[int, ...]
    only: tuple[tuple[int, Point], ...]
    absent: tuple[tuple[str, tuple[int, ...]], ...]
    alluded: tuple[int, ...]

    @property
    def lacking(self) -> int:
        """How many points of two others and more it has nothing of, without being silent about them."""
        return sum(len(points) for _, points in self.absent)

    def foremost(self) -> tuple[tuple[int, Point], ...]:
        """Those to show in words."""
        return self.silent[:IN_WORDS]

    def others(self) -> tuple[int, ...]:
        """The numbers of all the rest."""
        return tuple(number for number, _ in self.silent[IN_WORDS:])


def coverage(cited: Sequence[Cited], points: Sequence[Point]) -> tuple[Coverage, ...]:
    """The points that more than one report carries, in the dossier's order."""
    whole = {one.report.id: unfit(one.report) for one in cited}  # once: it reads their texts
    return tuple(
        Coverage(number=number, point=point, cells=_cells(cited, point, whole))
        for number, point in enumerate(points, start=1)
        if len(point.versions) > 1
    )


def left_out(cited: Sequence[Cited], points: Sequence[Point]) -> tuple[LeftOut, ...]:
    """One entry per report, in the story's order."""
    numbered = list(enumerate(points, start=1))
    outlet = {one.report.id: one.outlet.id for one in cited}
    several = len(set(outlet.values())) > 1
    carriers = {number: {outlet[version.report] for version in point.versions} for number, point in numbered}
    missed: dict[str, list[tuple[int, Point]]] = defaultdict(list)
    told: dict[str, list[tuple[int, Point]]] = defaultdict(list)
    lacked: dict[str, list[tuple[int, Point]]] = defaultdict(list)
    alluded: dict[str, list[tuple[int, Point]]] = defaultdict(list)
    reports = {one.report.id: one.report for one in cited}
    for held in numbered:
        for report in held[1].absent if len(carriers[held[0]]) > 1 else ():
            lacked[report].append(held)
        for report in held[1].silent if len(held[1].versions) > 1 else ():
            missed[report].append(held)
        for report in _alluding(held[1], reports) if len(carriers[held[0]]) > 1 else ():
            alluded[report].append(held)
        for report in dict.fromkeys(version.report for version in held[1].versions):
            told[report].append(held)
    found = []
    for one in cited:
        own = outlet[one.report.id]
        silent = sorted(missed[one.report.id], key=_most_carried)
        carried = told[one.report.id]
        left = LeftOut(
            cited=one,
            carried=len(carried),
            silent=tuple(silent),
            alone=tuple(
                number
                for number, point in silent
                if len(carriers[number]) > 1 and all(outlet[id] == own for id in point.silent)
            ),
            only=tuple(held for held in carried if carriers[held[0]] == {own}) if several else (),
            absent=_by_reason(one.report, sorted(lacked[one.report.id], key=_most_carried), reports),
            alluded=tuple(number for number, _ in alluded[one.report.id]),
        )
        found.append(left)
    return tuple(found)


def _most_carried(held: tuple[int, Point]) -> tuple[int, int, int]:
    number, point = held
    return (-len(point.voices), -len(point.versions), number)


def _alluding(point: Point, reports: Mapping[str, Report]) -> Iterator[str]:
    """The reports that have no version of a point, and of which it is not known that they have nothing of it."""
    carried = [reports[version.report] for version in point.versions]
    known = {*(report.id for report in carried), *point.silent, *point.absent}
    return (report.id for report in reports.values() if report.id not in known and alludes(report, carried))


def _by_reason(
    report: Report, lacked: Sequence[tuple[int, Point]], reports: Mapping[str, Report]
) -> tuple[tuple[str, tuple[int, ...]], ...]:
    """The points that a report lacks, by why it is not known whether it left them out; the most first."""
    found: dict[str, list[int]] = defaultdict(list)
    for number, point in lacked:
        found[unmeasured(report, [reports[version.report] for version in point.versions])].append(number)
    return tuple(
        (why, tuple(sorted(found[why]))) for why in sorted(found, key=lambda why: (-len(found[why]), why))
    )


def _cells(cited: Sequence[Cited], point: Point, whole: Mapping[str, str]) -> tuple[Cell, ...]:
    carried = {version.report: version for version in point.versions}
    carriers = [one.report for one in cited if one.report.id in carried]
    odd = _differing(point)
    found = []
    for one in cited:
        version = carried.get(one.report.id)
        if version:
            found.append(Cell(mark=_mark(version, odd), words=version.words))
        elif one.report.id in point.silent:
            found.append(Cell(mark="silent"))
        else:
            why = whole[one.report.id] or uncertain(one.report, carriers)
            found.append(Cell(mark="not measurable", why=why))
    return tuple(found)


def _mark(version: Version, odd: frozenset[str]) -> Mark:
    """How a report carries a point: as not so, otherwise than most, as somebody's words, in its own voice."""
    names = dict(version.values)
    if names.get("status") in NOT_DONE:
        return "denies"
    if version.report in odd:
        return "differs"
    return "attributes" if "source" in names or "according to" in names else "asserts"


def _differing(point: Point) -> frozenset[str]:
    """The reports that give another value than most do, in what is more than a matter of precision."""
    found: set[str] = set()
    for difference in point.differences:
        if difference.kind in SLIGHT:
            continue
        sides = []
        for reading in difference.values:
            same = {
                v.report for v in point.versions if fold(reading.value) in (fold(value) for _, value in v.values)
            }
            sides.append(same | {reading.report})
        most = max(map(len, sides))
        foremost = [side for side in sides if len(side) == most]
        found.update(id for side in sides if len(foremost) > 1 or len(side) < most for id in side)
    return frozenset(found)
