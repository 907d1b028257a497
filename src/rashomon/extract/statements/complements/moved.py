"""What stands before its clause: "which she said was late", "a plan that he backs", "what he called a farce"."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from rashomon.extract.statements.syntax.reading import covering
from rashomon.model import Span

RELATIVE_WORDS = frozenset("which that whom who what".split())
_ROLES = ("dobj", "nsubj", "attr", "oprd", "nsubjpass")


@dataclass(frozen=True, slots=True)
class Moved:
    """The stretch that fills the gap in a clause, its head, and the noun before it where it is a relative word."""

    span: Span
    head: Token
    antecedent: Span | None = None


def moved(verb: Token) -> Moved | None:
    """What a verb's object is where it does not stand behind it: the relative word, else the noun it hangs on."""
    speaks = [child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass") and child.i < verb.i]
    if not speaks:
        return None
    subject = max(speaks, key=lambda child: child.i)
    if subject.lower_ in RELATIVE_WORDS:
        return None  # "who said": the relative word speaks
    before = _antecedent(verb)
    for child in verb.children:
        is_relative = child.lower_ in RELATIVE_WORDS and child.tag_ in ("WDT", "WP", "IN")
        if is_relative and child.i < subject.i:
            return Moved(covering([child]), child, before) if child.dep_ in _ROLES else None
    if before is None or any(
        token.tag_ in ("WDT", "WP", "WRB", "WP$") for token in verb.subtree if token.i < subject.i
    ):
        return None
    return Moved(before, verb.head)


def _antecedent(verb: Token) -> Span | None:
    """The noun phrase right before a relative clause."""
    if verb.dep_ != "relcl" or verb.head.pos_ not in ("NOUN", "PROPN", "PRON"):
        return None
    first = verb.left_edge
    tokens = [token for token in verb.head.subtree if token.i < first.i]
    while tokens and tokens[-1].is_punct:
        tokens.pop()
    return covering(tokens) if tokens and tokens[-1].i + 2 >= first.i else None
