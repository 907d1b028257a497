"""Events at places that are given, whatever words stand there: what labelled mentions are read by."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from rashomon.extract.events import clause, nominals
from rashomon.extract.events.cast import Cast
from rashomon.extract.events.extents import core, phrase
from rashomon.extract.events.when import time_of_act, when_of
from rashomon.model import Event, Passage, Report, Span, identity


def given(report: Report, parse: Doc, places: Sequence[Span]) -> tuple[Event, ...]:
    """An event of no type for each place, in the order given, with what the clause of its main word says."""
    cast = Cast.of(report, parse)
    return tuple(_event(report, parse, cast, place) for place in places)


def _event(report: Report, parse: Doc, cast: Cast, place: Span) -> Event:
    span = parse.char_span(place.start, place.end, alignment_mode="expand")
    if span is None:
        raise ValueError(f"Span [{place.start}, {place.end}) is not inside report {report.id}.")
    token = span.root
    verbal = token.pos_ in ("VERB", "AUX")
    trigger = report.passage(place.start, place.end)
    return Event(
        id=identity("e", report.id, place.start, place.end),
        report=report.id,
        type="OTHER",
        mode=None,
        status="happened",
        actors=cast.all(clause.agents(token)) if verbal else nominals.parties(token, cast),
        recipients=cast.all(clause.objects(token)) if verbal else (),
        place=None,
        when=when_of(time_of_act(token, report), report),
        figures=(),
        mentions=(_words(report, token, trigger),),
        triggers=(trigger,),
        lemmas=(token.lemma_.lower(),),
        by="given",
    )


def _words(report: Report, token: Token, trigger: Passage) -> Passage:
    if token.pos_ in ("VERB", "AUX"):
        held = core(token)
    else:
        tokens = phrase(token) or [token]
        held = Span(min(t.idx for t in tokens), max(t.idx + len(t) for t in tokens))
    return report.passage(min(held.start, trigger.start), max(held.end, trigger.end))
