"""An actor across stories: what it is reported to say, do and hold, newest first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from rashomon.model import Actor, Passage, PointKind, Proposal, Report, Stance, Statement
from rashomon.store.sightings import Sighting
from rashomon.web.problems import ProblemError
from rashomon.web.reading import outlet_names
from rashomon.web.shelf import Shelf

STANCES = 200  # the newest, from which the course of a position is told


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One thing that a report says of an actor; `stance` and `proposal` where that is a position."""

    report: Report
    outlet: str
    story: str | None
    kind: PointKind
    words: Passage
    stance: Stance | None = None
    proposal: Proposal | None = None

    @property
    def day(self) -> str | None:
        """The day of its report."""
        return self.report.published.day


Course = tuple[tuple[Entry, ...], ...]  # stances on one proposal, those of a day together


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """An actor by its fullest name, and one page of what is said of it; `more` where another page follows.

    `kind` is what alone was asked for. `courses` has its stances on each proposal, oldest
    first.
    """

    id: str
    actor: Actor
    kind: PointKind | None
    entries: tuple[Entry, ...]
    courses: tuple[Course, ...]
    more: bool

    def days(self) -> tuple[tuple[str | None, tuple[Entry, ...]], ...]:
        """The entries of each day."""
        return tuple((day, tuple(entries)) for day, entries in groupby(self.entries, key=lambda one: one.day))


def actor(shelf: Shelf, id: str, *, kind: PointKind | None, limit: int, offset: int) -> Found:
    """What reports say of an actor, of one kind or all. Raises ProblemError where none says anything."""
    seen = shelf.catalogue.sightings(id, kind=kind, limit=limit + 1, offset=offset)
    held = shelf.catalogue.sightings(id, kind="position", limit=STANCES)
    any_kind = seen or shelf.catalogue.sightings(id, limit=1)
    reports = {
        name: report
        for name in {one.report for one in (*seen, *held, *any_kind)}
        if (report := shelf.store.report(name))
    }
    named = outlet_names(shelf)
    known = [actor for _, report in sorted(reports.items()) if (actor := report.actor(id))]
    if not known:
        raise ProblemError.missing("actor", id)
    entries = tuple(_entry(one, reports[one.report], named) for one in seen[:limit] if one.report in reports)
    fullest = max(known, key=lambda actor: (len(actor.roles), len(actor.name), actor.name))
    stances = [_entry(one, reports[one.report], named) for one in reversed(held) if one.report in reports]
    return Found(
        id=id, actor=fullest, kind=kind, entries=entries, courses=_courses(stances), more=len(seen) > limit
    )


def _courses(stances: Sequence[Entry]) -> tuple[Course, ...]:
    """The stances by proposal, oldest first; what several reports say alike of one day is told once."""
    found: dict[str, dict[tuple[str | None, Stance], Entry]] = {}
    for one in stances:
        if one.stance and one.proposal:
            found.setdefault(one.proposal.id, {}).setdefault((one.day, one.stance), one)
    return tuple(
        tuple(tuple(entries) for _, entries in groupby(held.values(), key=lambda one: one.day))
        for held in found.values()
    )


def _entry(one: Sighting, report: Report, named: dict[str, str]) -> Entry:
    words = report.passage(one.start, one.end)
    position = next((p for p in report.positions if one.kind == "position" and p.evidence[:1] == (words,)), None)
    return Entry(
        report=report,
        outlet=named.get(report.outlet, report.outlet),
        story=one.story,
        kind=one.kind,
        words=_shown(one, report, words),
        stance=position.stance if position else None,
        proposal=position.proposal if position else None,
    )


def _shown(one: Sighting, report: Report, words: Passage) -> Passage:
    """What to print: of a statement all that makes it, with source and cue."""
    said = next((s for s in report.statements if one.kind == "statement" and s.content[:1] == (words,)), None)
    return report.passage(*_extent(said)) if said else words


def _extent(said: Statement) -> tuple[int, int]:
    parts = [*said.content, *(source.words for source in said.sources)]
    parts += [said.cue] if said.cue else []
    return min(part.start for part in parts), max(part.end for part in parts)
