"""A dossier as a person reads it: the questions in order, computed once for all renderings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rashomon.export.cited import Cast, Cited, cited
from rashomon.export.contrasts import Contrast, contrasts
from rashomon.export.coverage import Coverage, LeftOut, coverage, left_out
from rashomon.export.speakers import Speaker, speakers
from rashomon.export.stances import Stances, stances
from rashomon.export.texts import Anchors, Back, Text, texts
from rashomon.export.view import Holdings
from rashomon.model import Copy, Dossier, Passage, Point, Standing, TimelineEntry

STANDINGS: tuple[Standing, ...] = ("corroborated", "repeated", "disputed", "single", "unmeasured")


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbered:
    """A point and its number in the dossier, by which every part of a page refers to it."""

    number: int
    point: Point


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """An entry of the timeline and the number of the point that it is about, if the dossier has it."""

    entry: TimelineEntry
    point: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryView:
    """What a rendering of a dossier shows. `first` and `last` are the days of its dated reports."""

    dossier: Dossier
    cited: tuple[Cited, ...]
    outlets: int
    first: str | None
    last: str | None
    standings: tuple[tuple[Standing, tuple[Numbered, ...]], ...]
    speakers: tuple[Speaker, ...]
    contrasts: tuple[Contrast, ...]
    stances: Stances
    coverage: tuple[Coverage, ...]
    left_out: tuple[LeftOut, ...]
    timeline: tuple[Dated, ...]
    copies: tuple[Copy, ...]
    anchors: Anchors

    def label(self, report: str) -> str:
        """How the dossier names a report."""
        return next(one.label for one in self.cited if one.report.id == report)

    def labels(self, reports: Iterable[str]) -> list[str]:
        """How the dossier names reports, in its order."""
        wanted = set(reports)
        return [one.label for one in self.cited if one.report.id in wanted]

    def texts(self) -> tuple[Text, ...]:
        """The reports' texts with every passage that the dossier shows marked, and the ways back."""
        return texts(self.cited, self.anchors, self._evidence())

    def _evidence(self) -> Iterator[tuple[Passage, Back]]:
        for _, points in self.standings:
            for held in points:
                for version in held.point.versions:
                    yield version.words, Back("p", held.number)
        for contrast in self.contrasts:
            for side in contrast.sides:
                yield side.words, Back("p", contrast.point)
        for speaker in self.speakers:
            for utterance in speaker.utterances:
                for spoken in utterance.versions:
                    for words in spoken.words:
                        yield words, Back("u", utterance.number)
        for number, holder in enumerate(self.stances.holders, start=1):
            for cell in holder.cells:
                for hold in cell:
                    for words in (*hold.position.evidence, *hold.position.conditions):
                        yield words, Back("h", number)


def story_view(dossier: Dossier, holdings: Holdings) -> StoryView:
    """What to show of a dossier. Raises ValueError where the holdings lack one of its reports."""
    reports = cited(dossier, holdings)
    cast = Cast.of(dossier)
    dates = sorted(one.report.published.date for one in reports if one.report.published.date)
    numbers = {point.id: number for number, point in enumerate(dossier.points, start=1)}
    return StoryView(
        dossier=dossier,
        cited=reports,
        outlets=len({one.outlet.id for one in reports}),
        first=dates[0][:10] if dates else None,
        last=dates[-1][:10] if dates else None,
        standings=_standings(dossier.points),
        speakers=speakers(reports, dossier.points, cast),
        contrasts=contrasts(reports, dossier.points),
        stances=stances(reports, cast),
        coverage=coverage(reports, dossier.points),
        left_out=left_out(reports, dossier.points),
        timeline=tuple(Dated(entry=entry, point=numbers.get(entry.event)) for entry in dossier.timeline),
        copies=tuple(sorted(dossier.copies, key=lambda copy: (copy.kind, copy.left, copy.right))),
        anchors=Anchors.of(reports),
    )


def _standings(points: Sequence[Point]) -> tuple[tuple[Standing, tuple[Numbered, ...]], ...]:
    numbered = [Numbered(number=number, point=point) for number, point in enumerate(points, start=1)]
    return tuple(
        (standing, tuple(held for held in numbered if held.point.standing == standing)) for standing in STANDINGS
    )
