import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.evaluation.measures.counts import Counts
from rashomon.evaluation.measures.lines import kept

lines = st.lists(st.tuples(st.booleans(), st.booleans())).map(
    lambda pairs: ([want for want, _ in pairs], [keep for _, keep in pairs])
)


def test_lines_kept_rightly_wrongly_and_lost() -> None:
    # Rightly kept, lost, wrongly kept, rightly dropped, rightly kept.
    counts = kept([True, True, False, False, True], [True, False, True, False, True])
    assert counts == Counts(expected=3, found=3, matched=2)


def test_lists_of_unequal_length_are_an_error() -> None:
    with pytest.raises(ValueError, match="shorter"):
        kept([True, False], [True])


def test_nothing_to_keep() -> None:
    assert kept([], []).f1 is None
    assert kept([False], [False]).f1 is None
    assert kept([True], [False]).f1 == kept([False], [True]).f1 == 0


@given(lines)
def test_swapping_sides_swaps_precision_and_recall(both: tuple[list[bool], list[bool]]) -> None:
    there, back = kept(*both), kept(*both[::-1])
    assert (there.precision, there.recall) == (back.recall, back.precision)


@given(lines)
def test_a_perfect_answer_scores_1(both: tuple[list[bool], list[bool]]) -> None:
    assert kept(both[0], both[0]).f1 == (1 if any(both[0]) else None)
