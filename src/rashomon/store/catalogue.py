"""Looking stories and actors up as a reader browses them: page by page, filtered, without reading a dossier."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Lock
from typing import Any, Literal

from sqlalchemy import Connection, Select, exists, func, insert, select, text

from rashomon.compare.ranking import STANDINGS
from rashomon.model import Dossier, PointKind, Standing
from rashomon.store import schema
from rashomon.store.connection import connect, explained
from rashomon.store.search import quoted
from rashomon.text import fold, words

Order = Literal["newest", "disputed", "voices"]
KINDS: tuple[PointKind, ...] = ("statement", "event", "figure", "position")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which stories to list; every filter that is given must hold.

    `words` are looked for in titles and texts of reports, `actor` is a name or a part of one; a story has a
    `standing` or a `kind` where one of its points has. `since` and `until` are days, both included.
    """

    words: str = ""
    outlet: str | None = None
    actor: str | None = None
    kind: PointKind | None = None
    standing: Standing | None = None
    since: str | None = None
    until: str | None = None
    order: Order = "newest"
    limit: int = 30
    offset: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A story in a list, with the number of its points by standing."""

    id: str
    title: str
    first: str | None
    last: str | None
    reports: int
    outlets: int
    voices: int
    points: tuple[tuple[Standing, int], ...]


@dataclass(frozen=True, slots=True)
class Found:
    """One page of a list, and how many stories all of it has."""

    entries: tuple[Entry, ...]
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Facets:
    """How many of the stories that are wanted have a standing, a kind of points, an outlet.

    Each is counted as if it alone were not asked for, so that a reader sees what else there is. Outlets are ids,
    those with most stories first.
    """

    standings: tuple[tuple[Standing, int], ...]
    kinds: tuple[tuple[PointKind, int], ...]
    outlets: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """What a report says that an actor says, does or holds: where it stands."""

    report: str
    story: str | None
    kind: PointKind
    start: int
    end: int


class Catalogue:
    """Reads a store that exists; several threads may use one."""

    def __init__(self, path: Path, *, wait: float = 5.0) -> None:
        """The catalogue of the store at `path`."""
        self.path = path
        self._engine = connect(path, wait=wait)
        self._watching = Lock()
        self._watch = self._engine.connect()

    def version(self) -> int:
        """A number that is another one as soon as anybody has written to the store."""
        with self._watching, explained(self.path), self._watch.begin():
            return int(self._watch.exec_driver_sql("PRAGMA data_version").scalar() or 0)

    def stories(self, wanted: Wanted) -> Found:
        """The stories that are wanted."""
        with explained(self.path), self._engine.connect() as connection:
            return stories(connection, wanted)

    def facets(self, wanted: Wanted, *, outlets: int) -> Facets:
        """What the stories that are wanted have, of their outlets the first few."""
        with explained(self.path), self._engine.connect() as connection:
            return facets(connection, wanted, outlets)

    def sightings(
        self, actor: str, *, kind: PointKind | None = None, limit: int, offset: int = 0
    ) -> tuple[Sighting, ...]:
        """What reports say of an actor, of one kind or all, newest reports first."""
        with explained(self.path), self._engine.connect() as connection:
            return sightings(connection, actor, kind=kind, limit=limit, offset=offset)

    def close(self) -> None:
        """Let go of the store."""
        self._watch.close()
        self._engine.dispose()


def add_listing(connection: Connection, dossier: Dossier) -> None:
    """Note what lists show of a dossier that is held, its members with it."""
    member, report = schema.members.c, schema.reports.c
    dated = (
        select(func.min(report.published), func.max(report.published), func.count(report.outlet.distinct()))
        .join(schema.members, member.report == report.id)
        .where(member.dossier == dossier.id)
    )
    first, last, outlets = connection.execute(dated).one()
    standings = Counter(point.standing for point in dossier.points)
    kinds = Counter(point.kind for point in dossier.points)
    counts = {name: standings[name] for name in STANDINGS} | {f"{kind}s": kinds[kind] for kind in KINDS}
    values = {"dossier": dossier.id, "first": first, "last": last, "reports": len(dossier.members)}
    values |= {"outlets": outlets, "voices": len(dossier.voices), **counts}
    connection.execute(insert(schema.listings).values(values))


def stories(connection: Connection, wanted: Wanted) -> Found:
    """The stories that are wanted: in the order asked for, then newest first, undated ones last."""
    if wanted.words and not words(wanted.words):
        return Found((), 0)  # signs only: no text has them as a word
    listing = schema.listings.c
    chosen = _filtered(select(listing.dossier), wanted)
    total = connection.scalar(select(func.count()).select_from(chosen.subquery())) or 0
    first = {"newest": (), "disputed": (listing.disputed.desc(),), "voices": (listing.voices.desc(),)}
    page = (
        _filtered(select(schema.listings, schema.dossiers.c.title), wanted)
        .join(schema.dossiers, schema.dossiers.c.id == listing.dossier)
        .order_by(*first[wanted.order], listing.last.desc(), listing.dossier)  # NULL comes last in SQLite
        .limit(wanted.limit)
        .offset(wanted.offset)
    )
    return Found(tuple(_entry(row) for row in connection.execute(page)), total)


def facets(connection: Connection, wanted: Wanted, outlets: int) -> Facets:
    """What the stories that are wanted have, each facet counted as if it were not asked for."""
    if wanted.words and not words(wanted.words):
        return Facets(standings=(), kinds=(), outlets=())
    listing, member, report = schema.listings.c, schema.members.c, schema.reports.c

    def having(names: Sequence[str], wanted: Wanted) -> tuple[int, ...]:
        counts = select().add_columns(*(func.count().filter(listing[name] > 0) for name in names))
        return tuple(connection.execute(_filtered(counts, wanted)).one())

    of_outlets = _filtered(select(listing.dossier), replace(wanted, outlet=None))
    stories = func.count(member.dossier.distinct())
    most = (
        select(report.outlet, stories)
        .join(schema.members, member.report == report.id)
        .where(member.dossier.in_(of_outlets))
        .group_by(report.outlet)
        .order_by(stories.desc(), report.outlet)
        .limit(outlets)
    )
    kinds = having([f"{kind}s" for kind in KINDS], replace(wanted, kind=None))
    return Facets(
        standings=tuple(zip(STANDINGS, having(STANDINGS, replace(wanted, standing=None)), strict=True)),
        kinds=tuple(zip(KINDS, kinds, strict=True)),
        outlets=tuple((outlet, count) for outlet, count in connection.execute(most)),
    )


def sightings(
    connection: Connection, actor: str, *, kind: PointKind | None = None, limit: int, offset: int = 0
) -> tuple[Sighting, ...]:
    """What reports say of an actor, of one kind or all, newest reports first."""
    mention, own, report = schema.mentions.c, schema.mention_actors.c, schema.reports.c
    found = (
        select(mention.report, schema.members.c.dossier, mention.kind, mention.start, mention.end)
        .join(schema.mention_actors, own.mention == mention.number)
        .join(schema.reports, report.id == mention.report)
        .outerjoin(schema.members, schema.members.c.report == mention.report)
        .where(own.actor == actor, *([mention.kind == kind] if kind else []))
        .order_by(report.published.is_(None), report.published.desc(), mention.report, mention.start, mention.kind)
        .limit(limit)
        .offset(offset)
    )
    return tuple(
        Sighting(report=id, story=story, kind=kind, start=start, end=end)
        for id, story, kind, start, end in connection.execute(found)
    )


def _filtered(query: Select[Any], wanted: Wanted) -> Select[Any]:
    listing, member, report = schema.listings.c, schema.members.c, schema.reports.c
    if wanted.since:
        query = query.where(func.substr(listing.last, 1, 10) >= wanted.since)
    if wanted.until:
        query = query.where(func.substr(listing.first, 1, 10) <= wanted.until)
    if wanted.standing:
        query = query.where(listing[wanted.standing] > 0)
    if wanted.kind:
        query = query.where(listing[f"{wanted.kind}s"] > 0)
    of_story = select(member.report).where(member.dossier == listing.dossier)
    if wanted.outlet:
        outlet = schema.outlets.c
        named = select(outlet.id).where(func.lower(outlet.name) == wanted.outlet.lower())
        carries = of_story.join(schema.reports, report.id == member.report)
        query = query.where(
            exists(carries.where((report.outlet == wanted.outlet.lower()) | report.outlet.in_(named)))
        )
    if wanted.actor:
        actor, name = schema.actors.c, f" {fold(wanted.actor)} "
        in_it = of_story.join(schema.actors, actor.report == member.report)
        query = query.where(exists(in_it.where(func.instr(actor.names, name) > 0)))
    if wanted.words:
        matching = "report.number IN (SELECT rowid FROM report_words WHERE report_words MATCH :words)"
        told = (
            select(member.dossier)
            .join(schema.reports, report.id == member.report)
            .where(text(matching).bindparams(words=quoted(wanted.words)))
        )
        query = query.where(listing.dossier.in_(told))
    return query


def _entry(row: Any) -> Entry:
    return Entry(
        id=row.dossier,
        title=row.title,
        first=row.first,
        last=row.last,
        reports=row.reports,
        outlets=row.outlets,
        voices=row.voices,
        points=tuple((name, getattr(row, name)) for name in STANDINGS),
    )
