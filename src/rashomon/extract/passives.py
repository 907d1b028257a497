"""Passives: whether a verb is one, who does it and to whom it is done."""

from __future__ import annotations

from spacy.tokens import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def is_passive(verb: Token) -> bool:
    """Whether a verb is in the passive: "was told", "told of the plan, he left", "a summit hosted by Klow".

    A participle joined to a verb is what that is: "was held and fined" is a passive, "has met and asked" is none.
    """
    below = {child.dep_ for child in verb.children}
    if not below.isdisjoint(("auxpass", "nsubjpass")):
        return not is_perfect(verb)
    if verb.tag_ != "VBN" or ("agent" not in below and not below.isdisjoint(("aux", "nsubj"))):
        return False
    return "agent" in below or verb.dep_ != "conj" or is_passive(verb.head)


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
