"""The rows behind the templates of outlets: what pages give to them, and which pages need another cleaning."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Set
from dataclasses import replace

from sqlalchemy import Connection, delete, func, or_, select
from sqlalchemy.dialects.sqlite import insert

from rashomon.clean.template.keys import LOOKED_AT, Seen, Sightings, Text, counted, needed
from rashomon.model import Dropped, Page
from rashomon.store import schema

page, seen, sighting, settled = schema.pages.c, schema.seen.c, schema.sightings.c, schema.settled.c


def add_seen(connection: Connection, page: Page, seen: Seen) -> None:
    """Add what a page gives to its outlet's template, in place of what it gave before."""
    connection.execute(delete(schema.sightings).where(sighting.page == page.id))
    connection.execute(delete(schema.seen).where(schema.seen.c.page == page.id))
    connection.execute(insert(schema.seen).values(page=page.id, prose=array("Q", seen.prose).tobytes()))
    rows = [
        {"outlet": page.outlet, "key": key, "page": page.id, "applied": int(key in seen.applied)}
        for key in seen.keys
    ]
    if rows:
        connection.execute(insert(schema.sightings), rows)


def unsettled(connection: Connection) -> tuple[str, ...]:
    """The outlets with another number of pages than when their template was last applied."""
    held = select(page.outlet, func.count().label("pages")).group_by(page.outlet).subquery()
    found = (
        select(held.c.outlet)
        .outerjoin(schema.settled, settled.outlet == held.c.outlet)
        .where(or_(settled.pages.is_(None), settled.pages != held.c.pages))
    )
    return tuple(connection.scalars(found.order_by(held.c.outlet)))


def settle(connection: Connection, outlet: str) -> None:
    """Note with how many pages the outlet's template was applied."""
    values = {"pages": _count(connection, outlet)}
    put = insert(schema.settled).values(outlet=outlet, **values)
    connection.execute(put.on_conflict_do_update(index_elements=["outlet"], set_=values))


def unseen(connection: Connection) -> tuple[str, ...]:
    """The ids of the pages without a row."""
    found = select(page.id).outerjoin(schema.seen, seen.page == page.id).where(seen.page.is_(None))
    return tuple(connection.scalars(found.order_by(page.id)))


def sightings(connection: Connection, outlet: str) -> Sightings:
    """The keys that stand on enough pages, with the first pages of each by their ids."""
    pages = _count(connection, outlet)
    enough = (
        select(sighting.key, func.count().label("pages"))
        .where(sighting.outlet == outlet)
        .group_by(sighting.key)
        .having(func.count() >= needed(pages))
        .order_by(sighting.key)
    )
    counts = {row.key: row.pages for row in connection.execute(enough)}
    first: dict[str, list[str]] = {}
    for key in counts:
        stands = select(sighting.page).where(sighting.outlet == outlet, sighting.key == key)
        first[key] = list(connection.scalars(stands.order_by(sighting.page).limit(LOOKED_AT)))
    texts = _texts(connection, {id for ids in first.values() for id in ids})
    return Sightings(
        pages=pages, counts=counts, texts={key: [texts[id] for id in ids] for key, ids in first.items()}
    )


def stale(connection: Connection, outlet: str, template: Set[str]) -> tuple[str, ...]:
    """The ids of the pages on which a key of the template is not applied, or one is that does not belong to it."""
    rows = connection.execute(
        select(sighting.page, sighting.key, sighting.applied).where(sighting.outlet == outlet)
    )
    return tuple(sorted({id for id, key, applied in rows if bool(applied) != (key in template)}))


class Told:
    """Says of what left as a line of its outlet's template on how many pages that stands. Counts each key once."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._pages: dict[str, int] = {}
        self._stands: dict[tuple[str, str], int] = {}

    def __call__(self, one: Dropped, outlet: str | None) -> Dropped:
        """What was dropped of a page of the outlet, with that in its reason."""
        if one.template is None or outlet is None:
            return one
        if outlet not in self._pages:
            self._pages[outlet] = _count(self._connection, outlet)
        here = (outlet, one.template)
        if here not in self._stands:
            stands = select(func.count()).select_from(schema.sightings)
            known = stands.where(sighting.outlet == outlet, sighting.key == one.template)
            self._stands[here] = self._connection.scalar(known) or 0
        return replace(one, reason=counted(one.reason, stands_on=self._stands[here], pages=self._pages[outlet]))


def _count(connection: Connection, outlet: str) -> int:
    return connection.scalar(select(func.count()).select_from(schema.pages).where(page.outlet == outlet)) or 0


def _texts(connection: Connection, pages: Set[str]) -> Mapping[str, Text]:
    found: dict[str, Text] = {}
    for id in sorted(pages):
        row = connection.execute(
            select(page.address, seen.prose).join(schema.seen, seen.page == page.id).where(page.id == id)
        ).one()
        prose = array("Q")
        prose.frombytes(row.prose)
        found[id] = Text(address=row.address, prose=frozenset(prose))
    return found
