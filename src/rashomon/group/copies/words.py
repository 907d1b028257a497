"""The words of a report as copies are found by them: folded, where they stand, and whose words they are."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rashomon.group.copies import lexicon
from rashomon.group.copies.quoted import PARAGRAPH, quotations
from rashomon.model import Passage, Report, Span
from rashomon.text import STOP_WORDS, fold, word_spans

# Of the words outside quotation marks: from there on "I" and "we" are the author's. Measured on 1,054 articles: news
# that prints a post or two in full has up to .50 in its paragraphs, comments have .56 to 1.
COMMENT = 0.55

# Whose words they are. Of a word that two reports take for different ones, the later of these holds.
DESK, SPOKEN, POSTED, STOCK, QUOTED = range(5)

Flags = NDArray[np.bool_]
Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """The words of a report: folded, where they stand, and what is known of each.

    `voice` is whose words they are: in quotation marks (`quoted` has the number of the quotation, -1 for none), of
    the site or an agency about itself, of a signed post, of a paragraph in which somebody says "I", "we" or "you",
    or the desk's. `content` carry content and are no names, `told` tell what has been.
    """

    report: Report
    folded: tuple[str, ...]
    spans: tuple[Span, ...]
    quoted: Ints
    voice: Ints
    content: Flags
    told: Flags
    is_name: tuple[bool, ...]

    def passage(self, first: int, end: int) -> Passage:
        """The words from `first` up to `end`, as they are written."""
        return self.report.passage(self.spans[first].start, self.spans[end - 1].end)


def words(report: Report) -> Words:
    """The words of a report."""
    spans = tuple(word_spans(report.text))
    written = [report.text[span.start : span.end] for span in spans]
    folded = tuple(fold(word) for word in written)
    is_lower = np.array([word[0].islower() for word in written], bool)
    quoted = _numbered(spans, quotations(report))
    return Words(
        report=report,
        folded=folded,
        spans=spans,
        quoted=quoted,
        voice=_voices(report.text, spans, written, folded, quoted),
        content=is_lower & np.array([word not in STOP_WORDS for word in folded], bool),
        told=is_lower & np.array([_tells(word) for word in folded], bool),
        is_name=tuple(word[0].isupper() for word in written),
    )


def _numbered(spans: Sequence[Span], found: Sequence[Span]) -> Ints:
    numbers = np.full(len(spans), -1, np.int64)
    at = 0
    for index, span in enumerate(spans):
        while at < len(found) and found[at].end <= span.start:
            at += 1
        if at < len(found) and found[at].covers(span):
            numbers[index] = at
    return numbers


def _tells(word: str) -> bool:
    return word in lexicon.TOLD or (word not in lexicon.NO_PAST and lexicon.PAST.fullmatch(word) is not None)


def _voices(
    text: str, spans: Sequence[Span], written: Sequence[str], folded: Sequence[str], quoted: Ints
) -> Ints:
    starts = [span.start for span in spans]

    def words_of(start: int, end: int) -> slice:
        return slice(bisect_left(starts, start), bisect_left(starts, end))

    speaks = np.array([word in lexicon.SPEAKERS for word in folded], bool)
    speaks &= np.array([word not in lexicon.STATES for word in written], bool) & (quoted < 0)
    voice = np.zeros(len(spans), np.int64)
    before = slice(0, 0)
    for paragraph in PARAGRAPH.finditer(text):
        here = words_of(*paragraph.span())
        if speaks[here].any():
            voice[here] = SPOKEN
        if lexicon.POSTED.search(paragraph[0]):
            voice[here] = POSTED
        if lexicon.SIGNED.match(paragraph[0]):
            voice[before] = POSTED
        before = here
        if lexicon.STOCK.search(paragraph[0]):
            for sentence in lexicon.SENTENCE.finditer(text, *paragraph.span()):
                if lexicon.STOCK.search(sentence[0]):
                    voice[words_of(*sentence.span())] = STOCK
    voice[quoted >= 0] = QUOTED
    if (voice == SPOKEN).sum() > COMMENT * (quoted < 0).sum():
        voice[voice == SPOKEN] = DESK
    return voice
