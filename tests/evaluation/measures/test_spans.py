import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.evaluation.measures.counts import Counts
from rashomon.evaluation.measures.spans import exact, overlapping

spans = st.lists(st.tuples(st.integers(0, 12), st.integers(0, 12)).map(lambda ends: (min(ends), max(ends))))


def test_an_exact_span_has_both_ends_right() -> None:
    # (0, 4) is found, (6, 9) is found one character too long, (12, 15) not at all: 1 of 2 and 1 of 3.
    counts = exact([(0, 4), (6, 9), (12, 15)], [(0, 4), (6, 10)])
    assert counts == Counts(expected=3, found=2, matched=1)
    assert counts.f1 == pytest.approx(2 * (1 / 2) * (1 / 3) / (1 / 2 + 1 / 3))


def test_overlap_counts_right_and_recalled_apart() -> None:
    # One long span covers the first two labelled ones; (20, 22) meets nothing: 1 of 2 is right, 2 of 3 recalled.
    counts = overlapping([(0, 4), (6, 9), (12, 15)], [(2, 8), (20, 22)])
    assert counts == Counts(expected=3, found=2, matched=1, recalled=2)


def test_spans_that_only_touch_share_no_character() -> None:
    assert overlapping([(0, 4)], [(4, 6)]) == Counts(expected=1, found=1, matched=0, recalled=0)
    assert overlapping([(0, 4)], [(3, 6)]) == Counts(expected=1, found=1, matched=1, recalled=1)


def test_an_empty_span_shares_no_character() -> None:
    assert overlapping([(0, 4)], [(2, 2)]) == Counts(expected=1, found=1, matched=0, recalled=0)
    assert exact([(2, 2)], [(2, 2)]) == Counts(expected=1, found=1, matched=1)


def test_a_long_span_that_starts_early_reaches_past_later_ones() -> None:
    assert overlapping([(0, 30), (2, 4)], [(20, 22)]) == Counts(expected=2, found=1, matched=1, recalled=1)


def test_nothing_labelled_or_nothing_found() -> None:
    for measure in (exact, overlapping):
        assert measure([], []).f1 is None
        assert measure([(0, 1)], []).f1 == 0
        assert measure([], [(0, 1)]).f1 == 0


@given(spans, spans)
def test_overlap_is_as_by_looking_at_every_character(
    labelled: list[tuple[int, int]], found: list[tuple[int, int]]
):
    def touched(these: list[tuple[int, int]], those: list[tuple[int, int]]) -> int:
        return sum(any(set(range(*this)) & set(range(*that)) for that in those) for this in set(these))

    counts = overlapping(labelled, found)
    assert (counts.matched, counts.recalled) == (touched(found, labelled), touched(labelled, found))


@given(spans, spans)
def test_swapping_sides_swaps_precision_and_recall(labelled: list[tuple[int, int]], found: list[tuple[int, int]]):
    for measure in (exact, overlapping):
        there, back = measure(labelled, found), measure(found, labelled)
        assert (there.precision, there.recall) == (back.recall, back.precision)


@given(spans, st.randoms())
def test_order_and_repetition_change_nothing(labelled: list[tuple[int, int]], random) -> None:
    found = [(start, end + 1) for start, end in labelled[::2]]
    again = labelled + labelled[:2]
    random.shuffle(again)
    for measure in (exact, overlapping):
        assert measure(again, found[::-1]) == measure(labelled, found)


@given(spans.filter(bool))
def test_a_perfect_answer_scores_1(labelled: list[tuple[int, int]]) -> None:
    assert exact(labelled, labelled).f1 == 1
    filled = [(start, end + 1) for start, end in labelled]
    assert overlapping(filled, filled).f1 == 1
