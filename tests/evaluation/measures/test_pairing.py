import random
from itertools import permutations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.optimize import linear_sum_assignment

from rashomon.evaluation.measures.pairing import assigned

indices = st.tuples(st.integers(0, 3), st.integers(0, 3))
scorings = st.dictionaries(indices, st.integers(-4, 8).map(lambda eighths: eighths / 8), max_size=12)


def test_the_total_counts_and_not_the_single_best_pair() -> None:
    # 0-0 is the best pair, but leaves 1 without any: 0.9 against 0.8 + 0.7 = 1.5.
    assert assigned({(0, 0): 0.9, (0, 1): 0.8, (1, 0): 0.7}, at_least=0) == [(0, 1), (1, 0)]


def test_pairs_below_the_bar_are_never_made() -> None:
    # With 0.7 not good enough, 0.9 alone beats 0.8 alone.
    assert assigned({(0, 0): 0.9, (0, 1): 0.8, (1, 0): 0.7}, at_least=0.75) == [(0, 0)]
    assert assigned({(0, 0): 0.5}, at_least=0.5) == [(0, 0)]
    assert assigned({(0, 0): 0.5}, at_least=0.51) == []


def test_a_pair_that_adds_nothing_is_not_made() -> None:
    assert assigned({(0, 0): 0.0, (1, 1): -1.0}, at_least=-2) == []
    assert assigned({}, at_least=0) == []


def test_indices_are_those_given_and_need_not_be_dense() -> None:
    assert assigned({(7, 100): 1.0, (3, 5): 0.5, (3, 100): 0.9}, at_least=0) == [(3, 5), (7, 100)]


def total(scores: dict[tuple[int, int], float], at_least: float) -> float:
    """The best total of all ways to give each of four left indices a right one of its own, or none."""
    kept = {pair: score for pair, score in scores.items() if score >= at_least and score > 0}
    return max(sum(kept.get(pair, 0.0) for pair in enumerate(rights)) for rights in permutations(range(4)))


@given(scorings, st.integers(-4, 8).map(lambda eighths: eighths / 8))
def test_no_other_pairing_scores_more(scores: dict[tuple[int, int], float], at_least: float) -> None:
    pairs = assigned(scores, at_least=at_least)
    assert pairs == sorted(pairs)
    assert len({left for left, _ in pairs}) == len({right for _, right in pairs}) == len(pairs)
    assert all(scores[pair] >= at_least for pair in pairs)
    assert sum(scores[pair] for pair in pairs) == total(scores, at_least)  # eighths add up exactly


@given(scorings, st.randoms())
def test_order_changes_nothing(scores: dict[tuple[int, int], float], shuffler) -> None:
    items = list(scores.items())
    shuffler.shuffle(items)
    assert assigned(dict(items), at_least=0) == assigned(scores, at_least=0)


def test_as_good_as_one_matrix_of_everything() -> None:
    generator = random.Random(1)
    scores = {(generator.randrange(300), generator.randrange(300)): generator.random() for _ in range(500)}
    matrix = np.zeros((300, 300))
    for pair, score in scores.items():
        matrix[pair] = score
    best = matrix[linear_sum_assignment(matrix, maximize=True)].sum()
    assert sum(scores[pair] for pair in assigned(scores, at_least=0)) == pytest.approx(best)
