"""A report, and what its page states of it."""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.model.kinds import AgencyName, Basis, Precision
from rashomon.model.mentions import Actor, Event, Figure, Place, Position, Statement
from rashomon.model.spans import Excerpt, Note, Passage, Piece, Span, shown
from rashomon.model.times import Time, day_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """The day (or moment) a report was published, how finely it is known, and from what."""

    date: str | None = None
    precision: Precision = "unknown"
    basis: Basis = "unknown"
    why: str = "the page states no date"

    @property
    def day(self) -> str | None:
        """The day alone, where it is known to the day or finer."""
        return day_of(self.date, self.precision)


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What a page states of its one article beside the text, each with its place; None where it states nothing.

    `url` is its canonical address, `based_on` what it says it was made from, `updated` its last change. `settled`
    has a line for each value that the page states in ways that disagree: which was taken, and what the others say.
    """

    url: Excerpt | None = None
    section: Excerpt | None = None
    publisher: Excerpt | None = None
    based_on: Excerpt | None = None
    updated: Published | None = None
    is_free: bool | None = None
    settled: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One article found in a page. `text` is body only, paragraphs parted by a blank line, and never changes.

    What follows `about` is found in the text; `sentences` are in its offsets.
    """

    id: str
    page: str
    outlet: str
    text: str
    pieces: tuple[Piece, ...]
    language: str = "und"
    title: Excerpt | None = None
    byline: Excerpt | None = None
    dateline: Excerpt | None = None
    agencies: tuple[AgencyName, ...] = ()
    key_points: tuple[Excerpt, ...] = ()
    notes: tuple[Note, ...] = ()
    published: Published = Published()
    about: About = About()
    sentences: tuple[Span, ...] = ()
    actors: tuple[Actor, ...] = ()
    places: tuple[Place, ...] = ()
    times: tuple[Time, ...] = ()
    figures: tuple[Figure, ...] = ()
    statements: tuple[Statement, ...] = ()
    events: tuple[Event, ...] = ()
    positions: tuple[Position, ...] = ()

    def passage(self, start: int, end: int) -> Passage:
        """The words at `[start, end)`. Raises ValueError where that is not a stretch of the text."""
        if not 0 <= start < end <= len(self.text):
            raise ValueError(
                f"Span [{start}, {end}) is not inside report {self.id}, which has {len(self.text)} characters."
            )
        return Passage(self.id, start, end, self.text[start:end])

    def actor(self, id: str | None) -> Actor | None:
        """The actor called `id`, if this report mentions it."""
        return next((actor for actor in self.actors if actor.id == id), None)

    def place(self, id: str | None) -> Place | None:
        """The place called `id`, if this report mentions it."""
        return next((place for place in self.places if place.id == id), None)

    def __repr__(self) -> str:
        about = f"{self.id} of {self.outlet}, {self.published.date or 'undated'}"
        return shown("Report", about, self.title.text if self.title else self.text)
