"""Words that may name a proposal: a noun phrase, or a clause that says what others are to do.

Such words alone are no proposal; they become one when somebody takes a stance on it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from spacy.tokens import Token

from rashomon.extract.events.cast import Cast
from rashomon.extract.events.clause import prepositional, subjects
from rashomon.extract.events.extents import phrase
from rashomon.extract.positions.lexicon.proposals import FIGHTING, OPEN_TOPICS
from rashomon.extract.positions.lexicon.stances import DEMANDING, URGES
from rashomon.extract.positions.proposals.extents import bare, through, whole
from rashomon.extract.positions.proposals.terms import lengths, scope, terms
from rashomon.extract.positions.proposals.topics import topic_of
from rashomon.extract.positions.proposals.unnamed import is_bare_figure, is_sum
from rashomon.extract.positions.stances.to_be_done import (
    OBJECTS,
    is_halt,
    is_leaving,
    is_price,
    is_to_be_done,
    is_traded,
)
from rashomon.model import Span

DEFINITE = frozenset("that the these this those".split())
NEAR = 8  # words from who is to resign to the verb: more are between them where a clause is
PUT = ("proposed ", "put ")
APART = frozenset("but except excepting including like".split())  # of others, behind a thing that is voted on
CONTENT = ("NOUN", "PROPN", "ADJ")


@dataclass(frozen=True, slots=True)
class Named:
    """Words that may name a proposal. `topic` is "" where they only point back ("the proposal")."""

    head: Token
    topic: str
    terms: str
    scope: str
    span: Span
    owner: tuple[str, ...] = ()
    proposers: tuple[str, ...] = ()


def named(token: Token, cast: Cast) -> Named | None:
    """The proposal that a noun heads, if its head can be one; or a verb, where others are to do something."""
    pos = token.pos_
    if pos == "VERB":
        if is_halt(token):
            return _halt(token)
        if is_leaving(token):
            return _resignation(token, cast)
        return to_be_done(token) if is_to_be_done(token) else None
    if pos not in ("NOUN", "PROPN") and not (token.dep_ == "dobj" and is_sum(token)) and not is_bare_figure(token):
        return None
    topic = topic_of(token, cast)
    if topic is None:
        return None
    tokens = _words(token, topic)
    first, last = min(tokens), max(tokens)
    return Named(
        token,
        topic,
        terms(*((token.left_edge, token.right_edge) if topic in OPEN_TOPICS else (first, last))),
        scope(token, cast),
        Span(first.idx, last.idx + len(last)),
        cast.modifying(token),
    )


def again(token: Token, first: Named) -> Named | None:
    """The thing that was proposed, by its noun alone: "groups applauded the changes"; None for any other."""
    definite = any(child.lower_ in DEFINITE for child in token.children)
    more = any(child.dep_ in ("amod", "compound", "nummod", "relcl", "acl", "prep") for child in token.children)
    if token.pos_ != "NOUN" or token.tag_ != first.head.tag_ or not definite or more:
        return None
    tokens = bare(token)
    return replace(first, head=token, span=Span(min(tokens).idx, max(tokens).idx + len(max(tokens))), owner=())


def _resignation(verb: Token, cast: Cast) -> Named:
    doers = [child for child in verb.children if child.dep_ == "nsubj"] or list(_asked(verb.head))
    who = cast.all(tuple(doers)) or tuple(noun.lemma_.lower() for noun in doers)
    last = max([verb, *(child for child in verb.children if child.dep_ == "prt")])
    first = doers[0].left_edge if doers and 0 < verb.i - doers[0].i < NEAR else verb
    span = Span(first.idx, last.idx + len(last))
    return Named(verb, " ".join([*who, "resignation"]), "", "", span)


def _asked(verb: Token) -> tuple[Token, ...]:
    """Who is asked to do it: "called on her to", "urged her to"; whoever refuses is asked as well."""
    called = prepositional(verb, "on") or tuple(c for c in verb.children if c.dep_ in ("dobj", "dative"))
    return called or subjects(verb)


def _words(token: Token, topic: str) -> list[Token]:
    if is_sum(token):
        beside = [t for c in token.head.children if c.lower_ == "for" and c.i > token.i for t in phrase(c)]
        return [*whole(token), *beside]
    tokens = whole(token) if topic.startswith("idea") else bare(token)
    if topic.startswith((*PUT, "talks")):
        told = (c for c in token.children if c.dep_ == "prep" and c.i == token.i + 1 and c.lower_ not in APART)
        tokens += [t for c in told if topic.startswith(PUT) or c.lower_ == "with" for t in through(c)]
    return [t for t in tokens if t.dep_ != "preconj"] or tokens


def to_be_done(verb: Token) -> Named:
    """What a verb says is to be done, as a thing that one may be for or against."""
    behind = [child for child in verb.children if child.i > verb.i and not is_price(child)]
    things = [child for child in behind if child.dep_ in ("dobj", "prep", "prt")]
    doers = [child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass") and not is_traded(verb)]
    objects = [t for c in (*doers, *things) if c.dep_ in OBJECTS for t in (*c.lefts, c) if t.pos_ in CONTENT]
    if not objects:  # "will go down to 40 crowns"
        things = [child for child in behind if child.dep_ in ("prep", "prt", "advmod")]
        objects = [t for child in things for t in child.subtree if t.pos_ in (*CONTENT, "NUM")]
    tokens = [verb, *(t for top in (*doers, *things) for t in phrase(top))]
    first, last = min(tokens), max(tokens)
    topic = " ".join(["to", verb.lemma_.lower(), *(t.lemma_.lower() for t in objects)])
    return Named(verb, topic, terms(first, last), "", Span(first.idx, last.idx + len(last)))


def _halt(verb: Token) -> Named | None:
    nouns = [child for child in verb.children if child.dep_ in ("dobj", "prep", "xcomp") and child.i > verb.i]
    tokens = [verb, *(t for noun in nouns for t in phrase(noun))]
    first, last = verb, max(tokens)
    span = Span(first.idx, last.idx + len(last))
    topic = "ceasefire" if FIGHTING & {token.lemma_.lower() for token in tokens} else "halt"
    long = lengths(first, last)
    asked = verb.head.lemma_ in URGES - DEMANDING.keys() and topic == "halt"
    if not long and all(noun.dep_ == "prep" or (asked and noun.dep_ == "xcomp") for noun in nouns):
        return None  # "asked him to stop for an inspection", "urged people to stop smoking"
    return Named(verb, topic, long, "", span)
