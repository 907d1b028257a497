"""What stands before its clause: "which she said was late", "a plan that he backs", "what he called a farce"."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from rashomon.extract.statements.reading import covering
from rashomon.model import Span

_WORDS = frozenset("which that whom who what".split())
_ROLES = ("dobj", "nsubj", "attr", "oprd", "nsubjpass")


@dataclass(frozen=True, slots=True)
class Moved:
    """The stretch that fills the gap in a clause, and its head."""

    span: Span
    head: Token


def moved(verb: Token) -> Moved | None:
    """What a verb's object is where it does not stand behind it: the relative word, else the noun it hangs on."""
    speaks = [child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass") and child.i < verb.i]
    if not speaks:
        return None
    subject = max(speaks, key=lambda child: child.i)
    if subject.lower_ in _WORDS:
        return None  # "who said": the relative word speaks
    for child in verb.children:
        if (
            child.i < subject.i
            and child.lower_ in _WORDS
            and child.tag_ in ("WDT", "WP", "IN")
            and child != subject
        ):
            return Moved(covering([child]), child) if child.dep_ in _ROLES else None
    if verb.dep_ != "relcl" or verb.head.pos_ not in ("NOUN", "PROPN", "PRON"):
        return None
    if any(token.tag_ in ("WDT", "WP", "WRB", "WP$") for token in verb.subtree if token.i < subject.i):
        return None
    noun, first = verb.head, verb.left_edge
    tokens = [token for token in noun.subtree if token.i < first.i]
    while tokens and tokens[-1].is_punct:
        tokens.pop()
    return Moved(covering(tokens), noun) if tokens and tokens[-1].i + 1 >= first.i else None
