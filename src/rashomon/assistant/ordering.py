"""The tools that set a whole story in order: by day, and by what each of its reports leaves out."""

from __future__ import annotations

from rashomon.assistant import answers, cited
from rashomon.assistant.arguments import Limit, Number, StoryId
from rashomon.assistant.base import PAGE, Base, paged
from rashomon.assistant.citing import Citing
from rashomon.export.cited import cited as cited_of
from rashomon.export.gather import behind
from rashomon.export.parts.coverage import LeftOut, left_out
from rashomon.model import TimelineEntry

MISSED = 3  # points of a report that come with their words


class Ordering(Base):
    """Tells what happened in order, and who leaves out what."""

    def timeline(self, story: StoryId, limit: Limit = PAGE, page: Number = 1) -> answers.Timeline:
        """What happened in a story, in order: days, their precision, the words that say so, other days given."""
        dossier, cite = self._dossier(story), Citing(self.store)
        entries = sorted(dossier.timeline, key=lambda entry: not entry.placed)
        shown, following = paged(entries, page, limit)
        return answers.Timeline(
            story=dossier.id,
            title=dossier.title,
            entries=tuple(_happened(entry, cite) for entry in shown),
            total=len(entries),
            next=following,
        )

    def left_out(self, story: StoryId, limit: Limit = PAGE, page: Number = 1) -> answers.LeftOut:
        """What each report of a story leaves out that others carry, and how much it alone has."""
        dossier, cite = self._dossier(story), Citing(self.store)
        found = left_out(cited_of(dossier, behind(self.store, dossier)), dossier.points)
        most_first = sorted(found, key=lambda left: -len(left.silent))
        shown, following = paged(most_first, page, limit)
        return answers.LeftOut(
            story=dossier.id,
            title=dossier.title,
            reports=tuple(_left(left, cite) for left in shown),
            total=len(most_first),
            next=following,
        )


def _happened(entry: TimelineEntry, cite: Citing) -> cited.Happened:
    return cited.Happened(
        start=entry.when.start,
        end=entry.when.end,
        precision=entry.when.precision,
        why=entry.why,
        quote=cite.quote(entry.evidence[0]),
        told_by=tuple(dict.fromkeys(words.report for words in entry.evidence)),
        otherwise=tuple(
            cited.Value(value=reading.value, quote=cite.quote(reading.words)) for reading in entry.otherwise
        ),
        foremost=entry.foremost,
    )


def _left(left: LeftOut, cite: Citing) -> cited.Left:
    report = left.cited.report
    return cited.Left(
        report=report.id,
        outlet=left.cited.outlet.name,
        published=report.published.date,
        left_out=len(left.silent),
        first=tuple(
            cited.Missed(point=number, summary=cite.quote(point.summary), carried_by=len(point.versions))
            for number, point in left.silent[:MISSED]
        ),
        alone=left.alone,
        unknown=left.lacking,
        carried=left.carried,
        only=len(left.only),
    )
