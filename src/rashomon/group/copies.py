"""Passages that two reports share: the same agency copy, the same quotation, or chance.

Candidates share a word 4-gram; matching runs are found on the diagonals of a pair and chained over small
edits. Cut and reordered copy is found because nothing asks how much of a report is shared.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.linking import pairs
from rashomon.model import Copy, CopyKind, Passage, Report, Span
from rashomon.text import STOP_WORDS, fold, word_spans

GRAM = 4  # a shorter run of words, quoted or not, is shared by chance too often
GAP = 5  # words that light editing puts in or takes out between two runs
COMMON = 200  # a 4-gram in more reports than this is a phrase of the language
# Outside quotation marks. Chosen by reading independent reports of one event: names with their titles make
# long runs, and so do set phrases, but not with this many words that carry content and are no name.
AGENCY_WORDS = 10
AGENCY_RUN = 7
AGENCY_CONTENT = 5
# A passage that is all that two reports share is as a rule a post or a statement that both print without quotation
# marks: so were some 47 of the 54 such passages in 1,667 American articles in stories of three, the longest of 90
# words. It tells of copy only if it is longer, or half of the shorter report.
ALONE_WORDS = 100
ALONE_SHARE = 0.5
# Once a pair shares copy for certain, shorter stretches of it are copy too.
MORE_RUN = 6
MORE_CONTENT = 3
CHANCE_WORDS = 8  # a shorter stretch of unquoted words is not worth a line
CHANCE_CONTENT = 2  # nor is one of names and titles alone
QUOTED = re.compile(r"“[^”\n]*(?:”|$)|\"[^\"\n]*(?:\"|$)|«[^»\n]*(?:»|$)|(?<!\w)‘[^’\n]*’(?!\w)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a report: folded, where they stand, in which quotation if any, whether they carry content."""

    report: Report
    folded: tuple[str, ...]
    spans: tuple[Span, ...]
    quoted: tuple[int | None, ...]
    content: tuple[bool, ...]

    def grams(self) -> dict[tuple[str, ...], list[int]]:
        """The places of every run of `GRAM` words."""
        found: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for i in range(len(self.folded) - GRAM + 1):
            found[self.folded[i : i + GRAM]].append(i)
        return found


@dataclass(frozen=True, slots=True, order=True)
class Run:
    """`length` equal words from word `left` of one report and word `right` of another."""

    left: int
    right: int
    length: int


def copies(reports: Sequence[Report]) -> tuple[Copy, ...]:
    """The passages that two of the reports share, by pair of reports and then by place."""
    words = {report.id: _words(report) for report in reports}
    grams = {id: held.grams() for id, held in words.items()}
    found: list[Copy] = []
    for left, right in pairs(grams, at_most=COMMON):
        if words[left].report.page == words[right].report.page:
            continue
        runs = _runs(grams[left], grams[right])
        found += _classed(words[left], words[right], _chains(runs))
    return tuple(found)


def _words(report: Report) -> Words:
    spans = tuple(word_spans(report.text))
    quotes = _quotations(report)
    quoted, at = [], 0
    for span in spans:
        while at < len(quotes) and quotes[at].end <= span.start:
            at += 1
        quoted.append(at if at < len(quotes) and quotes[at].covers(span) else None)
    written = [report.text[span.start : span.end] for span in spans]
    folded = tuple(fold(word) for word in written)
    content = (word[0].islower() and fold_ not in STOP_WORDS for word, fold_ in zip(written, folded, strict=True))
    return Words(report, folded, spans, tuple(quoted), tuple(content))


def _quotations(report: Report) -> list[Span]:
    """What is quoted: between marks that need no reading, and as the extractor read it ('so', in single ones)."""
    found = [Span(*match.span()) for match in QUOTED.finditer(report.text)]
    found += [quoted.span for statement in report.statements for quoted in statement.quoted]
    merged: list[Span] = []
    for span in sorted(found):
        if merged and span.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(span.end, merged[-1].end))
        else:
            merged.append(span)
    return merged


def _runs(left: dict[tuple[str, ...], list[int]], right: dict[tuple[str, ...], list[int]]) -> list[Run]:
    diagonals: dict[int, list[int]] = defaultdict(list)
    for gram in left.keys() & right.keys():
        for i in left[gram]:
            for j in right[gram]:
                diagonals[i - j].append(i)
    runs = []
    for diagonal, places in diagonals.items():
        places.sort()
        start = previous = places[0]
        for place in [*places[1:], -1]:
            if place != previous + 1:
                runs.append(Run(start, start - diagonal, previous - start + GRAM))
                start = place
            previous = place
    return sorted(runs, key=lambda run: (-run.length, run.left, run.right))


def _chains(runs: list[Run]) -> list[tuple[Run, ...]]:
    """Longest first, without overlaps; then runs joined that stand close together in both reports."""
    kept: list[Run] = []
    for run in runs:
        if not any(
            Span(run.left, run.left + run.length).overlaps(Span(other.left, other.left + other.length))
            or Span(run.right, run.right + run.length).overlaps(Span(other.right, other.right + other.length))
            for other in kept
        ):
            kept.append(run)
    chains: list[list[Run]] = []
    for run in sorted(kept):
        last = chains[-1][-1] if chains else None
        if (
            last
            and 0 <= run.left - last.left - last.length <= GAP
            and 0 <= run.right - last.right - last.length <= GAP
        ):
            chains[-1].append(run)
        else:
            chains.append([run])
    return [tuple(chain) for chain in chains]


def _classed(left: Words, right: Words, chains: list[tuple[Run, ...]]) -> list[Copy]:
    shares_copy = _shares_copy(left, right, chains)
    found = []
    for chain in chains:
        if _Count.of(left, right, chain).kind(shares_copy=shares_copy) == "agency":
            found.append(_copy(left, right, chain, "agency"))
            continue
        for part in _by_quotation(left, right, chain):
            kind = _Count.of(left, right, part).kind(shares_copy=False)
            if kind:
                found.append(_copy(left, right, part, kind))
    return found


def _shares_copy(left: Words, right: Words, chains: Sequence[tuple[Run, ...]]) -> bool:
    """Whether two reports share running text for certain: in two passages, or in a long one."""
    found = [count for chain in chains if (count := _Count.of(left, right, chain)).is_copy]
    enough = min(ALONE_WORDS, ALONE_SHARE * min(len(left.folded), len(right.folded)))
    return len(found) > 1 or any(count.equal - count.quoted >= enough for count in found)


def _by_quotation(left: Words, right: Words, chain: tuple[Run, ...]) -> list[tuple[Run, ...]]:
    """A chain cut where a quotation begins or ends in either report: what is quoted is no more than that."""
    parts: dict[tuple[int | None, int | None], list[Run]] = {}
    for run in chain:
        start = 0
        for k in range(1, run.length + 1):
            here = (left.quoted[run.left + start], right.quoted[run.right + start])
            if k == run.length or here != (left.quoted[run.left + k], right.quoted[run.right + k]):
                parts.setdefault(here, []).append(Run(run.left + start, run.right + start, k - start))
                start = k
    # Unquoted words on both sides of a quotation are no stretch of their own.
    unquoted = parts.pop((None, None), [])
    return [tuple(runs) for runs in parts.values()] + [(run,) for run in unquoted]


def _copy(left: Words, right: Words, chain: tuple[Run, ...], kind: CopyKind) -> Copy:
    first, last = chain[0], chain[-1]
    count = _Count.of(left, right, chain)
    return Copy(
        left=_passage(left, first.left, last.left + last.length),
        right=_passage(right, first.right, last.right + last.length),
        kind=kind,
        score=round(count.share, 3),
        reason=count.reason(kind),
    )


def _passage(words: Words, first: int, end: int) -> Passage:
    return words.report.passage(words.spans[first].start, words.spans[end - 1].end)


@dataclass(frozen=True, slots=True)
class _Count:
    """What a chain of runs is made of, in words."""

    equal: int
    quoted: int
    unquoted_run: int
    content: int
    share: float

    @classmethod
    def of(cls, left: Words, right: Words, chain: tuple[Run, ...]) -> _Count:
        equal = quoted = content = longest = 0
        for run in chain:
            in_row = 0
            for k in range(run.length):
                i, j = run.left + k, run.right + k
                equal += 1
                if left.quoted[i] is not None and right.quoted[j] is not None:
                    quoted += 1
                    in_row = 0
                else:
                    in_row += 1
                    content += left.content[i] and right.content[j]
                longest = max(longest, in_row)
        first, last = chain[0], chain[-1]
        shorter = min(last.left + last.length - first.left, last.right + last.length - first.right)
        return cls(equal, quoted, longest, content, equal / shorter)

    @property
    def is_copy(self) -> bool:
        return (
            self.equal - self.quoted >= AGENCY_WORDS
            and self.unquoted_run >= AGENCY_RUN
            and self.content >= AGENCY_CONTENT
        )

    def kind(self, *, shares_copy: bool) -> CopyKind | None:
        if shares_copy and self.unquoted_run >= MORE_RUN and self.content >= MORE_CONTENT:
            return "agency"
        if self.quoted >= GRAM and self.quoted * 2 > self.equal:
            return "quotation"
        return "chance" if self.equal >= CHANCE_WORDS and self.content >= CHANCE_CONTENT else None

    def reason(self, kind: CopyKind) -> str:
        where = {
            "agency": f"{self.equal - self.quoted} equal words outside quotation marks, "
            f"{self.unquoted_run} of them in a row",
            "quotation": f"{self.quoted} equal words inside quotation marks in both",
            "chance": f"{self.equal} equal words, "
            + (
                "all that the two share: nothing tells copy from a text that both print"
                if self.is_copy
                else "too few that carry content to tell copy from chance"
            ),
        }
        return where[kind]
