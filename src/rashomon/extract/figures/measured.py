"""What money, shares and measures are of: "$20 billion in aid", "60 percent of voters", "a 25% tariff"."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from rashomon.extract.figures.numbers import Amount
from rashomon.extract.figures.units import is_money


def measured(parse: Doc, amount: Amount) -> str | None:
    """The noun that a measured amount is of, in the words of the source, or None where none is attached."""
    words = parse.char_span(amount.start, amount.end, alignment_mode="expand")
    if words is None:
        return None
    last = words[-1].i
    root = words.root
    for token in (root, *words):
        if token.head.i > last and token.dep_ in ("nummod", "compound", "amod", "nmod", "quantmod"):
            return _phrase(token.head, last) if token.head.pos_ in ("NOUN", "PROPN") else None
    following = parse[last + 1] if last + 1 < len(parse) else None
    if following is not None and following.lower_ in ("of", "in"):
        noun = next((child for child in following.children if child.dep_ == "pobj"), None)
        return _phrase(noun, following.i) if noun is not None and _is_of(following, noun, amount) else None
    if root.dep_ == "pobj" and root.head.lower_ == "of" and root.head.head.pos_ == "NOUN":
        return _phrase(root.head.head, root.head.head.i - 3)
    return None


def _is_of(preposition: Token, noun: Token, amount: Amount) -> bool:
    """Whether the noun after a preposition tells what the amount is of: "in aid", but not "in the past week"."""
    if noun.pos_ not in ("NOUN", "PROPN"):
        return False
    if preposition.lower_ == "of":
        return True
    bare = not any(child.dep_ in ("det", "poss", "nummod") for child in noun.children)
    return is_money(amount.unit) and bare and noun.pos_ == "NOUN"


def _phrase(noun: Token, after: int) -> str:
    """The noun with its modifiers to the left, from behind `after` on."""
    kept = [token for token in noun.lefts if token.i > after and token.dep_ in ("compound", "amod", "nmod")]
    first = min((token.left_edge.i for token in kept), default=noun.i)
    return noun.doc[max(first, after + 1) : noun.i + 1].text
