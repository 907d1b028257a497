"""A corpus in a store of this machine."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from shutil import rmtree
from weakref import finalize

from rashomon import correcting
from rashomon.compare.news.since import Changes
from rashomon.errors import NotHeldError, StoreError
from rashomon.export.gather import all_of, behind
from rashomon.export.view import Holdings
from rashomon.library.corpus import Corpus
from rashomon.library.story import Story
from rashomon.model import Correction, Dossier, Report
from rashomon.outlets import Outlets
from rashomon.pipeline import Summary, changed, side_by_side
from rashomon.store import Hit, Query, SqliteStore
from rashomon.store.catalogue import Catalogue
from rashomon.store.listing import Found, Wanted


class LocalCorpus(Corpus):
    """A corpus over a store, which it closes. `summary` says what was read when it was made, if anything was."""

    def __init__(
        self, store: SqliteStore, outlets: Outlets, *, summary: Summary | None = None, folder: Path | None = None
    ) -> None:
        """The corpus in a store; `outlets` is the table by which stories are compared.

        A temporary `folder` that the store is in goes when the corpus is closed, or is used no more.
        """
        self.outlets = outlets
        self.summary = summary
        self._held: tuple[SqliteStore, Catalogue] | None = (store, Catalogue(store.path))
        self._folder = finalize(self, rmtree, folder, ignore_errors=True) if folder else None
        self._place = "" if folder else str(store.path)

    @property
    def place(self) -> str:
        """The path of its store; nothing where that is forgotten with it."""
        return self._place

    @property
    def store(self) -> SqliteStore:
        """Its store. Raises StoreError where it was closed."""
        return self._open()[0]

    def close(self) -> None:
        """Let go of the store; closing twice does no harm."""
        for one in reversed(self._held or ()):
            one.close()
        self._held = None
        if self._folder:
            self._folder()

    def listed(self, wanted: Wanted) -> Found:
        """One page of the stories that are wanted, as a list shows them."""
        return self._open()[1].stories(wanted)

    def holdings(self, story: str | None = None) -> Holdings:
        """A dossier and all that it rests on; without a story all that is held."""
        return all_of(self.store) if story is None else behind(self.store, self._dossier(story))

    def report(self, id: str) -> Report:
        """The report called `id`, with all that was found in it."""
        found = self.store.report(id)
        if found is None:
            raise NotHeldError(f"The store holds no report {id}.")
        return found

    def story_of(self, report: str) -> str | None:
        """The id of the story that a report, or its last version, belongs to."""
        return self.store.story_of(report)

    def found(self, query: Query) -> tuple[Hit, ...]:
        """The best hits."""
        return self.store.search(query)

    def changed(self, story: str, since: str) -> Changes:
        """What is new in a story since a moment as `compare.news.since.moment` gives it."""
        return changed(self._dossier(story), since, store=self.store, outlets=self.outlets)

    def compare(self, left: str, right: str) -> Story:
        """Two reports side by side, whether or not they tell one story."""
        made = side_by_side(self.report(left), self.report(right), store=self.store, outlets=self.outlets)
        return Story.of(behind(self.store, made))

    def corrections(self) -> tuple[Correction, ...]:
        """What readers said of stories, oldest first."""
        return self.store.corrections()

    def merge(self, story: str, other: str) -> str:
        """Say that two stories are one; the id of the one that comes of it."""
        return self._came(correcting.merge(self.store, (story, other), outlets=self.outlets, at=now()))

    def split(self, story: str, reports: Iterable[str]) -> str:
        """Say that some reports of a story are one of their own; its id."""
        return self._came(correcting.split(self.store, story, reports, outlets=self.outlets, at=now()))

    def undo(self, correction: str) -> None:
        """Take a correction back."""
        correcting.undo(self.store, correction, outlets=self.outlets, at=now())

    def _open(self) -> tuple[SqliteStore, Catalogue]:
        if self._held is None:
            raise StoreError("This corpus is closed. Look at its stories before that, or read or open it again.")
        return self._held

    def _came(self, said: Correction) -> str:
        return self.store.story_of(said.groups[0][0]) or ""

    def _dossier(self, story: str) -> Dossier:
        found = self.store.dossier(story)
        if found is None:
            raise NotHeldError(f"The store holds no story {story}. Its 'stories' have the ids.")
        return found


def now() -> str:
    """The moment at which a reader says something."""
    return datetime.now(UTC).isoformat(timespec="microseconds")
