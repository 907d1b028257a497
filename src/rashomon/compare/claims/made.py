"""All that a report claims, one by one, each with what it is compared by."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from rashomon.compare.actors.cast import Cast
from rashomon.compare.claims.about import names, sentence
from rashomon.compare.claims.claim import Claim
from rashomon.compare.claims.doings import doings
from rashomon.compare.claims.found import (
    act_at,
    of_conditions,
    of_events,
    of_figures,
    of_positions,
    of_sentences_said,
    of_statements,
)
from rashomon.compare.claims.given import given, given_in
from rashomon.compare.claims.happened import happened_on
from rashomon.compare.claims.numbers import is_of_dead
from rashomon.compare.claims.placed import Placed
from rashomon.compare.claims.raids import raids
from rashomon.compare.claims.sentences import of_clauses, of_sentences
from rashomon.compare.claims.shown import closed, legible, rumours
from rashomon.compare.lexicon import VIOLENT
from rashomon.model import Event, Passage, Place, Report, Span, Statement
from rashomon.text import WORD, stems

OF_THE_WEB = re.compile(r"https?://\S+|\bpic\.twitter\.com/\S+|[@#]\w+")  # links and tags of a post


def claims(report: Report, cast: Cast) -> tuple[Claim, ...]:
    """Everything that a report claims, in reading order.

    Statements, events and positions as they were found; a sentence in which none was found, and which asks
    nothing, is a claim of its own, of kind event, in the outlet's voice.
    """
    found = [*of_statements(report, cast), *of_events(report, cast), *of_positions(report, cast)]
    found += [*of_sentences(report, found, cast), *of_figures(report, cast)]
    found += [
        *of_clauses(report, found, cast),
        *of_sentences_said(report, found),
        *of_conditions(report, cast),
    ]
    around = [sentence(report, claim.words) for claim in found]
    others, numbers, done = names(report, around), given(report), doings(report, cast)
    heard = list(rumours(report))
    places = Placed.of((words, place) for place in report.places for words in place.mentions)
    at = [_told_at(claim) for claim in found]
    told = raids(
        report, [(one.words, act) for one, act in zip(found, at, strict=True) if _may_tell_of_a_raid(one)]
    )
    found = [
        replace(
            claim,
            names=others[held],
            raid=told.get((claim.words, act)),
            place=claim.place or _only_place(places, claim.words),
            given=given_in(numbers, _said(claim)),
            doings=frozenset(key for part in _said(claim) for key in done.inside(part)),
            day=report.published.day,
            on=happened_on(report, act, held, claim.when),
            words=closed(report, legible(report, claim.words, doubtful=_is_denied(claim) or _is_in(claim, heard))),
        )
        for claim, held, act in zip(found, around, at, strict=True)
    ]
    found = [claim for claim in found if isinstance(claim.found, Event) or _has_words(claim.words.text)]
    return tuple(sorted(found, key=lambda claim: (claim.words.start, claim.words.end, claim.id)))


def _is_denied(claim: Claim) -> bool:
    return isinstance(claim.found, Event) and claim.found.status == "denied"


def _is_in(claim: Claim, parts: Iterable[Span]) -> bool:
    return isinstance(claim.found, Event) and any(part.covers(claim.words) for part in parts)


def _may_tell_of_a_raid(claim: Claim) -> bool:
    """Whether it is no number of anything but the dead, the hurt and attacks."""
    if claim.kind != "figure":
        return claim.kind != "position"
    counted = claim.figures[0]
    return is_of_dead(counted) or not VIOLENT.isdisjoint(stems(counted.counts or ""))


def _said(claim: Claim) -> tuple[Passage, ...]:
    """The words of what is told, less those that say who tells it and when."""
    if not isinstance(claim.found, Statement):
        return (claim.words,)
    return tuple(part for part in claim.found.content if part.overlaps(claim.words))


def _has_words(text: str) -> bool:
    """Whether there is a word that tells something besides names, numbers, links and tags."""
    told = OF_THE_WEB.sub(" ", text)
    return any(stems(word[0]) for word in WORD.finditer(told) if word[0].islower())


def _told_at(claim: Claim) -> Span:
    """Where the thing itself is told: the act, the number, else all of the words."""
    if isinstance(claim.found, Event):
        return act_at(claim.found)
    return claim.figures[0].words.span if claim.kind == "figure" else claim.words.span


def _only_place(places: Placed[Place], words: Passage) -> Place | None:
    """The place that some words name, if it is the only one."""
    found = {place.id: place for place in places.inside(words)}
    return next(iter(found.values())) if len(found) == 1 else None
