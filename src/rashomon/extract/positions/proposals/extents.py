"""How far the words of a proposal's name reach."""

from __future__ import annotations

from spacy.tokens import Token

from rashomon.extract.positions.lexicon.proposals import GENERIC, HALTS
from rashomon.model import Span


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


def by_itself(token: Token, span: Span) -> Span:
    """The words of a name that a reader knows it by: without "his", with what a bare noun is said to be or to do.

    As in "a bill that would raise the toll", "a deal signed in Klow"; `span` is what it has without that.
    """
    start, end = span.start, span.end
    first = token.left_edge
    if first.dep_ == "poss" and first.tag_ == "PRP$" and first.idx == start and first.i + 1 < token.i:
        start = first.nbor().idx
    words = [t for t in token.subtree if t.idx >= start and t.idx < end]
    if len(words) > BARE or end != token.idx + len(token) or token.i + 1 >= len(token.doc):
        return Span(start, end)
    told = [c for c in token.children if c.dep_ in ("acl", "relcl") and c.left_edge.i == token.i + 1]
    told += [c for c in token.children if c.dep_ == "prep" and c.i == token.i + 1 and c.lower_ in BINDS]
    if told:
        held = [t for t in told[0].subtree if t.i < token.i + LONGEST]
        stop = next((t.i for t in held if t.text in ENDS or t.is_space), max(held).i + 1)
        kept = [t for t in held if t.i < stop]
        whole_clause = stop <= max(held).i or max(held).i == told[0].right_edge.i
        if kept and whole_clause and len(kept) > 1:
            end = max(kept).idx + len(max(kept))
    return Span(start, end)


BARE = 3  # words of a name that tell a reader little: "a landmark bill"
BINDS = frozenset("about against between for on over to with".split())
ENDS = frozenset({",", ";", ":", "—", "–", "--", "(", ")", '"', "“", "”"})
LONGEST = 16  # words of "the idea of ..."
