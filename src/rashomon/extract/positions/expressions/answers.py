"""Answers that do not name what they answer: "gave no answer", "has yet to reply", "said yes"."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from rashomon.extract.events import clause
from rashomon.extract.events.clause import agents
from rashomon.extract.events.status import status
from rashomon.extract.positions.lexicon.silences import ANSWERS, GETS, GIVES, REPLIES
from rashomon.extract.positions.lexicon.stances import ADJECTIVES, COPULAS
from rashomon.extract.positions.stances.acts import no
from rashomon.extract.verbs import auxiliaries, is_negated, is_passive
from rashomon.model import TOLD_AS_FACT, Stance

REAL = TOLD_AS_FACT | {"negated"}
SAID: dict[str, Stance] = {"yes": "accepts", "no": "rejects", "noyes": "non-committal"}
NEAR = 8  # tokens: "gave neither a yes nor a no"


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer to what was spoken of: its stance, who gives it, and its last word."""

    stance: Stance
    holders: tuple[Token, ...]
    last: Token


def answer(word: Token) -> Answer | None:
    """The answer that a verb or a noun tells of; None where it says to what, or tells of none for sure."""
    if word.pos_ == "NOUN":
        return _none_from(word)
    if word.lemma_ not in GIVES | GETS | REPLIES | {"say", "draw"} | COPULAS:
        return None
    governing = word.head if word.dep_ == "xcomp" else word
    if any(child.lower_ == "to" and list(child.children) for child in word.children):
        return None  # "did not respond to a request for comment"
    real = status(governing) in REAL
    if _not_drawn(word):
        return Answer("silent", clause.subjects(word), word)
    if real and _has_yet_to(word):
        return Answer("silent", agents(word), word)
    if real and (none := _gives_none(word)):
        return Answer(none, agents(word), word)
    if real and (adjective := _non_committal(word)):
        return Answer("non-committal", agents(word), adjective)
    said = _said(word)
    stance = SAID.get("".join(sorted({token.lower_ for token in said})))
    if stance is None or not (real or stance == "non-committal"):
        return None
    holders = _givers(said[-1]) if word.lemma_ in GETS else agents(word)
    return Answer(stance, holders, said[-1])


def _givers(said: Token) -> tuple[Token, ...]:
    """From whom a "yes" or "no" is got: "neither a yes nor a no from me"."""
    following = said.nbor() if said.i + 1 < len(said.doc) else said
    return tuple(t for t in following.children if t.dep_ == "pobj") if following.lower_ == "from" else ()


def _none_from(noun: Token) -> Answer | None:
    """As in "no answer from Syldavia"."""
    if noun.lemma_.lower() not in ANSWERS or not no(noun) or noun.lemma_ == "commitment":
        return None
    holders = clause.prepositional(noun, "from")
    about_it = any(child.dep_ == "prep" and child.lower_ != "from" for child in noun.children)
    return Answer("silent", holders, max(holders)) if holders and not about_it else None


def _non_committal(verb: Token) -> Token | None:
    """The adjective that says so without saying on what: "she was non-committal"."""
    if verb.lemma_ not in COPULAS or is_negated(verb):
        return None
    for child in verb.children:
        words = [child, *(c for c in child.children if c.dep_ == "prep")]
        if ADJECTIVES.get(child.lower_) == "non-committal" and child.lower_ != "open" and len(words) == 1:
            return child
    return None


def _not_drawn(verb: Token) -> bool:
    """As in "would not be drawn", on nothing that is named."""
    bare = not any(child.dep_ == "prep" for child in verb.children)
    would = not {"would", "could", "wo"}.isdisjoint(auxiliaries(verb))
    return verb.lemma_ == "draw" and is_passive(verb) and is_negated(verb) and would and bare


def _gives_none(verb: Token) -> Stance | None:
    """Silence where no answer was given, and nothing but a lack of commitment where no clear one was."""
    if verb.lemma_ not in GIVES:
        return None
    for noun in clause.objects(verb):
        if noun.lemma_.lower() in ANSWERS and (no(noun) or is_negated(verb)):
            qualified = any(child.dep_ == "amod" for child in noun.children)
            return "non-committal" if qualified or noun.lemma_ == "commitment" else "silent"
    return None


def _has_yet_to(verb: Token) -> bool:
    have = verb.head
    yet = any(child.lower_ == "yet" for child in (*have.children, *verb.children))
    return verb.lemma_ in REPLIES and verb.dep_ == "xcomp" and have.lemma_ == "have" and yet


def _said(verb: Token) -> list[Token]:
    """The "yes" and "no" that somebody says or gives: "said no", "gave neither a yes nor a no"."""
    if verb.lemma_ not in {"say", "give"} | GETS:
        return []
    return [t for t in verb.subtree if t.lower_ in ("yes", "no") and _stands_alone(t, verb)]


def _stands_alone(word: Token, verb: Token) -> bool:
    """Whether "yes" or "no" is what is said, and not the first word of it."""
    following = word.nbor() if word.i + 1 < len(word.doc) else None
    ends = following is None or following.is_punct or following.lower_ in ("nor", "or", "from")
    return ends and 0 < word.i - verb.i < NEAR
