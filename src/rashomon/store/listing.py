"""The list of stories: page by page, filtered, with the number of those that have what a filter asks for."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Literal

from sqlalchemy import Connection, Select, func, insert, select, text

from rashomon.model import STANDINGS, Dossier, PointKind, Standing
from rashomon.store import schema
from rashomon.store.indexing import marks
from rashomon.store.search import quoted
from rashomon.text import words

Order = Literal["newest", "disputed", "voices"]
TOLD = text("""
    SELECT DISTINCT placed.listing FROM report_words CROSS JOIN placed ON placed.report = report_words.rowid
    WHERE report_words MATCH :match
""")
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


def add(connection: Connection, dossier: Dossier) -> None:
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


def entry(connection: Connection, story: str) -> Entry | None:
    """What lists show of a story, None where there is none."""
    own = select(schema.listings).where(schema.listings.c.dossier == story)
    row = connection.execute(own).one_or_none()
    return _entry(row) if row else None


def largest(connection: Connection, least: int, most: int) -> tuple[tuple[str, int, int], ...]:
    """Stories of so many reports or more, largest and newest first: the id, and two numbers of its dossier."""
    listing, dossier = schema.listings.c, schema.dossiers.c
    large = (
        select(listing.dossier, listing.number, func.length(dossier.document))
        .join(schema.dossiers, dossier.id == listing.dossier)
        .where(listing.reports >= least)
        .order_by(listing.reports.desc(), listing.last.desc(), listing.dossier)
        .limit(most)
    )
    return tuple((id, number, size) for id, number, size in connection.execute(large))


def stories(connection: Connection, wanted: Wanted) -> Found:
    """The stories that are wanted."""
    return _stories(connection, wanted, _told(connection, wanted))


def faceted(connection: Connection, wanted: Wanted, *, outlets: int) -> tuple[Found, Facets]:
    """The stories that are wanted, and what all of them have, of their outlets the first few."""
    told = _told(connection, wanted)
    return _stories(connection, wanted, told), _facets(connection, wanted, told, outlets)


def _stories(connection: Connection, wanted: Wanted, told: str | None) -> Found:
    """In the order asked for, then newest first, undated ones last; of one moment the largest first."""
    listing = schema.listings.c
    # NULL comes last in SQLite.
    first = {"newest": (), "disputed": (listing.disputed.desc(),), "voices": (listing.voices.desc(),)}
    total = connection.scalar(_filtered(select(func.count(listing.number)), wanted, told))
    page = (
        _filtered(select(schema.listings), wanted, told)
        .order_by(*first[wanted.order], listing.last.desc(), listing.reports.desc(), listing.dossier)
        .limit(wanted.limit)
        .offset(wanted.offset)
    )
    return Found(tuple(map(_entry, connection.execute(page))), total or 0)


def _facets(connection: Connection, wanted: Wanted, told: str | None, outlets: int) -> Facets:
    """What the stories that are wanted have, each facet counted as if it were not asked for."""
    listing, carried = schema.listings.c, schema.carried.c
    kinds = tuple(f"{kind}s" for kind in KINDS)

    @cache
    def having(wanted: Wanted) -> Mapping[str, int]:
        names = (*STANDINGS, *kinds)
        counts: Any = select(*(func.count().filter(listing[name] > 0) for name in names))
        return dict(zip(names, connection.execute(_filtered(counts, wanted, told)).one(), strict=True))

    most = (
        select(carried.outlet, func.count())
        .group_by(carried.outlet)
        .order_by(func.count().desc(), carried.outlet)
        .limit(outlets)
    )
    of_any = _filtered(select(listing.number), replace(wanted, outlet=None), told)
    if of_any.whereclause is not None:  # looking up the number of each takes ten times as long
        most = most.where(carried.listing.in_(of_any))
    by_standing, by_kind = having(replace(wanted, standing=None)), having(replace(wanted, kind=None))
    return Facets(
        standings=tuple((name, by_standing[name]) for name in STANDINGS),
        kinds=tuple((kind, by_kind[name]) for kind, name in zip(KINDS, kinds, strict=True)),
        outlets=tuple((outlet, count) for outlet, count in connection.execute(most)),
    )


def _told(connection: Connection, wanted: Wanted) -> str | None:
    """The numbers of the stories with a report that has the words and one with the actor; None where all are."""
    if (wanted.words and not words(wanted.words)) or (wanted.actor and not wanted.actor.strip()):
        return "[]"  # signs only: no text has them as a word
    asked = [f"{{title text}} : ({quoted(wanted.words)})"] if wanted.words else []
    asked += [f'names : "{marks(wanted.actor)}"'] if wanted.actor else []
    found = [set(connection.scalars(TOLD, {"match": match})) for match in asked]
    return json.dumps(sorted(set.intersection(*found))) if found else None


def _filtered(query: Select[Any], wanted: Wanted, told: str | None) -> Select[Any]:
    """The query with the filters; `told` has the numbers of the stories that have words or an actor, as JSON."""
    listing, outlet, carried = schema.listings.c, schema.outlets.c, schema.carried.c
    if wanted.since:
        query = query.where(func.substr(listing.last, 1, 10) >= wanted.since)
    if wanted.until:
        query = query.where(func.substr(listing.first, 1, 10) <= wanted.until)
    if wanted.standing:
        query = query.where(listing[wanted.standing] > 0)
    if wanted.kind:
        query = query.where(listing[f"{wanted.kind}s"] > 0)
    if wanted.outlet:
        named = select(outlet.id).where(func.lower(outlet.name) == wanted.outlet.lower())
        called = (carried.outlet == wanted.outlet.lower()) | carried.outlet.in_(named)
        query = query.where(listing.number.in_(select(carried.listing).where(called)))
    if told is not None:
        query = query.where(listing.number.in_(select(func.json_each(told).table_valued("value").c.value)))
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
