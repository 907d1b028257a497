"""Values of the model as answers: all words with report, outlet, day and place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rashomon.assistant import cited
from rashomon.assistant.cited import Quote
from rashomon.errors import NotHeldError
from rashomon.export.news import News
from rashomon.export.visible import hides
from rashomon.model import Copy, Denial, Outlet, Passage, Point, Position, Reading, Report, Statement, Via, When
from rashomon.store import Store
from rashomon.text import source_of

VERSIONS = 8  # of a point: what one answer can hold when many outlets carry it
TURNS = 4  # points of a development
NEW = 3  # new words of each
NAMED = 100  # reports of a story


class Citing:
    """Cites reports of a store; each is read once. Made anew for every answer, so that none is out of date."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self._outlets: dict[str, Outlet] = {outlet.id: outlet for outlet in store.outlets()}
        self._reports: dict[str, Report] = {}

    def held(self, id: str) -> Report:
        """The report called `id`. Raises NotHeldError where there is none."""
        if id not in self._reports:
            report = self.store.report(id)
            if report is None:
                raise NotHeldError(f"The store holds no report called {id!r}; 'search' finds the ids of reports.")
            self._reports[id] = report
        return self._reports[id]

    def named(self, id: str) -> cited.Named:
        """A report by its name."""
        report = self.held(id)
        page = self.store.page(report.page)
        return cited.Named(
            report=id,
            outlet=self._outlet(report),
            domain=report.outlet,
            published=report.published.date,
            title=report.title.text if report.title else None,
            address=page.address if page else "",
        )

    def quote(self, words: Passage) -> Quote:
        """Words with all that is needed to quote them."""
        report = self.held(words.report)
        place = source_of(report.pieces, words.start, words.end)
        return Quote(
            text=words.text,
            report=report.id,
            outlet=self._outlet(report),
            published=report.published.date,
            start=words.start,
            end=words.end,
            source=cited.Source(page=report.page, start=place.start, end=place.end),
            hidden=hides(words.text),
        )

    def quotes(self, found: Iterable[Passage]) -> tuple[Quote, ...]:
        """Several of them, in order."""
        return tuple(self.quote(words) for words in found)

    def point(self, number: int, point: Point, most: int = VERSIONS) -> cited.Point:
        """A point by its number in the dossier, with so many versions, values and silent reports at most."""
        told = [version.words for version in point.versions if version.words != point.summary]
        shown = told[:most]
        return cited.Point(
            number=number,
            kind=point.kind,
            standing=point.standing,
            why=point.why,
            voices=len(point.voices),
            summary=self.quote(point.summary),
            versions=self.quotes(shown),
            others=len(told) - len(shown),
            denial=self._denied(point.denial) if point.denial else None,
            differences=tuple(
                cited.Differs(
                    attribute=one.attribute,
                    kind=one.kind,
                    why=one.why,
                    values=tuple(self._given(reading, (point.summary, *shown)) for reading in one.values[:most]),
                    others=max(0, len(one.values) - most),
                )
                for one in point.differences
            ),
            silent=point.silent[:most],
            others_silent=max(0, len(point.silent) - most),
        )

    def said(self, statement: Statement) -> cited.Said:
        """A statement."""
        report = self.held(statement.report)
        return cited.Said(
            kind=statement.kind,
            type=statement.type,
            speakers=tuple(
                cited.Speaker(name=_name(report, source.actor), quote=self.quote(source.words))
                for source in statement.sources
            ),
            cue=self.quote(statement.cue) if statement.cue else None,
            content=self.quotes(statement.content),
            quoted=self.quotes(statement.quoted),
            audience=tuple(name for id in statement.audience if (name := _name(report, id))),
            medium=statement.medium,
            when=_when(statement.when),
            via=self._via(statement.via),
            denied=bool(statement.denied_by),
            story=self.store.story_of(report.id),
        )

    def position(self, position: Position) -> cited.Held:
        """A position."""
        report = self.held(position.report)
        return cited.Held(
            holder=_name(report, position.holder) or position.holder,
            proposal=position.proposal.name,
            proposal_quote=self.quote(position.proposal.words),
            stance=position.stance,
            conditions=self.quotes(position.conditions),
            evidence=self.quotes(position.evidence),
            when=_when(position.when),
            via=self._via(position.via),
            story=self.store.story_of(report.id),
        )

    def shared(self, copy: Copy, left: str) -> cited.Shared:
        """A passage that two reports share, `left` first."""
        sides = (copy.left, copy.right) if copy.left.report == left else (copy.right, copy.left)
        return cited.Shared(
            kind=copy.kind, reason=copy.reason, left=self.quote(sides[0]), right=self.quote(sides[1])
        )

    def new(self, news: News) -> cited.New:
        """A development."""
        one, joined = news.development, news.joined()
        return cited.New(
            at=one.at,
            kind=one.kind,
            story=one.story,
            title=one.title,
            summary=news.summary(),
            joined=tuple(self.named(carrier.id) for carrier in joined[:NAMED]),
            others=max(0, len(joined) - NAMED),
            points=tuple(
                cited.Turned(
                    before=turn.before,
                    standing=turn.standing,
                    summary=self.quote(turn.summary),
                    new=self.quotes(turn.versions[:NEW]),
                    others=max(0, len(turn.versions) - NEW),
                )
                for turn in one.points[:TURNS]
            ),
            more=max(0, len(one.points) - TURNS) + one.more,
            pages_changed=tuple(dict.fromkeys(revision.report for revision in one.revisions)),
        )

    def _given(self, reading: Reading, shown: Sequence[Passage]) -> cited.Given:
        covered = any(words.covers(reading.words) for words in shown if words.report == reading.report)
        return cited.Given(
            value=reading.value, report=reading.report, quote=None if covered else self.quote(reading.words)
        )

    def _denied(self, denial: Denial) -> cited.Denied:
        return cited.Denied(who=denial.who, quote=self.quote(denial.words))

    def _via(self, chain: Sequence[Via]) -> tuple[Quote, ...]:
        return self.quotes(via.words for via in chain)

    def _outlet(self, report: Report) -> str:
        outlet = self._outlets.get(report.outlet)
        return outlet.name if outlet else report.outlet


def _when(when: When | None) -> str | None:
    days = dict.fromkeys(day for day in (when.start, when.end) if day) if when else ()
    return "/".join(days) or None


def _name(report: Report, id: str | None) -> str | None:
    actor = report.actor(id)
    return actor.name if actor else None
