"""What all tools have in common: the store, looking something up in it, and pages of an answer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from rashomon.errors import NotHeldError, RashomonError
from rashomon.model import Dossier
from rashomon.outlets import Outlets
from rashomon.store import Hit, MentionKind, Query, SqliteStore
from rashomon.store.catalogue import Catalogue
from rashomon.text import plain

PAGE = 10  # of what has several quotations each
T = TypeVar("T")


class Base:
    """A store that is only read. The tools are in its heirs."""

    def __init__(self, store: SqliteStore, outlets: Outlets) -> None:
        self.store = store
        self.catalogue = Catalogue(store.path)
        self.outlets = outlets

    def close(self) -> None:
        """Let go of the store."""
        self.catalogue.close()
        self.store.close()

    def _dossier(self, id: str) -> Dossier:
        found = self.store.dossier(id)
        if found is None:
            raise NotHeldError(f"The store holds no story called {id!r}; 'stories' and 'search' find the ids.")
        return found

    def _found(
        self, words: str, outlet: str, actor: str, kind: MentionKind | None, since: str, until: str, *, limit: int
    ) -> Sequence[Hit]:
        query = Query(
            words=plain(words),
            outlet=plain(outlet) or None,
            actor=plain(actor) or None,
            kind=kind,
            since=since or None,
            until=until or None,
            limit=limit,
        )
        if query == Query(kind=kind, limit=limit):
            raise RashomonError("Give words to search for, or an actor, an outlet or a day.")
        return self.store.search(query)


def paged(found: Sequence[T], page: int, limit: int = PAGE) -> tuple[Sequence[T], int | None]:
    """One page of what was found, and the number of the next one."""
    shown = found[(page - 1) * limit : page * limit]
    return shown, page + 1 if len(found) > page * limit else None
