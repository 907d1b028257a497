"""Equal runs of words of two reports, found by their 4-grams and chained over small edits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from rashomon.group.copies.words import Words
from rashomon.spelling import one_name

GRAM = 4  # a shorter run of words, quoted or not, is shared by chance too often
GAP = 5  # words that light editing puts in or takes out between two runs
EDIT = 15  # words of an edit inside a paragraph, where two reports share copy for certain
WORTH = 8  # a run that is shorter, unquoted and far from any other is never a copy

Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True, order=True)
class Run:
    """`length` equal words from word `left` of one report and word `right` of another."""

    left: int
    right: int
    length: int


Chain = tuple[Run, ...]


def shared(held: Sequence[Words]) -> Iterator[tuple[Words, Words, list[Chain]]]:
    """The pairs of reports that have chains of equal words in common, each pair once and in order."""
    grams = _Grams.of(held)
    for number, left in enumerate(held):
        for other, runs in _by_report(*grams.runs(number), left=left):
            right = held[other]
            if left.report.page != right.report.page:
                yield left, right, _chains(left, right, runs)


@dataclass(frozen=True, slots=True, eq=False)
class _Grams:
    """Every 4-gram of every report, by its number; equal ones stand together, in the order of the reports."""

    gram: Ints
    report: Ints
    place: Ints
    starts: Ints  # where the grams of each report begin, before they were sorted
    rank: Ints  # the place of each gram among the sorted ones
    after: Ints  # where those of later reports begin, among equal ones
    end: Ints  # and where they end

    @classmethod
    def of(cls, held: Sequence[Words]) -> _Grams:
        numbers: dict[str, int] = {}
        gram, report, place = [], [], []
        for index, one in enumerate(held):
            ids = np.array([numbers.setdefault(word, len(numbers)) for word in one.folded], np.int64)
            count = max(0, len(ids) - GRAM + 1)
            gram.append(np.stack([ids[k : k + count] for k in range(GRAM)], axis=1))
            report.append(np.full(count, index))
            place.append(np.arange(count))
        starts = np.cumsum([0, *(len(one) for one in place)])
        key = _numbered(np.concatenate(gram), len(numbers))
        reports, places = np.concatenate(report), np.concatenate(place)
        order = np.argsort(key, kind="stable")
        key, reports = key[order], reports[order]
        rank = np.empty_like(order)
        rank[order] = np.arange(len(order))
        end = np.searchsorted(key, key, side="right")
        both = key * len(held) + reports
        after = np.searchsorted(both, both, side="right")
        return cls(key, reports, places[order], starts, rank, after, end)

    def runs(self, number: int) -> tuple[Ints, Ints, Ints, Ints]:
        """The runs of one report with all later ones: which, its place here, its place there, its length."""
        mine = self.rank[self.starts[number] : self.starts[number + 1]]
        counts = self.end[mine] - self.after[mine]
        here = np.repeat(np.arange(len(mine)), counts)
        offsets = np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts)
        found = np.repeat(self.after[mine], counts) + offsets
        other, there = self.report[found], self.place[found]
        order = np.lexsort((here, here - there, other))
        here, there, other = here[order], there[order], other[order]
        if not len(here):
            return other, here, there, here
        new = np.ones(len(here), bool)
        new[1:] = (np.diff(other) != 0) | (np.diff(here) != 1) | (np.diff(there) != 1)
        firsts = np.flatnonzero(new)
        lengths = np.diff(np.append(firsts, len(here))) + GRAM - 1
        return other[firsts], here[firsts], there[firsts], lengths


def _numbered(rows: Ints, words: int) -> Ints:
    """One number for each row of four, equal for equal rows, without chance collisions."""
    found = rows[:, 0]
    for column in range(1, GRAM):
        _, found = np.unique(found * words + rows[:, column], return_inverse=True)
    return found.astype(np.int64)


def _by_report(
    other: Ints, here: Ints, there: Ints, lengths: Ints, *, left: Words
) -> Iterator[tuple[int, list[Run]]]:
    order = np.lexsort((there, here, other))
    other, here, there, lengths = other[order], here[order], there[order], lengths[order]
    near = (np.diff(other) == 0) & (here[1:] - here[:-1] - lengths[:-1] <= GAP)
    others = np.append(0, np.cumsum(np.frombuffer(left.later[0], np.uint8), dtype=np.int64))
    worth = (lengths >= WORTH) | (others[here + lengths] > others[here])
    worth[1:] |= near
    worth[:-1] |= near
    other, here, there, lengths = other[worth], here[worth], there[worth], lengths[worth]
    bounds = [0, *(np.flatnonzero(np.diff(other)) + 1).tolist(), len(other)]
    for first, end in pairwise(bounds):
        if end > first:
            rows = zip(
                here[first:end].tolist(), there[first:end].tolist(), lengths[first:end].tolist(), strict=True
            )
            yield int(other[first]), [Run(*row) for row in rows]


def _chains(left: Words, right: Words, runs: list[Run]) -> list[Chain]:
    """Longest first, without overlaps; then runs joined that stand close together in both reports."""
    taken_left, taken_right = bytearray(len(left.folded)), bytearray(len(right.folded))
    kept: list[Run] = []
    for run in sorted(runs, key=lambda run: (-run.length, run.left, run.right)):
        if any(taken_left[run.left : run.left + run.length]) or any(
            taken_right[run.right : run.right + run.length]
        ):
            continue
        run = _over_names(left, right, run, taken_left, taken_right)
        taken_left[run.left : run.left + run.length] = b"\x01" * run.length
        taken_right[run.right : run.right + run.length] = b"\x01" * run.length
        kept.append(run)
    chains: list[list[Run]] = []
    for run in sorted(kept):
        if chains and _is_near(chains[-1][-1], run, GAP):
            chains[-1].append(run)
        else:
            chains.append([run])
    return [tuple(chain) for chain in chains]


def _is_near(last: Run, run: Run, gap: int) -> bool:
    return 0 <= run.left - last.left - last.length <= gap and 0 <= run.right - last.right - last.length <= gap


def joined(left: Words, right: Words, chains: Sequence[Chain]) -> list[Chain]:
    """Chains of two reports that share copy, joined over longer edits inside a paragraph."""
    found: list[Chain] = []
    for chain in chains:
        if (
            found
            and _is_near(found[-1][-1], chain[0], EDIT)
            and _is_one_paragraph(left, right, found[-1][-1], chain[0])
        ):
            found[-1] += chain
        else:
            found.append(chain)
    return found


def _is_one_paragraph(left: Words, right: Words, last: Run, run: Run) -> bool:
    return not any(
        "\n" in words.report.text[words.ends[end - 1] : words.starts[start]]
        for words, end, start in (
            (left, last.left + last.length, run.left),
            (right, last.right + last.length, run.right),
        )
    )


def _over_names(left: Words, right: Words, run: Run, taken_left: bytearray, taken_right: bytearray) -> Run:
    """The run, longer where it breaks at a name of which both give another spelling ("Kyiv", "Kiev")."""

    def is_one_word(i: int, j: int) -> bool:
        if not (0 <= i < len(left.folded) and 0 <= j < len(right.folded)) or taken_left[i] or taken_right[j]:
            return False
        one, other = left.folded[i], right.folded[j]
        return one == other or bool(left.is_name[i] and right.is_name[j] and one_name(one, other))

    first, end = 0, run.length
    while is_one_word(run.left + end, run.right + end):
        end += 1
    while is_one_word(run.left + first - 1, run.right + first - 1):
        first -= 1
    return Run(run.left + first, run.right + first, end - first)
