"""What an outlet's pages have in common is applied to all of them: to those to come, and again to those held.

What a page gives to its outlet's template does not depend on that template, and the template depends on the pages
held alone. So it does not matter in which order pages came, nor what was known when each was read: once settled, a
store is as if each page had been read last.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rashomon.clean import clean
from rashomon.clean.templates import NOTHING, Seen, template
from rashomon.engine import Engine, Lost
from rashomon.engine.base import Work
from rashomon.model import Page
from rashomon.store import Intake, Store

# Pages replaced in one transaction: what a kill can cost, as in the pipeline.
COMMIT = 8
# By how much an outlet must have grown before its template is looked up again while pages stream in: so all these
# looks take no more time than the last. What is missed in between is made good when the store is settled.
GROWTH = 2


@dataclass(frozen=True, slots=True)
class Job:
    """A page to clean, and the template of its outlet as far as it is known."""

    page: Page
    template: frozenset[str] = frozenset()


@dataclass(slots=True)
class _Entry:
    template: frozenset[str]
    pages: int  # when it was looked up
    now: int


class Known:
    """The templates of outlets as they are known while pages stream in."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._entries: dict[str, _Entry] = {}

    def job(self, page: Page) -> Job:
        """The page with what is known of its outlet."""
        entry = self._entries.get(page.outlet)
        if entry is None or entry.now >= GROWTH * entry.pages:
            sightings = self._store.sightings(page.outlet)
            entry = _Entry(template(sightings), max(1, sightings.pages), sightings.pages)
            self._entries[page.outlet] = entry
        return Job(page, entry.template)

    def kept(self, intakes: Sequence[Intake]) -> None:
        """Note that these are in the store now."""
        for intake in intakes:
            if intake.page is not None and intake.page.outlet in self._entries:
                self._entries[intake.page.outlet].now += 1


@dataclass(frozen=True, slots=True)
class Settled:
    """The ids of the pages that were cleaned again, and the lost ones, which stay as they were."""

    pages: tuple[str, ...]
    lost: tuple[Lost[Job], ...]


def settle(store: Store, engine: Engine, work: Work[Job, Intake]) -> Settled:
    """Apply the templates of outlets with new pages to all of their pages; nothing where no page has come.

    Cut short, it goes on the next time.
    """
    outlets = store.unsettled()
    unseen = (page for outlet in outlets for id in store.unseen(outlet) if (page := store.page(id)))
    for result in engine.map(look, unseen):
        store.see(*((result.item, NOTHING) if isinstance(result, Lost) else result))
    pages: list[str] = []
    lost: list[Lost[Job]] = []
    waiting: list[Intake] = []
    for intake in engine.map(work, _stale(store, outlets)):
        if isinstance(intake, Lost):
            lost.append(intake)
        elif intake.page is not None:
            waiting.append(intake)
            pages.append(intake.page.id)
        if len(waiting) >= COMMIT:
            store.replace(waiting)
            waiting.clear()
    if waiting:
        store.replace(waiting)
    for outlet in outlets:
        store.settle(outlet)
    return Settled(tuple(pages), tuple(lost))


def look(batch: Sequence[Page]) -> list[tuple[Page, Seen]]:
    """Pages that an older version left in the store, with what they give to their outlets' templates."""
    return [(page, _seen(page)) for page in batch]


def _seen(page: Page) -> Seen:
    try:
        return clean(page).seen
    except Exception:  # noqa: BLE001 - it must not cost the other pages anything, and its reports stay as they are
        return NOTHING


def _stale(store: Store, outlets: Sequence[str]) -> Iterator[Job]:
    for outlet in outlets:
        known = template(store.sightings(outlet))
        for id in store.stale(outlet, known):
            page = store.page(id)
            if page is not None:
                yield Job(page, known)
