"""The file that a store is, and how rows are read from it and written to it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Connection, Select, Table, select

from rashomon.errors import StoreError
from rashomon.store.connection import connect, explained, prepare
from rashomon.store.documents import decode

# Seconds to wait for another process that writes. It holds the lock for one batch of pages, which takes
# well under a second; longer means that it hangs.
WAIT = 5.0
# Rows fetched at a time: a row may be a page of many megabytes.
FETCH = 16
T = TypeVar("T")


class File:
    """One SQLite file that several processes may read while one writes. The verbs of a store are in its heirs."""

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

    def _one(self, table: Table, kind: type[T], id: str) -> T | None:
        with self._reading() as connection:
            document = connection.scalar(select(table.c.document).where(table.c.id == id))
        return None if document is None else decode(document, kind, id)

    def _all(self, found: Select[Any], kind: type[T]) -> Iterator[T]:
        with self._reading() as connection:
            for id, document in connection.execute(found.execution_options(yield_per=FETCH)):
                yield decode(document, kind, id)
