"""A mention of an event, as pairs of them are compared: the word for the act, and what is said around it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from rashomon.coreference.acts import Word, word
from rashomon.model import Event, Report, Span
from rashomon.text import stems, word_spans

NEAR = 45  # characters on either side; a placeholder


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One mention. `act` is what is known of its word; the rest are stems, but for `numbers`, `days` and `actors`.

    `sentence` is the number of its sentence in its report. `before` and `after` are what the words of the mention
    have on either side of the act: who does it, to whom. `names` are capitalised, `actors` are ids.
    """

    event: str
    report: str
    act: Word
    sentence: int
    around: frozenset[str]
    near: frozenset[str]
    before: frozenset[str]
    after: frozenset[str]
    names: frozenset[str]
    numbers: frozenset[str]
    days: frozenset[str]
    actors: frozenset[str]


def mention(report: Report, event: Event, number: int, same: Callable[[str], str] = str) -> Mention:
    """The mention of that number of an event; `same` leads from an actor's id to the one to compare by."""
    trigger, words = event.triggers[number], event.mentions[number]
    text = report.text
    held = next((i for i, one in enumerate(report.sentences) if one.overlaps(trigger)), -1)
    own = report.sentences[held] if held >= 0 else words
    act = set(stems(text[trigger.start : trigger.end]))
    inside = [Span(own.start + one.start, own.start + one.end) for one in word_spans(text[own.start : own.end])]
    capital = [one for one in inside if one.start > own.start and text[one.start].isupper()]
    described = {actor.id for actor in report.actors if not actor.named}  # of whom no other report can know
    near = text[max(own.start, trigger.start - NEAR) : trigger.start], text[trigger.end : own.end][:NEAR]
    return Mention(
        event=event.id,
        report=report.id,
        act=word(event.lemmas[number]),
        sentence=held,
        around=frozenset(stems(text[own.start : own.end])) - act,
        near=frozenset(stem for side in near for stem in stems(side)),
        before=frozenset(stems(text[words.start : trigger.start])),
        after=frozenset(stems(text[trigger.end : words.end])),
        names=frozenset(stem for one in capital for stem in stems(text[one.start : one.end])),
        numbers=frozenset(text[one.start : one.end] for one in inside if text[one.start].isdigit()),
        days=frozenset(time.value for time in report.times if own.covers(time.words)),
        actors=frozenset(same(id) for id in (*event.actors, *event.recipients) if id not in described),
    )
