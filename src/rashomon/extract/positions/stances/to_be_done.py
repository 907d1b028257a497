"""Which verbs say what is to be done: what is offered, demanded, refused, traded, or that one is against."""

from __future__ import annotations

from spacy.tokens import Token

from rashomon.extract.events.clause import particle, prepositional
from rashomon.extract.positions.lexicon.proposals import ASKS, CROWDS, NOT_CLAUSES, RESIGNS, STOPS, THREATS
from rashomon.extract.positions.lexicon.silences import DECLINES
from rashomon.extract.positions.lexicon.stances import (
    BEFORE_GERUND,
    CLAUSAL,
    DEMANDING,
    GERUND,
    READY,
    URGING_NOUNS,
)
from rashomon.extract.verbs import auxiliaries, is_negated

OBJECTS = ("dobj", "nsubjpass")
WILL = frozenset({"will", "would", "'ll", "’ll", "'d", "’d"})


def is_to_be_done(verb: Token) -> bool:
    """Whether a verb says what is offered, asked for or refused to be done: "offered to lower the toll"."""
    if verb.pos_ != "VERB" or verb.lemma_.lower() in NOT_CLAUSES:
        return False
    wished = _is_asked(verb) or _is_demanded(verb) or _is_gerund(verb) or is_willed(verb) or is_traded(verb)
    if not wished:
        return False
    objects = [child for child in verb.children if child.dep_ in OBJECTS and child.pos_ in ("NOUN", "PROPN")]
    urging = any(noun.lemma_.lower() in URGING_NOUNS for noun in objects)
    return (bool(objects) and not urging) or is_traded(verb)


def is_halt(verb: Token) -> bool:
    """Whether a verb says that something is to stop, as proposed, asked for or agreed: "asked her to stop"."""
    if verb.lemma_.lower() not in STOPS or verb.pos_ != "VERB":
        return False
    asked = verb.dep_ in ("ccomp", "xcomp") and verb.head.lemma_ in ASKS
    if verb.head.lemma_ == "want" and not any(child.dep_ == "nsubj" for child in verb.children):
        return False  # "they want to stop": nobody else is asked
    return asked


def is_leaving(verb: Token) -> bool:
    """Whether a verb says that somebody is to give up an office: "called on her to resign"."""
    if verb.tag_ != "VB" or verb.dep_ not in ("xcomp", "ccomp", "advcl"):
        return False
    behind = [small for lemma, small in RESIGNS if lemma == verb.lemma_]
    if not behind or is_negated(verb):
        return False
    words = {child.lower_ for child in verb.children if child.dep_ in ("prt", "prep", "advmod")}
    return any(not small or small in words for small in behind)


def gerunds(word: Token, preposition: str) -> tuple[Token, ...]:
    """What is to be done behind a preposition of a word: "is against raising the toll"."""
    return tuple(
        verb
        for child in word.children
        if child.dep_ == "prep" and child.lower_ == preposition
        for verb in child.children
        if verb.dep_ == "pcomp" and is_to_be_done(verb)
    )


def is_willed(verb: Token) -> bool:
    """As in "is willing to lower the toll", "was ready to"; and "refuses to lower it"."""
    if verb.dep_ != "xcomp" or "to" not in auxiliaries(verb) or verb.tag_ != "VB" or verb.lemma_ in THREATS:
        return False
    return verb.head.lower_ in READY or (verb.head.lemma_ in DECLINES and verb.head.pos_ == "VERB")


def is_traded(verb: Token) -> bool:
    """Whether it will be done for something else: "will lower the toll in exchange for", "provided that"."""
    willed = is_willed(verb) or not WILL.isdisjoint(auxiliaries(verb))
    does = any(child.dep_ in ("dobj", "prep", "advmod") for child in verb.children if not is_price(child))
    return willed and does and any(is_price(child) for child in verb.children)


def is_price(word: Token) -> bool:
    """Whether it opens what is to be had for it: "in exchange for", "provided that"."""
    if word.lower_ in ("provided", "providing"):
        return word.dep_ in ("prep", "mark", "advcl")
    return word.lower_ == "in" and any(
        noun.lower_ in ("exchange", "return") and any(child.lower_ == "for" for child in noun.children)
        for noun in word.children
    )


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
    crowd = (noun for noun in prepositional(above, "on") if noun.lemma_.lower() in CROWDS)
    if next(crowd, None) is not None:
        return False  # "called on followers to"
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
