"""A page's text as blocks: paragraphs, headlines, lines of furniture, each traced to the page."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType
from typing import Literal

from rashomon.text import Traced, fold, join

LINE_END = re.compile(r"\r\n|[\n\r\v\f\x85\u2028\u2029]")
BLANKS = re.compile(r"[\s\x00-\x1f\x7f-\x9f\u200b\u2060\ufeff]+")
INVISIBLE = re.compile(r"[\xad\u200e\u200f\u202a-\u202e\u2066-\u2069]+")  # soft hyphens, marks of direction
LIST_MARK = re.compile(r"(?:[•●▪■◦‣∙·*►▶➤✔]|[–—+-](?=\s))\s*")
HEADING_MARK = re.compile(r"#{1,6}\s+")
TERMINAL = re.compile(r"[.!?…。！？।][\"'”’»)\]」』]*(?:\s*\[\d+\])?$")
# Letters of scripts that put no blanks between words: Thai, Lao, Burmese, Khmer, kana, Han.
UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
LETTERS_A_WORD = 2  # of these; the mean of Chinese and Japanese news
ABBREVIATION = re.compile(r"\b[A-Z]\.[A-Z]\.$")
ABBREVIATED = 14  # words; of a longer paragraph that ends with "U.S." the full stop is its own
WRAP = range(40, 101)  # columns; a wrapped line is no shorter and no longer
PROSE_WORDS = 8  # shorter lines say nothing about how a page is wrapped
Markup = Literal["heading", "paragraph", "item", "link"]  # a link that is all there is to a line
NO_MARKUP: Mapping[int, Markup] = MappingProxyType({})


@dataclass(frozen=True)
class Block:
    """One paragraph or one line. `gap` is the number of blank lines above it."""

    traced: Traced  # without the mark
    gap: int
    mark: Traced | None  # a bullet or heading mark that stands before the words
    whole: Traced  # with the mark
    raw: str  # with its runs of blanks, which part the items of a menu
    markup: Markup | None = None  # what the page's markup says it is

    @cached_property
    def text(self) -> str:
        """The words, single blanks between them."""
        return self.traced.text

    @cached_property
    def folded(self) -> str:
        """The words for comparison."""
        return fold(self.text).strip(" .:–—-|")

    @cached_property
    def words(self) -> int:
        """How many words, see count_words."""
        return count_words(self.text)

    @cached_property
    def ends_sentence(self) -> bool:
        """Whether it ends as a sentence does; a short line may end with an abbreviation."""
        if self.words < ABBREVIATED and ABBREVIATION.search(self.text):
            return False
        return bool(TERMINAL.search(self.text))

    @property
    def bulleted(self) -> bool:
        """Whether it is an item of a list."""
        return self.markup == "item" or (self.mark is not None and not self.mark.text.startswith("#"))

    @property
    def heading(self) -> bool:
        """Whether it is marked as a heading."""
        return self.markup == "heading" or (self.mark is not None and self.mark.text.startswith("#"))


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the page that is not blank."""

    traced: Traced
    gap: int
    indent: int
    markup: Markup | None


def blocks(text: Traced, markup: Mapping[int, Markup] = NO_MARKUP) -> tuple[Block, ...]:
    """The paragraphs of a text. A line is a paragraph, but lines wrapped at a column are joined again.

    `markup` says of lines, by where they start, what the page's markup calls them; such a text is not wrapped.
    A hyphen at the end of a wrapped line is kept: we cannot know whether it belongs to the word.
    """
    lines = _lines(text, markup)
    width = 0 if markup else _width([line.traced.text for line in lines])
    groups: list[list[Line]] = []
    for line in lines:
        if groups and width and _continues(groups[-1], line, width):
            groups[-1].append(line)
        else:
            groups.append([line])
    return tuple(_block(group) for group in groups)


def squeeze(traced: Traced) -> Traced:
    """The same with single blanks and without invisible characters.

    A blank that replaces something else comes from nowhere: a piece as long as its source must equal it.
    """
    parts, at = [], 0
    for run in BLANKS.finditer(traced.text):
        if run[0] != " ":
            parts.append(traced.cut(at, run.start()))
            at = run.end()
    parts.append(traced.cut(at, len(traced.text)))
    spaced = join((part for part in parts if part.text), " ").strip()
    if not INVISIBLE.search(spaced.text):
        return spaced
    kept, at = [], 0
    for run in INVISIBLE.finditer(spaced.text):
        kept.append(spaced.cut(at, run.start()))
        at = run.end()
    kept.append(spaced.cut(at, len(spaced.text)))
    return join((part for part in kept if part.text), "")


def count_words(text: str) -> int:
    """How many words a text has: by its blanks, or by its letters in a script that has no blanks."""
    words = len(text.split())
    return words if text.isascii() else max(words, len(UNSPACED.findall(text)) // LETTERS_A_WORD)


def blank(text: str) -> bool:
    """Whether nothing in a text can be seen."""
    return not INVISIBLE.sub("", BLANKS.sub("", text))


def _lines(text: Traced, markup: Mapping[int, Markup]) -> list[Line]:
    found, gap, at = [], 0, 0
    ends = [match.span() for match in LINE_END.finditer(text.text)] + [(len(text.text), len(text.text))]
    for start, end in ends:
        words = text.text[at:start]
        if blank(words):
            gap += 1
        else:
            found.append(Line(text.cut(at, start), gap, len(words) - len(words.lstrip()), markup.get(at)))
            gap = 0
        at = end
    return found


def _width(lines: Sequence[str]) -> int:
    """The column at which a page is wrapped, 0 if it is not.

    A page is wrapped where nearly all lines of prose are as long as they can be, but not longer.
    """
    prose = [len(line.rstrip()) for line in lines if len(line.split()) >= PROSE_WORDS]
    if len(prose) < 4 or sum(length > WRAP[-1] for length in prose) * 20 > len(prose):
        return 0
    for width in sorted({length for length in prose if length in WRAP}, reverse=True):
        # One long headline does not set the column: several lines must nearly reach it, and half come near.
        reach = sum(width - 8 <= length <= width for length in prose)
        near = sum(width - 16 <= length <= width for length in prose)
        if reach >= 3 and near * 2 > len(prose):
            return width
    return 0


def _continues(group: Sequence[Line], line: Line, width: int) -> bool:
    """Whether `line` goes on where the group stopped: its first word would not have fitted there."""
    last = group[-1].traced.text.rstrip()
    words = line.traced.text.strip()
    if line.gap or LIST_MARK.match(words) or line.indent > group[-1].indent + 1:
        return False
    return len(last) <= width < len(last) + 1 + len(words.split()[0])


def _block(group: Sequence[Line]) -> Block:
    parts = [squeeze(line.traced) for line in group]
    joined = parts[0]
    for part in parts[1:]:
        hyphened = joined.text.endswith("-") and joined.text[-2:-1].isalpha()
        joined = join((joined, part), "" if hyphened else " ")
    mark = LIST_MARK.match(joined.text) or HEADING_MARK.match(joined.text)
    raw = " ".join(line.traced.text.strip() for line in group)
    called = group[0].markup
    if not mark or mark.end() == len(joined.text) or _is_word(joined.text, mark.end()):
        return Block(joined, group[0].gap, None, joined, raw, called)
    words, before = joined.cut(mark.end(), len(joined.text)), joined.cut(0, mark.end()).strip()
    return Block(words, group[0].gap, before, joined, raw[len(before.text) :].strip(), called)


def _is_word(text: str, at: int) -> bool:
    """Whether a mark at the start belongs to the words: "* " does not, "**bold" and "- 30 C" do."""
    before = text[at - 1]
    return not before.isspace() and unicodedata.category(text[at])[0] not in "LNP"
