"""What a store does: a handful of verbs, and the values that they take and give."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import Literal, Protocol

from rashomon.clean.template.keys import Seen, Sightings
from rashomon.group.corrections import NOTHING, Ruled
from rashomon.group.signatures import Signature
from rashomon.group.versions import Held, History
from rashomon.model import Correction, Development, Dossier, Dropped, Outlet, Page, Passage, Report

MentionKind = Literal["statement", "event", "figure", "position"]
# Hits that are ranked: of words that more have, the newest come first. Ranking so many takes 20 ms.
RANKED = 2_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Intake:
    """What one input gave. `page` is None where nothing could be read; then `dropped` says why.

    `seen` is what the page gives to the template of its outlet, None where it was not looked at for that.
    """

    page: Page | None
    reports: tuple[Report, ...] = ()
    dropped: tuple[Dropped, ...] = ()
    seen: Seen | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """A story in a list. `first` and `last` are the dates of its dated reports, None where none is dated."""

    id: str
    title: str
    first: str | None
    last: str | None
    reports: int
    outlets: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """What to search for; every filter that is given must hold.

    Without `kind` the words are looked for in titles and texts, with it in the mentions of that kind.
    `actor` is a name or a part of one, `since` and `until` are days, both included.
    """

    words: str = ""
    outlet: str | None = None
    actor: str | None = None
    kind: MentionKind | None = None
    since: str | None = None
    until: str | None = None
    limit: int = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A place that a search found, best first; `passage` is the sentence or the mention."""

    report: str
    outlet: str
    title: str
    published: str | None
    passage: Passage
    kind: MentionKind | None = None


class Store(Protocol):
    """Keeps what was read. Every verb either does all of its work or none, and raises StoreError if none."""

    def holds(self, pages: Iterable[str]) -> frozenset[str]:
        """Those of the page ids that are held already."""

    def add(self, intakes: Sequence[Intake], *, outlets: Iterable[Outlet] = ()) -> None:
        """Keep pages with all that came of them; what is held already stays as it is.

        Outlets that are given replace those held under their ids; where one is described otherwise than before,
        the stories of its reports are to be compared again.
        """

    def page(self, id: str) -> Page | None:
        """The page called `id`."""

    def page_at(self, address: str) -> Page | None:
        """The page that was got last from an address."""

    def pages(self) -> Iterator[Page]:
        """All pages, by id."""

    def report(self, id: str) -> Report | None:
        """The report called `id`."""

    def reports(self, *, page: str | None = None) -> Iterator[Report]:
        """All reports, or those of one page; by id."""

    def report_ids(self, prefix: str = "") -> tuple[str, ...]:
        """The ids of the reports held that begin so, sorted."""

    def dropped(self, *, page: str | None = None) -> Iterator[Dropped]:
        """What was dropped, or dropped of one page; by address, place and stage.

        Of a line of an outlet's template the reason says on how many of its pages it stands, as of now.
        """

    def outlets(self) -> tuple[Outlet, ...]:
        """The outlets of the pages held, as they were described when read; by id."""

    def unsettled(self) -> tuple[str, ...]:
        """The outlets of which pages have come since their template was last applied to all of them; sorted."""

    def settle(self, outlets: Iterable[str]) -> None:
        """Note that the templates of these outlets are applied to all of their pages."""

    def unseen(self) -> tuple[str, ...]:
        """The ids of the pages that nobody has looked at for a template; sorted."""

    def see(self, looked_at: Iterable[tuple[Page, Seen]]) -> None:
        """Keep what pages that are held give to the templates of their outlets."""

    def sightings(self, outlet: str) -> Sightings:
        """Where the keys stand that stand on enough of the outlet's pages."""

    def stale(self, outlet: str, template: Set[str]) -> tuple[str, ...]:
        """The ids of the outlet's pages that were cleaned by something else than this template; sorted."""

    def replace(self, intakes: Sequence[Intake]) -> None:
        """Keep other reports of pages that are held, and what was dropped of them.

        The dossiers of reports that go or change go too, and what grouping knows of them.
        """

    def grouped(self) -> str | None:
        """The mark of the rules by which reports are grouped, None before the first time."""

    def restart(self, grouped: str) -> None:
        """Forget all that grouping knows: reports are to be grouped anew, by the rules with that mark."""

    def unsigned(self, limit: int) -> tuple[Report, ...]:
        """The first reports whose signature is not held, by id."""

    def beside(self, reports: Collection[str]) -> Sequence[Held]:
        """The reports of pages that share an address with these reports' pages, or with pages that do; by id.

        The addresses of these are noted: they are found from then on.
        """

    def set_history(self, held: Iterable[Held], history: History) -> None:
        """Keep which versions these reports have; earlier ones are of no story from then on."""

    def history(self, reports: Collection[str]) -> History:
        """The versions of those of these reports that are the last of several."""

    def last(self, reports: Collection[str]) -> Mapping[str, str]:
        """From those of these reports that are earlier versions to the last ones."""

    def sign(self, signatures: Sequence[Signature]) -> None:
        """Keep the signatures of reports that have none, and their links to each other and to those held."""

    def grow(self, limit: int, said: Ruled = NOTHING) -> bool:
        """Group so many of the signed reports that are in no group; False where there are none.

        `said` is what readers said of stories.
        """

    def uncompared(self, limit: int) -> Mapping[int, tuple[str, ...]]:
        """The first groups without a dossier by number, with their members."""

    def compared(self, dossiers: Mapping[int, Dossier]) -> None:
        """Keep the dossiers of these groups, in place of all that tell of one of their reports.

        A group that has other members by now is passed over.
        """

    def story_count(self) -> int:
        """How many stories are held."""

    def stories(self, prefix: str = "") -> tuple[Listing, ...]:
        """The stories whose id begins so: newest first, undated ones last, then by id."""

    def dossier(self, id: str) -> Dossier | None:
        """The dossier of the story called `id`."""

    def dossiers(self) -> Iterator[Dossier]:
        """All dossiers, by id."""

    def story_of(self, report: str) -> str | None:
        """The id of the story that the report, or its last version, belongs to."""

    def tell(self, limit: int, at: str) -> bool:
        """Keep what is new, at the moment `at`, in so many of the stories that changed since they were last told;
        False where there are none. All stories must be up to date.
        """

    def developments(
        self,
        *,
        after: int = 0,
        since: str | None = None,
        story: str | None = None,
        limit: int = 100,
        newest: bool = False,
    ) -> tuple[Development, ...]:
        """What was new in stories, as it was told: oldest first, or `newest`.

        Those with a number beyond `after`, told at a moment `since` (a prefix of ISO 8601, UTC) or later, of a
        `story` that is called so or was.
        """

    def correct(self, correction: Correction) -> None:
        """Keep what a reader said of stories, which are to be grouped again; the same said twice is held once."""

    def undo(self, id: str) -> None:
        """Forget the correction called `id`."""

    def corrections(self) -> tuple[Correction, ...]:
        """What readers said of stories, oldest first, then by id."""

    def search(self, query: Query) -> tuple[Hit, ...]:
        """The best hits; without words the newest reports first.

        Of words that are broad the newest reports come first as well, after the newest with them in the headline.
        """

    def is_broad(self, query: Query) -> bool:
        """Whether more than RANKED reports, or mentions of the kind that is asked for, have the words."""

    def problems(self) -> tuple[str, ...]:
        """What is wrong with the store as such, one line each."""

    def close(self) -> None:
        """Let go of the store; closing twice does no harm."""
