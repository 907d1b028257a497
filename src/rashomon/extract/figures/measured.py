"""What money, shares and measures are of: "$20 billion in aid", "60 percent of voters", "a 25% tariff"."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from rashomon.extract.figures.numbers import Amount

_OF = frozenset({"of", "in", "for", "worth"})


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
    if following is not None and following.lower_ in _OF:
        noun = next((child for child in following.children if child.dep_ == "pobj"), None)
        return _phrase(noun, following.i) if noun is not None and noun.pos_ in ("NOUN", "PROPN") else None
    if root.dep_ == "pobj" and root.head.lower_ == "of" and root.head.head.pos_ == "NOUN":
        return _phrase(root.head.head, root.head.head.i - 3)
    return None


def _phrase(noun: Token, after: int) -> str:
    """The noun with its modifiers to the left, from behind `after` on."""
    kept = [token for token in noun.lefts if token.i > after and token.dep_ in ("compound", "amod", "nmod")]
    first = min((token.left_edge.i for token in kept), default=noun.i)
    return noun.doc[max(first, after + 1) : noun.i + 1].text
