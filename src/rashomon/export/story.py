"""A dossier as a person reads it: the questions in order, computed once for all renderings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from rashomon.export.alike import alike
from rashomon.export.charts.growth import Growth, growths
from rashomon.export.charts.map import Map, story_map
from rashomon.export.charts.network import Network, network
from rashomon.export.charts.timeline import Axis, axis
from rashomon.export.cited import Cast, Cited, cited
from rashomon.export.dates import days, time
from rashomon.export.labels import COPIES
from rashomon.export.marks import Run, runs
from rashomon.export.numbered import Dated, Numbered, Told
from rashomon.export.parts.according import according
from rashomon.export.parts.answered import Answered, answered, answers
from rashomon.export.parts.contrasts import Contrast, contrasts
from rashomon.export.parts.coverage import Coverage, LeftOut, coverage, left_out
from rashomon.export.parts.evidence import evidence
from rashomon.export.parts.glance import Glance, glance
from rashomon.export.parts.meant import Pronouns, forecasts, meant, pronouns
from rashomon.export.parts.mentioned import mentions
from rashomon.export.parts.revised import Revised, revised
from rashomon.export.parts.speakers import Speaker, speakers
from rashomon.export.parts.stances import Stances, stances
from rashomon.export.parts.terms import Terms, consent, terms
from rashomon.export.parts.texts import Anchors, Text, texts
from rashomon.export.parts.who import Who, who_is_who
from rashomon.export.reasons import Part, parts
from rashomon.export.view import Holdings
from rashomon.model import (
    STANDINGS,
    Copy,
    CopyKind,
    Dossier,
    Passage,
    Point,
    Position,
    Standing,
    Statement,
    SynopsisSentence,
)

KINDS: tuple[CopyKind, ...] = ("agency", "quotation", "boilerplate", "chance")


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryView:
    """What a rendering of a dossier shows. `first` and `last` are the days of its dated reports."""

    dossier: Dossier
    cited: tuple[Cited, ...]
    by_id: Mapping[str, Cited]
    outlets: int
    first: str | None
    last: str | None
    standings: tuple[tuple[Standing, tuple[Numbered, ...]], ...]
    speakers: tuple[Speaker, ...]
    contrasts: tuple[Contrast, ...]
    stances: Stances
    coverage: tuple[Coverage, ...]
    left_out: tuple[LeftOut, ...]
    synopsis: tuple[Told, ...]
    timeline: tuple[Dated, ...]
    who: tuple[Who, ...]
    cast: Cast
    pronouns: Pronouns
    answered: Answered
    terms: Terms
    revised: tuple[Revised, ...]
    copies: tuple[Copy, ...]
    anchors: Anchors

    def of(self, report: str) -> Cited:
        """The report called `report`."""
        return self.by_id[report]

    def cites(self, words: Passage) -> bool:
        """Whether words are of a report of the story, and of no earlier version of one."""
        return words.report in self.by_id

    def labels(self, reports: Iterable[str]) -> list[str]:
        """How the dossier names reports, in its order."""
        wanted = set(reports)
        return [one.label for one in self.cited if one.report.id in wanted]

    def carriers(self, point: Point) -> tuple[str, ...]:
        """The ids of the reports that carry a point."""
        return tuple(version.report for version in point.versions)

    def tellings(self, point: Point) -> tuple[tuple[Passage, ...], ...]:
        """The versions of a point, those in the same words together; that of its summary first."""
        others = (version.words for version in point.versions if version.words != point.summary)
        return alike((point.summary, *others))

    def meant(self, words: Passage) -> tuple[str, ...]:
        """Whom pronouns mean, which numbers are forecasts, who says words, what they deny, to what a condition."""
        report = self.of(words.report).report
        told = meant(words, self.pronouns)
        known = {f"as said by {one.partition(': ')[2]}" for one in told}  # "he: Bo Krag"
        said = (one for one in according(words, report, self.cast) if one not in known)
        denied = answers(words, self.answered, self.dossier.points)
        return (*told, *forecasts(words, report), *said, *denied, *consent(words, self.terms))

    def sizes(self) -> tuple[tuple[Standing, int], ...]:
        """How many points are of each standing."""
        return tuple((name, len(points)) for name, points in self.standings)

    def place(self, sentence: SynopsisSentence) -> Passage | None:
        """Where a sentence of the synopsis stands, found by its evidence."""
        for words in sentence.evidence:
            report = self.of(words.report).report
            start = report.text.find(sentence.text, max(0, words.end - len(sentence.text)))
            if 0 <= start <= words.start:
                return report.passage(start, start + len(sentence.text))
        return None

    def days(self) -> tuple[tuple[str, tuple[Dated, ...]], ...]:
        """The timeline with the entries of the same days together, less those that have no place in it."""
        placed = [dated for dated in self.timeline if dated.entry.placed]
        grouped = groupby(placed, key=lambda dated: time(dated.entry.when))
        return tuple((said, tuple(entries)) for said, entries in grouped)

    def foremost(self) -> tuple[Dated, ...]:
        """The entries of the few days of a long story that matter most, in order."""
        return tuple(dated for dated in self.timeline if dated.entry.foremost)

    def undated(self) -> tuple[Dated, ...]:
        """What has no place in the timeline."""
        return tuple(dated for dated in self.timeline if not dated.entry.placed)

    def otherwise(self, dated: Dated) -> tuple[str, ...]:
        """The dates that other reports give for an entry."""
        readings = dated.entry.otherwise
        return tuple(f"{self.of(one.report).label}: {days(*_ends(one.value))}" for one in readings)

    def parts(self, reason: str) -> tuple[Part, ...]:
        """A reason with its dates in words, cut where it names a report by its id or an outlet by a file."""
        return parts(reason, self.cited)

    def in_words(self, reason: str) -> str:
        """A reason in which reports are named by their labels."""
        return "".join(self.of(part.report).label if part.report else part.text for part in self.parts(reason))

    def conditional(self, words: Passage, position: Position) -> tuple[Run, ...]:
        """The evidence of a position with its conditions marked."""
        return runs(words, {"condition": [condition.span for condition in position.conditions]})

    def quoted(self, words: Passage, statement: Statement) -> tuple[Run, ...]:
        """The words of a statement with those marked that the source is quoted with."""
        return runs(words, {"quoted": [quoted.span for quoted in statement.quoted]})

    def texts(self) -> tuple[Text, ...]:
        """The reports' texts with every passage that the dossier shows marked, and the ways back."""
        return self._texts(self.cited)

    def text(self, report: str) -> Text:
        """The same of one report."""
        (text,) = self._texts((self.of(report),))
        return text

    def _texts(self, cited: Sequence[Cited]) -> tuple[Text, ...]:
        shared = self._shared()
        mentioned = {
            one.report.id: mentions(one.report, self.cast, shared.get(one.report.id, ())) for one in cited
        }
        found = evidence(self.dossier.points, self.contrasts, self.speakers, self.stances)
        return texts(cited, self.anchors, found, mentioned)

    def glance(self) -> Glance:
        """The answers to its questions, in brief."""
        return glance(
            self.dossier.points,
            self.speakers,
            self.contrasts,
            self.stances,
            self.left_out,
            self.dossier.timeline,
        )

    @property
    def unread(self) -> int:
        """How many of the reports were not analysed."""
        return sum(bool(one.unread) for one in self.cited)

    def newest(self) -> tuple[Cited, ...]:
        """The reports that were published last, newest first."""
        dated = [one for one in self.cited if one.report.published.date]
        return tuple(sorted(dated, key=lambda one: one.report.published.date or "", reverse=True)[:2])

    def axis(self) -> Axis | None:
        """The timeline as a plot, None where there is too little to plot."""
        return axis(self.dossier.timeline)

    def network(self) -> Network | None:
        """Who acts on whom as a graph, None where there is too little to draw."""
        return network(self.who)

    def map(self) -> Map | None:
        """The places on a map, None where none has coordinates."""
        return story_map(self.cited)

    def growths(self) -> tuple[Growth, ...]:
        """How numbers grow from report to report."""
        return growths(self.cited, self.dossier.points)

    def _shared(self) -> dict[str, list[tuple[Passage, str]]]:
        """The copy that each report shares with others, and what sort it is."""
        found: dict[str, list[tuple[Passage, str]]] = {}
        for copy in self.copies:
            if copy.kind in ("agency", "quotation"):
                for words, other in ((copy.left, copy.right), (copy.right, copy.left)):
                    told = f"{COPIES[copy.kind]} with {self.of(other.report).label}"
                    found.setdefault(words.report, []).append((words, told))
        return found


def _ends(value: str) -> tuple[str, str]:
    first, _, last = value.partition("/")
    return first, last or first


def story_view(dossier: Dossier, holdings: Holdings) -> StoryView:
    """What to show of a dossier. Raises ValueError where the holdings lack one of its reports."""
    reports = cited(dossier, holdings)
    cast = Cast.of(dossier)
    dates = sorted(one.report.published.date for one in reports if one.report.published.date)
    numbers = {point.id: number for number, point in enumerate(dossier.points, start=1)}
    return StoryView(
        dossier=dossier,
        cited=reports,
        by_id={one.report.id: one for one in reports},
        outlets=len({one.outlet.id for one in reports}),
        first=dates[0][:10] if dates else None,
        last=dates[-1][:10] if dates else None,
        standings=_standings(dossier.points),
        speakers=speakers(reports, dossier.points, cast),
        contrasts=contrasts(reports, dossier.points),
        stances=stances(reports, cast),
        coverage=coverage(reports, dossier.points),
        left_out=left_out(reports, dossier.points),
        synopsis=tuple(
            Told(
                sentence=sentence,
                point=numbers.get(sentence.point),
                labels=tuple(one.label for one in reports if one.report.id in _of(sentence)),
            )
            for sentence in dossier.synopsis
        ),
        timeline=tuple(
            Dated(number=number, entry=entry, point=numbers.get(entry.event))
            for number, entry in enumerate(dossier.timeline, start=1)
        ),
        who=who_is_who([one.report for one in reports], cast),
        cast=cast,
        pronouns=pronouns(dossier.actors, [one.report for one in reports]),
        answered=answered(dossier.points, [one.report for one in reports]),
        terms=terms(dossier.points, [one.report for one in reports]),
        revised=revised(dossier.revisions, reports),
        copies=tuple(sorted(dossier.copies, key=lambda copy: (KINDS.index(copy.kind), copy.left, copy.right))),
        anchors=Anchors.of(reports),
    )


def _of(sentence: SynopsisSentence) -> frozenset[str]:
    return frozenset(words.report for words in sentence.evidence)


def _standings(points: Sequence[Point]) -> tuple[tuple[Standing, tuple[Numbered, ...]], ...]:
    numbered = [Numbered(number=number, point=point) for number, point in enumerate(points, start=1)]
    return tuple(
        (standing, tuple(held for held in numbered if held.point.standing == standing)) for standing in STANDINGS
    )
