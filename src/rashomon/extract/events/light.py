"""Acts that a noun names under a verb that says little itself: "ordered the arrest of", "drew praise from"."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Token

from rashomon.extract.events import clause, nominals
from rashomon.extract.events.frames import MEASURES, Frame, lemma_of, named
from rashomon.extract.events.lexicon.acts import (
    ACTS,
    DECLARED,
    DECLARES,
    EMPTY,
    ENDINGS,
    ENDS,
    LIGHT,
    OPPOSITE,
    RECEIVES,
    Act,
)
from rashomon.extract.events.lexicon.words import TIES

TO = "of on against to into with between for over from in"
BONDS = frozenset(TIES.split())


def light(verb: Token) -> Frame | None:
    """The frame of a light verb, of one that ends an act, or of one by which an act is received."""
    lemma = lemma_of(verb)
    if lemma not in LIGHT | ENDS | RECEIVES:
        return None
    ends = lemma in ENDS
    act = next((act for noun in clause.objects(verb) if (act := act_of(noun, bonds=ends)) is not None), None)
    if act is None:
        return None
    if lemma in RECEIVES:
        return _frame(*act, received=True)
    if ends:
        return _frame(*OPPOSITE[act[0]]) if act[0] in OPPOSITE else None
    return _frame(*DECLARED.get(act[0], act)) if lemma in DECLARES else _frame(*act)


def act_of(noun: Token, depth: int = 3, *, bonds: bool = False) -> Act | None:
    """The act that a noun names, be it by the noun that hangs on it ("a wave of arrests", "a halt to aid").

    With `bonds` what binds two parties ("flights", "contacts") counts as the act of giving it.
    """
    lemma = named(noun)
    if bonds and lemma in BONDS:
        return ("AID", None)
    if lemma in EMPTY | MEASURES and depth:
        inside = [c for c in noun.children if c.dep_ in ("compound", "nmod") and c.i < noun.i]
        inside += clause.prepositional(noun, "of")
        return next((act for one in inside if (act := act_of(one, depth - 1, bonds=bonds)) is not None), None)
    if lemma in ENDINGS and depth:
        inside = [n for name in ("of", "to", "in", "on") for n in clause.prepositional(noun, name)]
        acts = [act_of(one, depth - 1, bonds=True) for one in inside]
        return next((OPPOSITE[act[0]] for act in acts if act and act[0] in OPPOSITE), None)
    if lemma == "strike" and any(c.lower_ in nominals.OF_WORKERS for c in noun.children):
        return ("PROTEST", "hunger" if any(c.lower_ == "hunger" for c in noun.children) else "strike")
    if lemma in nominals.ATTACK_NOUNS and not nominals.is_attack(noun):
        return ("COERCE", "cyber") if any(c.lower_ == "cyber" for c in noun.children) else None
    return ACTS.get(lemma)


@cache
def _frame(type: str, mode: str | None, received: bool = False) -> Frame:
    return Frame("", type, mode, to=TO, received=received)
