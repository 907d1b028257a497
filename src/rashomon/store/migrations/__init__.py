"""The way from an empty file to today's tables, one step at a time.

A migration that has been released is never edited: a change is a new file at the end of MIGRATIONS.
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection

from rashomon.errors import StoreError
from rashomon.store import indexing
from rashomon.store.migrations import (
    m001_first,
    m002_templates,
    m003_corrections,
    m004_versions,
    m005_grouping,
    m006_listing,
    m007_search,
    m008_developments,
    m009_times,
)

MIGRATIONS: tuple[tuple[str, Sequence[str]], ...] = (
    ("m001_first", m001_first.STATEMENTS),
    ("m002_templates", m002_templates.STATEMENTS),
    ("m003_corrections", m003_corrections.STATEMENTS),
    ("m004_versions", m004_versions.STATEMENTS),
    ("m005_grouping", m005_grouping.STATEMENTS),
    ("m006_listing", m006_listing.STATEMENTS),
    ("m007_search", m007_search.STATEMENTS),
    ("m008_developments", m008_developments.STATEMENTS),
    ("m009_times", m009_times.STATEMENTS),
)
# After these what can be searched is made anew, by today's code and so once all are done.
EMPTY_THE_INDEX = frozenset({"m007_search"})


def applied(connection: Connection) -> tuple[str, ...]:
    """The names of the migrations that a store has been through, in order."""
    known = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'migration'"
    if connection.exec_driver_sql(known).first() is None:
        return ()
    return tuple(name for (name,) in connection.exec_driver_sql("SELECT name FROM migration ORDER BY name"))


def migrate(connection: Connection, *, to: str | None = None) -> None:
    """Bring a store up to today's tables, or up to the migration `to`; the caller's transaction holds it.

    Raises StoreError where the store has been through a migration that this version does not know.
    """
    done = applied(connection)
    newer = sorted(set(done) - {name for name, _ in MIGRATIONS})
    if newer:
        raise StoreError(
            f"The store was written by a newer version of Rashomon (its tables are at {newer[-1]}, this version "
            f"knows {MIGRATIONS[-1][0]}). Upgrade Rashomon, or give another --store."
        )
    for name, statements in MIGRATIONS:
        if name not in done:
            for statement in statements:
                connection.exec_driver_sql(statement)
            connection.exec_driver_sql("INSERT INTO migration (name) VALUES (?)", (name,))
        if name == to:
            return
    if EMPTY_THE_INDEX - set(done):
        indexing.rebuild(connection)
