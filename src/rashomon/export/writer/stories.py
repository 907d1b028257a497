"""Stories as JSON: their points, timeline, synopsis, revisions, and which proposals are one."""

from __future__ import annotations

from collections.abc import Iterable

from rashomon.export.writer.mentions import Mentions
from rashomon.export.writer.spans import Json, source
from rashomon.model import (
    Change,
    Difference,
    Dossier,
    Excerpt,
    Point,
    Reading,
    Revision,
    SynopsisSentence,
    TimelineEntry,
    Voice,
)


class Writer(Mentions):
    """Writes all of it; `reports` by id say where in its page each word stands."""

    __slots__ = ()

    def story(self, dossier: Dossier) -> Json:
        """A story with what its reports say side by side."""
        return {
            "id": dossier.id,
            "title": dossier.title,
            "reports": [{"id": member.report, "reason": member.reason} for member in dossier.members],
            "voices": voices(dossier.voices),
            "points": [self.point(point) for point in dossier.points],
            "timeline": [self.entry(entry) for entry in dossier.timeline],
            "synopsis": [self.sentence(sentence) for sentence in dossier.synopsis],
            "revisions": [self.revision(revision) for revision in dossier.revisions],
            "proposals": [list(ids) for ids in dossier.proposals],
        }

    def entry(self, entry: TimelineEntry) -> Json:
        """An entry of the timeline."""
        return {
            "when": self.when(entry.when),
            "event": entry.event,
            "evidence": self.spans(entry.evidence),
            "why": entry.why,
            "otherwise": [self.reading(reading) for reading in entry.otherwise],
            "foremost": entry.foremost,
            "salience": entry.salience,
        }

    def sentence(self, sentence: SynopsisSentence) -> Json:
        """A sentence of the synopsis."""
        return {
            "text": sentence.text,
            "evidence": self.spans(sentence.evidence),
            "point": sentence.point,
            "standing": sentence.standing,
            "said_by": list(sentence.said_by),
            "why": sentence.why,
        }

    def revision(self, revision: Revision) -> Json:
        """Two versions of a report, and what the later one tells otherwise."""
        return {
            "report": revision.report,
            "earlier": revision.earlier,
            "later": revision.later,
            "got": revision.got,
            "stated": revision.stated,
            "slight": revision.slight,
            "changes": [self._change(change, revision) for change in revision.changes],
        }

    def _change(self, change: Change, revision: Revision) -> Json:
        return {
            "what": change.what,
            "kind": change.kind,
            "label": change.label,
            "before": self.span(change.before) if change.before else None,
            "after": self.span(change.after) if change.after else None,
            "stood": self._beside(change.stood, revision.earlier),
            "stands": self._beside(change.stands, revision.later),
        }

    def _beside(self, words: Excerpt | None, report: str) -> Json | None:
        """Words that stand in the page of a report beside its text."""
        return {"text": words.text, "source": source(self.reports[report].page, words.source)} if words else None

    def point(self, point: Point) -> Json:
        """A point with its versions."""
        return {
            "id": point.id,
            "kind": point.kind,
            "summary": self.span(point.summary),
            "standing": point.standing,
            "why": point.why,
            "denial": ({"who": point.denial.who, "span": self.span(point.denial.words)} if point.denial else None),
            "versions": [
                {
                    "report": version.report,
                    "span": self.span(version.words),
                    "values": [{"name": name, "value": value} for name, value in version.values],
                }
                for version in point.versions
            ],
            "differences": [self.difference(difference) for difference in point.differences],
            "silent": list(point.silent),
            "absent": list(point.absent),
            "voices": len(point.voices),
            "voice_reports": voices(point.voices),
            "rank": point.rank,
        }

    def difference(self, difference: Difference) -> Json:
        """A difference with its readings."""
        return {
            "attribute": difference.attribute,
            "kind": difference.kind,
            "values": [self.reading(reading) for reading in difference.values],
            "why": difference.why,
        }

    def reading(self, reading: Reading) -> Json:
        """One value of what differs."""
        return {"report": reading.report, "value": reading.value, "span": self.span(reading.words)}


def voices(voices: Iterable[Voice]) -> list[Json]:
    """Voices, with the rule that joined each."""
    return [{"reports": list(voice.reports), "why": voice.why} for voice in voices]
