"""Conditions told one by one: "her first condition is that the ships leave", "the second concerns the papers"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from rashomon.extract.events import clause
from rashomon.extract.events.cast import Cast
from rashomon.extract.events.extents import core
from rashomon.extract.events.status import SAYING
from rashomon.extract.positions.lexicon.conditions import CONDITIONS, IS_OF, ONE_OF, OUGHT
from rashomon.extract.verbs import auxiliaries
from rashomon.model import Passage, Position, Report


def with_each(report: Report, words: Sequence[Token], cast: Cast, found: Iterable[Position]) -> list[Position]:
    """The positions, each acceptance on conditions with those that its holder is later told to make.

    Where it is not said whose a condition is, it is that of the only one who makes any.
    """
    kept = list(found)
    for noun in words:
        told = _told(noun, report) if noun.pos_ == "NOUN" else None
        if told is None:
            continue
        owners = {
            _side(report, id) for child in noun.children if child.dep_ == "poss" for id in cast.behind(child)
        }
        open_to = [
            place
            for place, one in enumerate(kept)
            if one.stance == "accepts on conditions" and one.evidence[0].start < told.start
            if not owners or _side(report, one.holder) in owners
        ]
        if len({(_side(report, kept[place].holder), kept[place].proposal.id) for place in open_to}) == 1:
            first = kept[open_to[0]]
            kept[open_to[0]] = replace(first, conditions=(*first.conditions, told))
    return kept


def _side(report: Report, id: str) -> str:
    actor = report.actor(id)
    return (actor.acts_for if actor else None) or id


def _told(noun: Token, report: Report) -> Passage | None:
    """The words for the condition that a noun is the subject of."""
    verb = noun.head
    if noun.lemma_.lower() not in CONDITIONS or noun.tag_ != "NN" or noun.dep_ != "nsubj":
        return None
    if not any(child.lower_ in ONE_OF or child.dep_ == "poss" for child in noun.children):
        return None
    if verb.lemma_ == "be":
        return _passage(next(_said_to_be(verb), None), report)
    if verb.lemma_ not in IS_OF:
        return None
    return _next_told(verb, report) or _passage(next(_things(verb), None), report)


def _said_to_be(verb: Token) -> Iterator[Token]:
    yield from (child for child in verb.children if child.dep_ in ("attr", "ccomp", "xcomp") and child.i > verb.i)


def _things(verb: Token) -> Iterator[Token]:
    """What it is of: "concerns the papers", "has to do with the papers"."""
    yield from (noun for noun in clause.objects(verb) if noun.i > verb.i)
    for done in (child for child in verb.children if child.dep_ == "xcomp"):
        yield from clause.prepositional(done, "with")


def _next_told(verb: Token, report: Report) -> Passage | None:
    """What ought to be done with it, where the next sentence says that: "They must stay in Klow"."""
    doc, end = verb.doc, verb.sent.end
    if end >= len(doc):
        return None
    root = doc[end].sent.root
    said = [child for child in root.children if child.dep_ == "ccomp"] if root.lemma_ in SAYING else [root]
    for done in said:
        about_it = any(noun.lower_ in ("it", "they", "these", "this") for noun in clause.subjects(done))
        if about_it and not OUGHT.isdisjoint(auxiliaries(done)):
            span = core(done)
            return report.passage(span.start, span.end)
    return None


def _passage(top: Token | None, report: Report) -> Passage | None:
    if top is None:
        return None
    tokens = [token for token in top.subtree if token.sent.start == top.sent.start]
    while tokens and (tokens[-1].is_punct or tokens[-1].is_space):
        tokens.pop()
    return report.passage(tokens[0].idx, tokens[-1].idx + len(tokens[-1])) if len(tokens) > 1 else None
