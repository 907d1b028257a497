"""What extractors found as JSON: actors, places, statements, events, figures, positions; and copies."""

from __future__ import annotations

from rashomon.export.writer.spans import Json, Spans
from rashomon.model import Actor, Copy, Event, Figure, Place, Position, Statement


class Mentions(Spans):
    """Writes what was found in reports."""

    __slots__ = ()

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
            "forecast": figure.forecast,
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
