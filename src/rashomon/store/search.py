"""Full-text search: the query as SQL, and the place in a report to show for a hit."""

from __future__ import annotations

import re

from sqlalchemy import Connection, TextClause, text

from rashomon.model import Passage, Report
from rashomon.store.base import Hit, Query
from rashomon.store.documents import decode
from rashomon.text import fold, stems, words

# A word in the title counts as three in the text. A placeholder, not measured.
TITLE_WEIGHT = 3.0
PARAGRAPH = re.compile(r"[^\n]+")


def search(connection: Connection, query: Query) -> tuple[Hit, ...]:
    """The best hits for a query; a filter that is not given holds for everything."""
    if query.words and not words(query.words):
        return ()  # signs only: no text has them as a word
    statement, values = _sql(query)
    return tuple(
        _hit(decode(row.document, Report, row.id), query, row) for row in connection.execute(statement, values)
    )


def _sql(query: Query) -> tuple[TextClause, dict[str, object]]:
    """The statement and its values. What the user gave stands in the values only, never in the statement."""
    values: dict[str, object] = {"limit": query.limit}
    tables, columns, table = ["report"], "report.id, report.document", "report_words"
    conditions, order = ["1"], "report.published IS NULL, report.published DESC"
    if query.kind:
        table = "mention_words"
        tables.append("JOIN mention ON mention.report = report.id AND mention.kind = :kind")
        columns += ', mention.start, mention."end"'
        values["kind"] = query.kind
    if query.words:
        number = "mention.number" if query.kind else "report.number"
        tables.append(f"JOIN {table} ON {table}.rowid = {number}")
        conditions.append(f"{table} MATCH :words")
        values["words"] = quoted(query.words)
        order = f"bm25({table}, {TITLE_WEIGHT})"
    for condition, more in _filters(query):
        conditions.append(condition)
        values |= more
    last = ", mention.start" if query.kind else ""
    return text(
        f"SELECT {columns} FROM {' '.join(tables)} WHERE {' AND '.join(conditions)} "  # noqa: S608 - see above
        f"ORDER BY {order}, report.id{last} LIMIT :limit"
    ), values


def quoted(query: str) -> str:
    """The words of a query as FTS5 strings, all of which must match; no operator survives in it."""
    return " ".join('"' + word.replace('"', '""') + '"' for word in words(query))


def _filters(query: Query) -> list[tuple[str, dict[str, object]]]:
    found: list[tuple[str, dict[str, object]]] = []
    if query.outlet is not None:
        known = "SELECT id FROM outlet WHERE lower(name) = lower(:outlet)"
        found.append((f"(report.outlet = :outlet OR report.outlet IN ({known}))", {"outlet": query.outlet}))
    if query.actor is not None:
        found.append(_actor(query.actor, of_mention=query.kind is not None))
    if query.since is not None:
        found.append(("substr(report.published, 1, 10) >= :since", {"since": query.since}))
    if query.until is not None:
        found.append(("substr(report.published, 1, 10) <= :until", {"until": query.until}))
    return found


def _actor(name: str, *, of_mention: bool) -> tuple[str, dict[str, object]]:
    """That the actor is named in the report, or for a mention, that it is one of the mention's own."""
    value: dict[str, object] = {"actor": f" {fold(name)} "}
    named = "SELECT id FROM actor WHERE actor.report = report.id AND instr(actor.names, :actor)"
    if not of_mention:
        return f"EXISTS ({named})", value
    own = "SELECT 1 FROM mention_actor WHERE mention_actor.mention = mention.number"
    return f"EXISTS ({own} AND mention_actor.actor IN ({named}))", value


def _hit(report: Report, query: Query, row: object) -> Hit:
    start, end = getattr(row, "start", None), getattr(row, "end", None)
    passage = _best(report, query.words) if start is None else report.passage(start, end or 0)
    return Hit(
        report=report.id,
        outlet=report.outlet,
        title=report.title.text if report.title else "",
        published=report.published.date,
        passage=passage,
        kind=query.kind,
    )


def _best(report: Report, query: str) -> Passage:
    """The first of the sentences with most of the words; a title may have them all, then the first one."""
    wanted = set(stems(query)) or set(words(query))
    places = [(s.start, s.end) for s in report.sentences] or [
        match.span() for match in PARAGRAPH.finditer(report.text)
    ]
    best = max(places, key=lambda place: len(wanted & {*stems(report.text[slice(*place)])}))
    return report.passage(*best)
