"""The rows behind developments: what is new in stories, told once all of them are up to date."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping, Sequence

from sqlalchemy import Connection, Select, delete, func, insert, select, text
from sqlalchemy.dialects.sqlite import insert as put

from rashomon.compare.news.descent import Descent, Moves, Place
from rashomon.compare.news.developments import Told, development, identified, told
from rashomon.model import Correction, Development, Dossier
from rashomon.store import schema
from rashomon.store.documents import decode, encode

kept, of_story, known, untold = (
    schema.developments.c,
    schema.development_stories.c,
    schema.told.c,
    schema.untold.c,
)
member, edition = schema.members.c, schema.editions.c
TOLD_CORRECTIONS = "told corrections"  # the row of `state` with the ids of those that were told

# Where the reports of stories that were told are now; an earlier version is where the last one is.
WHERE = text("""
    SELECT told.report, told.story, coalesce(own.dossier, later.dossier) AS now
    FROM json_each(:stories) AS asked CROSS JOIN told ON told.story = asked.value
    LEFT JOIN member AS own ON own.report = told.report
    LEFT JOIN edition ON edition.report = told.report
    LEFT JOIN member AS later ON later.report = edition.last
    ORDER BY told.report
""")


def is_waiting(connection: Connection) -> bool:
    """Whether a dossier came or went since stories were last told."""
    return connection.scalar(select(untold.story).limit(1)) is not None


def tell(connection: Connection, limit: int, at: str) -> None:
    """Tell the first stories that are untold, with those that share their reports."""
    ids, moves = _batch(connection, limit)
    made = _corrections(connection)
    for id in sorted(ids):
        dossier = _dossier(connection, id)
        if dossier is not None:
            _tell(connection, dossier, moves.descent(id), at, made)
        elif moves.is_gone(id):
            _bury(connection, id, at)
    connection.execute(delete(schema.told).where(known.report.in_(_asked(moves.lost))))
    connection.execute(delete(schema.untold).where(untold.story.in_(_asked(ids))))
    if not is_waiting(connection):
        _note_corrections(connection)


def developments(
    connection: Connection, *, after: int, since: str | None, story: str | None, limit: int, newest: bool
) -> tuple[Development, ...]:
    """The developments that are wanted, oldest or newest first."""
    found = select(kept.number, kept.document).where(kept.number > after)
    if since:
        found = found.where(func.substr(kept.at, 1, len(since)) >= since)
    if story:
        found = found.where(kept.number.in_(select(of_story.number).where(of_story.story == story)))
    found = found.order_by(kept.number.desc() if newest else kept.number).limit(limit)
    return tuple(decode(document, Development, str(number)) for number, document in connection.execute(found))


def _batch(connection: Connection, limit: int) -> tuple[set[str], Moves]:
    """The first stories that are untold, and all others that reports went to or came from; where these went."""
    ids = set(connection.scalars(select(untold.story).order_by(untold.story).limit(limit)))
    moves, more = Moves(()), ids
    while more:
        reports = [*connection.scalars(select(member.report).where(member.dossier.in_(_asked(ids))))]
        reports += _earlier(connection, reports)
        were = connection.scalars(select(known.story).where(known.report.in_(_asked(reports))))
        rows = connection.execute(WHERE, {"stories": json.dumps(sorted(ids.union(were)))})
        moves = Moves(Place(*row) for row in rows)
        more = set(connection.scalars(select(untold.story).where(untold.story.in_(_asked(moves.stories))))) - ids
        ids |= more
    return ids, moves


def _tell(connection: Connection, dossier: Dossier, descent: Descent, at: str, made: Sequence[Correction]) -> None:
    reports = [one.report for one in dossier.members]
    last = _earlier(connection, reports)
    ids = {*reports, *last}
    found = development(
        dossier,
        _told(connection, ids),
        descent,
        at=at,
        number=_next(connection),
        last=last,
        corrections=[one for one in made if any(not ids.isdisjoint(group) for group in one.groups)],
    )
    if found:
        _keep(connection, found)
    for report, one in told(dossier, last).items():
        values = {"story": one.story, "document": encode(one)}
        row = put(schema.told).values(report=report, **values)
        connection.execute(row.on_conflict_do_update(index_elements=["report"], set_=values))


def _bury(connection: Connection, story: str, at: str) -> None:
    """Tell that a story is gone, by the title that it was last told with."""
    was = developments(connection, after=0, since=None, story=story, limit=1, newest=True)
    title = was[0].title if was else story
    gone = Development(id="", number=_next(connection), at=at, kind="gone", story=story, title=title)
    _keep(connection, identified(gone))


def _keep(connection: Connection, one: Development) -> None:
    row = {"number": one.number, "at": one.at, "document": encode(one)}
    connection.execute(insert(schema.developments).values(row))
    for story in sorted({one.story, *one.was}):
        connection.execute(insert(schema.development_stories).values(story=story, number=one.number))


def _next(connection: Connection) -> int:
    return (connection.scalar(select(func.max(kept.number))) or 0) + 1


def _told(connection: Connection, reports: Iterable[str]) -> dict[str, Told]:
    rows = select(known.report, known.document).where(known.report.in_(_asked(reports))).order_by(known.report)
    return {report: decode(document, Told, report) for report, document in connection.execute(rows)}


def _earlier(connection: Connection, reports: Iterable[str]) -> Mapping[str, str]:
    """From the earlier versions of these reports to the last ones."""
    rows = select(edition.report, edition.last).where(
        edition.last.in_(_asked(reports)), edition.report != edition.last
    )
    return {row.report: row.last for row in connection.execute(rows.order_by(edition.report))}


def _dossier(connection: Connection, id: str) -> Dossier | None:
    document = connection.scalar(select(schema.dossiers.c.document).where(schema.dossiers.c.id == id))
    return None if document is None else decode(document, Dossier, id)


def _corrections(connection: Connection) -> list[Correction]:
    """The corrections that were not told, oldest first."""
    row = connection.scalar(select(schema.state.c.value).where(schema.state.c.name == TOLD_CORRECTIONS))
    were: Collection[str] = json.loads(row) if row else ()
    table = schema.corrections.c
    rows = connection.execute(select(table.id, table.document).order_by(table.at, table.id))
    return [decode(document, Correction, id) for id, document in rows if id not in were]


def _note_corrections(connection: Connection) -> None:
    ids = json.dumps(connection.scalars(select(schema.corrections.c.id).order_by("id")).all())
    row = put(schema.state).values(name=TOLD_CORRECTIONS, value=ids)
    connection.execute(row.on_conflict_do_update(index_elements=["name"], set_={"value": ids}))


def _asked(ids: Iterable[str]) -> Select[tuple[str]]:
    return select(func.json_each(json.dumps(sorted(ids))).table_valued("value").c.value)
