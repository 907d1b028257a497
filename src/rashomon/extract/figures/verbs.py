"""The fate that a verb names, with that of the verb it is joined to."""

from __future__ import annotations

from spacy.tokens import Token

from rashomon.extract.figures.brought import brought, is_discharge
from rashomon.extract.figures.lexicon import DEADLY
from rashomon.extract.numerals import PLURALS


def either(verb: Token, fates: dict[str, str]) -> str | None:
    """The fate that a verb names, and the one it is joined to ("killed or wounded"); death where it adds that."""
    if any(token.lower_ in DEADLY for token in verb.doc[max(0, verb.i - 1) : verb.i + 2]):
        return "killed"
    found = None if is_discharge(verb) else fates.get(verb.lemma_) or fates.get(verb.lower_) or brought(verb)
    joined = [
        child
        for child in verb.children
        if child.dep_ == "conj" and not _has_own(child) and not _counts_others(verb, child)
    ]
    if verb.dep_ == "conj" and not _has_number(verb.head) and _object(verb):
        joined.append(verb.head)
    others = {fates[other.lemma_] for other in joined if other.lemma_ in fates}
    return " or ".join(sorted({found} | others)) if found else None


def _object(verb: Token) -> bool:
    return any(child.dep_ == "dobj" for child in verb.children)


def _has_number(verb: Token) -> bool:
    """Whether a verb is said of others than those of the verb that it is joined to: "12 killed and wounded 30"."""
    return any(
        child.dep_ in ("dobj", "nsubjpass", "auxpass") or (child.dep_ == "nsubj" and child.like_num)
        for child in verb.children
    )


def _counts_others(verb: Token, joined: Token) -> bool:
    """Whether a number behind a joined verb is of others, whatever the parse makes of it: "killed 12, hurt 40"."""
    after = verb.doc[joined.i + 1 : min(joined.i + 5, joined.sent.end)]
    return any(child.dep_ == "dobj" and child.i < joined.i for child in verb.children) and any(
        token.like_num or token.lower_ in PLURALS for token in after
    )


def _has_own(verb: Token) -> bool:
    """Whether a verb has a number or a noun of its own: "12 were killed and 30 wounded"."""
    return any(
        child.dep_ in ("dobj", "nsubj", "nsubjpass", "nummod", "npadvmod")
        or child.lower_ in ("between", "at", "up")
        for child in verb.children
    )
