"""The tools that tell of one story, of two reports, of one report, and of what is new."""

from __future__ import annotations

from collections import Counter

from rashomon.assistant import answers
from rashomon.assistant.arguments import (
    Day,
    Differing,
    Limit,
    Number,
    Only,
    Place,
    PointNumber,
    ReportId,
    StoryId,
)
from rashomon.assistant.base import PAGE, Base, paged
from rashomon.assistant.citing import NAMED, VERSIONS, Citing
from rashomon.assistant.stretches import LONGEST, following, stretch, surroundings
from rashomon.errors import RashomonError
from rashomon.export.gather import around
from rashomon.export.news import named, news
from rashomon.model import STANDINGS, Point, PointKind, Report, Span, Standing
from rashomon.pipeline import side_by_side

FIRST, EACH = 5, 3  # points that come with a story, and versions of each
SOME = 5  # points of a page: each may have many versions


class Telling(Base):
    """Tells what stories and reports say."""

    def story(self, story: StoryId, only: Only = None) -> answers.Story:
        """A story at a glance: synopsis in sentences of its reports, counts by standing, first points, reports."""
        dossier, cite = self._dossier(story), Citing(self.store)
        counts = Counter(point.standing for point in dossier.points)
        return answers.Story(
            story=dossier.id,
            title=dossier.title,
            reports=tuple(cite.named(one.report) for one in dossier.members[:NAMED])
            if only in (None, "reports")
            else None,
            total_reports=len(dossier.members),
            voices=len(dossier.voices),
            standings={standing: counts[standing] for standing in STANDINGS},
            synopsis=tuple(
                answers.Told(quote=cite.quote(one.evidence[0]), standing=one.standing, said_by=one.said_by)
                for one in dossier.synopsis
                if one.evidence
            )
            if only in (None, "synopsis")
            else None,
            first_points=tuple(cite.point(n, one, EACH) for n, one in enumerate(dossier.points[:FIRST], start=1))
            if only in (None, "agreed")
            else None,
            total_points=len(dossier.points),
        )

    def points(
        self,
        story: StoryId,
        standing: Standing | None = None,
        kind: PointKind | None = None,
        difference: Differing = None,
        number: PointNumber = 0,
        limit: Limit = SOME,
        page: Number = 1,
    ) -> answers.Points:
        """What the reports of a story say, point by point: who carries it, how versions differ, who is silent."""
        dossier, cite = self._dossier(story), Citing(self.store)
        chosen = [
            (at, point)
            for at, point in enumerate(dossier.points, start=1)
            if standing in (None, point.standing)
            and kind in (None, point.kind)
            and (difference is None or _differs(point, difference))
            and number in (0, at)
        ]
        shown, following = paged(chosen, page, limit)
        most = len(dossier.members) if number else VERSIONS
        return answers.Points(
            story=dossier.id,
            title=dossier.title,
            points=tuple(cite.point(at, point, most) for at, point in shown),
            total=len(chosen),
            next=following,
        )

    def compare(self, left: ReportId, right: ReportId, limit: Limit = PAGE, page: Number = 1) -> answers.Compared:
        """Set two reports side by side: shared passages, points of both with their differences, what one lacks."""
        if left == right:
            raise RashomonError("Give two reports: left and right are one.")
        cite = Citing(self.store)
        made = side_by_side(cite.held(left), cite.held(right), store=self.store, outlets=self.outlets)
        numbered = list(enumerate(made.points, start=1))
        both = [(number, point) for number, point in numbered if len(_carriers(point)) > 1]
        shown, more = paged(both, page, limit)
        copies, more_copies = paged(made.copies, page, limit)
        only = [[point.summary for point in made.points if _carriers(point) == {id}] for id in (left, right)]
        (of_left, more_left), (of_right, more_right) = (paged(one, page, limit) for one in only)
        return answers.Compared(
            left=cite.named(left),
            right=cite.named(right),
            shared=tuple(cite.shared(copy, left) for copy in copies),
            both=tuple(cite.point(number, point) for number, point in shown),
            only_left=cite.quotes(of_left),
            only_right=cite.quotes(of_right),
            totals={
                "shared": len(made.copies),
                "both": len(both),
                "only_left": len(only[0]),
                "only_right": len(only[1]),
            },
            next=more or more_copies or more_left or more_right,
        )

    def report(self, report: ReportId, start: Place = 0) -> answers.Read:
        """Read the text of a report, some thousand characters at a time, in whole sentences."""
        cite = Citing(self.store)
        held = cite.held(report)
        return self._read(cite, held, stretch(held, start))

    def sentence(self, report: ReportId, start: Place, end: Place) -> answers.Read:
        """The sentences in which a quotation stands, with the one before and the one after."""
        cite = Citing(self.store)
        held = cite.held(report)
        if not 0 <= start < end <= len(held.text):
            raise RashomonError(f"[{start}, {end}) is not inside {report}, which has {len(held.text)} characters.")
        return self._read(cite, held, surroundings(held, start, min(end, start + LONGEST)))

    def changes(self, since: Day = "", story: StoryId = "", limit: Limit = 5) -> answers.Changes:
        """What is new in the stories, newest first: reports that joined, points that stand otherwise now."""
        found = self.store.developments(since=since or None, story=story or None, limit=limit + 1, newest=True)
        told, cite = news(found[:limit], around(self.store, named(found[:limit]))), Citing(self.store)
        return answers.Changes(changes=tuple(map(cite.new, told)), more=len(found) > limit)

    def _read(self, cite: Citing, report: Report, shown: Span) -> answers.Read:
        return answers.Read(
            report=cite.named(report.id),
            story=self.store.story_of(report.id),
            quote=cite.quote(report.passage(shown.start, shown.end)),
            length=len(report.text),
            next=following(report, shown),
        )


def _differs(point: Point, kind: str) -> bool:
    return any(kind in ("any", one.kind) for one in point.differences)


def _carriers(point: Point) -> set[str]:
    return {version.report for version in point.versions}
