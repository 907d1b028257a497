"""What a verb of saying reports in one of its frames."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from rashomon.extract.statements.lexicon import Frame
from rashomon.extract.statements.syntax.reading import end_of
from rashomon.model import AttributionType, Span


@dataclass(frozen=True, slots=True)
class Complement:
    """The content that a verb reports in one frame. `cue` are tokens that belong to the cue with the verb."""

    frame: Frame
    spans: tuple[Span, ...]
    heads: tuple[Token, ...]
    cue: tuple[Token, ...] = ()
    type: AttributionType = "assertion"


def after(verb: Token, head: Token) -> Span:
    """The part of a phrase that stands behind the verb."""
    start = head.left_edge if head.left_edge.i > verb.i else head.doc[verb.i + 1]
    return Span(start.idx, end_of(head.right_edge))


def is_infinitive(token: Token) -> bool:
    """As in "to rebuild"."""
    return any(child.lower_ == "to" and child.dep_ in ("aux", "mark") for child in token.children)
