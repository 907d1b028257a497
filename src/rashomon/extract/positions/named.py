"""Words that may name a proposal: a noun phrase, or a clause that says what others are to do.

Such words alone are no proposal; they become one when somebody takes a stance on it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from spacy.tokens import Token

from rashomon.extract.events.clause import Cast, particle, phrase, prepositional, subjects
from rashomon.extract.events.status import auxiliaries, is_negated
from rashomon.extract.positions.extents import bare, through, whole
from rashomon.extract.positions.lexicon.proposals import (
    ASKS,
    FIGHTING,
    NOT_CLAUSES,
    OPEN_TOPICS,
    RESIGNS,
    STOPS,
)
from rashomon.extract.positions.lexicon.silences import DECLINES
from rashomon.extract.positions.lexicon.stances import (
    BEFORE_GERUND,
    CLAUSAL,
    DEMANDING,
    GERUND,
    READY,
    URGING_NOUNS,
)
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
        if is_leaving(token):
            return _resignation(token, cast)
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


NEAR = 8  # words from who is to resign to the verb: more are between them where a clause is


def is_leaving(verb: Token) -> bool:
    """Whether a verb says that somebody is to give up an office: "called on her to resign"."""
    down = verb.lemma_ == "step" and particle(verb) == "down"
    return (
        (verb.lemma_ in RESIGNS or down)
        and verb.tag_ == "VB"
        and verb.dep_ in ("xcomp", "ccomp", "advcl")
        and not is_negated(verb)
    )


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


def gerunds(word: Token, preposition: str) -> tuple[Token, ...]:
    """What is to be done behind a preposition of a word: "is against raising the toll"."""
    return tuple(
        verb
        for child in word.children
        if child.dep_ == "prep" and child.lower_ == preposition
        for verb in child.children
        if verb.dep_ == "pcomp" and is_to_be_done(verb)
    )


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
    """Whether a verb says what is offered, asked for, agreed or refused to be done: "offered to lower the toll"."""
    if verb.pos_ != "VERB" or verb.lemma_.lower() in NOT_CLAUSES:
        return False
    wished = _is_asked(verb) or _is_demanded(verb) or _is_gerund(verb) or is_willed(verb) or is_traded(verb)
    if not wished:
        return False
    objects = [child for child in verb.children if child.dep_ in OBJECTS and child.pos_ in ("NOUN", "PROPN")]
    urging = any(noun.lemma_.lower() in URGING_NOUNS for noun in objects)
    return (bool(objects) and not urging) or is_traded(verb)


OBJECTS = ("dobj", "nsubjpass")


def _is_asked(verb: Token) -> bool:
    """As in "offered to lower the toll", "proposed that she lower it"."""
    if verb.dep_ not in ("ccomp", "xcomp") or verb.head.lemma_ not in CLAUSAL or verb.i < verb.head.i:
        return False
    if any(child.dep_ == "dobj" for child in verb.head.children):
        return False  # "proposed a plan to lower the toll": the plan is what is proposed
    return _is_wished(verb)


def _is_demanded(verb: Token) -> bool:
    """As in "demanded that she lower the toll", "called on her to lower it", "called for it to be lowered"."""
    above = verb.head
    if above.lemma_ not in DEMANDING or above.pos_ != "VERB" or verb.i < above.i:
        return False
    if above.lemma_ != "call":
        return verb.dep_ == "ccomp" and _is_wished(verb)
    called = any(child.lower_ == "on" and child.dep_ == "prep" for child in above.children)
    called = called or any(child.lower_ == "for" and child.dep_ == "mark" for child in verb.children)
    return called and verb.dep_ in ("xcomp", "advcl", "ccomp") and "to" in auxiliaries(verb)


def _is_gerund(verb: Token) -> bool:
    """As in "opposes raising the toll", "ruled out raising it", "is open to raising it"."""
    if verb.tag_ != "VBG" or auxiliaries(verb):
        return False
    if verb.dep_ == "pcomp":
        above = verb.head.head
        return above.lemma_.lower() in BEFORE_GERUND or above.lower_ in BEFORE_GERUND
    by = (verb.head.lemma_, particle(verb.head))
    return verb.dep_ in ("xcomp", "ccomp") and by in GERUND and not any("subj" in c.dep_ for c in verb.children)


def is_willed(verb: Token) -> bool:
    """As in "is willing to lower the toll", "was ready to"; and "refuses to lower it"."""
    if verb.dep_ != "xcomp" or "to" not in auxiliaries(verb) or verb.tag_ != "VB":
        return False
    return verb.head.lower_ in READY or (verb.head.lemma_ in DECLINES and verb.head.pos_ == "VERB")


def is_traded(verb: Token) -> bool:
    """Whether it will be done for something else: "will lower the toll in exchange for", "provided that"."""
    words = auxiliaries(verb)
    willed = WILL & set(words) or is_willed(verb)
    if not willed or not any(child.dep_ in ("dobj", "prep", "advmod") for child in verb.children):
        return False
    for child in verb.children:
        if child.lower_ in ("provided", "providing") and child.dep_ in ("prep", "mark", "advcl"):
            return True
        if child.lower_ == "in" and any(
            c.lower_ in ("exchange", "return") and any(p.lower_ == "for" for p in c.children)
            for c in child.children
        ):
            return True
    return False


WILL = frozenset({"will", "would", "'ll", "’ll", "'d", "’d"})


def _is_wished(verb: Token) -> bool:
    """Whether a clause says what is to be done and not what is so: "to lower", "cutting", "that she lower"."""
    helpers = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass", "neg")}
    if verb.dep_ == "xcomp":
        return helpers <= {"to"} and (verb.tag_ == "VBG" or (verb.tag_ == "VB" and "to" in helpers))
    if verb.head.lemma_ in ("agree", "offer"):
        return False
    base = verb.tag_ == "VB" or (verb.tag_ == "VBP" and verb.head.lemma_ == "propose")
    base = base or (verb.tag_ == "VBN" and "be" in helpers)
    return base and helpers <= {"should", "be"} and any("subj" in child.dep_ for child in verb.children)


def to_be_done(verb: Token) -> Named:
    """What a verb says is to be done, as a thing that one may be for or against."""
    behind = [child for child in verb.children if child.i > verb.i and not _is_price(child)]
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


def _is_price(word: Token) -> bool:
    """Whether it opens what is to be had for it: "in exchange for", "provided that"."""
    if word.lower_ in ("provided", "providing"):
        return True
    return word.lower_ == "in" and any(c.lower_ in ("exchange", "return") for c in word.children)


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
