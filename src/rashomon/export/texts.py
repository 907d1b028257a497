"""The texts of a story's reports, cut into the sentences that a dossier's words lead to and marked with them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rashomon.export.cited import Cited
from rashomon.export.marks import Run, runs
from rashomon.model import Passage, Report, Span
from rashomon.text import WORD

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
    """A sentence with its anchor, cut into runs; "evidence" marks the words that the dossier shows."""

    anchor: str
    runs: tuple[Run, ...]
    back: tuple[Back, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A report's text by paragraphs. The runs of all units joined are the text, but for white space between."""

    cited: Cited
    paragraphs: tuple[tuple[Unit, ...], ...]


@dataclass(frozen=True, slots=True)
class Anchors:
    """Where each stretch of each report is found."""

    units: Mapping[str, tuple[tuple[Span, ...], ...]]
    numbers: Mapping[str, int]

    @classmethod
    def of(cls, cited: Sequence[Cited]) -> Anchors:
        """The anchors of a story's reports; they depend on the order of the story alone."""
        return cls(
            {one.report.id: _paragraphs(one.report) for one in cited},
            {one.report.id: one.number for one in cited},
        )

    def of_words(self, words: Passage) -> str:
        """The anchor of the sentence in which a passage begins."""
        starts = [unit.start for paragraph in self.units[words.report] for unit in paragraph]
        return self.name(words.report, max(bisect_right(starts, words.start) - 1, 0))

    def name(self, report: str, unit: int) -> str:
        """The anchor of the n-th unit of a report."""
        return f"r{self.numbers[report]}s{unit + 1}"


def texts(cited: Sequence[Cited], anchors: Anchors, evidence: Iterable[tuple[Passage, Back]]) -> tuple[Text, ...]:
    """The marked texts. `evidence` says which passages the dossier shows, and where."""
    shown: dict[str, list[Span]] = {one.report.id: [] for one in cited}
    back: dict[str, set[Back]] = {}
    for words, where in evidence:
        shown[words.report].append(words.span)
        back.setdefault(anchors.of_words(words), set()).add(where)
    return tuple(_text(one, anchors, _joined(shown[one.report.id]), back) for one in cited)


def _text(one: Cited, anchors: Anchors, shown: Sequence[Span], back: Mapping[str, set[Back]]) -> Text:
    number, paragraphs = 0, []
    ends = [span.end for span in shown]
    for spans in anchors.units[one.report.id]:
        units = []
        for span in spans:
            anchor = anchors.name(one.report.id, number)
            number += 1
            near = shown[bisect_right(ends, span.start) : bisect_left(shown, Span(span.end, span.end))]
            units.append(
                Unit(
                    anchor=anchor,
                    runs=runs(one.report.passage(span.start, span.end), {"evidence": near}),
                    back=tuple(sorted(back.get(anchor, ()))),
                )
            )
        paragraphs.append(tuple(units))
    return Text(cited=one, paragraphs=tuple(paragraphs))


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


def _joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The same stretches without overlaps, so that marking a long text takes no longer than reading it."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return tuple(found)
