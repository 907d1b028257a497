"""What a verb is by the words around it: its auxiliaries, whether it is negated, a passive, and then by whom."""

from __future__ import annotations

from spacy.tokens import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
NEGATIVE = frozenset({"never", "neither", "nor", "no"})
WAYS = frozenset("account case circumstance condition event point time way".split())


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


def auxiliaries(verb: Token) -> tuple[str, ...]:
    """The auxiliary verbs of a verb, as written, in lower case."""
    return tuple(child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass"))


def is_negated(verb: Token) -> bool:
    """Whether the verb is negated ("did not", "never"), be it together with the verb that it is joined to."""
    if verb.dep_ == "conj" and verb.head.pos_ == "VERB" and not any("subj" in c.dep_ for c in verb.children):
        shares = not auxiliaries(verb) and any(c.lower_ in ("or", "nor") for c in verb.head.children)
        if shares and is_negated(verb.head):
            return True
    if any(_rules_out(child) for child in verb.children):
        return True
    near = [*verb.children, *(c for adverb in verb.children if adverb.dep_ == "advmod" for c in adverb.children)]
    return any(c.dep_ == "neg" or _negates(c, verb) for c in near) or any(
        c.dep_ == "preconj" and c.lower_ == "neither"
        for s in verb.children
        if "subj" in s.dep_
        for c in s.children
    )


def _negates(word: Token, verb: Token) -> bool:
    """Whether a word negates the verb, and is not what is said: not in "said no", "“Nor here,” he said"."""
    if word.lower_ == "no":
        return word.i < verb.i
    if word.lower_ == "nor":
        return any(after.pos_ in ("AUX", "VERB") for after in word.doc[word.i + 1 : word.i + 2])
    return word.lower_ in NEGATIVE


def _rules_out(word: Token) -> bool:
    """Whether a phrase before the verb says never: "under no circumstances", "at no time"."""
    if word.i > word.head.i or word.dep_ != "prep":
        return False
    return any(
        noun.lemma_.lower() in WAYS and any(c.lower_ == "no" for c in noun.children) for noun in word.children
    )
