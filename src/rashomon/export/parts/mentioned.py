"""What was found in a report's text, mention by mention, each with a line that explains it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from rashomon.export import dates, labels
from rashomon.export.cited import Cast
from rashomon.extract.dates import resolve
from rashomon.model import Actor, Event, Figure, Passage, Report, Span, Statement, Time

Sort = Literal["actor", "place", "time", "figure", "cue", "event", "position", "copy"]


@dataclass(frozen=True, slots=True, order=True)
class Mention:
    """A stretch of the text, what sort of thing it is, and in our words what we take it for."""

    span: Span
    sort: Sort
    told: str


def mentions(report: Report, cast: Cast, copied: Iterable[tuple[Passage, str]] = ()) -> tuple[Mention, ...]:
    """The mentions of a report in reading order, each stretch once for each sort; `copied` is shared."""
    found: dict[tuple[Span, Sort], str] = {}
    for words, sort, told in (
        *_actors(report, cast),
        *_places(report),
        *((time.words, "time", _time(time, report)) for time in report.times),
        *((figure.words, "figure", _figure(figure)) for figure in report.figures),
        *((s.cue, "cue", _statement(s, report, cast)) for s in report.statements if s.cue),
        *(
            (trigger, "event", _event(event, report, cast))
            for event in report.events
            for trigger in event.triggers
        ),
        *_positions(report, cast),
        *((words, "copy", told) for words, told in copied),
    ):
        found.setdefault((words.span, sort), told)
    return tuple(sorted(Mention(span, sort, told) for (span, sort), told in found.items()))


Found = tuple[Passage, Sort, str]


def _actors(report: Report, cast: Cast) -> Iterator[Found]:
    for actor in report.actors:
        joined = cast.actor(report, actor.id) or actor
        roles = f", {joined.roles[0]}" if joined.roles else ""
        for words in actor.mentions:
            yield words, "actor", f"{actor.kind}: {joined.name}{roles}"


def _places(report: Report) -> Iterator[Found]:
    for place in report.places:
        told = place.name if place.precision != "unknown" else "which one is not known"
        name = labels.country(place.country or "")
        country = f", {name}" if name else ""
        for words in place.mentions:
            yield words, "place", f"place: {told}{country} ({labels.PLACES[place.precision]})"


def _positions(report: Report, cast: Cast) -> Iterator[Found]:
    for position in report.positions:
        holder = cast.actor(report, position.holder)
        for words in position.evidence:
            name = holder.name if holder else "someone"
            yield words, "position", f"stance: {name} {position.stance}; on: {position.proposal.name}"


def _time(time: Time, report: Report) -> str:
    when = resolve(time, report.published)
    return f"time: {dates.when(when)}" if when else f"time: {labels.TIMES[time.kind]}"


def _figure(figure: Figure) -> str:
    value = f"{figure.value:,g}" if figure.value is not None else "a number not told exactly"
    unit = figure.unit if figure.unit != "people" or not figure.counts else None
    parts = (figure.qualifier, value, unit, figure.counts)
    return ("a forecast: " if figure.forecast else "number: ") + " ".join(part for part in parts if part)


def _statement(statement: Statement, report: Report, cast: Cast) -> str:
    known = (cast.actor(report, source.actor) for source in statement.sources)
    names = [a.name if a else s.words.text for a, s in zip(known, statement.sources, strict=True)]
    audience = _names(statement.audience, report, cast)
    told = f"{labels.STATEMENTS[statement.kind]}: said by {labels.listed(names) or 'nobody named'}"
    return told + (f" to {labels.listed(audience)}" if audience else "")


def _event(event: Event, report: Report, cast: Cast) -> str:
    doers, others = _names(event.actors, report, cast), _names(event.recipients, report, cast)
    parts = [f"event: {labels.EVENTS[event.type]}, {labels.STATUSES[event.status]}"]
    parts += [f"by {labels.listed(doers)}"] if doers else []
    parts += [f"to {labels.listed(others)}"] if others else []
    return "; ".join(parts)


def _names(ids: Sequence[str], report: Report, cast: Cast) -> list[str]:
    found: list[Actor] = [actor for id in ids if (actor := cast.actor(report, id))]
    return list(dict.fromkeys(actor.name for actor in found))
