"""Events: who did what to whom, where, when, and whether it happened at all."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc

from rashomon.extract.events.clause import Cast
from rashomon.extract.events.code import Coded, coded
from rashomon.extract.events.when import as_dated, when_of
from rashomon.extract.events.where import Map
from rashomon.model import Event, Report, identity

BY = "events/1"


def events(report: Report, parse: Doc) -> Report:
    """The report with its events in reading order. An act without a known doer or sufferer is left out."""
    cast, places = Cast.of(report, parse), Map.of(report, parse)
    found = [event for token in parse if (event := coded(token, cast)) is not None]
    used = {i for event in found for i in event.used if i != event.trigger.i}
    kept = [event for event in found if event.trigger.i not in used]
    return replace(report, events=tuple(_event(report, event, places) for event in kept))


def _event(report: Report, event: Coded, places: Map) -> Event:
    when = when_of(event.trigger, report)
    figures = tuple(f.id for f in report.figures if event.span.covers(f.words.span))
    return Event(
        id=identity("e", report.id, event.trigger.idx),
        report=report.id,
        type=event.type,
        mode=event.mode,
        status=as_dated(event.status, when, report),
        actors=event.actors,
        recipients=event.recipients,
        place=places.where(event.trigger),
        when=when,
        figures=figures,
        mentions=(report.passage(event.span.start, event.span.end),),
        trigger=report.passage(event.trigger.idx, event.trigger.idx + len(event.trigger)),
        by=f"{BY}:{event.rule}",
    )
