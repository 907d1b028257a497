"""The first screen of a dossier: each of its questions answered in a few lines, before all that it rests on."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from rashomon.export.dates import time
from rashomon.export.labels import at_odds
from rashomon.export.parts.contrasts import Contrast
from rashomon.export.parts.coverage import LeftOut
from rashomon.export.parts.speakers import Speaker
from rashomon.export.parts.stances import Stances
from rashomon.export.parts.steps import Cell, Hold
from rashomon.model import Passage, Point, Stance, TimelineEntry

POINTS, SPEAKERS, DENIED, CONTRASTS, POSITIONS, SILENT, DAYS = 4, 4, 1, 2, 3, 3, 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Stands:
    """Where an actor stands on a proposal of late: the stance that most reports give, and the others."""

    name: str
    number: int
    proposal: Passage
    hold: Hold
    others: tuple[Stance, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Silent:
    """A report, and how many of the points that several others carry it leaves out."""

    left: LeftOut
    shared: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """What most reports tell of a day or a longer time, and how many things are told of it."""

    said: str
    number: int
    entry: TimelineEntry
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Glance:
    """The answers, each cut to what fits beside the others. `denied` are points that somebody denies."""

    agreed: tuple[tuple[int, Point], ...]
    said: tuple[tuple[Speaker, Passage], ...]
    denied: tuple[tuple[int, Point], ...]
    differ: tuple[Contrast, ...]
    positions: tuple[Stands, ...]
    silent: tuple[Silent, ...]
    absent: tuple[LeftOut, ...]
    days: tuple[Day, ...]


def glance(
    points: Sequence[Point],
    speakers: Sequence[Speaker],
    contrasts: Sequence[Contrast],
    stances: Stances,
    left: Sequence[LeftOut],
    timeline: Sequence[TimelineEntry],
) -> Glance:
    """What to show first of a dossier's parts."""
    agreed = [held for held in enumerate(points, start=1) if held[1].standing == "corroborated"]
    agreed.sort(key=lambda held: (held[1].kind == "figure", -len(held[1].versions), held[0]))
    denied = [(number, point) for number, point in enumerate(points, start=1) if point.denial]
    disputed = {number for number, point in enumerate(points, start=1) if point.standing == "disputed"}
    said = [(speaker, words) for speaker in speakers if speaker.resolved and (words := _said(speaker, disputed))]
    silent = [Silent(left=one, shared=sum(len(p.versions) > 1 for _, p in one.silent)) for one in left]
    silent = [one for one in silent if one.shared]
    return Glance(
        agreed=tuple(agreed[:POINTS]),
        said=tuple(said[:SPEAKERS]),
        denied=tuple(denied[:DENIED]),
        differ=_varied(contrasts),
        positions=_stands(stances),
        silent=tuple(sorted(silent, key=lambda one: (-one.shared, one.left.cited.number))[:SILENT]),
        absent=tuple(sorted((one for one in left if one.absent), key=lambda one: -one.lacking)[:SILENT]),
        days=_days(timeline),
    )


def _said(speaker: Speaker, disputed: Collection[int]) -> Passage | None:
    """The first of what a speaker told outlets; what they have of another, or is disputed, needs more words."""
    utterances = (utterance for utterance in speaker.utterances if utterance.point not in disputed)
    versions = (version for utterance in utterances for version in utterance.versions)
    return next((one.words[0] for one in versions if not one.via and not one.statement.denied_by), None)


def _varied(contrasts: Sequence[Contrast]) -> tuple[Contrast, ...]:
    """The first contrasts, of as many attributes as there are."""
    firsts = {contrast.attribute: contrast for contrast in reversed(contrasts)}
    return tuple(sorted(contrasts, key=lambda c: (firsts[c.attribute] != c, c.number))[:CONTRASTS])


def _stands(stances: Stances) -> tuple[Stands, ...]:
    """Those on whom reports differ first, then those on whom most tell."""
    found = [
        (number, holder.name, proposal, cell)
        for proposal, cells in zip(
            stances.proposals, zip(*(h.cells for h in stances.holders), strict=True), strict=False
        )
        for (number, holder), cell in zip(enumerate(stances.holders, start=1), cells, strict=True)
        if cell.steps
    ]
    found.sort(key=lambda held: (not _is_disputed(held[3]), -len({h.cited.number for h in held[3].holds})))
    return tuple(_stand(name, number, proposal, cell) for number, name, proposal, cell in found[:POSITIONS])


def _is_disputed(cell: Cell) -> bool:
    return any(at_odds([framing.stance for framing in step.framings]) for step in cell.steps)


def _stand(name: str, number: int, proposal: Passage, cell: Cell) -> Stands:
    """By the last day that is told, if anything changed; what no report dates may be of that day as well."""
    last = cell.steps[-1:] if cell.steps[-1].day else cell.steps[-2:]
    last = last if cell.changes else cell.steps
    holds: dict[Stance, list[Hold]] = {}
    for framing in (framing for step in last for framing in step.framings):
        holds.setdefault(framing.stance, []).extend(framing.holds)
    first, *others = sorted(
        holds,
        key=lambda stance: (
            -len({hold.cited.number for hold in holds[stance]}),
            all(hold.via for hold in holds[stance]),
            list(holds).index(stance),
        ),
    )
    return Stands(name=name, number=number, proposal=proposal, hold=holds[first][0], others=tuple(others))


def _days(timeline: Sequence[TimelineEntry]) -> tuple[Day, ...]:
    """The days of which most is told, in order."""
    told: dict[str, list[tuple[int, TimelineEntry]]] = {}
    for number, entry in enumerate(timeline, start=1):
        if entry.placed and entry.when.start:
            told.setdefault(time(entry.when), []).append((number, entry))

    def weight(said: str) -> tuple[bool, int, bool, int]:
        """What is dated to the day says more of the order of things than background does."""
        entries = [entry for _, entry in told[said]]
        return (
            not any(entry.foremost for entry in entries),
            -max(len(entry.evidence) for entry in entries),
            not any("day" in entry.when.precision for entry in entries),
            told[said][0][0],
        )

    fullest = sorted(told, key=weight)[:DAYS]
    found = []
    for said in sorted(fullest, key=lambda said: told[said][0][0]):
        number, entry = max(told[said], key=lambda held: (len(held[1].evidence), -held[0]))
        found.append(Day(said=said, number=number, entry=entry, count=len(told[said])))
    return tuple(found)
