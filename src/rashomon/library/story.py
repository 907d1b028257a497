"""A story in Python: what a list shows of it, its dossier, and all that this rests on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from rashomon.export.dates import days
from rashomon.export.formats.tables import table
from rashomon.export.labels import counted
from rashomon.export.view import Holdings
from rashomon.export.writer import Json
from rashomon.library.notebook import dossier as in_notebook
from rashomon.model import (
    STANDINGS,
    Actor,
    Copy,
    Dossier,
    Event,
    Figure,
    Point,
    Position,
    Report,
    Revision,
    Standing,
    Statement,
    SynopsisSentence,
    TimelineEntry,
    Voice,
)
from rashomon.store.listing import Entry
from rashomon.text import plain

if TYPE_CHECKING:
    import pandas
    import pyarrow


class Story:
    """The reports of one unfolding event, side by side. Its dossier is read when it is first looked at, and kept.

    What is in a dossier are the values of `rashomon.model`.
    """

    def __init__(self, entry: Entry, read: Callable[[], Holdings]) -> None:
        """A story as a list shows it, and what reads the rest."""
        self.entry = entry
        self._read = read

    @classmethod
    def of(cls, holdings: Holdings) -> Story:
        """The story whose dossier, and what it rests on, these are."""
        (dossier,) = holdings.dossiers
        members = {member.report for member in dossier.members}
        reports = [report for report in holdings.reports if report.id in members]
        dates = sorted(report.published.date for report in reports if report.published.date)
        standings = Counter(point.standing for point in dossier.points)
        entry = Entry(
            id=dossier.id,
            title=dossier.title,
            first=dates[0] if dates else None,
            last=dates[-1] if dates else None,
            reports=len(dossier.members),
            outlets=len({report.outlet for report in reports}),
            voices=len(dossier.voices),
            points=tuple((name, standings[name]) for name in STANDINGS),
        )
        return cls(entry, lambda: holdings)

    @property
    def id(self) -> str:
        """Its id."""
        return self.entry.id

    @property
    def title(self) -> str:
        """Its title, that of one of its reports."""
        return self.entry.title

    @property
    def first(self) -> str | None:
        """When its first dated report was published (ISO 8601)."""
        return self.entry.first

    @property
    def last(self) -> str | None:
        """When its last dated report was published (ISO 8601)."""
        return self.entry.last

    @property
    def standings(self) -> Mapping[Standing, int]:
        """How many of its points have which standing."""
        return dict(self.entry.points)

    @cached_property
    def holdings(self) -> Holdings:
        """All that its dossier rests on: pages, reports and their earlier versions, outlets, what was dropped."""
        return self._read()

    @property
    def dossier(self) -> Dossier:
        """Its dossier."""
        return self.holdings.dossiers[0]

    @property
    def points(self) -> tuple[Point, ...]:
        """What its reports speak about, what matters most first."""
        return self.dossier.points

    @property
    def timeline(self) -> tuple[TimelineEntry, ...]:
        """What happened, in order."""
        return self.dossier.timeline

    @property
    def synopsis(self) -> tuple[SynopsisSentence, ...]:
        """The story in sentences of its reports."""
        return self.dossier.synopsis

    @property
    def voices(self) -> tuple[Voice, ...]:
        """Its reports, those together that count as one."""
        return self.dossier.voices

    @property
    def actors(self) -> tuple[Actor, ...]:
        """Who is named in it, each once."""
        return self.dossier.actors

    @property
    def copies(self) -> tuple[Copy, ...]:
        """The passages that two of its reports share."""
        return self.dossier.copies

    @property
    def revisions(self) -> tuple[Revision, ...]:
        """What changed in the pages of its reports."""
        return self.dossier.revisions

    @cached_property
    def reports(self) -> tuple[Report, ...]:
        """Its reports, oldest first; of several versions the last."""
        held = {report.id: report for report in self.holdings.reports}
        return tuple(held[member.report] for member in self.dossier.members)

    @property
    def statements(self) -> tuple[Statement, ...]:
        """Who said what, report by report."""
        return tuple(one for report in self.reports for one in report.statements)

    @property
    def events(self) -> tuple[Event, ...]:
        """Who did what to whom, report by report."""
        return tuple(one for report in self.reports for one in report.events)

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The numbers, report by report."""
        return tuple(one for report in self.reports for one in report.figures)

    @property
    def positions(self) -> tuple[Position, ...]:
        """Who takes which stance on which proposal, report by report."""
        return tuple(one for report in self.reports for one in report.positions)

    def json(self) -> Json:
        """All of it as the JSON contract writes it, every place with that in its page."""
        from rashomon.export.json import document

        return document(self.holdings)

    def html(self) -> str:
        """The dossier as one page that needs nothing but itself."""
        from rashomon.export.html import html

        return html(self.dossier, self.holdings)

    def markdown(self) -> str:
        """The dossier as Markdown."""
        from rashomon.export.markdown import markdown

        return markdown(self.dossier, self.holdings)

    def text(self, *, width: int = 100) -> str:
        """The dossier as a terminal shows it."""
        from rashomon.export.terminal import dossier_text

        return dossier_text(self.dossier, self.holdings, width=width, colour=False)

    def table(self, name: str) -> pyarrow.Table:
        """A table of the story (`points`, `statements`, `differences`...) for Arrow."""
        from rashomon.export.formats.columns import arrow

        return arrow(table(name, self.holdings))

    def frame(self, name: str) -> pandas.DataFrame:
        """A table of the story (`points`, `statements`, `differences`...) for pandas."""
        from rashomon.export.formats.columns import frame

        return frame(table(name, self.holdings))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Story) and self.id == other.id

    def __hash__(self) -> int:
        return hash(self.id)

    def __repr__(self) -> str:
        size = f"{counted(self.entry.reports, 'report')} of {counted(self.entry.outlets, 'outlet')}"
        when = days(*(date and date[:10] for date in (self.first, self.last)))
        return f"<Story {self.id}, {when}, {size}: {plain(self.title)}>"

    def _repr_html_(self) -> str:
        return in_notebook(self.html())
