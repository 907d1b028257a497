"""What money, shares and measures are of: "$20 billion in aid", "60 percent of voters", "a 25% tariff"."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from rashomon.extract.figures.numbers import Amount
from rashomon.extract.figures.sizes import sized
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
            held = _head(token.head)
            return _phrase(held, last) if held.pos_ == "NOUN" or _is_title(held) else None
    following = parse[last + 1] if last + 1 < len(parse) else None
    if following is not None and following.lower_ in ("of", "in"):
        noun = next((child for child in following.children if child.dep_ == "pobj"), None)
        if noun is not None and _is_of(following, noun, amount):
            return _phrase(noun, following.i)
    if root.dep_ == "pobj" and root.head.lower_ == "of" and root.head.head.pos_ == "NOUN":
        return _phrase(root.head.head, root.head.head.i - 3)
    whole = sized(root)
    return _phrase(whole, whole.i - 3) if whole is not None else None


def _head(noun: Token) -> Token:
    """The noun that a name only describes: the farm of "a 50-megawatt Vest solar farm"."""
    while noun.pos_ == "PROPN" and noun.dep_ in ("compound", "nmod") and noun.head.i > noun.i:
        noun = noun.head
    return noun


def _is_title(noun: Token) -> bool:
    """Whether a name that an amount leads to is a thing of that size, not one who does something about it."""
    return noun.pos_ == "PROPN" and noun.dep_ not in ("nsubj", "nsubjpass")


def _is_of(preposition: Token, noun: Token, amount: Amount) -> bool:
    """Whether the noun after a preposition tells what the amount is of: "in aid", but not "in the past week"."""
    if noun.pos_ not in ("NOUN", "PROPN"):
        return False
    if preposition.lower_ == "of":
        return noun.pos_ == "NOUN" or amount.unit == "percent"  # "within 300 metres of Vest" is no measure of it
    bare = not any(child.dep_ in ("det", "poss", "nummod") for child in noun.children)
    return is_money(amount.unit) and bare and noun.pos_ == "NOUN"


def _phrase(noun: Token, after: int) -> str:
    """The noun with its modifiers to the left, from behind `after` on."""
    kept = [token for token in noun.lefts if token.i > after and token.dep_ in ("compound", "amod", "nmod")]
    first = min((token.left_edge.i for token in kept), default=noun.i)
    words = str(noun.doc[max(first, after + 1) : noun.i + 1].text)
    return noun.text if "(" in words or ")" in words else words
