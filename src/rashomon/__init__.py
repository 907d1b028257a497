"""Many reports, one account, every difference kept.

::

    corpus = rashomon.read("pages/")        # or rashomon.open("rashomon.db"), or rashomon.connect(url)
    corpus.stories[0].points
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

# Imported before the function of that name is made: a package that is loaded later would take its place.
import rashomon.read  # noqa: F401

if TYPE_CHECKING:
    from pathlib import Path

    from rashomon.client import Client
    from rashomon.library.local import LocalCorpus
    from rashomon.outlets import Outlets

__version__ = "0.1.0"


def read(
    sources: str | Path | Iterable[str | Path],
    *,
    store: str | Path | None = None,
    outlets: str | Path | Iterable[str | Path] | Outlets = (),
    outlet: str | None = None,
    mapping: Mapping[str, str] | None = None,
    contact: str | None = None,
    pages: bool = False,
    allow_private: bool = False,
    workers: int | None = 1,
    strict: bool = False,
) -> LocalCorpus:
    """Read files, folders, globs and web addresses; the stories that they tell.

    They are kept in the `store` at a path, and joined with what it holds; without one they are forgotten when the
    corpus is closed. `outlets` are TOML files that describe outlets, `outlet` is that of all the pages, `mapping`
    says which columns of tables and records hold our fields (`{"text": "body"}`). Web addresses are fetched in the
    name of a `contact` (or $RASHOMON_CONTACT), with `pages` those that feeds and sitemaps list. More `workers` are
    processes; None takes as many as a large job needs, and then a script has to be one that can be imported.

    What gives nothing is in `corpus.summary.refused`; with `strict`, or where nothing else was given, it raises
    ReadError.
    """
    from rashomon.library import reading

    return reading.read(
        sources,
        store=store,
        outlets=outlets,
        outlet=outlet,
        mapping=mapping or {},
        contact=contact,
        pages=pages,
        allow_private=allow_private,
        workers=workers,
        strict=strict,
    )


def open(store: str | Path, *, outlets: str | Path | Iterable[str | Path] | Outlets = ()) -> LocalCorpus:
    """The stories in a store that exists. Raises StoreError where there is none."""
    from rashomon.library import reading

    return reading.opened(store, outlets=outlets)


def connect(url: str, *, token: str | None = None) -> Client:
    """The stories that a server holds (`rashomon serve`). Raises RashomonError where none answers."""
    from rashomon.client import Client

    return Client(url, token=token)
