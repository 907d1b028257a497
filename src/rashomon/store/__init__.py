"""Keeps pages, reports and dossiers: one interface, and SQLite behind it."""

from __future__ import annotations

import re
from pathlib import Path

from rashomon.errors import StoreError
from rashomon.store.base import Hit, Intake, Listing, MentionKind, Query, Store
from rashomon.store.sqlite import WAIT, SqliteStore

__all__ = ["Hit", "Intake", "Listing", "MentionKind", "Query", "SqliteStore", "Store", "open_store", "store_path"]

SCHEME = re.compile(r"([a-z][a-z0-9+.-]+)://", re.IGNORECASE)


def open_store(place: str, *, create: bool = False, wait: float = WAIT) -> SqliteStore:
    """The store at a path or URL. Raises StoreError where it is missing (unless told to create it) or unfit."""
    return SqliteStore(store_path(place), create=create, wait=wait)


def store_path(place: str) -> Path:
    """The file of the store at a path or URL. Raises StoreError where that is of another kind."""
    scheme = SCHEME.match(place)
    if scheme is None:
        return Path(place)
    if scheme[1].lower() == "sqlite":
        # As everywhere in Python: three slashes for a relative path, four for an absolute one.
        return Path(place[scheme.end() :].removeprefix("/"))
    raise StoreError(
        f"Can't open a store by '{scheme[1]}:': expected a path or sqlite:///PATH, the only kind of store "
        "that this version has."
    )
