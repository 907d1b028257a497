"""The stretches of a row of scores that are worth most."""

from __future__ import annotations

import time
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from rashomon.clean.stretches import Stretch, maximal


@given(st.lists(st.integers(-9, 9), max_size=40))
def test_maximal_stretches_are_in_order_apart_and_no_part_of_one_is_against_it(scores: list[int]) -> None:
    found = list(maximal([float(score) for score in scores]))
    assert all(left.end <= right.start for left, right in pairwise(found))
    for one in found:
        assert one.score == sum(scores[one.start : one.end]) > 0
        for cut in range(one.start + 1, one.end):
            assert sum(scores[one.start : cut]) > 0
            assert sum(scores[cut : one.end]) > 0
    inside = {at for one in found for at in range(one.start, one.end)}
    assert all(at in inside for at, score in enumerate(scores) if score > 0)


def test_the_best_stretch_is_found() -> None:
    assert list(maximal([1.0, -5.0, 3.0, -1.0, 4.0, -9.0])) == [Stretch(0, 1, 0.0, 1.0), Stretch(2, 5, -4.0, 2.0)]


def test_a_long_page_takes_time_by_its_length_only() -> None:
    start = time.process_time()
    list(maximal([value for _ in range(50_000) for value in (-2.0, 1.0)]))
    assert time.process_time() - start < 2
