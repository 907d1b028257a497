"""How far the words of a proposal's name reach."""

from __future__ import annotations

from spacy.tokens import Token

from rashomon.extract.positions.lexicon.proposals import GENERIC, HALTS
from rashomon.extract.positions.quoting import closed
from rashomon.model import Span

LOOSE = " \n\t•·*-–—,;:"
BARE = 3  # words of a name that tell a reader little: "a landmark bill"
BINDS = frozenset("about against between for on over to with".split())
ENDS = frozenset({",", ";", ":", "—", "–", "--", "(", ")", '"', "“", "”"})
LONGEST = 16  # words of "the idea of ..."


def bare(token: Token) -> list[Token]:
    """The noun with what stands before it, and what it halts or is for: "a plan for a halt to fishing"."""
    kept = [t for t in token.subtree if token.left_edge.i <= t.i <= token.i]
    kept = [t for t in kept if not (t.is_punct and t.i == token.left_edge.i)] or [token]
    for child in token.children:
        if child.i == token.i + 1 and child.dep_ == "prep" and child.lower_ in ("of", "in", "for", "to"):
            if child.lower_ == "of" or token.lemma_.lower() in HALTS | GENERIC:
                kept += through(child)
        elif child.i == token.i + 2 and child.dep_ == "acl" and token.nbor().lower_ == "to":
            kept += [token.nbor(), child, *_done_to(child)]
    return kept


def _done_to(verb: Token) -> list[Token]:
    """What stands behind a verb, less one joined to it of which it is not told here what that does."""
    behind = [child for child in verb.children if child.i > verb.i]
    joined = [child for child in behind if child.dep_ == "conj"]
    if not all(any(c.dep_ == "dobj" for c in one.children) for one in joined):
        behind = [child for child in behind if child.dep_ not in ("cc", "conj")]
    return [t for child in behind for t in through(child)]


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
        beside = first.nbor(2) if first.nbor().lower_ == "own" else first.nbor()
        start = beside.idx if beside.i < token.i else start
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
        is_list_cut = any(c.dep_ == "conj" and c.i >= stop for t in kept for c in t.children)
        if kept and whole_clause and not is_list_cut and len(kept) > 1:
            end = max(kept).idx + len(max(kept))
    return Span(start, end)


def legible(text: str, head: int, span: Span) -> Span:
    """The span of a name as one reads it: no half of a quotation, no mark of a list, no open dash.

    Of a quotation that begins or ends in it the side is kept on which its head stands.
    """
    span = closed(text, span)
    start, end = span.start, span.end
    marks = [at for at in range(start, end) if text[at] in "“”"]
    straight = [at for at in range(start, end) if text[at] == '"']
    torn = straight[-1:] if len(straight) % 2 else []
    torn += marks[-1:] if len(marks) % 2 else []
    for at in torn:
        start, end = (max(start, at + 1), end) if at < head else (start, min(end, at))
    kept = text[start:end]
    start += len(kept) - len(kept.lstrip(LOOSE))
    return Span(start, start + len(kept.strip(LOOSE)))
