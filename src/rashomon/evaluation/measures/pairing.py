"""The best one-to-one pairing of two lists whose members are more or less alike."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from scipy.optimize import linear_sum_assignment
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components


def assigned(scores: Mapping[tuple[int, int], float], *, at_least: float) -> list[tuple[int, int]]:
    """The pairs of a left and a right index with the highest total score, each index used once; sorted.

    Pairs that are not in `scores`, that score below `at_least`, or that add nothing (0 or less) are never made.
    The same scores give the same pairs, in whatever order they come.
    """
    kept = {pair: score for pair, score in scores.items() if score >= at_least and score > 0}
    return sorted(pair for island in _islands(list(kept)) for pair in _best(island, kept))


def unpaired(items: Sequence[object], paired: Iterable[int]) -> list[int]:
    """The indices of the items that are in no pair; `paired` are the indices that are."""
    used = set(paired)
    return [index for index in range(len(items)) if index not in used]


def _islands(pairs: list[tuple[int, int]]) -> list[list[tuple[int, int]]]:
    """The pairs in groups that have no index in common.

    Each group can be assigned by itself, so that the matrix is as large as the largest group. Of the thousands
    of entities of a novel all in one matrix, nearly every cell would be empty.
    """
    if not pairs:
        return []
    lefts = {left: place for place, left in enumerate(sorted({left for left, _ in pairs}))}
    rights = {right: place for place, right in enumerate(sorted({right for _, right in pairs}), len(lefts))}
    size = len(lefts) + len(rights)
    ends = ([lefts[left] for left, _ in pairs], [rights[right] for _, right in pairs])
    _, numbers = connected_components(coo_array((np.ones(len(pairs)), ends), shape=(size, size)), directed=False)
    islands: dict[int, list[tuple[int, int]]] = {}
    for pair in pairs:
        islands.setdefault(int(numbers[lefts[pair[0]]]), []).append(pair)
    return list(islands.values())


def _best(pairs: list[tuple[int, int]], scores: Mapping[tuple[int, int], float]) -> list[tuple[int, int]]:
    lefts = sorted({left for left, _ in pairs})
    rights = sorted({right for _, right in pairs})
    row = {left: place for place, left in enumerate(lefts)}
    column = {right: place for place, right in enumerate(rights)}
    # A pair that must not be made scores 0, which is as good as leaving both alone; it is taken out afterwards.
    matrix = np.zeros((len(lefts), len(rights)))
    for left, right in pairs:
        matrix[row[left], column[right]] = scores[left, right]
    made = zip(*linear_sum_assignment(matrix, maximize=True), strict=True)
    return [(lefts[i], rights[j]) for i, j in made if matrix[i, j] > 0]
