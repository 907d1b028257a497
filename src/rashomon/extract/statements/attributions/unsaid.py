"""What was not said: behind the verb of a silence, or before it."""

from __future__ import annotations

from spacy.tokens import Token

from rashomon.extract.statements.syntax.reading import Reading, end_of, lemma_of
from rashomon.model import Span

_FRONTED = frozenset("about of on".split())
_ASKED = frozenset("whether if when where how why who what which".split())


def asked(verb: Token) -> Span | None:
    """What is left open: "did not say whether it held"; None where no clause asks."""
    if verb.head.lemma_ == "be" and verb.dep_ in ("csubj", "nsubj", "ccomp") and verb.head.i > verb.i:
        what = any(child.lower_ == "what" for child in verb.children)
        return asked(verb.head) if what else None  # "what she did not say was whether"
    for child in verb.children:
        if child.dep_ in ("ccomp", "advcl", "xcomp") and child.i > verb.i and child.left_edge.lower_ in _ASKED:
            return Span(child.left_edge.idx, end_of(child.right_edge))
        if child.lower_ in _ASKED and child.i == verb.i + 1 and child.dep_ == "advmod":
            return Span(child.idx, end_of(child))
    return None


def about(verb: Token) -> Span | None:
    """What nothing was said on: "did not comment on the bridge", "did not mention it"."""
    wanted = ("on", "to", "about") if lemma_of(verb) != "say" else ()
    for child in verb.children:
        if child.dep_ == "prep" and child.lower_ in wanted and child.i > verb.i:
            return Span(child.idx, end_of(child.right_edge))
        if child.dep_ == "dobj" and child.i > verb.i and lemma_of(verb) != "say":
            last = child.right_edge
            if [token.lower_ for token in verb.doc[last.i + 1 : last.i + 3]] == ["by", "name"]:
                last = last.nbor(2)  # she may have been meant
            return Span(child.left_edge.idx, end_of(last))
    return None


def whom(reading: Reading, verb: Token) -> Span | None:
    """Who is not named: "a witness, whom she did not name"; as quoted, where the quotation stands right before."""
    who = next((c for c in verb.children if c.lower_ in ("whom", "who") and c.dep_ == "dobj"), None)
    if who is None or lemma_of(verb) not in ("identify", "name"):
        return None
    quotation = reading.last_before(who.idx)
    if quotation is not None and reading.text[quotation.end : who.idx].strip() == ",":
        return Span(quotation.start, quotation.end)
    noun = verb.head
    while noun.dep_ == "pobj" and noun.head.head.pos_ == "NOUN":
        noun = noun.head.head  # not the town of "a sailor from Klow"
    if verb.dep_ != "relcl" or noun.pos_ not in ("NOUN", "PROPN") or noun.i > who.i:
        return None
    return Span(noun.left_edge.idx, end_of(who.nbor(-1)))


def preposition(verb: Token) -> Token | None:
    """The preposition right behind a verb that it belongs to."""
    following = verb.doc[verb.i + 1] if verb.i + 1 < len(verb.doc) else None
    return following if following is not None and following.dep_ == "prep" and following.head == verb else None


def fronted(verb: Token) -> Span | None:
    """What the sentence opens with: "about the ships it said nothing"."""
    first = verb.sent[0]
    who = next((c for c in verb.children if c.dep_ == "nsubj" and c.i < verb.i), None)
    if first.lower_ not in _FRONTED or who is None or not (first.head == verb or first.is_ancestor(verb)):
        return None
    last = who.left_edge.i - 1
    return Span(first.idx, end_of(verb.doc[last])) if last > first.i else None
