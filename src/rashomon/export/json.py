"""All that is held, as one JSON object. `rashomon.schema.json` beside this file says exactly what is in it.

Every place in a report is written with its words and with the characters of the page that it comes from, so
that anyone can check it with the file at hand. Lists are sorted: the same holdings give the same document.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib import resources
from typing import Any

from rashomon import __version__
from rashomon.export.view import Holdings
from rashomon.model import (
    Actor,
    Copy,
    Difference,
    Dossier,
    Dropped,
    Event,
    Excerpt,
    Figure,
    Page,
    Passage,
    Point,
    Position,
    Report,
    Span,
    Statement,
    Via,
    Voice,
    When,
)
from rashomon.text import source_of

Json = dict[str, Any]


def document(holdings: Holdings) -> Json:
    """The whole of it. Raises ValueError where a dossier needs a report that is not among the holdings."""
    reports = {report.id: report for report in sorted(holdings.reports, key=lambda report: report.id)}
    write = _Writer(reports)
    held = reports.values()
    dossiers = sorted(holdings.dossiers, key=lambda dossier: dossier.id)
    return {
        "rashomon": __version__,
        "pages": [_page(page) for page in sorted(holdings.pages, key=lambda page: page.id)],
        "dropped": [_dropped(dropped) for dropped in sorted(holdings.dropped, key=_place)],
        "reports": [_report(report) for report in held],
        "actors": write.actors(),
        "places": [],
        "statements": [write.statement(statement) for report in held for statement in report.statements],
        "events": [write.event(event) for report in held for event in report.events],
        "figures": [write.figure(figure) for report in held for figure in report.figures],
        "positions": [write.position(position) for report in held for position in report.positions],
        "copies": [write.copy(copy) for copy in _copies(dossiers)],
        "stories": [write.story(dossier) for dossier in dossiers],
    }


def schema() -> Json:
    """The JSON Schema (draft 2020-12) of a document."""
    found: Json = json.loads(
        resources.files("rashomon.export").joinpath("rashomon.schema.json").read_text("utf-8")
    )
    return found


@dataclass(frozen=True, slots=True)
class _Writer:
    """Writes what has places in reports."""

    reports: Mapping[str, Report]

    def span(self, words: Passage) -> Json:
        report = self.reports.get(words.report)
        if report is None:
            raise ValueError(
                f"Report {words.report} is not among the {len(self.reports)} reports to write, but its words "
                f"[{words.start}, {words.end}) are. Add the report to the holdings."
            )
        source = source_of(report.pieces, words.start, words.end)
        return {
            "report": words.report,
            "start": words.start,
            "end": words.end,
            "text": words.text,
            "source": _source(report.page, source),
        }

    def spans(self, found: Iterable[Passage]) -> list[Json]:
        return [self.span(words) for words in found]

    def when(self, when: When | None) -> Json | None:
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
        longest = max(forms, key=lambda actor: (len(actor.name), actor.name))
        return {
            "id": longest.id,
            "name": longest.name,
            "kind": longest.kind,
            "country": next((actor.country for actor in forms if actor.country), None),
            "roles": list(dict.fromkeys(role for actor in forms for role in actor.roles)),
            "mentions": self.spans(sorted({words for actor in forms for words in actor.mentions})),
        }

    def statement(self, statement: Statement) -> Json:
        return {
            "id": statement.id,
            "report": statement.report,
            "kind": statement.kind,
            "sources": [{"actor": source.actor, "span": self.span(source.words)} for source in statement.sources],
            "cue": self.span(statement.cue) if statement.cue else None,
            "content": self.spans(statement.content),
            "quoted": self.spans(statement.quoted),
            "audience": list(statement.audience),
            "medium": statement.medium,
            "when": self.when(statement.when),
            "posted": self.when(statement.posted),
            "via": self.via(statement.via),
            "denies": list(statement.denies),
            "denied_by": list(statement.denied_by),
            "confidence": statement.confidence,
            "by": statement.by,
        }

    def event(self, event: Event) -> Json:
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
            "by": event.by,
        }

    def figure(self, figure: Figure) -> Json:
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
        return {
            "left": self.span(copy.left),
            "right": self.span(copy.right),
            "kind": copy.kind,
            "score": copy.score,
            "reason": copy.reason,
        }

    def story(self, dossier: Dossier) -> Json:
        return {
            "id": dossier.id,
            "title": dossier.title,
            "reports": [{"id": member.report, "reason": member.reason} for member in dossier.members],
            "voices": _voices(dossier.voices),
            "points": [self.point(point) for point in dossier.points],
            "timeline": [
                {"when": self.when(entry.when), "event": entry.event, "evidence": self.spans(entry.evidence)}
                for entry in dossier.timeline
            ],
            "synopsis": [
                {"text": sentence.text, "evidence": self.spans(sentence.evidence)} for sentence in dossier.synopsis
            ],
        }

    def point(self, point: Point) -> Json:
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
            "voice_reports": _voices(point.voices),
        }

    def difference(self, difference: Difference) -> Json:
        return {
            "attribute": difference.attribute,
            "kind": difference.kind,
            "values": [
                {"report": reading.report, "value": reading.value, "span": self.span(reading.words)}
                for reading in difference.values
            ],
            "why": difference.why,
        }


def _source(page: str, span: Span) -> Json:
    return {"page": page, "start": span.start, "end": span.end}


def _page(page: Page) -> Json:
    return {
        "id": page.id,
        "address": page.address,
        "outlet": page.outlet,
        "sha256": page.sha256,
        "encoding": page.encoding,
        "read_at": page.read_at,
    }


def _place(dropped: Dropped) -> tuple[str, str, int, int, str, str]:
    start, end = (dropped.span.start, dropped.span.end) if dropped.span else (-1, -1)
    return dropped.address, dropped.page, start, end, dropped.stage, dropped.reason


def _dropped(dropped: Dropped) -> Json:
    return {
        "page": dropped.page,
        "address": dropped.address,
        "start": dropped.span.start if dropped.span else None,
        "end": dropped.span.end if dropped.span else None,
        "stage": dropped.stage,
        "reason": dropped.reason,
    }


def _report(report: Report) -> Json:
    published = report.published
    return {
        "id": report.id,
        "page": report.page,
        "outlet": report.outlet,
        "title": report.title.text if report.title else None,
        "byline": report.byline.text if report.byline else None,
        "dateline": report.dateline.text if report.dateline else None,
        "agencies": list(report.agencies),
        "key_points": [_excerpt(report, point) for point in report.key_points],
        "language": report.language,
        "published": {
            "date": published.date,
            "precision": published.precision,
            "basis": published.basis,
            "why": published.why,
        },
        "text": report.text,
    }


def _excerpt(report: Report, excerpt: Excerpt) -> Json:
    return {"text": excerpt.text, "source": _source(report.page, excerpt.source)}


def _voices(voices: Iterable[Voice]) -> list[Json]:
    return [{"reports": list(voice.reports), "why": voice.why} for voice in voices]


def _copies(dossiers: Iterable[Dossier]) -> list[Copy]:
    found = {copy for dossier in dossiers for copy in dossier.copies}
    return sorted(found, key=lambda copy: (copy.left, copy.right, copy.kind))
