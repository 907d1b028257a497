"""What somebody is to do, or does: "urged both to talk", "agreed to talk", "denied meeting him"."""

from __future__ import annotations

from spacy.tokens import Token

from rashomon.extract.statements.complements.complements import Complement, after, is_infinitive
from rashomon.extract.statements.lexicon import Frame
from rashomon.extract.statements.syntax.reading import Reading, end_of, lemma_of
from rashomon.model import Span


def order(_: Reading, verb: Token) -> Complement | None:
    """Somebody and what they are to do: "urged both sides to talk", "called on them to talk"."""
    does = next((c for c in verb.children if c.dep_ in ("ccomp", "xcomp", "advcl") and is_infinitive(c)), None)
    if does is None or does.i < verb.i:
        return None
    hearer = next((c for c in verb.children if c.dep_ in ("dobj", "dative") and verb.i < c.i < does.i), None)
    if hearer is None:
        hearer = next((c for c in does.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    preposition = _order_preposition(verb)
    if preposition is not None:
        hearer = next((c for c in preposition.children if c.dep_ == "pobj"), hearer)
    if hearer is None or hearer.i < verb.i:
        return None
    if preposition is None:  # "called for the mayor to resign"
        preposition = next((c for c in does.children if c.lower_ == "for" and c.i == verb.i + 1), None)
    cue = (preposition,) if preposition is not None else ()
    spans = (Span(hearer.left_edge.idx, end_of(does.right_edge)),)
    return Complement(Frame.ORDER, spans, (does, hearer), cue)


def _order_preposition(verb: Token) -> Token | None:
    if lemma_of(verb) not in ("call", "appeal"):
        return None
    return next((c for c in verb.children if c.dep_ == "prep" and c.lower_ in ("on", "upon", "to", "for")), None)


def infinitive(_: Reading, verb: Token) -> Complement | None:
    """What a speaker is to do: "agreed to talk"."""
    does = next((c for c in verb.children if c.dep_ == "xcomp" and is_infinitive(c) and c.i > verb.i), None)
    if does is None:
        return None
    return Complement(Frame.INFINITIVE, (after(verb, does),), (does,))


def gerund(_: Reading, verb: Token) -> Complement | None:
    """What a speaker does or has done: "denied meeting him"."""
    doing = next(
        (c for c in verb.children if c.dep_ in ("xcomp", "ccomp") and _is_gerund(c) and c.i > verb.i), None
    )
    return Complement(Frame.GERUND, (after(verb, doing),), (doing,)) if doing is not None else None


def _is_gerund(token: Token) -> bool:
    """As in "meeting him", "having met him"."""
    return token.tag_ == "VBG" or any(child.lower_ == "having" and child.dep_ == "aux" for child in token.children)
