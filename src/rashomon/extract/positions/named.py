"""Words that may name a proposal: a noun phrase, or a clause that says what others are to do.

Such words alone are no proposal; they become one when somebody takes a stance on it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from spacy.tokens import Token

from rashomon.extract.events.clause import Cast, phrase
from rashomon.extract.positions.extents import bare, through, whole
from rashomon.extract.positions.lexicon.proposals import (
    ASKS,
    FIGHTING,
    NOT_CLAUSES,
    OPEN_TOPICS,
    STOPS,
)
from rashomon.extract.positions.lexicon.stances import CLAUSAL, URGING_NOUNS
from rashomon.extract.positions.terms import lengths, scope, terms
from rashomon.extract.positions.topics import is_sum, topic_of
from rashomon.model import Span


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
        return to_be_done(token) if is_to_be_done(token) else None
    if pos not in ("NOUN", "PROPN") and not (token.dep_ == "dobj" and is_sum(token)):
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


DEFINITE = frozenset("that the these this those".split())


def _words(token: Token, topic: str) -> list[Token]:
    if is_sum(token):
        beside = [t for c in token.head.children if c.lower_ == "for" and c.i > token.i for t in phrase(c)]
        return [*whole(token), *beside]
    tokens = whole(token) if topic.startswith("idea") else bare(token)
    if topic.startswith(("put ", "talks")):
        told = (c for c in token.children if c.dep_ == "prep" and c.i == token.i + 1)
        tokens += [t for c in told if topic.startswith("put ") or c.lower_ == "with" for t in through(c)]
    return [t for t in tokens if t.dep_ != "preconj"] or tokens


def is_halt(verb: Token) -> bool:
    """Whether a verb says that something is to stop, as proposed, asked for or agreed: "asked her to stop"."""
    if verb.lemma_.lower() not in STOPS or verb.pos_ != "VERB":
        return False
    asked = verb.dep_ in ("ccomp", "xcomp") and verb.head.lemma_ in ASKS
    if verb.head.lemma_ == "want" and not any(child.dep_ == "nsubj" for child in verb.children):
        return False  # "they want to stop": nobody else is asked
    return asked


def is_to_be_done(verb: Token) -> bool:
    """Whether a verb says what is offered, proposed or agreed to be done: "offered to lower the toll"."""
    if verb.pos_ != "VERB" or verb.dep_ not in ("ccomp", "xcomp") or verb.head.lemma_ not in CLAUSAL:
        return False
    objects = [child for child in verb.children if child.dep_ == "dobj" and child.pos_ in ("NOUN", "PROPN")]
    if any(child.dep_ == "dobj" for child in verb.head.children):
        return False  # "proposed a plan to lower the toll": the plan is what is proposed
    urging = any(noun.lemma_.lower() in URGING_NOUNS for noun in objects)
    if not objects or urging or verb.i < verb.head.i or verb.lemma_.lower() in NOT_CLAUSES:
        return False
    return _is_wished(verb)


def _is_wished(verb: Token) -> bool:
    """Whether a clause says what is to be done and not what is so: "to lower", "cutting", "that she lower"."""
    helpers = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass", "neg")}
    if verb.dep_ == "xcomp":
        return helpers <= {"to"} and (verb.tag_ == "VBG" or (verb.tag_ == "VB" and "to" in helpers))
    if verb.head.lemma_ in ("agree", "offer"):
        return False
    base = verb.tag_ == "VB" or (verb.tag_ == "VBP" and verb.head.lemma_ == "propose")
    return base and helpers <= {"should"} and any(child.dep_ == "nsubj" for child in verb.children)


def to_be_done(verb: Token) -> Named:
    """What a verb says is to be done, as a thing that one may be for or against."""
    things = [child for child in verb.children if child.dep_ in ("dobj", "prep", "prt") and child.i > verb.i]
    doers = [child for child in verb.children if child.dep_ == "nsubj"]
    tokens = [verb, *(t for top in (*doers, *things) for t in phrase(top))]
    first, last = min(tokens), max(tokens)
    objects = [t.lemma_.lower() for c in things if c.dep_ == "dobj" for t in (*c.lefts, c) if t.pos_ in CONTENT]
    topic = " ".join(["to", verb.lemma_.lower(), *objects])
    return Named(verb, topic, terms(first, last), "", Span(first.idx, last.idx + len(last)))


CONTENT = ("NOUN", "PROPN", "ADJ")


def _halt(verb: Token) -> Named | None:
    nouns = [child for child in verb.children if child.dep_ in ("dobj", "prep", "xcomp") and child.i > verb.i]
    tokens = [verb, *(t for noun in nouns for t in phrase(noun))]
    first, last = verb, max(tokens)
    span = Span(first.idx, last.idx + len(last))
    topic = "ceasefire" if FIGHTING & {token.lemma_.lower() for token in tokens} else "halt"
    long = lengths(first, last)
    if not long and all(noun.dep_ == "prep" for noun in nouns):
        return None  # "asked him to stop for an inspection"
    return Named(verb, topic, long, "", span)
