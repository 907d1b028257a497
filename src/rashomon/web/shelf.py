"""What the handlers work on: the store, its catalogue, and pages that were rendered before."""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Lock

from rashomon.export.gather import behind
from rashomon.export.story import StoryView, story_view
from rashomon.export.view import Holdings
from rashomon.model import Dossier
from rashomon.outlets import Outlets
from rashomon.store import SqliteStore
from rashomon.store.catalogue import Catalogue
from rashomon.web.problems import ProblemError

KEPT = 256  # rendered pages; a dossier's is some hundred kilobytes, a story of thirty reports' two megabytes
ROOM = 64_000_000  # bytes of them in all


@dataclass(frozen=True, slots=True)
class Rendered:
    """A body and the mark by which a browser knows that it has it already."""

    body: bytes
    etag: str

    @classmethod
    def of(cls, text: str) -> Rendered:
        """The body of a text; a character that UTF-8 has not shows as a question mark."""
        body = text.encode("utf-8", "replace")
        return cls(body, '"' + hashlib.sha256(body).hexdigest()[:24] + '"')


@dataclass(slots=True)
class Shelf:
    """The store as the handlers see it. Several threads use one shelf; `writing` lets one of them write."""

    store: SqliteStore
    catalogue: Catalogue
    outlets: Outlets
    writing: Lock = field(default_factory=Lock)
    _kept: OrderedDict[str, Rendered] = field(default_factory=OrderedDict)
    _version: int = -1
    _lock: Lock = field(default_factory=Lock)

    def rendered(self, key: str, make: Callable[[], str]) -> Rendered:
        """What was made under this key since anybody last wrote to the store; made now where nothing was."""
        version = self.catalogue.version()
        with self._lock:
            if version != self._version:
                self._kept.clear()
                self._version = version
            if held := self._kept.get(key):
                self._kept.move_to_end(key)
                return held
        made = Rendered.of(make())
        with self._lock:
            if version == self._version:
                self._kept[key] = made
                while len(self._kept) > KEPT or sum(len(one.body) for one in self._kept.values()) > ROOM:
                    self._kept.popitem(last=False)
        return made

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
