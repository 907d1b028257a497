"""The verbs for pages, for what came of them, and for what an outlet's pages have in common."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from typing import Any

from sqlalchemy import Column, Connection, Select, select

from rashomon.clean.template.keys import Seen, Sightings
from rashomon.model import Dropped, Outlet, Page, Report
from rashomon.store import schema, templates
from rashomon.store.base import Intake
from rashomon.store.documents import decode
from rashomon.store.sqlite.file import FETCH, File
from rashomon.store.writing import add_dropped, add_outlet, add_page, add_report, remove

# SQLite takes at most 32,766 bound values in a statement (250,000 in the builds of some systems).
ASKED_AT_ONCE = 1_000


class Pages(File):
    """Pages, reports, what was dropped, outlets and their templates."""

    def holds(self, pages: Iterable[str]) -> frozenset[str]:
        """Those of the page ids that are held already."""
        asked, held = sorted(set(pages)), set[str]()
        with self._reading() as connection:
            for at in range(0, len(asked), ASKED_AT_ONCE):
                some = schema.pages.c.id.in_(asked[at : at + ASKED_AT_ONCE])
                held |= set(connection.scalars(select(schema.pages.c.id).where(some)))
        return frozenset(held)

    def add(self, intakes: Sequence[Intake], *, outlets: Iterable[Outlet] = ()) -> None:
        """Keep pages with all that came of them, in one transaction; what is held already stays as it is."""
        with self._writing() as connection:
            for outlet in outlets:
                add_outlet(connection, outlet)
            for intake in intakes:
                if intake.page is None or add_page(connection, intake.page):
                    _add(connection, intake)

    def page(self, id: str) -> Page | None:
        """The page called `id`."""
        return self._one(schema.pages, Page, id)

    def page_at(self, address: str) -> Page | None:
        """The page that was got last from an address."""
        table = schema.pages.c
        found = select(table.id).where(table.address == address).order_by(table.read_at.desc(), table.id).limit(1)
        with self._reading() as connection:
            id = connection.scalar(found)
        return None if id is None else self.page(id)

    def pages(self) -> Iterator[Page]:
        """All pages, by id."""
        return self._all(select(schema.pages.c.id, schema.pages.c.document).order_by("id"), Page)

    def report(self, id: str) -> Report | None:
        """The report called `id`."""
        return self._one(schema.reports, Report, id)

    def reports(self, *, page: str | None = None) -> Iterator[Report]:
        """All reports, or those of one page; by id."""
        table = schema.reports
        return self._all(_of_page(select(table.c.id, table.c.document).order_by("id"), table.c.page, page), Report)

    def report_ids(self, prefix: str = "") -> tuple[str, ...]:
        """The ids of the reports held that begin so, sorted."""
        found = select(schema.reports.c.id).where(schema.reports.c.id.startswith(prefix, autoescape=True))
        with self._reading() as connection:
            return tuple(connection.scalars(found.order_by("id")))

    def dropped(self, *, page: str | None = None) -> Iterator[Dropped]:
        """What was dropped, or dropped of one page; by address, place and stage."""
        table, pages = schema.dropped, schema.pages
        found = select(table.c.id, table.c.document, pages.c.outlet).outerjoin(pages, pages.c.id == table.c.page)
        ordered = found.order_by(table.c.address, table.c.start, table.c.stage, table.c.id)
        with self._reading() as connection:
            tell = templates.Told(connection)
            rows = connection.execute(_of_page(ordered, table.c.page, page).execution_options(yield_per=FETCH))
            for id, document, outlet in rows:
                yield tell(decode(document, Dropped, id), outlet)

    def outlets(self) -> tuple[Outlet, ...]:
        """The outlets of the pages held, as they were described when read; by id."""
        table = schema.outlets
        return tuple(self._all(select(table.c.id, table.c.document).order_by("id"), Outlet))

    def replace(self, intakes: Sequence[Intake]) -> None:
        """Keep other reports of pages that are held, in one transaction; dossiers of those that were go too."""
        with self._writing() as connection:
            for intake in intakes:
                if intake.page is not None:
                    remove(connection, intake.page)
                    _add(connection, intake)

    # What an outlet's pages have in common

    def unsettled(self) -> tuple[str, ...]:
        """The outlets of which pages have come since their template was last applied to all of them; sorted."""
        with self._reading() as connection:
            return templates.unsettled(connection)

    def settle(self, outlets: Iterable[str]) -> None:
        """Note that the templates of these outlets are applied to all of their pages, in one transaction."""
        with self._writing() as connection:
            for outlet in outlets:
                templates.settle(connection, outlet)

    def unseen(self) -> tuple[str, ...]:
        """The ids of the pages that nobody has looked at for a template; sorted."""
        with self._reading() as connection:
            return templates.unseen(connection)

    def see(self, looked_at: Iterable[tuple[Page, Seen]]) -> None:
        """Keep what pages that are held give to the templates of their outlets, in one transaction."""
        with self._writing() as connection:
            for page, seen in looked_at:
                templates.add_seen(connection, page, seen)

    def sightings(self, outlet: str) -> Sightings:
        """Where the keys stand that stand on enough of the outlet's pages."""
        with self._reading() as connection:
            return templates.sightings(connection, outlet)

    def stale(self, outlet: str, template: Set[str]) -> tuple[str, ...]:
        """The ids of the outlet's pages that were cleaned by something else than this template; sorted."""
        with self._reading() as connection:
            return templates.stale(connection, outlet, template)


def _add(connection: Connection, intake: Intake) -> None:
    """Add all that came of a page, which is held already."""
    add_dropped(connection, intake.dropped)
    for report in intake.reports:
        add_report(connection, report)
    if intake.page is not None and intake.seen is not None:
        templates.add_seen(connection, intake.page, intake.seen)


def _of_page(found: Select[Any], column: Column[Any], page: str | None) -> Select[Any]:
    return found if page is None else found.where(column == page)
