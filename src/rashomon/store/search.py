"""Full-text search: what is asked as SQL, and the place in a report to show for a hit.

Few hits are ranked, all of them, by how much of them the words are (bm25). Words that more than RANKED reports or
mentions have tell these apart by little but their length, and ranking them costs a second per hundred thousand:
then those with all the words in the headline come first, the newest before the older, and after them the others
alike. That is a walk down the full-text table which ends when enough is found, however much the store holds:
`indexing` says why.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, select, text

from rashomon.errors import StoreError
from rashomon.model import Excerpt, Passage, Published, Span
from rashomon.store import schema
from rashomon.store.base import RANKED, Hit, Query
from rashomon.store.documents import decode
from rashomon.store.indexing import MENTIONS, REPORTS, first_of, mark, marks
from rashomon.text import stems, words

# A word in the title counts as three in the text. A placeholder, not measured. Names and marks count nothing.
TITLE_WEIGHT = 3.0
PARAGRAPH = re.compile(r"[^\n]+")
NEWEST = "sought.published IS NULL, sought.published DESC"


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A full-text table: its columns of words, its rows' report, its rank, and the lower bits that hold no day."""

    name: str
    columns: str
    joined: str
    place: str
    rank: str
    lower: int


REPORT = Table(
    name="report_words",
    columns="title text",
    joined="JOIN sought ON sought.number = report_words.rowid",
    place="NULL, NULL",
    rank=f"bm25(report_words, {TITLE_WEIGHT}, 1.0, 0.0, 0.0)",
    lower=REPORTS,
)
MENTION = Table(
    name="mention_words",
    columns="words",
    joined="CROSS JOIN mention ON mention.number = mention_words.rowid "
    f"CROSS JOIN sought ON sought.number = mention.number >> {MENTIONS}",
    place='mention.start, mention."end"',
    rank="bm25(mention_words, 1.0, 0.0, 0.0)",
    lower=REPORTS + MENTIONS,
)
Found = tuple[str, int | None, int | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What of a report is shown for a hit; the rest is not decoded."""

    id: str
    outlet: str
    text: str
    title: Excerpt | None = None
    published: Published = Published()  # noqa: RUF009 - a frozen value
    sentences: tuple[Span, ...] = ()


def search(connection: Connection, query: Query, *, ranked: int = RANKED) -> tuple[Hit, ...]:
    """The best of up to `ranked` hits, the newest of more; a filter that is not given holds for everything."""
    if (query.words and not words(query.words)) or (query.actor is not None and not query.actor.strip()):
        return ()  # signs only: no text has them as a word
    if query.words and not is_broad(connection, query, ranked=ranked):
        found = _ranked(connection, query)
    else:
        found = _newest(connection, query)
    return _hits(connection, query, found)


def is_broad(connection: Connection, query: Query, *, ranked: int = RANKED) -> bool:
    """Whether more than so many reports, or mentions, have the words."""
    if not words(query.words):
        return False
    table = _table(query)
    some = f"SELECT 1 FROM {table.name} WHERE {table.name} MATCH :words LIMIT 1 OFFSET :most"  # noqa: S608 - ours
    return connection.scalar(text(some), {"words": _worded(table.columns, query), "most": ranked}) is not None


def quoted(query: str) -> str:
    """The words of a query as FTS5 strings, all of which must match; no operator survives in it."""
    return " ".join('"' + word.replace('"', '""') + '"' for word in words(query))


def outlets_called(connection: Connection, name: str) -> tuple[str, ...]:
    """The ids of the outlets with that id or name; the name itself where there is none, as of no report."""
    known = text("SELECT id FROM outlet WHERE lower(name) = lower(:name) ORDER BY id")
    return tuple(dict.fromkeys((name, *connection.scalars(known, {"name": name}))))


def _ranked(connection: Connection, query: Query) -> list[Found]:
    """The best of few hits: all that have the words are looked at."""
    table, values = _table(query), _bounds(query)
    values |= {
        "match": " AND ".join([_worded(_table(query).columns, query), *_named(query)]),
        "limit": query.limit,
    }
    conditions = [f"{table.name} MATCH :match", f"{table.name}.rowid >= :low", f"{table.name}.rowid < :high"]
    if query.kind:
        conditions.append("mention.kind = :kind")
        values["kind"] = query.kind
    if query.outlet is not None:
        own = outlets_called(connection, query.outlet)
        conditions.append(f"sought.outlet IN ({', '.join(f':outlet{at}' for at in range(len(own)))})")
        values |= {f"outlet{at}": one for at, one in enumerate(own)}
    return _rows(connection, table, conditions, table.rank, values)


def _newest(connection: Connection, query: Query) -> list[Found]:
    """The newest hits; of reports with words first those with all of them in the title."""
    filters = [*_named(query), *_marked(connection, query)]
    if not query.words:
        return _walk(connection, query, " AND ".join(filters), query.limit)
    table = _table(query)
    everywhere = _worded(table.columns, query)
    steps = [everywhere]
    if table is REPORT:
        titled = _worded("title", query)
        steps = [titled, f"({everywhere} NOT {titled})"]
    found: list[Found] = []
    for step in steps:
        if len(found) < query.limit:
            found += _walk(connection, query, " AND ".join([step, *filters]), query.limit - len(found))
    return found


def _walk(connection: Connection, query: Query, match: str, limit: int) -> list[Found]:
    """The newest of what matches. All hits of the day on which there are enough are looked at, and sorted.

    What the user gave stands in values only, never in a statement.
    """
    table, values = _table(query), _bounds(query)
    number, source, conditions = f"{table.name}.rowid", table.name, [f"{table.name} MATCH :match"]
    if not match:
        number, source, conditions = "sought.number", "sought", []
    conditions += [f"{number} >= :low", f"{number} < :high"]
    values |= {"match": match, "limit": limit}
    last = connection.scalar(
        text(
            f"SELECT {number} FROM {source} WHERE {' AND '.join(conditions)} "  # noqa: S608 - ours
            f"ORDER BY {number} DESC LIMIT 1 OFFSET :limit - 1"
        ),
        values,
    )
    if last is not None:
        values["low"] = max(values["low"], last >> table.lower << table.lower)
    return _rows(connection, table, conditions, NEWEST, values)


def _rows(
    connection: Connection, table: Table, conditions: Sequence[str], order: str, values: dict[str, Any]
) -> list[Found]:
    matching = any("MATCH" in condition for condition in conditions)
    source = f"{table.name} {table.joined}" if matching else "sought"
    last = ", mention.start" if table is MENTION else ""
    statement = (
        f"SELECT sought.report, {table.place} FROM {source} WHERE {' AND '.join(conditions)} "  # noqa: S608 - ours
        f"ORDER BY {order}, sought.report{last} LIMIT :limit"
    )
    return [(report, start, end) for report, start, end in connection.execute(text(statement), values)]


def _table(query: Query) -> Table:
    return MENTION if query.kind else REPORT


def _worded(columns: str, query: Query) -> str:
    return f"{{{columns}}} : ({quoted(query.words)})"


def _named(query: Query) -> list[str]:
    """That an actor of the report, or of the mention, has the name."""
    return [] if query.actor is None else [f'names : "{marks(query.actor)}"']


def _marked(connection: Connection, query: Query) -> list[str]:
    """The filters by kind and outlet as terms."""
    found = [f'marks : "{mark(query.kind)}"'] if query.kind else []
    if query.outlet is not None:
        either = " OR ".join(f'"{mark(one)}"' for one in outlets_called(connection, query.outlet))
        found.append(f"marks : ({either})")
    return found


def _bounds(query: Query) -> dict[str, Any]:
    """The numbers between which the days lie that are asked for: undated reports are of none."""
    above = _table(query).lower - REPORTS
    low = _first_of(query.since) if query.since else 1 << REPORTS if query.until else 0
    high = _first_of(query.until) + (1 << REPORTS) if query.until else 1 << (63 - MENTIONS)
    return {"low": low << above, "high": min(high << above, (1 << 63) - 1)}


def _first_of(day: str) -> int:
    try:
        return first_of(day)
    except ValueError:
        raise StoreError(f"'{day}' is no day. Give one as YYYY-MM-DD.") from None


def _hits(connection: Connection, query: Query, found: Sequence[Found]) -> tuple[Hit, ...]:
    table = schema.reports.c
    some = select(table.id, table.document).where(table.id.in_({report for report, _, _ in found}))
    shown = {id: decode(document, Shown, id) for id, document in connection.execute(some)}
    return tuple(_hit(shown[report], query, start, end) for report, start, end in found)


def _hit(report: Shown, query: Query, start: int | None, end: int | None) -> Hit:
    if start is None or end is None:
        start, end = _best(report, query.words)
    return Hit(
        report=report.id,
        outlet=report.outlet,
        title=report.title.text if report.title else "",
        published=report.published.date,
        passage=Passage(report.id, start, end, report.text[start:end]),
        kind=query.kind,
    )


def _best(report: Shown, query: str) -> tuple[int, int]:
    """The first of the sentences with most of the words; a title may have them all, then the first one."""
    wanted = set(stems(query)) or set(words(query))
    places = [(s.start, s.end) for s in report.sentences] or [
        match.span() for match in PARAGRAPH.finditer(report.text)
    ]
    return max(places, key=lambda place: len(wanted & {*stems(report.text[slice(*place)])}))
