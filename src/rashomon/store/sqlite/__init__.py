"""The store in one SQLite file."""

from __future__ import annotations

from types import TracebackType

from rashomon.store.base import Hit, Query, Store
from rashomon.store.search import is_broad, search
from rashomon.store.sqlite.file import WAIT
from rashomon.store.sqlite.pages import Pages
from rashomon.store.sqlite.stories import Stories

__all__ = ["WAIT", "SqliteStore"]


class SqliteStore(Pages, Stories, Store):
    """Pages, reports and dossiers in one file that several processes may read while one writes."""

    def __enter__(self) -> SqliteStore:
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        self.close()

    def search(self, query: Query) -> tuple[Hit, ...]:
        """The best hits; without words the newest reports first."""
        with self._reading() as connection:
            return search(connection, query)

    def is_broad(self, query: Query) -> bool:
        """Whether more than RANKED reports, or mentions of the kind that is asked for, have the words."""
        with self._reading() as connection:
            return is_broad(connection, query)

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
