"""What pages say of each other is applied to all of them: to those to come, and again to those held.

That is what recurs on an outlet's pages, its template, and the day of an undated report by its story. What a page
gives to a template does not depend on that template, and no report gives others a day that it has from others. So
it does not matter in which order pages came, nor what was known when each was read: once settled, a store is as if
each page had been read last.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from rashomon.clean import clean
from rashomon.clean.template.keys import NOTHING, Seen, template
from rashomon.compare.dating import dated, is_dated_by_others
from rashomon.engine import Engine, Lost
from rashomon.engine.base import Work, batches
from rashomon.model import Page, Published, Report, Story
from rashomon.store import Intake, Store
from rashomon.working import Job

# By how much an outlet must have grown before its template is looked up again while pages stream in: so all these
# looks take no more time than the last. What is missed in between is made good when the store is settled.
GROWTH = 2
# Told of progress: "read" and the pages done so far, "settle" and the pages cleaned again, "group" and the reports
# to group, "compare" and stories.
Progress = Callable[[str, int], None]


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


def settle(store: Store, engine: Engine, work: Work[Job, Intake], *, progress: Progress | None = None) -> Settled:
    """Apply the templates of outlets with new pages to all of their pages; nothing where no page has come.

    Cut short, it goes on the next time.
    """
    outlets = store.unsettled()
    unseen = (page for id in store.unseen() if (page := store.page(id)))
    for some in batches(engine.map(look, unseen)):
        store.see([(one.item, NOTHING) if isinstance(one, Lost) else one for one in some])
    settled = _again(_stale(store, outlets), store, engine, work, progress)
    if outlets:
        store.settle(outlets)
    return settled


def redate(
    stories: Sequence[Story],
    reports: Mapping[str, Report],
    *,
    store: Store,
    engine: Engine,
    work: Work[Job, Intake],
    progress: Progress | None = None,
) -> tuple[str, ...]:
    """Give undated reports the days that their stories say, and take those back that they say no more.

    Returns the ids of the pages of reports that changed, in order.
    """
    days = dated(stories, reports)
    held = {one.id: one.published for one in reports.values() if is_dated_by_others(one)}
    stale = {reports[id].page for id in days.keys() | held.keys() if days.get(id) != held.get(id)}
    of_page: dict[str, dict[str, Published]] = {id: {} for id in sorted(stale)}
    for id, day in days.items():
        if reports[id].page in of_page:
            of_page[reports[id].page][id] = day
    known = Known(store)
    jobs = (replace(known.job(page), dated=of) for id, of in of_page.items() if (page := store.page(id)))
    return _again(jobs, store, engine, work, progress).pages


def _again(
    jobs: Iterator[Job], store: Store, engine: Engine, work: Work[Job, Intake], progress: Progress | None
) -> Settled:
    """Clean pages again, and keep what comes of them in place of what came before."""
    pages: list[str] = []
    lost: list[Lost[Job]] = []
    for found in batches(engine.map(work, jobs)):
        lost += [one for one in found if isinstance(one, Lost)]
        # A page that trips the cleaner comes without itself.
        cleaned = [one for one in found if not isinstance(one, Lost) and one.page is not None]
        if cleaned:
            store.replace(cleaned)
        pages += [intake.page.id for intake in cleaned if intake.page is not None]
        if progress:
            progress("settle", len(pages))
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
