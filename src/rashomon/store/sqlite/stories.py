"""The verbs for groups of reports, their dossiers, and what readers said of them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from sqlalchemy import Connection, delete, func, select, update
from sqlalchemy.dialects.sqlite import insert

from rashomon.group.corrections import NOTHING, Ruled
from rashomon.group.signatures import Signature
from rashomon.group.versions import Held, History
from rashomon.model import Correction, Development, Dossier, Report
from rashomon.store import developments, editions, grouping, schema
from rashomon.store.base import Listing
from rashomon.store.documents import encode
from rashomon.store.sqlite.file import File
from rashomon.store.writing import add_dossier, remove_dossiers


class Stories(File):
    """What grouping knows of reports, the dossiers of their groups, and readers' corrections."""

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

    # Dossiers

    def story_count(self) -> int:
        """How many stories are held."""
        with self._reading() as connection:
            return connection.scalar(select(func.count()).select_from(schema.dossiers)) or 0

    def stories(self, prefix: str = "") -> tuple[Listing, ...]:
        """The stories whose id begins so: newest first, undated ones last, of one moment the largest first."""
        table = schema.listings.c
        listed = (
            select(table.dossier, table.title, table.first, table.last, table.reports, table.outlets)
            .where(table.dossier.startswith(prefix, autoescape=True))
            .order_by(table.last.is_(None), table.last.desc(), table.reports.desc(), table.dossier)
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

    # What is new in them

    def tell(self, limit: int, at: str) -> bool:
        """Keep what is new in so many of the stories that changed, in one transaction."""
        with self._reading() as connection:
            waiting = developments.is_waiting(connection)
        if waiting:
            with self._writing() as connection:
                developments.tell(connection, limit, at)
        return waiting

    def developments(
        self,
        *,
        after: int = 0,
        since: str | None = None,
        story: str | None = None,
        limit: int = 100,
        newest: bool = False,
    ) -> tuple[Development, ...]:
        """What was new in stories, oldest first or `newest`."""
        with self._reading() as connection:
            return developments.developments(
                connection, after=after, since=since, story=story, limit=limit, newest=newest
            )

    # What readers said of them

    def correct(self, correction: Correction) -> None:
        """Keep what a reader said of stories; the same said twice is held once."""
        with self._writing() as connection:
            values = {"id": correction.id, "at": correction.at, "document": encode(correction)}
            connection.execute(insert(schema.corrections).values(values).on_conflict_do_nothing())
            _reopen(connection, correction)

    def undo(self, id: str) -> None:
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


def _reopen(connection: Connection, correction: Correction) -> None:
    """Have the stories of the reports that a correction speaks of grouped again."""
    reports = {report for group in correction.groups for report in group}
    grouping.open_groups(connection, reports | set(editions.last(connection, reports).values()))
