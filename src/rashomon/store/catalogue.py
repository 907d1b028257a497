"""Looking stories and actors up as a reader browses them: page by page, filtered, without reading a dossier."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import Any, Literal

from sqlalchemy import Connection, Select, column, func, insert, select, table

from rashomon.compare.ranking import STANDINGS
from rashomon.model import Dossier, PointKind, Standing
from rashomon.store import schema
from rashomon.store.connection import connect, explained
from rashomon.store.indexing import MENTIONS, REPORTS, marks
from rashomon.store.search import outlets_called, quoted
from rashomon.text import words

Order = Literal["newest", "disputed", "voices"]
DAY = REPORTS + MENTIONS  # the bits of a mention's number that hold no day
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

    def sightings(self, actor: str, *, limit: int, offset: int = 0) -> tuple[Sighting, ...]:
        """What reports say of an actor, newest reports first."""
        with explained(self.path), self._engine.connect() as connection:
            return sightings(connection, actor, limit=limit, offset=offset)

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
    values = {
        "dossier": dossier.id,
        "title": dossier.title,
        "first": first,
        "last": last,
        "reports": len(dossier.members),
    }
    values |= {"outlets": outlets, "voices": len(dossier.voices), **counts}
    connection.execute(insert(schema.listings).values(values))


def stories(connection: Connection, wanted: Wanted) -> Found:
    """The stories that are wanted: in the order asked for, then newest first, undated ones last."""
    if (wanted.words and not words(wanted.words)) or (wanted.actor and not wanted.actor.strip()):
        return Found((), 0)  # signs only: no text has them as a word
    listing = schema.listings.c
    first = {"newest": (), "disputed": (listing.disputed.desc(),), "voices": (listing.voices.desc(),)}
    # All of them, since it is told how many there are, but by number only: that is some 20 ms for 30,000.
    chosen = _filtered(connection, select(listing.number), wanted).order_by(
        *first[wanted.order],
        listing.last.desc(),
        listing.dossier,  # NULL comes last in SQLite
    )
    numbers = connection.scalars(chosen).all()
    page = numbers[wanted.offset : wanted.offset + wanted.limit]
    rows = connection.execute(select(schema.listings).where(listing.number.in_(page)))
    shown = {row.number: _entry(row) for row in rows}
    return Found(tuple(shown[number] for number in page), len(numbers))


def sightings(connection: Connection, actor: str, *, limit: int, offset: int = 0) -> tuple[Sighting, ...]:
    """What reports say of an actor, newest reports first."""
    own, mention, sought = schema.mention_actors.c, schema.mentions.c, schema.sought.c
    newest = select(own.mention).where(own.actor == actor).order_by(own.mention.desc())
    last = connection.scalar(newest.limit(1).offset(offset + limit - 1))
    found = (
        select(sought.report, schema.members.c.dossier, mention.kind, mention.start, mention.end)
        .select_from(schema.mention_actors)
        .join(schema.mentions, mention.number == own.mention)
        .join(schema.sought, sought.number == own.mention.op(">>")(MENTIONS))
        .outerjoin(schema.members, schema.members.c.report == sought.report)
        .where(own.actor == actor, own.mention >= (last or 0) >> DAY << DAY)  # whole days, which are then sorted
        .order_by(sought.published.is_(None), sought.published.desc(), sought.report, mention.start, mention.kind)
        .limit(limit)
        .offset(offset)
    )
    return tuple(
        Sighting(report=id, story=story, kind=kind, start=start, end=end)
        for id, story, kind, start, end in connection.execute(found)
    )


def _filtered(connection: Connection, query: Select[Any], wanted: Wanted) -> Select[Any]:
    listing, carried = schema.listings.c, schema.carried.c
    if wanted.since:
        query = query.where(func.substr(listing.last, 1, 10) >= wanted.since)
    if wanted.until:
        query = query.where(func.substr(listing.first, 1, 10) <= wanted.until)
    if wanted.standing:
        query = query.where(listing[wanted.standing] > 0)
    if wanted.kind:
        query = query.where(listing[f"{wanted.kind}s"] > 0)
    if wanted.outlet:
        called = outlets_called(connection, wanted.outlet.lower())
        query = query.where(listing.number.in_(select(carried.listing).where(carried.outlet.in_(called))))
    if wanted.actor:
        query = query.where(listing.number.in_(_told(f'names : "{marks(wanted.actor)}"')))
    if wanted.words:
        query = query.where(listing.number.in_(_told(f"{{title text}} : ({quoted(wanted.words)})")))
    return query


def _told(match: str) -> Select[Any]:
    """The stories of the reports that a full-text table finds by these terms."""
    words, placed = table("report_words", column("rowid"), column("report_words")), schema.placed.c
    joined = select(placed.listing).select_from(words).join(schema.placed, placed.report == words.c.rowid)
    return joined.where(words.c.report_words.op("MATCH")(match))


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
