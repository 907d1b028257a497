"""How far the words of a proposal's name reach."""

from __future__ import annotations

from spacy.tokens import Token

from rashomon.extract.positions.lexicon.proposals import GENERIC, HALTS


def bare(token: Token) -> list[Token]:
    """The noun with what stands before it, and what it halts or is for: "a plan for a halt to fishing"."""
    kept = [t for t in token.subtree if token.left_edge.i <= t.i <= token.i]
    kept = [t for t in kept if not (t.is_punct and t.i == token.left_edge.i)] or [token]
    for child in token.children:
        if child.i == token.i + 1 and child.dep_ == "prep" and child.lower_ in ("of", "in", "for", "to"):
            if child.lower_ == "of" or token.lemma_.lower() in HALTS | GENERIC:
                kept += through(child)
        elif child.i == token.i + 2 and child.dep_ == "acl" and token.nbor().lower_ == "to":
            kept += [token.nbor(), child, *(t for c in child.children for t in through(c) if c.i > child.i)]
    return kept


def through(top: Token) -> list[Token]:
    """A phrase without the places, times and clauses that hang on it."""
    found = [top]
    for child in top.children:
        inner = child.dep_ == "prep" and (child.lower_ in ("of", "to") or child.head.lemma_.lower() in HALTS)
        if child.dep_ in ("pobj", "dobj", "det", "amod", "compound", "nmod", "nummod", "poss", "case") or inner:
            found += through(child)
        elif child.dep_ == "punct" and child.text in ("-", "‐", "‑"):
            found.append(child)
    return [] if top.dep_ == "prep" and len(found) == 1 else found


def whole(token: Token) -> list[Token]:
    """All that belongs to a noun, up to a length."""
    return [t for t in token.subtree if t.i < token.left_edge.i + LONGEST and not t.is_space and not t.is_punct]


LONGEST = 16  # words of "the idea of ..."
