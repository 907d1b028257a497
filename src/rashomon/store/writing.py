"""How pages, reports and dossiers become rows."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, delete, select
from sqlalchemy.dialects.sqlite import insert

from rashomon.model import Dossier, Dropped, Outlet, Page, Report, identity
from rashomon.store import editions, grouping, indexing, listing, schema
from rashomon.store.documents import decode, encode


def add_outlet(connection: Connection, outlet: Outlet) -> None:
    """Add the outlet, or describe it anew: then the stories of its reports are to be compared again."""
    values = {"name": outlet.name, "document": encode(outlet)}
    held = connection.scalar(select(schema.outlets.c.document).where(schema.outlets.c.id == outlet.id))
    if held not in (None, values["document"]):
        grouping.uncompare(connection, outlet=outlet.id)
    put = insert(schema.outlets).values(id=outlet.id, **values)
    connection.execute(put.on_conflict_do_update(index_elements=["id"], set_=values))


def add_page(connection: Connection, page: Page) -> bool:
    """Add the page; False where it is held already."""
    values = {
        "id": page.id,
        "address": page.address,
        "outlet": page.outlet,
        "sha256": page.sha256,
        "read_at": page.read_at,
        "document": encode(page),
    }
    return connection.execute(insert(schema.pages).values(values).on_conflict_do_nothing()).rowcount > 0


def add_dropped(connection: Connection, dropped: Iterable[Dropped]) -> None:
    """Add what was dropped; the same thing dropped for the same reason is one row."""
    found = [
        {
            "id": identity("x", one.page, one.address, one.stage, one.reason, one.span),
            "page": one.page,
            "address": one.address,
            "start": one.span.start if one.span else 0,
            "stage": one.stage,
            "document": encode(one),
        }
        for one in dropped
    ]
    if found:
        connection.execute(insert(schema.dropped).on_conflict_do_nothing(), found)


def add_report(connection: Connection, report: Report) -> None:
    """Add the report and what can be searched of it; a report that is held (of another page) stays."""
    title = report.title.text if report.title else ""
    values = {
        "id": report.id,
        "page": report.page,
        "outlet": report.outlet,
        "language": report.language,
        "title": title,
        "published": report.published.date,
        "document": encode(report),
        "url": report.about.url.text if report.about.url else None,
    }
    added = connection.execute(insert(schema.reports).values(values).on_conflict_do_nothing())
    if not added.rowcount:
        return
    connection.execute(insert(schema.unsigned).values(report=report.id))
    indexing.index(connection, report)


def remove(connection: Connection, page: Page) -> None:
    """Remove what came of a page that stays: its reports with all that can be searched, their dossiers, and what
    was dropped of it.
    """
    table = schema.reports.c
    for number, id, document in connection.execute(
        select(table.number, table.id, table.document).where(table.page == page.id).order_by(table.number)
    ).all():
        _remove_report(connection, number, decode(document, Report, id))
    connection.execute(delete(schema.dropped).where(schema.dropped.c.page == page.id))


def _remove_report(connection: Connection, number: int, report: Report) -> None:
    for table in (schema.members, schema.revised):
        told = select(table.c.dossier).where(table.c.report == report.id)
        connection.execute(delete(schema.dossiers).where(schema.dossiers.c.id.in_(told)))
    indexing.unindex(connection, report)
    editions.forget(connection, report.id)
    grouping.unsign(connection, number, report.id)
    connection.execute(delete(schema.reports).where(schema.reports.c.id == report.id))


def add_dossier(connection: Connection, dossier: Dossier) -> None:
    """Add the dossier of a story that is not held."""
    values = {"title": dossier.title, "document": encode(dossier)}
    connection.execute(insert(schema.dossiers).values(id=dossier.id, **values))
    for member in dossier.members:
        connection.execute(insert(schema.members).values(dossier=dossier.id, report=member.report))
    listing.add(connection, dossier)
    indexing.place(connection, dossier.id)
    for report in sorted({revision.earlier for revision in dossier.revisions}):
        connection.execute(insert(schema.revised).values(dossier=dossier.id, report=report))


def remove_dossiers(connection: Connection, dossier: Dossier) -> None:
    """Remove every dossier that tells of one of the reports that this one tells of."""
    for member in dossier.members:
        told = select(schema.members.c.dossier).where(schema.members.c.report == member.report)
        connection.execute(delete(schema.dossiers).where(schema.dossiers.c.id.in_(told)))
