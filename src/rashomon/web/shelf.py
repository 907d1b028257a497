"""What the handlers work on: the store, its catalogue, and pages that were rendered before."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Lock

from rashomon.export.gather import behind, told_of
from rashomon.export.story import StoryView, story_view
from rashomon.export.view import Holdings
from rashomon.model import Dossier
from rashomon.outlets import Outlets
from rashomon.store import SqliteStore
from rashomon.store.catalogue import Catalogue
from rashomon.web.kept import Kept
from rashomon.web.problems import ProblemError
from rashomon.web.rendered import Rendered

KEPT = 256  # rendered pages; a dossier's is some hundred kilobytes, a story of thirty reports' two megabytes
ROOM = 64_000_000  # bytes of them in all


@dataclass(slots=True)
class Shelf:
    """The store as the handlers see it. Several threads use one shelf; `writing` lets one of them write."""

    store: SqliteStore
    catalogue: Catalogue
    outlets: Outlets
    kept: Kept | None = None
    writing: Lock = field(default_factory=Lock)
    _kept: OrderedDict[str, Rendered] = field(default_factory=OrderedDict)
    _version: int = -1
    _lock: Lock = field(default_factory=Lock)

    def rendered(self, key: str, make: Callable[[], str]) -> Rendered:
        """What was made under this key since anybody last wrote to the store; made now where nothing was."""
        return self.held(key, lambda: Rendered.of(make()))

    def held(self, key: str, make: Callable[[], Rendered]) -> Rendered:
        """The same of what makes a page itself."""
        version = self.catalogue.version()
        with self._lock:
            if version != self._version:
                self._kept.clear()
                self._version = version
            if held := self._kept.get(key):
                self._kept.move_to_end(key)
                return held
        made = make()
        with self._lock:
            if version == self._version:
                self._kept[key] = made
                while len(self._kept) > KEPT or sum(len(one.body) for one in self._kept.values()) > ROOM:
                    self._kept.popitem(last=False)
        return made

    def of_story(self, dossier: Dossier, version: int, also: str, make: Callable[[], str]) -> Rendered:
        """A page made of a dossier, what is behind it and what `also` tells: kept until one of these differs.

        `version` is that of the store before any of them was looked up.
        """
        if self.kept is None:
            return Rendered.of(make())
        return self.kept.page(
            f"{self.catalogue.mark(dossier.id, told_of(dossier))}\n{also}",
            lambda: Rendered.of(make()),
            lambda: self.catalogue.version() == version,
        )

    def dossier(self, id: str) -> Dossier:
        """The dossier of a story. Raises ProblemError where there is none."""
        found = self.store.dossier(id)
        if found is None:
            raise ProblemError.missing("story", id)
        return found

    def gathered(self, dossier: Dossier) -> Holdings:
        """What is held of a dossier."""
        return behind(self.store, dossier)

    def view(self, id: str) -> StoryView:
        """A story as a reader sees it."""
        dossier = self.dossier(id)
        return story_view(dossier, self.gathered(dossier))

    def close(self) -> None:
        """Let go of the store."""
        self.catalogue.close()
        self.store.close()
