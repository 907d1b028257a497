"""The verbs of a corpus. Code that is written for one here runs on one that a server holds."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable
from datetime import date, datetime
from typing import TYPE_CHECKING, Self

from rashomon.compare.news.since import Changes, moment
from rashomon.errors import RashomonError
from rashomon.export.formats.tables import table
from rashomon.export.labels import counted
from rashomon.export.view import Holdings
from rashomon.library.notebook import listing
from rashomon.library.stories import Stories
from rashomon.library.story import Story
from rashomon.model import Correction, Report
from rashomon.store import Hit, MentionKind, Query
from rashomon.store.listing import Found, Wanted

if TYPE_CHECKING:
    import pandas
    import pyarrow


class Corpus(ABC):
    """Stories with all that they rest on. Close it, or use it in a `with` statement.

    What is not held raises NotHeldError. An id is a whole one, as stories, reports and corrections have it.
    """

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def stories(self) -> Stories:
        """The stories, newest first; `stories.where(...)` has those of them that are wanted."""
        return Stories(self.listed, self.holdings)

    def story(self, id: str) -> Story:
        """The story called `id`."""
        return Story.of(self.holdings(id))

    def search(
        self,
        words: str = "",
        *,
        outlet: str | None = None,
        actor: str | None = None,
        kind: MentionKind | None = None,
        since: str | None = None,
        until: str | None = None,
        limit: int = 20,
    ) -> tuple[Hit, ...]:
        """Where all the words stand, best first: in whole texts, or in mentions of a kind.

        `outlet` is a domain or a name, `actor` a name or a part of one; `since` and `until` are days (ISO 8601).
        """
        return self.found(
            Query(words=words, outlet=outlet, actor=actor, kind=kind, since=since, until=until, limit=limit)
        )

    def changes(self, story: str, since: str | date) -> Changes:
        """What is new in a story since a day or a moment (ISO 8601; a time without a zone is in UTC).

        Raises RashomonError where that is no moment.
        """
        stated = since.isoformat() if isinstance(since, date | datetime) else since
        try:
            return self.changed(story, moment(stated))
        except ValueError:
            raise RashomonError(
                f"'{stated}' is no moment. Give a day or a time: 2025-03-06, 2025-03-06T14:30."
            ) from None

    def table(self, name: str) -> pyarrow.Table:
        """A table of all that is held (`points`, `statements`, `differences`...) for Arrow.

        Raises RashomonError where there is none of that name.
        """
        from rashomon.export.formats.columns import arrow

        return arrow(table(name, self.holdings()))

    def frame(self, name: str) -> pandas.DataFrame:
        """A table of all that is held (`points`, `statements`, `differences`...) for pandas.

        Raises RashomonError where there is none of that name.
        """
        from rashomon.export.formats.columns import frame

        return frame(table(name, self.holdings()))

    @property
    @abstractmethod
    def place(self) -> str:
        """Where it is held: a path, an address; nothing for what is forgotten when it is closed."""

    @abstractmethod
    def close(self) -> None:
        """Let go of what holds it; closing twice does no harm."""

    @abstractmethod
    def listed(self, wanted: Wanted) -> Found:
        """One page of the stories that are wanted, as a list shows them."""

    @abstractmethod
    def holdings(self, story: str | None = None) -> Holdings:
        """A dossier and all that it rests on; without a story all that is held."""

    @abstractmethod
    def report(self, id: str) -> Report:
        """The report called `id`, with all that was found in it."""

    @abstractmethod
    def story_of(self, report: str) -> str | None:
        """The id of the story that a report, or its last version, belongs to."""

    @abstractmethod
    def found(self, query: Query) -> tuple[Hit, ...]:
        """The best hits."""

    @abstractmethod
    def changed(self, story: str, since: str) -> Changes:
        """What is new in a story since a moment as `compare.news.since.moment` gives it."""

    @abstractmethod
    def compare(self, left: str, right: str) -> Story:
        """Two reports side by side, whether or not they tell one story."""

    @abstractmethod
    def corrections(self) -> tuple[Correction, ...]:
        """What readers said of stories, oldest first."""

    @abstractmethod
    def merge(self, story: str, other: str) -> str:
        """Say that two stories are one; the id of the one that comes of it."""

    @abstractmethod
    def split(self, story: str, reports: Iterable[str]) -> str:
        """Say that some reports of a story are one of their own; its id."""

    @abstractmethod
    def undo(self, correction: str) -> None:
        """Take a correction back."""

    def __repr__(self) -> str:
        at = f" at {self.place}" if self.place else ""
        try:
            size = counted(len(self.stories), "story")
        except RashomonError:
            size = "not to be read now"
        return f"<Corpus{at}, {size}>"

    def _repr_html_(self) -> str:
        return listing(self.listed(Wanted()))
