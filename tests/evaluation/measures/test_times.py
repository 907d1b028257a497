import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.evaluation.measures.counts import Counts
from rashomon.evaluation.measures.times import Timex, relaxed, strict, type_, value

MEASURES = (strict, relaxed, value, type_)
timexes = st.lists(
    st.builds(
        lambda start, length, type_, value: Timex(start, start + length, type_, value),
        st.integers(0, 12),
        st.integers(1, 6),
        st.sampled_from(["DATE", "DURATION"]),
        st.sampled_from(["2013", "P1Y"]),
    ),
    max_size=6,
)


def test_the_four_measures() -> None:
    labelled = [
        Timex(0, 10, "DATE", "2013-06-14"),
        Timex(20, 34, "DATE", "2013-06-15TMO"),
        Timex(40, 50, "DURATION", "P2W"),
        Timex(60, 64, "DATE", "2013"),
    ]
    found = [
        Timex(0, 10, "DATE", "2013-06-14"),  # all right
        Timex(20, 26, "DATE", "2013-06-15"),  # "Sunday" of "Sunday morning", and so another value
        Timex(40, 50, "DATE", "P2W"),  # another type
        Timex(70, 75, "DATE", "2014"),  # nothing there
        Timex(80, 85, "DATE", "2015"),
    ]
    assert strict(labelled, found) == Counts(expected=4, found=5, matched=2)
    assert relaxed(labelled, found) == Counts(expected=4, found=5, matched=3)
    assert value(labelled, found) == Counts(expected=4, found=5, matched=2)
    assert type_(labelled, found) == Counts(expected=4, found=5, matched=2)
    # TempEval-3's F1 of values: the share of the 3 pairs with the right value, 2/3, times the F1 of the pairs,
    # 2 * 3 / (4 + 5) = 2/3.
    assert value(labelled, found).f1 == pytest.approx(2 / 3 * 2 / 3)


def test_each_is_used_once() -> None:
    # "the last two days of May" found as two: one of them is wrong.
    long = [Timex(0, 24, "DURATION", "P2D")]
    parts = [Timex(4, 17, "DURATION", "P2D"), Timex(21, 24, "DATE", "XXXX-05")]
    assert relaxed(long, parts) == Counts(expected=1, found=2, matched=1)
    assert value(long, parts) == Counts(expected=1, found=2, matched=1)
    assert relaxed(parts, long) == Counts(expected=2, found=1, matched=1)
    twice = [Timex(0, 4, "DATE", "2013")] * 2
    for measure in MEASURES:
        assert measure(twice, twice[:1]) == Counts(expected=2, found=1, matched=1)
        assert measure(twice, twice) == Counts(expected=2, found=2, matched=2)


def test_the_spans_that_agree_best_are_paired() -> None:
    # From left to right, [2, 10) would go to [0, 3) and leave [3, 10), with which it shares all but one character.
    labelled = [Timex(0, 3, "DATE", "a"), Timex(3, 10, "DATE", "b")]
    found = [Timex(2, 10, "DATE", "b")]
    assert value(labelled, found) == Counts(expected=2, found=1, matched=1)
    # The inner of two nested ones is found: it is not the outer, although it shares as much with that.
    for inner in (Timex(0, 6, "DATE", "inner"), Timex(8, 14, "DATE", "inner")):
        assert value([Timex(0, 14, "DATE", "outer"), inner], [inner]) == Counts(expected=2, found=1, matched=1)


def test_between_equally_good_pairings_neither_order_nor_side_decides() -> None:
    middle = [Timex(1, 3, "DATE", "a")]
    sides = [Timex(0, 2, "DATE", "a"), Timex(2, 4, "DATE", "b")]
    matched = value(middle, sides).matched
    assert value(middle, sides[::-1]).matched == matched
    # Two of one span, each as good for either of two of the other side.
    left = [Timex(3, 4, "DATE", "b"), Timex(3, 6, "DATE", "a")]
    right = [Timex(2, 5, "DATE", "b"), Timex(2, 5, "DATE", "a")]
    matched = value(left, right).matched
    for one, other in ((left, right[::-1]), (left[::-1], right), (right, left), (right[::-1], left)):
        assert value(one, other).matched == matched


def test_expressions_that_only_touch_do_not_overlap() -> None:
    assert relaxed([Timex(0, 4, "DATE", "x")], [Timex(4, 8, "DATE", "x")]).f1 == 0


def test_nothing_labelled_or_nothing_found() -> None:
    for measure in MEASURES:
        assert measure([], []).f1 is None
        assert measure([Timex(0, 4, "DATE", "x")], []).f1 == 0
        assert measure([], [Timex(0, 4, "DATE", "x")]).f1 == 0


@given(timexes, timexes)
def test_each_measure_asks_for_no_more_than_the_laxer_one(labelled: list[Timex], found: list[Timex]) -> None:
    pairs = relaxed(labelled, found).matched
    assert max(measure(labelled, found).matched for measure in (strict, value, type_)) <= pairs
    assert pairs <= min(len(labelled), len(found))


@given(timexes, timexes)
def test_swapping_sides_swaps_precision_and_recall(labelled: list[Timex], found: list[Timex]) -> None:
    for measure in MEASURES:
        there, back = measure(labelled, found), measure(found, labelled)
        assert (there.precision, there.recall) == (back.recall, back.precision)


@given(timexes, timexes, st.randoms())
def test_order_changes_nothing(labelled: list[Timex], found: list[Timex], random) -> None:
    again, other = random.sample(labelled, len(labelled)), random.sample(found, len(found))
    for measure in MEASURES:
        assert measure(again, other) == measure(labelled, found)


@given(timexes.filter(bool))
def test_a_perfect_answer_scores_1(labelled: list[Timex]) -> None:
    distinct = list({(one.start, one.end): one for one in labelled}.values())
    for measure in MEASURES:
        assert measure(distinct, distinct).f1 == 1
