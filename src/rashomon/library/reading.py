"""Reading sources with what this machine has: its clock, its processors, its network."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from typing import BinaryIO

from rashomon.engine import engine_of
from rashomon.errors import ReadError
from rashomon.library.fetching import CONTACT, agent, fetcher
from rashomon.library.local import LocalCorpus
from rashomon.outlets import Outlets, load
from rashomon.pipeline import Summary, ingest
from rashomon.read.records import GUESSED
from rashomon.read.sources import is_web
from rashomon.settling import Progress
from rashomon.store import SqliteStore, open_store

Names = str | Path | Iterable[str | Path]


def read(
    sources: Names,
    *,
    store: str | Path | None = None,
    outlets: Names | Outlets = (),
    outlet: str | None = None,
    mapping: Mapping[str, str] = GUESSED,
    contact: str | None = None,
    pages: bool = False,
    allow_private: bool = False,
    workers: int | None = 1,
    strict: bool = False,
) -> LocalCorpus:
    """Read sources; the corpus. `rashomon.read` says what is what."""
    named = _listed(sources)
    table = _table(outlets)
    if fetches(named, follow=pages):
        contact = contact or os.environ.get(CONTACT)
        agent(contact)  # before a store is made for nothing
    place, folder = _place(store)
    held = open_store(place, create=True)
    try:
        summary = read_into(
            held,
            named,
            outlets=table,
            outlet=outlet,
            mapping=mapping,
            contact=contact,
            follow=pages,
            allow_private=allow_private,
            workers=workers,
            strict=strict,
        )
        if summary.refused and (strict or not (summary.pages or summary.held)):
            raise ReadError(f"{summary.refused[-1].address}: {summary.refused[-1].reason}")
        corpus = LocalCorpus(held, table, summary=summary, folder=folder)
    except BaseException:
        held.close()
        if folder:
            rmtree(folder, ignore_errors=True)
        raise
    return corpus


def opened(store: str | Path, *, outlets: Names | Outlets = ()) -> LocalCorpus:
    """The corpus in a store that exists."""
    return LocalCorpus(open_store(str(store)), _table(outlets))


def read_into(
    store: SqliteStore,
    sources: Sequence[str],
    *,
    outlets: Outlets,
    outlet: str | None = None,
    stdin: BinaryIO | None = None,
    mapping: Mapping[str, str] = GUESSED,
    contact: str | None = None,
    follow: bool = False,
    allow_private: bool = False,
    workers: int | None = None,
    strict: bool = False,
    progress: Progress | None = None,
) -> Summary:
    """Read sources into a store now; what they came to. Without `workers` large jobs use all processors."""
    fetching = fetches(sources, follow=follow)
    return ingest(
        sources,
        store=store,
        engine=engine_of(workers),
        outlets=outlets,
        read_at=datetime.now(UTC).isoformat(timespec="seconds"),
        outlet=outlet,
        stdin=stdin,
        mapping=mapping,
        ahead=fetcher(contact, allow_private=allow_private, store=store).ahead if fetching else None,
        follow=follow,
        strict=strict,
        progress=progress,
    )


def fetches(sources: Iterable[str], *, follow: bool) -> bool:
    """Whether something is fetched from the web, for which a contact is needed."""
    return follow or any(map(is_web, sources))


def _listed(names: Names) -> list[str]:
    return [str(one) for one in ((names,) if isinstance(names, str | Path) else names)]


def _table(outlets: Names | Outlets) -> Outlets:
    return outlets if isinstance(outlets, Outlets) else load(map(Path, _listed(outlets)))


def _place(store: str | Path | None) -> tuple[str, Path | None]:
    """Where to keep what is read; a folder that goes with the corpus where nobody says."""
    if store is not None:
        return str(store), None
    folder = Path(mkdtemp(prefix="rashomon-"))
    return str(folder / "rashomon.db"), folder
