"""Passives: whether a verb is one, who does it and to whom it is done."""

from __future__ import annotations

from spacy.tokens import Token

from rashomon.extract.statements.speakers.astray import SUBJECTS


def is_passive(verb: Token) -> bool:
    """Whether a verb is in the passive, finite ("was told") or not ("told of the plan, he left")."""
    if any(child.dep_ in ("auxpass", "nsubjpass") for child in verb.children):
        return not is_perfect(verb)
    return verb.tag_ == "VBN" and not any(child.dep_ in ("aux", "nsubj") for child in verb.children)


def is_perfect(verb: Token) -> bool:
    """Whether "he's said it is late" is taken for a passive."""
    short = any(child.lower_ in ("'s", "’s") and child.dep_ == "auxpass" for child in verb.children)
    return short and any(child.dep_ == "ccomp" and child.i > verb.i for child in verb.children)


def agent(verb: Token) -> Token | None:
    """Whoever a passive names with "by"."""
    for child in verb.children:
        if child.lower_ == "by" and child.dep_ in ("agent", "prep"):
            return next((token for token in child.children if token.dep_ == "pobj"), None)
    return None


def patient(verb: Token) -> Token | None:
    """The subject of a passive."""
    own = [child for child in verb.children if child.dep_ in SUBJECTS]
    return own[0] if own else None
