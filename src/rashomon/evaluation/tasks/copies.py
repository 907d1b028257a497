"""What was taken over from another report, on reprints made at run time and on reports written apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rashomon.evaluation.baselines import reprints as baselines
from rashomon.evaluation.measures.counts import Counts
from rashomon.evaluation.reading import Reading, Text, clean_texts
from rashomon.evaluation.sets import days, stories
from rashomon.evaluation.sets.reprints import STRENGTHS, Pair, pairs
from rashomon.evaluation.task import Baseline, Miss, Outcome, Score, Task
from rashomon.group.copies import copies

# The stretches of the right report that were taken from the left one; none: the two were written apart.
Taken = tuple[tuple[int, int], ...]
SHOWN = 160


def ours(held: Sequence[Pair]) -> list[Taken]:
    """The passages of the right report that are agency copy of the left one's."""
    readings = clean_texts(
        [
            Text(id=f"{one.id}-{side}", text=text)
            for one in held
            for side, text in (("l", one.left), ("r", one.right))
        ]
    )
    return [_taken(readings[i], readings[i + 1]) for i in range(0, len(readings), 2)]


def score(held: Sequence[Pair], predictions: Sequence[Taken]) -> Outcome:
    """F1 of pairs that share copy, recall at each strength of editing, and F1 of the characters taken over."""
    both = list(zip(held, predictions, strict=True))
    found = Counts.sum(_pair(one, taken) for one, taken in both)
    characters = Counts.sum(_characters(one, taken) for one, taken in both if one.strength)
    recalls = [
        Score.share(
            f"recall, {strength} editing", [bool(taken) for one, taken in both if one.strength == strength]
        )
        for strength in STRENGTHS
    ]
    return Outcome(
        scores=(
            Score.f1("pairs that share copy", found),
            *recalls,
            Score.share(
                "written apart and said to be so", [not taken for one, taken in both if one.strength is None]
            ),
            Score.f1("characters taken over", characters),
        ),
        items=len(held),
        misses=tuple(miss for one, taken in both for miss in _misses(one, taken)),
    )


def _taken(left: Reading, right: Reading) -> Taken:
    found = copies((*left.reports, *right.reports))
    of_right = {report.id: report for report in right.reports}
    places = [
        right.span(of_right[side.report], side)
        for one in found
        if one.kind == "agency" and {one.left.report, one.right.report} & {report.id for report in left.reports}
        for side in (one.left, one.right)
        if side.report in of_right
    ]
    return tuple(sorted((place.start, place.end) for place in places))


def _pair(one: Pair, taken: Taken) -> Counts:
    return Counts(expected=bool(one.strength), found=bool(taken), matched=bool(one.strength and taken))


def _characters(one: Pair, taken: Taken) -> Counts:
    want = {at for start, end in one.taken for at in range(start, end)}
    give = {at for start, end in taken for at in range(start, end)}
    return Counts(expected=len(want), found=len(give), matched=len(want & give))


def _misses(one: Pair, taken: Taken) -> Iterator[Miss]:
    if one.strength and not taken:
        start, end = one.taken[0]
        yield Miss(kind=f"not found, {one.strength} editing", document=one.id, text=_shown(one, start, end))
    if taken and not one.strength:
        for start, end in taken:
            yield Miss(kind="copy between reports written apart", document=one.id, text=_shown(one, start, end))


def _shown(one: Pair, start: int, end: int) -> str:
    return " ".join(one.right[start : min(end, start + SHOWN)].split())


TASK = Task(
    name="copies",
    about=(
        "Reprints of articles of busy days at three strengths of editing, made from a seed, "
        "and pairs of reports of one story that were written apart."
    ),
    sets=(days.SET, stories.POLITICS),
    read=pairs,
    ours=ours,
    score=score,
    baselines=(
        Baseline(name="MinHash", system=baselines.minhash, needs=("datasketch",)),
        Baseline(name="equal sentences", system=baselines.sentence_hashes),
        Baseline(name="difflib", system=baselines.difflib_blocks),
    ),
)
