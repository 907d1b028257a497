"""Stories as a sequence that reads only what is looked at."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import TypedDict, Unpack, overload

from rashomon.export.labels import counted
from rashomon.export.view import Holdings
from rashomon.library.notebook import listing
from rashomon.library.story import Story
from rashomon.model import PointKind, Standing
from rashomon.store.listing import Entry, Found, Order, Wanted

PAGE = 100  # entries asked for at once; a server gives at most 200


class Filters(TypedDict, total=False):
    """Which stories are wanted, and in which order; see `rashomon.store.catalogue.Wanted`."""

    words: str
    outlet: str | None
    actor: str | None
    kind: PointKind | None
    standing: Standing | None
    since: str | None
    until: str | None
    order: Order


class Stories(Sequence[Story]):
    """Stories in an order. How many there are and what a list shows of them costs no reading of dossiers."""

    def __init__(
        self,
        listed: Callable[[Wanted], Found],
        holdings: Callable[[str], Holdings],
        wanted: Wanted = Wanted(),  # noqa: B008 - a frozen value
    ) -> None:
        self._listed = listed
        self._holdings = holdings
        self._wanted = wanted

    def where(self, **filters: Unpack[Filters]) -> Stories:
        """Those of the stories of which all of this holds.

        `words` stand in its reports, `outlet` (a domain or a name) has one of them, `actor` is named; a point has
        this `kind` or `standing`; reports are of days from `since` to `until` (ISO 8601). `order` is "newest",
        "disputed" or "voices", what has most of it first.
        """
        return Stories(self._listed, self._holdings, replace(self._wanted, **filters))

    def __len__(self) -> int:
        return self._listed(replace(self._wanted, limit=1)).total

    def __iter__(self) -> Iterator[Story]:
        return map(self._story, self._entries(0, None))

    @overload
    def __getitem__(self, at: int) -> Story: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Story, ...]: ...

    def __getitem__(self, at: int | slice) -> Story | tuple[Story, ...]:
        if isinstance(at, slice):
            places = range(*at.indices(len(self)))
            low, high = (min(places), max(places) + 1) if places else (0, 0)
            entries = dict(enumerate(self._entries(low, high), low))
            return tuple(self._story(entries[place]) for place in places if place in entries)
        place = at if at >= 0 else len(self) + at
        for entry in self._entries(place, place + 1) if place >= 0 else ():
            return self._story(entry)
        raise IndexError(f"There is no story {at}: there are {len(self)}.")

    def _story(self, entry: Entry) -> Story:
        return Story(entry, lambda: self._holdings(entry.id))

    def _entries(self, first: int, end: int | None) -> Iterator[Entry]:
        at = first - first % PAGE
        while end is None or at < end:
            found = self._listed(replace(self._wanted, limit=PAGE, offset=at))
            for place, entry in enumerate(found.entries, at):
                if place >= first and (end is None or place < end):
                    yield entry
            at += PAGE
            if at >= found.total:
                return

    def __repr__(self) -> str:
        return f"<{counted(len(self), 'story')}>"

    def _repr_html_(self) -> str:
        return listing(self._listed(self._wanted))
