"""Opening an SQLite file as a store, and saying in one line what is wrong where that fails."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError

from rashomon.errors import StoreError
from rashomon.store.migrations import applied, migrate

# "Rash" in the header of the file, so that another program's database is not taken for a store.
APPLICATION = 0x52617368
# By SQLite's name of the error, cut at its first two words.
CAUSES = {
    "SQLITE_BUSY": "is in use by another process. Wait until that one is done, or give another --store.",
    "SQLITE_LOCKED": "is in use by another process. Wait until that one is done, or give another --store.",
    "SQLITE_NOTADB": "is not a Rashomon store: expected an SQLite file. Give another --store.",
    "SQLITE_CORRUPT": "is damaged. Restore it from a copy, or read the sources again into a new --store.",
    "SQLITE_FULL": "has no room left on its disk. Free some space and run the command again: "
    "what was stored before is kept.",
    "SQLITE_READONLY": "cannot be written to. Make the file and its folder writable, or give another --store.",
    "SQLITE_CANTOPEN": "cannot be opened. Check that its folder exists and is writable, or give another --store.",
    "SQLITE_PERM": "cannot be opened. Check that its folder exists and is writable, or give another --store.",
    "SQLITE_IOERR": "cannot be read or written: the disk reports an error. Check the disk and run the command "
    "again: what was stored before is kept.",
}


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn what SQLite says about the file into a StoreError; what is a bug of ours stays as it is."""
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        name = str(getattr(getattr(error, "orig", error), "sqlite_errorname", ""))
        cause = CAUSES.get("_".join(name.split("_")[:2]))
        if cause is None:
            raise
        raise StoreError(f"The store {path} {cause}") from error


def connect(path: Path, *, wait: float) -> Engine:
    """An engine whose connections keep foreign keys, write ahead and wait `wait` seconds for a lock.

    A store where nothing can be written, as on a disc, is read all the same.
    """
    engine = create_engine(_url(path), connect_args={"timeout": wait, "isolation_level": None})

    @event.listens_for(engine, "connect")
    def on_connect(connection: Any, _: object) -> None:
        connection.execute("PRAGMA foreign_keys = ON")
        # FULL: a commit outlives a loss of power, not only the death of the process. One commit holds a
        # batch of pages, so it costs little.
        connection.execute("PRAGMA synchronous = FULL")

    # Python's own handling begins no transaction before DDL or SELECT; ours begins each, and a writer takes
    # the lock at once, since one that reads first cannot wait for it.
    @event.listens_for(engine, "begin")
    def on_begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get("writes", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


def _url(path: Path) -> URL:
    log = Path(f"{path}-wal")
    # SQLite puts two files beside the store even to read it, unless nobody writes to it.
    if not path.exists() or os.access(path.parent, os.W_OK) or (log.exists() and log.stat().st_size):
        return URL.create("sqlite", database=str(path))
    sealed = {"mode": "ro", "immutable": "1", "uri": "true"}
    return URL.create("sqlite", database=path.absolute().as_uri(), query=sealed)


def prepare(engine: Engine, path: Path) -> None:
    """See that the file is a store of ours with today's tables. Raises StoreError where it is not."""
    with explained(path):
        with engine.begin() as connection:
            ready = _is_store(connection, path) and applied(connection)
        if not ready:
            _write_ahead(engine)
        with engine.connect().execution_options(writes=not ready) as connection, connection.begin():
            migrate(connection)
            if not ready:
                connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION}")


def _is_store(connection: Connection, path: Path) -> bool:
    """Whether the file is a store already; an empty file may become one, any other is refused."""
    if connection.exec_driver_sql("PRAGMA application_id").scalar() == APPLICATION:
        return True
    if connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar():
        raise StoreError(
            f"{path} is an SQLite file of another program, not a Rashomon store. Give another --store."
        )
    return False


def _write_ahead(engine: Engine) -> None:
    """Set the journal's mode, which is kept in the file: readers then never wait for the writer."""
    raw = engine.raw_connection()
    try:
        raw.cursor().execute("PRAGMA journal_mode = WAL")
    finally:
        raw.close()
