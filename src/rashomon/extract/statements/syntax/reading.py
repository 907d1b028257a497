"""A report as the statement rules read it: its parse, its quotations, its paragraphs."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from rashomon.extract.statements.lexicon import PARTICLES
from rashomon.extract.statements.syntax.marks import PARAGRAPH, Marked, Quotation, quotations
from rashomon.model import Report, Span

ENDS_SENTENCE = re.compile(r"[.!?…][\s\"'”’»)]*\Z")
# What a content does not begin or end with, unless it stands inside the quotation marks.
_TRIM_LEFT = frozenset(" \u00a0\n\t\r,;:.!?…–—―)]-")
_TRIM_RIGHT = frozenset(" \u00a0\n\t\r,;:.–—―([-")
_GOING_ON = frozenset(",;:)")  # behind the dot of an abbreviation
_LONGER = re.compile(r"[^\W\d_]{4,}")
_WORD = re.compile(r"\w+")
_PARTICLES = frozenset("prt advmod prep dobj".split())  # of which "it" is the last: "as she put it"
_LEMMAS = {"hop": "hope", "hat": "hate", "retweete": "retweet", "extoll": "extol"}


@dataclass(frozen=True, slots=True)
class Reading:
    """A report with its parse and its outer quotations, in reading order."""

    report: Report
    parse: Doc
    marked: Marked
    quotations: tuple[Quotation, ...]
    starts: tuple[int, ...]
    paragraphs: tuple[Span, ...]

    @classmethod
    def of(cls, report: Report, parse: Doc) -> Reading:
        """Read the marks of a report."""
        marked = quotations(report.text)
        outer = marked.outer
        paragraphs = tuple(Span(*match.span()) for match in PARAGRAPH.finditer(report.text))
        return cls(report, parse, marked, outer, tuple(q.start for q in outer), paragraphs)

    @property
    def text(self) -> str:
        """The text of the report."""
        return self.report.text

    def quotation_at(self, at: int) -> Quotation | None:
        """The outer quotation that holds a character."""
        i = bisect_right(self.starts, at) - 1
        return self.quotations[i] if i >= 0 and at < self.quotations[i].end else None

    def is_quoted(self, token: Token) -> bool:
        """Whether a token stands inside a quotation."""
        return self.quotation_at(token.idx) is not None

    def within(self, span: Span) -> Iterator[Quotation]:
        """The outer quotations that share a character with a stretch."""
        for quotation in self.quotations[max(bisect_right(self.starts, span.start) - 1, 0) :]:
            if quotation.start >= span.end:
                break
            if quotation.end > span.start:
                yield quotation

    def is_title(self, quotation: Quotation) -> bool:
        """Whether all words of a short quotation that could be small are not: "the show, “The Late Hour”"."""
        words = _LONGER.findall(self.text[quotation.inner.start : quotation.inner.end])
        return 1 < len(words) < 8 and all(word[0].isupper() for word in words)

    def since(self, at: int) -> Iterator[Quotation]:
        """The outer quotations that start at a character or behind it."""
        yield from self.quotations[bisect_left(self.starts, at) :]

    def first_after(self, at: int) -> Quotation | None:
        """The first outer quotation that starts at a character or behind it."""
        return next(self.since(at), None)

    def last_before(self, at: int) -> Quotation | None:
        """The last outer quotation that ends before a character."""
        i = bisect_left(self.starts, at) - 1
        while i >= 0 and self.quotations[i].end > at:
            i -= 1
        return self.quotations[i] if i >= 0 else None

    def paragraph_after(self, paragraph: Span) -> Span | None:
        """The next paragraph that is not blank."""
        i = bisect_right(self.paragraphs, paragraph.start, key=lambda span: span.start)
        return next((one for one in self.paragraphs[i:] if self.text[one.start : one.end].strip()), None)

    def paragraph(self, at: int) -> Span:
        """The paragraph around a character."""
        i = bisect_right(self.paragraphs, at, key=lambda span: span.start) - 1
        return self.paragraphs[max(i, 0)]

    def utterance(self, quotation: Quotation) -> tuple[Quotation, ...]:
        """A quotation with the paragraphs that it goes on in, and those that it goes on from."""
        at = self.quotations.index(quotation)
        first = last = at
        while first and self.quotations[first - 1].continues:
            first -= 1
        while self.quotations[last].continues and last + 1 < len(self.quotations):
            last += 1
        return self.quotations[first : last + 1]

    def trim(self, span: Span) -> Span | None:
        """A stretch without the punctuation at its ends that belongs to the sentence around it."""
        start, end = span.start, span.end
        while start < end and self.quotation_at(start) is None and self.text[start] in _TRIM_LEFT:
            start += 1
        while end > start and self.quotation_at(end - 1) is None and _trims(self.text, end - 1, start):
            end -= 1
        # "pro-Bordurian", which the parse cuts in three.
        while start < end < len(self.text) and self.text[end] == "-" and (rest := _WORD.match(self.text, end + 1)):
            end = rest.end()
        return Span(start, end) if start < end else None


def _trims(text: str, at: int, start: int) -> bool:
    """Whether the character is punctuation that ends no word: the dot of "U.S." stays."""
    char = text[at]
    if char == ".":
        word = re.search(r"\S*\Z", text[start:at])
        goes_on = text[at + 1 : at + 2] in _GOING_ON  # "Berg Jr., who"
        return not (word and ("." in word[0] or goes_on))
    return char in _TRIM_RIGHT


def covering(tokens: Iterable[Token]) -> Span:
    """The smallest stretch that holds all of some tokens."""
    listed = sorted(tokens, key=lambda token: token.i)
    return Span(listed[0].idx, listed[-1].idx + len(listed[-1]))


def lemma_of(token: Token) -> str:
    """The lemma of a token in small letters, right where the model's table is wrong ("hoping" is no hopping)."""
    found = str(token.lemma_).lower()
    return _LEMMAS.get(found, found) if token.pos_ == "VERB" else found


def verb_of(token: Token) -> str:
    """The lemma of a verb, with its particle where the lexicon has the two as one: "lay_out"."""
    lemma = lemma_of(token)
    particles = PARTICLES.get(lemma)
    if particles:
        for child in token.children:
            if child.lower_ in particles and child.dep_ in _PARTICLES and child.i > token.i:
                return f"{lemma}_{child.lower_}"
    return lemma


def text_before(token: Token) -> str:
    """The text of the token before one; nothing at the start of the document."""
    return str(token.nbor(-1).text) if token.i else ""


def text_after(token: Token) -> str:
    """The text of the token behind one; nothing at the end of the document."""
    return str(token.nbor(1).text) if token.i + 1 < len(token.doc) else ""


def end_of(token: Token) -> int:
    """Where a token ends."""
    return token.idx + len(token)


def joined(reading: Reading, spans: Sequence[Span]) -> tuple[Span, ...]:
    """Stretches in order, joined where nothing but white space parts them within a paragraph."""
    done: list[Span] = []
    for span in sorted(spans):
        if done and span.start <= done[-1].end:
            done[-1] = Span(done[-1].start, max(done[-1].end, span.end))
        elif done and not (gap := reading.text[done[-1].end : span.start]).strip() and "\n" not in gap:
            done[-1] = Span(done[-1].start, span.end)
        else:
            done.append(span)
    return tuple(done)
