"""Writes as JSON what has places in reports."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from rashomon.model import (
    Actor,
    Change,
    Copy,
    Difference,
    Dossier,
    Event,
    Excerpt,
    Figure,
    Passage,
    Place,
    Point,
    Position,
    Reading,
    Report,
    Revision,
    Span,
    Statement,
    SynopsisSentence,
    TimelineEntry,
    Via,
    Voice,
    When,
)
from rashomon.text import source_of

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes; `reports` by id say where in its page each word stands."""

    reports: Mapping[str, Report]

    def span(self, words: Passage) -> Json:
        """Words with their places in the report and in its page."""
        report = self.reports.get(words.report)
        if report is None:
            raise ValueError(
                f"Report {words.report} is not among the {len(self.reports)} reports to write, but its words "
                f"[{words.start}, {words.end}) are. Add the report to the holdings."
            )
        place = source_of(report.pieces, words.start, words.end)
        return {
            "report": words.report,
            "start": words.start,
            "end": words.end,
            "text": words.text,
            "source": source(report.page, place),
        }

    def spans(self, found: Iterable[Passage]) -> list[Json]:
        """Several of them, in order."""
        return [self.span(words) for words in found]

    def when(self, when: When | None) -> Json | None:
        """A date and the words that give it."""
        if when is None:
            return None
        return {
            "start": when.start,
            "end": when.end,
            "precision": when.precision,
            "basis": when.basis,
            "words": self.span(when.words) if when.words else None,
        }

    def via(self, chain: Iterable[Via]) -> list[Json]:
        """The chain through which words came, nearest first."""
        return [
            ({"outlet": via.outlet} if via.outlet and not via.actor else {"actor": via.actor})
            | {"span": self.span(via.words)}
            for via in chain
        ]

    def actors(self) -> list[Json]:
        """One entry per id, with the mentions of all reports."""
        named: dict[str, list[Actor]] = {}
        for report in self.reports.values():
            for actor in report.actors:
                named.setdefault(actor.id, []).append(actor)
        return [self.actor(forms) for _, forms in sorted(named.items())]

    def actor(self, forms: list[Actor]) -> Json:
        """One actor, of what several reports know of it."""
        longest = max(forms, key=lambda actor: (len(actor.name), actor.name))
        # What an earlier version stored has mentions without rules.
        found = {
            words: actor.by[i] if i < len(actor.by) else ""
            for actor in forms
            for i, words in enumerate(actor.mentions)
        }
        return {
            "id": longest.id,
            "name": longest.name,
            "kind": longest.kind,
            "country": next((actor.country for actor in forms if actor.country), None),
            "roles": list(dict.fromkeys(role for actor in forms for role in actor.roles)),
            "mentions": self.spans(sorted(found)),
            "named": longest.named,
            "acts_for": next((actor.acts_for for actor in forms if actor.acts_for), None),
            "by": [found[words] for words in sorted(found)],
        }

    def places(self) -> list[Json]:
        """One entry per id, with the mentions of all reports."""
        found: dict[str, list[Place]] = {}
        for report in self.reports.values():
            for place in report.places:
                found.setdefault(place.id, []).append(place)
        return [self.place(links) for _, links in sorted(found.items())]

    def place(self, links: list[Place]) -> Json:
        """One place, as several reports mention it."""
        place = links[0]
        by = {words: link.by for link in links for words in link.mentions}
        return {
            "id": place.id,
            "name": place.name,
            "country": place.country,
            "lat": place.lat,
            "lon": place.lon,
            "precision": place.precision,
            "mentions": self.spans(sorted(by)),
            "by": [by[words] for words in sorted(by)],
        }

    def statement(self, statement: Statement) -> Json:
        """A statement."""
        return {
            "id": statement.id,
            "report": statement.report,
            "kind": statement.kind,
            "type": statement.type,
            "sources": [{"actor": source.actor, "span": self.span(source.words)} for source in statement.sources],
            "cue": self.span(statement.cue) if statement.cue else None,
            "content": self.spans(statement.content),
            "quoted": self.spans(statement.quoted),
            "audience": list(statement.audience),
            "medium": statement.medium,
            "when": self.when(statement.when),
            "posted": self.when(statement.posted),
            "via": self.via(statement.via),
            "denied": self.spans(statement.denied),
            "denies": list(statement.denies),
            "denied_by": list(statement.denied_by),
            "confidence": statement.confidence,
            "by": statement.by,
        }

    def event(self, event: Event) -> Json:
        """An event."""
        return {
            "id": event.id,
            "report": event.report,
            "type": event.type,
            "mode": event.mode,
            "status": event.status,
            "actors": list(event.actors),
            "recipients": list(event.recipients),
            "place": event.place,
            "when": self.when(event.when),
            "figures": list(event.figures),
            "mentions": self.spans(event.mentions),
            "auxiliary": event.auxiliary,
            "statement": event.statement,
            "by": event.by,
        }

    def figure(self, figure: Figure) -> Json:
        """A number."""
        return {
            "id": figure.id,
            "report": figure.report,
            "value": figure.value,
            "low": figure.low,
            "high": figure.high,
            "unit": figure.unit,
            "counts": figure.counts,
            "qualifier": figure.qualifier,
            "as_of": self.when(figure.as_of),
            "issuer": figure.issuer,
            "span": self.span(figure.words),
            "by": figure.by,
        }

    def position(self, position: Position) -> Json:
        """A stance on a proposal."""
        proposal = position.proposal
        return {
            "id": position.id,
            "report": position.report,
            "holder": position.holder,
            "proposal": {"id": proposal.id, "name": proposal.name, "span": self.span(proposal.words)},
            "stance": position.stance,
            "conditions": self.spans(position.conditions),
            "when": self.when(position.when),
            "via": self.via(position.via),
            "evidence": self.spans(position.evidence),
            "by": position.by,
        }

    def copy(self, copy: Copy) -> Json:
        """A passage that two reports share."""
        return {
            "left": self.span(copy.left),
            "right": self.span(copy.right),
            "kind": copy.kind,
            "score": copy.score,
            "reason": copy.reason,
            "taken_from": copy.taken_from,
            "agency": copy.agency,
            "direction": copy.direction,
        }

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


def source(page: str, span: Span) -> Json:
    """A stretch of a page."""
    return {"page": page, "start": span.start, "end": span.end}


def voices(voices: Iterable[Voice]) -> list[Json]:
    """Voices, with the rule that joined each."""
    return [{"reports": list(voice.reports), "why": voice.why} for voice in voices]
