"""Claims held against each other all at once by products of sparse matrices: how alike, what they share."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array, diags_array

from rashomon.compare.claims.claim import Claim

ROUNDING = 1e-9  # what a product may fall short of the likeness that is summed exactly
ROWS = 1024  # of a matrix, multiplied at a time: with 16,000 claims a product has some 2 million places

Pair = tuple[str, str]
# Which pairs of claims, by their numbers, the lower first, and the product of each.
Products = tuple[NDArray[np.intp], NDArray[np.intp], NDArray[np.float64]]


def alike_in_words(claims: Sequence[Claim], weight: Mapping[str, float], at_least: float) -> Products:
    """The pairs that are at least so much alike in their words, as `likeness` has it."""
    roots = {stem: math.sqrt(heavy) for stem, heavy in weight.items()}
    matrix = _matrix([claim.about for claim in claims], roots)
    lengths = np.sqrt(matrix.power(2).sum(axis=1))
    scale = np.divide(1.0, lengths, out=np.zeros_like(lengths), where=lengths > 0)
    return _reaching(diags_array(scale).tocsr() @ matrix, at_least - ROUNDING)


def sharing(claims: Sequence[Claim], stems: Iterable[str], at_least: int) -> Products:
    """The pairs that have at least so many of the stems in common."""
    return _reaching(_matrix([claim.about for claim in claims], dict.fromkeys(stems, 1.0)), at_least)


def pairs_of(claims: Sequence[Claim], found: Products) -> Iterator[Pair]:
    """The ids of the claims of each pair, in their order."""
    left, right, _ = found
    return ((claims[one].id, claims[two].id) for one, two in zip(left.tolist(), right.tolist(), strict=True))


def _matrix(sets: Sequence[frozenset[str]], weight: Mapping[str, float]) -> csr_array:
    """A row for each set of stems, a column for each stem that has a weight."""
    column = {stem: number for number, stem in enumerate(weight)}
    held = [[column[stem] for stem in stems if stem in column] for stems in sets]
    places = np.fromiter(chain.from_iterable(held), np.intp)
    data = np.fromiter(weight.values(), np.float64)[places]
    matrix = csr_array((data, places, np.cumsum([0, *map(len, held)])), shape=(len(sets), len(column)))
    matrix.sort_indices()
    return matrix


def _reaching(matrix: csr_array, at_least: float) -> Products:
    """The pairs of rows that have a product of at least so much."""
    found: list[Products] = []
    for start in range(0, matrix.shape[0], ROWS):
        product = (matrix[start : start + ROWS] @ matrix[start:].T).tocoo()
        kept = (product.data >= at_least) & (product.row < product.col)
        found.append((product.row[kept] + start, product.col[kept] + start, product.data[kept]))
    none = np.zeros(0, np.intp)
    left, right, data = zip(*found, strict=True) if found else ((none,), (none,), (np.zeros(0),))
    return np.concatenate(left), np.concatenate(right), np.concatenate(data)
