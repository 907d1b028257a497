"""Events: who did what to whom, where, when, whether it happened at all, and whose word it is."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc

from rashomon.extract.events import nominals
from rashomon.extract.events.auxiliary import auxiliary
from rashomon.extract.events.cast import Cast
from rashomon.extract.events.code import coded
from rashomon.extract.events.coding import Coded
from rashomon.extract.events.joined import joined
from rashomon.extract.events.when import as_dated, time_of_act, when_of
from rashomon.extract.events.where import Map
from rashomon.model import ActorKind, Event, Passage, Report, Statement, identity

BY = "events/3"
# Courts, rebels, the police: those who do most of what happens are seldom named.
DESCRIBED: frozenset[ActorKind] = frozenset({"group", "organisation", "person"})
MARKS = frozenset({",", "—", "–", "--", "-", "("})


def events(report: Report, parse: Doc) -> Report:
    """The report with its events in reading order. An act without a known doer or sufferer is left out."""
    cast, places = Cast.of(report, parse, described=DESCRIBED), Map.of(report, parse)
    found = [event for token in parse if (event := coded(token, cast)) is not None]
    used = {i for event in found for i in event.used if i != event.trigger.i}
    kept = [
        event
        for event in found
        if (event.trigger.i not in used or event.type == "OTHER") and not _only_tells_which(event, cast)
    ]
    return replace(report, events=joined(report, [_event(report, event, places) for event in kept]))


def _only_tells_which(event: Coded, cast: Cast) -> bool:
    """Whether a clause says of nobody named which are meant: "shops that refuse to close", "men held for it"."""
    verb = event.trigger
    while verb.dep_ in ("conj", "xcomp"):
        verb = verb.head
    noun = verb.head
    if verb.dep_ not in ("relcl", "acl") or nominals.is_weapon(noun) or nominals.is_attack(noun):
        return False
    if event.type == "ASSAULT" and noun.tag_ == "NN":
        return False  # "the guard who killed nine": what one did is news, be it told in passing
    named = cast.is_named((*event.actors, *event.recipients))
    return not named and verb.left_edge.nbor(-1).text not in MARKS


def _event(report: Report, event: Coded, places: Map) -> Event:
    time = time_of_act(event.trigger, report)
    when = when_of(time, report)
    status = as_dated(event.status, when, report)
    trigger = report.passage(event.trigger.idx, event.trigger.idx + len(event.trigger))
    within = _innermost(report, trigger)
    figures = tuple(f.id for f in report.figures if event.span.covers(f.words.span))
    return Event(
        id=identity("e", report.id, event.trigger.idx),
        report=report.id,
        type=event.type,
        mode=event.mode,
        status=status,
        actors=event.actors,
        recipients=event.recipients,
        place=places.where(event.trigger),
        when=when,
        figures=figures,
        mentions=(report.passage(event.span.start, event.span.end),),
        auxiliary=auxiliary(event.trigger, status, time, when, report),
        statement=within.id if within else None,
        triggers=(trigger,),
        lemmas=(event.trigger.lemma_.lower(),),
        by=f"{BY}:{event.rule}",
    )


def _innermost(report: Report, trigger: Passage) -> Statement | None:
    """The statement in whose content the act is told; of several the one whose content is the shortest."""
    around = [
        statement
        for statement in report.statements
        if statement.type in ("assertion", "belief")
        and statement.kind != "silence"
        and any(part.span.covers(trigger.span) for part in statement.content)
    ]
    return min(around, key=lambda s: (sum(c.end - c.start for c in s.content), s.id), default=None)
