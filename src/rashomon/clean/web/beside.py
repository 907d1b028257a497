"""What a web page shows beside its main text, and what of that belongs to the article all the same.

Libraries take boxes of key points, notes of the editor, bylines and agencies' credits for furniture, and leave out
quotations that are set apart and a first paragraph that is set above the others. They are found in what a library
left out, by the same looks by which they are known in any text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from rashomon.clean.lines.blocks import Block, Markup, blank, squeeze
from rashomon.clean.lines.bylines import is_byline
from rashomon.clean.lines.credits import is_credited
from rashomon.clean.lines.furniture import is_key_header
from rashomon.clean.lines.notes import heads_note, note
from rashomon.clean.lines.sorts import sort
from rashomon.markup import INSIDE, contents
from rashomon.model import Piece, Span
from rashomon.text import Traced

ABOVE, BELOW = 40, 25  # lines before the main text and after it that are looked at; further off stand menus
LINE = re.compile(r"\S[^\n]*")
PIECES = 400  # of visible text, in which so many lines are found
# The opening tags right before a character: it is the first of an item.
ITEM = re.compile(r"<li\b[^<>]*>\s*(?:<\w[^<>]*>\s*)*$", re.IGNORECASE)
QUOTATION = re.compile(rf"<blockquote\b{INSIDE}>", re.IGNORECASE)
# Of 17 lines of 990 labelled pages that end as a sentence does, are so long, and stand between headline and main
# text or in a quotation set apart, 15 are of the article; of shorter ones a third are captions.
FIRST_WORDS = 15
LONGEST_HEADER = 80  # characters
REACH = 300  # characters in which these are looked for
Header = Literal["key points", "note header"]
Kept = tuple[Traced, Markup]


@dataclass(frozen=True, slots=True)
class _Line:
    """A line that a page shows, where in the page it begins, and what it is called if it is of the main text.

    `place` is the stretch of the visible text that it is, of a line that is not of the main text.
    """

    at: int
    text: str
    markup: Markup | None
    place: tuple[int, int] = (0, 0)

    def block(self) -> Block:
        """The line as a block of its own, of which only the words are known."""
        words = Traced(self.text, ())
        return Block(words, 0, None, words, self.text)


def with_beside(source: str, seen: Traced, kept: Sequence[Kept], *, byline: bool) -> list[Kept]:
    """The lines of the main text and, where they stand, those beside it that are of the article.

    `seen` is the visible text of `source`, `kept` the main text; a byline is looked for if `byline` says so.
    """
    if not kept:
        return []
    found = list(kept)
    for line, markup in _beside(source, _lines(seen, kept), byline=byline):
        after = next((i for i, (one, _) in enumerate(found) if one.pieces[0].source.start > line.at), len(found))
        found.insert(after, (squeeze(seen.cut(*line.place)), markup))
    return found


def gaps(seen: Traced, used: Sequence[Span]) -> Iterator[Sequence[Piece]]:
    """The stretches of the visible text between those that were used."""
    gap: list[Piece] = []
    ends = sorted(used)
    number = 0
    for piece in seen.pieces:
        while number < len(ends) and ends[number].end <= piece.source.start:
            number += 1
        if number < len(ends) and ends[number].overlaps(piece.source):
            if gap:
                yield gap
            gap = []
        else:
            gap.append(piece)
    if gap:
        yield gap


def _lines(seen: Traced, kept: Sequence[Kept]) -> list[_Line]:
    """The lines of the main text and of the gaps in it and around it, as the page shows them."""
    own = [_Line(traced.pieces[0].source.start, traced.text, markup) for traced, markup in kept]
    first, last = min(line.at for line in own), max(line.at for line in own)
    found = list(own)
    for gap in gaps(seen, [piece.source for traced, _ in kept for piece in traced.pieces]):
        at = gap[0].source.start
        near = gap[-PIECES:] if at < first else gap[:PIECES] if at > last else gap
        matches = [m for m in LINE.finditer(seen.text, near[0].start, near[-1].end) if not blank(m[0])]
        for match in matches[-ABOVE:] if at < first else matches[:BELOW] if at > last else matches:
            start = seen.source(match.start(), match.start() + 1).start
            found.append(_Line(start, " ".join(match[0].split()), None, match.span()))
    return sorted(found, key=lambda line: line.at)


def _beside(source: str, lines: Sequence[_Line], *, byline: bool) -> Iterator[tuple[_Line, Markup]]:
    """Those of the lines outside the main text that belong to the article, and what each is."""
    quotations = list(contents(source, QUOTATION, "blockquote"))
    own = [i for i, line in enumerate(lines) if line.markup]
    first = next((i for i in own if lines[i].markup == "paragraph"), own[-1])
    under: Header | None = None  # the header right above, or above the items right above
    for i, line in enumerate(lines):
        text = line.text
        head = _header(line)
        if line.markup:
            goes_on = line.markup == "item" or text.endswith(":")
            under = head or (under if goes_on else None)
        elif head:
            yield line, "heading"
            under = head
        elif under == "key points" and ITEM.search(source, max(0, line.at - REACH), line.at):
            yield line, "item"
        else:
            block = line.block()
            is_note = under == "note header" or note(text) is not None
            is_credit = is_credited(block) if i > first else byline and is_byline(block)
            is_first = own[0] < i < first and block.ends_sentence and block.words >= FIRST_WORDS
            is_quoted = own[0] < i < own[-1] and not text.endswith("…") and _inside(line.at, quotations)
            if is_note or is_credit or ((is_first or is_quoted) and sort(block).sort == "prose"):
                yield line, "paragraph"
            under = None


def _header(line: _Line) -> Header | None:
    if len(line.text) > LONGEST_HEADER:
        return None
    block = line.block()
    if is_key_header(block):
        return "key points"
    return "note header" if heads_note(block.text) else None


def _inside(at: int, spans: Sequence[Span]) -> bool:
    """Whether a place is in one of the spans, which are in order."""
    before = bisect_right(spans, at, key=lambda span: span.start) - 1
    return before >= 0 and at < spans[before].end
