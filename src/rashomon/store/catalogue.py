"""Looking stories and actors up as a reader browses them: page by page, without reading a dossier."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from threading import Lock

from rashomon.model import PointKind
from rashomon.store import behind, listing
from rashomon.store.connection import connect, explained
from rashomon.store.listing import Entry, Facets, Found, Wanted
from rashomon.store.sightings import Sighting, sightings


class Catalogue:
    """Reads a store that exists; several threads may use one."""

    def __init__(self, path: Path, *, wait: float = 5.0) -> None:
        """The catalogue of the store at `path`."""
        self.path = path
        self._engine = connect(path, wait=wait)
        self._watching = Lock()
        self._watch = self._engine.connect()

    def version(self) -> int:
        """A number that is another one as soon as anybody has written to the store."""
        with self._watching, explained(self.path), self._watch.begin():
            return int(self._watch.exec_driver_sql("PRAGMA data_version").scalar() or 0)

    def mark(self, story: str, reports: Iterable[str]) -> str:
        """Another one as soon as anything else is held of a story's dossier or of these reports."""
        with explained(self.path), self._engine.connect() as connection, connection.begin():
            return behind.mark(connection, story, reports)

    def entry(self, story: str) -> Entry | None:
        """What lists show of a story, None where there is none."""
        with explained(self.path), self._engine.connect() as connection:
            return listing.entry(connection, story)

    def largest(self, least: int, most: int) -> tuple[tuple[str, int, int], ...]:
        """Stories of so many reports or more, largest and newest first: the id, and two numbers of its dossier.

        A dossier that came in place of another has, as a rule, another number or another size.
        """
        with explained(self.path), self._engine.connect() as connection:
            return listing.largest(connection, least, most)

    def stories(self, wanted: Wanted) -> Found:
        """The stories that are wanted."""
        with explained(self.path), self._engine.connect() as connection:
            return listing.stories(connection, wanted)

    def faceted(self, wanted: Wanted, *, outlets: int) -> tuple[Found, Facets]:
        """The stories that are wanted, and what all of them have, of their outlets the first few."""
        with explained(self.path), self._engine.connect() as connection:
            return listing.faceted(connection, wanted, outlets=outlets)

    def sightings(
        self, actor: str, *, kind: PointKind | None = None, limit: int, offset: int = 0
    ) -> tuple[Sighting, ...]:
        """What reports say of an actor, of one kind or all, newest reports first."""
        with explained(self.path), self._engine.connect() as connection:
            return sightings(connection, actor, kind=kind, limit=limit, offset=offset)

    def close(self) -> None:
        """Let go of the store."""
        self._watch.close()
        self._engine.dispose()
