"""The texts of a story's reports, cut into the sentences that a dossier's words lead to and marked with them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rashomon.export.cited import Cited
from rashomon.export.marks import Run, runs
from rashomon.export.parts.mentioned import Mention
from rashomon.model import Dropped, Passage, Report, Span
from rashomon.text import WORD, source_of

PARAGRAPH = re.compile(r"\n\s*\n")


@dataclass(frozen=True, slots=True, order=True)
class Back:
    """A way back from a sentence to what rests on it: the anchor of a point, a statement or a stance."""

    what: str
    number: int

    @property
    def anchor(self) -> str:
        """Its place in the dossier."""
        return f"{self.what}{self.number}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A sentence with its anchor, cut wherever a mention begins or ends.

    With each run come the lines that explain the mentions which begin there.
    """

    anchor: str
    runs: tuple[tuple[Run, tuple[str, ...]], ...]
    back: tuple[Back, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A report's text by paragraphs. The runs of all units joined are the text, but for white space between.

    `aside` has the blocks of the page that were left out before each paragraph, and last those behind the text.
    """

    cited: Cited
    paragraphs: tuple[tuple[Unit, ...], ...]
    aside: tuple[tuple[Dropped, ...], ...]


@dataclass(frozen=True, slots=True)
class Anchors:
    """Where each stretch of each report is found."""

    units: Mapping[str, tuple[tuple[Span, ...], ...]]
    starts: Mapping[str, tuple[int, ...]]
    numbers: Mapping[str, int]

    @classmethod
    def of(cls, cited: Sequence[Cited]) -> Anchors:
        """The anchors of a story's reports; they depend on the order of the story alone."""
        units = {one.report.id: _paragraphs(one.report) for one in cited}
        starts = {id: tuple(unit.start for units in held for unit in units) for id, held in units.items()}
        return cls(units, starts, {one.report.id: one.number for one in cited})

    def of_words(self, words: Passage) -> str:
        """The anchor of the sentence in which a passage begins."""
        return self.name(words.report, max(bisect_right(self.starts[words.report], words.start) - 1, 0))

    def name(self, report: str, unit: int) -> str:
        """The anchor of the n-th unit of a report."""
        return f"r{self.numbers[report]}s{unit + 1}"


def texts(
    cited: Sequence[Cited],
    anchors: Anchors,
    evidence: Iterable[tuple[Passage, Back]],
    mentioned: Mapping[str, Sequence[Mention]],
) -> tuple[Text, ...]:
    """The marked texts. `evidence` says what rests on which passages, `mentioned` what was found."""
    back: dict[str, set[Back]] = {}
    for words, where in evidence:
        back.setdefault(anchors.of_words(words), set()).add(where)
    return tuple(_text(one, anchors, back, mentioned.get(one.report.id, ())) for one in cited)


def _text(one: Cited, anchors: Anchors, back: Mapping[str, set[Back]], mentioned: Sequence[Mention]) -> Text:
    divided = anchors.units[one.report.id]
    inside = _inside([span for spans in divided for span in spans], mentioned)
    number, paragraphs = 0, []
    for spans in divided:
        units = []
        for span in spans:
            anchor = anchors.name(one.report.id, number)
            words = one.report.passage(span.start, span.end)
            units.append(
                Unit(
                    anchor=anchor,
                    runs=_explained(words, inside.get(number, ())),
                    back=tuple(sorted(back.get(anchor, ()))),
                )
            )
            number += 1
        paragraphs.append(tuple(units))
    return Text(cited=one, paragraphs=tuple(paragraphs), aside=_aside(one, divided))


def _aside(one: Cited, divided: Sequence[Sequence[Span]]) -> tuple[tuple[Dropped, ...], ...]:
    """What was left out of the page, by the paragraph before which it stood; what has no place comes last."""
    if not one.dropped:
        return ((),) * (len(divided) + 1)
    starts = [source_of(one.report.pieces, spans[0].start, spans[0].end).start for spans in divided]
    found: list[list[Dropped]] = [[] for _ in range(len(starts) + 1)]
    for block in one.dropped:
        before = sum(start <= block.span.start for start in starts) if block.span else len(starts)
        found[before].append(block)
    return tuple(map(tuple, found))


def _inside(units: Sequence[Span], mentioned: Sequence[Mention]) -> dict[int, list[Mention]]:
    """The mentions that meet each unit, by its number."""
    starts = [unit.start for unit in units]
    found: dict[int, list[Mention]] = {}
    for mention in mentioned:
        first = max(bisect_right(starts, mention.span.start) - 1, 0)
        for number in range(first, bisect_left(starts, mention.span.end)):
            if units[number].overlaps(mention.span):
                found.setdefault(number, []).append(mention)
    return found


def _explained(words: Passage, found: Sequence[Mention]) -> tuple[tuple[Run, tuple[str, ...]], ...]:
    """The words cut by the mentions that meet them."""
    marks: dict[str, list[Span]] = {}
    for mention in found:
        marks.setdefault(mention.sort, []).append(mention.span)
    starts = [max(mention.span.start, words.start) for mention in found]
    # Two mentions of one sort may touch, and one run of both would hide that the second begins.
    begin = {f"from {start}": [Span(start, words.end)] for start in starts}
    cut, at = [], words.start
    for run in runs(words, marks | begin):
        told = tuple(mention.told for mention, start in zip(found, starts, strict=True) if start == at)
        cut.append((Run(run.text, tuple(name for name in run.marks if name in marks)), told))
        at += len(run.text)
    return tuple(cut)


def _paragraphs(report: Report) -> tuple[tuple[Span, ...], ...]:
    """The text cut into paragraphs, and these into sentences as far as they are known."""
    starts = [span.start for span in report.sentences]
    bounds = [0, *(match.end() for match in PARAGRAPH.finditer(report.text)), len(report.text)]
    # A sentence is never cut: a blank line inside one is no end of a paragraph.
    inside = {at for at in bounds if any(s.start < at < s.end for s in _near(report.sentences, starts, at))}
    cuts = sorted(set(bounds) - inside | set(starts))
    paragraphs: list[list[Span]] = []
    for start, end in pairwise(cuts):
        end = start + len(report.text[start:end].rstrip())
        if start == end:
            continue
        if start in bounds or not paragraphs:
            paragraphs.append([])
        if paragraphs[-1] and not WORD.search(report.text, start, end):
            # A closing quotation mark that stands alone belongs to what it closes.
            paragraphs[-1][-1] = Span(paragraphs[-1][-1].start, end)
        else:
            paragraphs[-1].append(Span(start, end))
    return tuple(tuple(spans) for spans in paragraphs)


def _near(sentences: Sequence[Span], starts: Sequence[int], at: int) -> Iterator[Span]:
    """The sentence that could hold `at`."""
    i = bisect_right(starts, at) - 1
    if i >= 0:
        yield sentences[i]
