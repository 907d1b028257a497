from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.evaluation.measures.boundaries import boundaries
from rashomon.evaluation.measures.counts import Counts

Gaps = list[tuple[int, int]]
gaps = st.lists(st.tuples(st.integers(0, 8), st.integers(0, 3)).map(lambda gap: (gap[0], sum(gap))), max_size=4)
positions = st.lists(st.integers(0, 12), max_size=4)


def test_a_position_in_the_gap_is_right() -> None:
    # 101 and 200 are in their gaps, whose ends belong to them; 150 is in none, the gap at 300 is missed.
    counts = boundaries([(100, 102), (198, 200), (300, 300)], [101, 150, 200])
    assert counts == Counts(expected=3, found=3, matched=2)
    assert boundaries([(100, 102)], [99, 103]) == Counts(expected=1, found=2, matched=0)


def test_each_matches_at_most_once() -> None:
    assert boundaries([(100, 102)], [100, 102]) == Counts(expected=1, found=2, matched=1)
    assert boundaries([(100, 102)], [101, 101]) == Counts(expected=1, found=2, matched=1)
    assert boundaries([(0, 5), (3, 9)], [4]) == Counts(expected=2, found=1, matched=1)


def test_overlapping_gaps_leave_each_other_their_positions() -> None:
    # 4 must go to the short gap, so that 8 has the long one.
    assert boundaries([(0, 9), (3, 5)], [4, 8]) == Counts(expected=2, found=2, matched=2)


def test_nothing_labelled_or_nothing_found() -> None:
    assert boundaries([], []).f1 is None
    assert boundaries([(0, 1)], []).f1 == boundaries([], [0]).f1 == 0


@given(gaps, positions)
def test_as_many_match_as_can(labelled: Gaps, found: list[int]) -> None:
    def fits(choice: tuple[int | None, ...]) -> bool:
        used = [number for number in choice if number is not None]
        return len(used) == len(set(used)) and all(
            number is None or labelled[number][0] <= position <= labelled[number][1]
            for number, position in zip(choice, found, strict=True)
        )

    choices = product([None, *range(len(labelled))], repeat=len(found))
    most = max(sum(number is not None for number in choice) for choice in choices if fits(choice))
    assert boundaries(labelled, found) == Counts(expected=len(labelled), found=len(found), matched=most)


@given(gaps, positions, st.randoms())
def test_order_changes_nothing(labelled: Gaps, found: list[int], random) -> None:
    again, other = random.sample(labelled, len(labelled)), random.sample(found, len(found))
    assert boundaries(again, other) == boundaries(labelled, found)


@given(st.lists(st.integers(0, 50), min_size=1))
def test_a_perfect_answer_scores_1(found: list[int]) -> None:
    exact = [(position, position) for position in found]
    assert boundaries(exact, found).f1 == 1


@given(positions, positions)
def test_swapping_sides_swaps_precision_and_recall(left: list[int], right: list[int]) -> None:
    there = boundaries([(position, position) for position in left], right)
    back = boundaries([(position, position) for position in right], left)
    assert (there.precision, there.recall) == pytest.approx((back.recall, back.precision))
