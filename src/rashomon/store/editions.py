"""The rows behind versions: which pages share an address, and which of a report's versions is the last."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable

from sqlalchemy import ColumnElement, Connection, Select, delete, func, select, text
from sqlalchemy.dialects.sqlite import insert

from rashomon.group.versions import Edition, Held, History, places
from rashomon.store import grouping, schema

edition, report, page = schema.editions.c, schema.reports.c, schema.pages.c
NEIGHBOURS = text("""
    SELECT DISTINCT other.page FROM json_each(:pages) AS asked
    CROSS JOIN place AS own ON own.page = asked.value
    CROSS JOIN place AS other ON other.outlet = own.outlet AND other.address = own.address
""")


def beside(connection: Connection, reports: Collection[str]) -> list[Held]:
    """The reports of all pages that share an address with the pages of these, or with pages that do; by id."""
    found = _held(connection, report.id, reports)
    rows = [{"outlet": of, "address": at, "page": one.page} for one in found for of, at in places(one)]
    if rows:
        connection.execute(insert(schema.places).on_conflict_do_nothing(), rows)
    pages = {one.page for one in found}
    more = pages
    while more:
        near = set(connection.scalars(NEIGHBOURS, {"pages": json.dumps(sorted(more))}))
        more = near - pages
        pages |= near
    return _held(connection, report.page, pages)


def put(connection: Connection, held: Iterable[Held], history: History) -> None:
    """Keep which versions these reports have; those that a later one has taken the place of are of no story."""
    ids = sorted(one.report for one in held)
    connection.execute(delete(schema.editions).where(edition.report.in_(_asked(ids))))
    earlier = {one.report for line in history.values() for one in line[:-1]}
    for last, line in history.items():
        for at, one in enumerate(line):
            values = {"report": one.report, "last": last, "at": at, "got": one.got, "stated": one.stated}
            connection.execute(insert(schema.editions).values(values))
        grouping.uncompare(connection, of=last)
    numbers = select(report.id, report.number).where(report.id.in_(_asked(sorted(earlier))))
    for id, number in connection.execute(numbers).all():
        grouping.unsign(connection, number, id)
        told = select(schema.members.c.dossier).where(schema.members.c.report == id)
        connection.execute(delete(schema.dossiers).where(schema.dossiers.c.id.in_(told)))
    signed = select(schema.signatures.c.report)
    waiting = select(report.id).where(report.id.in_(_asked(sorted(set(ids) - earlier))), report.id.not_in(signed))
    connection.execute(insert(schema.unsigned).from_select(["report"], waiting).on_conflict_do_nothing())


def forget(connection: Connection, id: str) -> None:
    """Forget the versions of a report that goes; the others are looked at again."""
    line = select(edition.last).where(edition.report == id)
    others = select(edition.report).where(edition.last.in_(line), edition.report != id)
    connection.execute(insert(schema.unsigned).from_select(["report"], others).on_conflict_do_nothing())
    connection.execute(delete(schema.editions).where(edition.last.in_(line)))


def history(connection: Connection, reports: Collection[str]) -> History:
    """The versions of these reports, of which each is a last one."""
    found: dict[str, list[Edition]] = {}
    rows = select(edition.last, edition.report, edition.got, edition.stated)
    for last, id, got, stated in connection.execute(
        rows.where(edition.last.in_(_asked(sorted(reports)))).order_by(edition.last, edition.at)
    ):
        found.setdefault(last, []).append(Edition(report=id, got=got, stated=stated))
    return {last: tuple(line) for last, line in found.items()}


def last(connection: Connection, reports: Collection[str]) -> dict[str, str]:
    """By the id of those of these reports that are earlier versions that of the last one."""
    rows = select(edition.report, edition.last).where(
        edition.report.in_(_asked(sorted(reports))), edition.report != edition.last
    )
    return {row.report: row.last for row in connection.execute(rows.order_by(edition.report))}


def _held(connection: Connection, column: ColumnElement[str], ids: Collection[str]) -> list[Held]:
    both = schema.reports.join(schema.pages, page.id == report.page)
    found = select(report.id, report.page, report.outlet, report.url, page.address, page.read_at).select_from(both)
    rows = connection.execute(found.where(column.in_(_asked(sorted(ids)))).order_by(report.id))
    return [
        Held(report=id, page=of, outlet=outlet, address=address, read_at=read_at, url=url)
        for id, of, outlet, url, address, read_at in rows
    ]


def _asked(ids: Iterable[str]) -> Select[tuple[str]]:
    return select(func.json_each(json.dumps(list(ids))).table_valued("value").c.value)
