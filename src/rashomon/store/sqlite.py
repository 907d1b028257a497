"""The store in one SQLite file."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence, Set
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, TypeVar

from sqlalchemy import Column, Connection, Select, Table, delete, func, select, text, update
from sqlalchemy.dialects.sqlite import insert

from rashomon.clean.template.keys import Seen, Sightings
from rashomon.errors import StoreError
from rashomon.group.corrections import NOTHING, Ruled
from rashomon.group.signatures import Signature
from rashomon.group.versions import Held, History
from rashomon.model import Correction, Dossier, Dropped, Outlet, Page, Report
from rashomon.store import editions, grouping, schema, templates
from rashomon.store.base import Hit, Intake, Listing, Query, Store
from rashomon.store.connection import connect, explained, prepare
from rashomon.store.documents import decode, encode
from rashomon.store.search import search
from rashomon.store.writing import (
    add_dossier,
    add_dropped,
    add_outlet,
    add_page,
    add_report,
    remove,
    remove_dossiers,
)

# Seconds to wait for another process that writes. It holds the lock for one batch of pages, which takes
# well under a second; longer means that it hangs.
WAIT = 5.0
# Rows fetched at a time: a row may be a page of many megabytes.
FETCH = 16
# SQLite takes at most 32,766 bound values in a statement (250,000 in the builds of some systems).
ASKED_AT_ONCE = 1_000
T = TypeVar("T")


class SqliteStore(Store):
    """Pages, reports and dossiers in one file that several processes may read while one writes."""

    def __init__(self, path: Path, *, create: bool = False, wait: float = WAIT) -> None:
        """Open the store at `path`. Raises StoreError where there is none, unless told to create it."""
        self.path = path
        if not create and not path.exists():
            raise StoreError(
                f"There is no store at {path}. Run 'rashomon read SOURCE...' first, or give another --store."
            )
        self._engine = connect(path, wait=wait)
        try:
            prepare(self._engine, path)
        except BaseException:
            self._engine.dispose()
            raise

    def __enter__(self) -> SqliteStore:
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the store; closing twice does no harm."""
        self._engine.dispose()

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with explained(self.path), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with explained(self.path):
            connection = self._engine.connect().execution_options(writes=True)
            with connection, connection.begin():
                yield connection

    # Pages, and what came of them

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

    def replace(self, intakes: Sequence[Intake]) -> None:
        """Keep other reports of pages that are held, in one transaction; dossiers of those that were go too."""
        with self._writing() as connection:
            for intake in intakes:
                if intake.page is not None:
                    remove(connection, intake.page)
                    _add(connection, intake)

    # Stories

    def grouped(self) -> str | None:
        """The mark of the rules by which reports are grouped, None before the first time."""
        with self._reading() as connection:
            return connection.scalar(select(schema.state.c.value).where(schema.state.c.name == "grouped"))

    def restart(self, grouped: str) -> None:
        """Forget all that grouping knows, in one transaction, and leave the mark."""
        with self._writing() as connection:
            grouping.restart(connection)
            put = insert(schema.state).values(name="grouped", value=grouped)
            connection.execute(put.on_conflict_do_update(index_elements=["name"], set_={"value": grouped}))

    def unsigned(self, limit: int) -> tuple[Report, ...]:
        """The first reports whose signature is not held, by id."""
        table = schema.reports
        first = select(schema.unsigned.c.report).order_by("report").limit(limit)
        found = select(table.c.id, table.c.document).where(table.c.id.in_(first)).order_by("id")
        return tuple(self._all(found, Report))

    def beside(self, reports: Collection[str]) -> Sequence[Held]:
        """The reports of pages that share an address with these reports' pages, or with pages that do."""
        with self._writing() as connection:
            return editions.beside(connection, reports)

    def set_history(self, held: Iterable[Held], history: History) -> None:
        """Keep which versions these reports have, in one transaction; earlier ones are of no story any more."""
        with self._writing() as connection:
            editions.put(connection, held, history)

    def history(self, reports: Collection[str]) -> History:
        """The versions of those of these reports that have several."""
        with self._reading() as connection:
            return editions.history(connection, reports)

    def last(self, reports: Collection[str]) -> Mapping[str, str]:
        """From those of these reports that are earlier versions to the last ones."""
        with self._reading() as connection:
            return editions.last(connection, reports)

    def sign(self, signatures: Sequence[Signature]) -> None:
        """Keep the signatures of reports that have none, and their links, in one transaction."""
        with self._writing() as connection:
            grouping.sign(connection, signatures)

    def grow(self, limit: int, said: Ruled = NOTHING) -> bool:
        """Group so many of the signed reports that are in no group, in one transaction."""
        with self._writing() as connection:
            return grouping.grow(connection, limit, said)

    def uncompared(self, limit: int) -> Mapping[int, tuple[str, ...]]:
        """The first groups without a dossier by number, with their members."""
        with self._reading() as connection:
            return grouping.uncompared(connection, limit)

    def compared(self, dossiers: Mapping[int, Dossier]) -> None:
        """Keep the dossiers of these groups, in one transaction."""
        with self._writing() as connection:
            for number, dossier in dossiers.items():
                if grouping.is_of(connection, number, dossier):
                    remove_dossiers(connection, dossier)
                    add_dossier(connection, dossier)
                    put = update(schema.stories).where(schema.stories.c.number == number)
                    connection.execute(put.values(dossier=dossier.id))

    def story_count(self) -> int:
        """How many stories are held."""
        with self._reading() as connection:
            return connection.scalar(select(func.count()).select_from(schema.dossiers)) or 0

    def stories(self, prefix: str = "") -> tuple[Listing, ...]:
        """The stories whose id begins so: newest first, undated ones last, then by id."""
        dossier, member, report = schema.dossiers.c, schema.members.c, schema.reports.c
        listed = (
            select(
                dossier.id,
                dossier.title,
                func.min(report.published),
                func.max(report.published).label("last"),
                func.count(report.id),
                func.count(report.outlet.distinct()),
            )
            .join(schema.members, member.dossier == dossier.id)
            .join(schema.reports, report.id == member.report)
            .where(dossier.id.startswith(prefix, autoescape=True))
            .group_by(dossier.id)
            .order_by(text("last IS NULL, last DESC"), dossier.id)
        )
        with self._reading() as connection:
            return tuple(
                Listing(id=id, title=title, first=first, last=last, reports=reports, outlets=outlets)
                for id, title, first, last, reports, outlets in connection.execute(listed)
            )

    def dossier(self, id: str) -> Dossier | None:
        """The dossier of the story called `id`."""
        return self._one(schema.dossiers, Dossier, id)

    def dossiers(self) -> Iterator[Dossier]:
        """All dossiers, by id."""
        return self._all(select(schema.dossiers.c.id, schema.dossiers.c.document).order_by("id"), Dossier)

    def story_of(self, report: str) -> str | None:
        """The id of the story that the report, or its last version, belongs to."""
        with self._reading() as connection:
            for table in (schema.members, schema.revised):
                found = select(table.c.dossier).where(table.c.report == report).order_by("dossier")
                if id := connection.scalar(found):
                    return str(id)
        return None

    # What readers said of them

    def correct(self, correction: Correction) -> None:
        """Keep what a reader said of stories; the same said twice is held once."""
        with self._writing() as connection:
            values = {"id": correction.id, "at": correction.at, "document": encode(correction)}
            connection.execute(insert(schema.corrections).values(values).on_conflict_do_nothing())
            _reopen(connection, correction)

    def withdraw(self, id: str) -> None:
        """Forget the correction called `id`."""
        held = self._one(schema.corrections, Correction, id)
        with self._writing() as connection:
            connection.execute(delete(schema.corrections).where(schema.corrections.c.id == id))
            if held:
                _reopen(connection, held)

    def corrections(self) -> tuple[Correction, ...]:
        """What readers said of stories, oldest first, then by id."""
        table = schema.corrections.c
        return tuple(self._all(select(table.id, table.document).order_by(table.at, table.id), Correction))

    # The rest

    def search(self, query: Query) -> tuple[Hit, ...]:
        """The best hits; without words the newest reports first."""
        with self._reading() as connection:
            return search(connection, query)

    def problems(self) -> tuple[str, ...]:
        """What is wrong with the file and with the rows' references, one line each."""
        found = []
        with self._reading() as connection:
            for (line,) in connection.exec_driver_sql("PRAGMA integrity_check"):
                if line != "ok":
                    found.append(f"the file: {line}")
            for table, row, parent, _ in connection.exec_driver_sql("PRAGMA foreign_key_check"):
                found.append(f"row {row} of {table} refers to a row of {parent} that is missing")
        return tuple(found)

    def _one(self, table: Table, kind: type[T], id: str) -> T | None:
        with self._reading() as connection:
            document = connection.scalar(select(table.c.document).where(table.c.id == id))
        return None if document is None else decode(document, kind, id)

    def _all(self, found: Select[Any], kind: type[T]) -> Iterator[T]:
        with self._reading() as connection:
            for id, document in connection.execute(found.execution_options(yield_per=FETCH)):
                yield decode(document, kind, id)


def _reopen(connection: Connection, correction: Correction) -> None:
    """Have the stories of the reports that a correction speaks of grouped again."""
    reports = {report for group in correction.groups for report in group}
    grouping.open_groups(connection, reports | set(editions.last(connection, reports).values()))


def _add(connection: Connection, intake: Intake) -> None:
    """Add all that came of a page, which is held already."""
    add_dropped(connection, intake.dropped)
    for report in intake.reports:
        add_report(connection, report)
    if intake.page is not None and intake.seen is not None:
        templates.add_seen(connection, intake.page, intake.seen)


def _of_page(found: Select[Any], column: Column[Any], page: str | None) -> Select[Any]:
    return found if page is None else found.where(column == page)
