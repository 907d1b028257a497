import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.evaluation.measures.classes import by_class, macro_f1, micro
from rashomon.evaluation.measures.counts import Counts

NO_SKLEARN = "scikit-learn comes with rashomon[evaluation] only"
answers = st.lists(
    st.tuples(st.sampled_from("abc"), st.sampled_from(["a", "b", "c", "d", None])), min_size=1, max_size=20
).map(lambda pairs: ([want for want, _ in pairs], [give for _, give in pairs]))


def test_each_class_has_its_counts() -> None:
    labelled = ["for", "for", "against", "against", "against", "none"]
    found = ["for", "against", "against", None, "other", None]
    assert by_class(labelled, found) == {
        "against": Counts(expected=3, found=2, matched=1),
        "for": Counts(expected=2, found=1, matched=1),
        "none": Counts(expected=1, found=0, matched=0),
        "other": Counts(expected=0, found=1, matched=0),
    }
    assert list(by_class(labelled, found)) == ["against", "for", "none", "other"]
    # F1: against 2 * 1 / (3 + 2), for 2 * 1 / (2 + 1), none 0. "other" is not labelled and not in the mean.
    assert macro_f1(labelled, found) == pytest.approx((2 / 5 + 2 / 3 + 0) / 3)
    # Abstaining twice costs recall and no precision: 2 right of 4 named and of 6 labelled.
    assert micro(labelled, found) == Counts(expected=6, found=4, matched=2)


def test_nothing_labelled_and_nothing_said() -> None:
    assert by_class([], []) == {}
    assert macro_f1([], []) == 0
    assert micro([], []).f1 is None
    assert macro_f1(["a", "b"], [None, None]) == 0
    assert micro(["a", "b"], [None, None]) == Counts(expected=2, found=0, matched=0)


def test_lists_of_unequal_length_are_an_error() -> None:
    for measure in (by_class, macro_f1, micro):
        with pytest.raises(ValueError, match="shorter"):
            measure(["a", "b"], ["a"])


@given(answers)
def test_micro_is_all_classes_taken_together(both: tuple[list[str], list[str | None]]) -> None:
    together, counts = Counts.sum(by_class(*both).values()), micro(*both)
    assert (together.expected, together.found, together.matched) == (counts.expected, counts.found, counts.matched)


@given(answers, st.permutations("abcd"), st.randoms())
def test_names_and_order_change_nothing(
    both: tuple[list[str], list[str | None]], names: list[str], random
) -> None:
    renamed = {**dict(zip("abcd", names, strict=True)), None: None}
    pairs = [(renamed[want], renamed[give]) for want, give in zip(*both, strict=True)]
    random.shuffle(pairs)
    labelled, found = [want for want, _ in pairs], [give for _, give in pairs]
    assert macro_f1(labelled, found) == pytest.approx(macro_f1(*both))
    assert micro(labelled, found) == micro(*both)


@given(answers)
def test_a_perfect_answer_scores_1(both: tuple[list[str], list[str | None]]) -> None:
    labelled, _ = both
    assert macro_f1(labelled, labelled) == micro(labelled, labelled).f1 == 1


@given(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("abcd"))))
def test_swapping_sides_swaps_precision_and_recall(pairs: list[tuple[str, str]]) -> None:
    labelled, found = [want for want, _ in pairs], [give for _, give in pairs]
    back = by_class(found, labelled)
    for name, counts in by_class(labelled, found).items():
        assert (counts.precision, counts.recall) == (back[name].recall, back[name].precision)


@given(answers)
def test_macro_f1_is_that_of_sklearn(both: tuple[list[str], list[str | None]]) -> None:
    metrics = pytest.importorskip("sklearn.metrics", reason=NO_SKLEARN)
    labelled, found = both
    said = ["abstains" if name is None else name for name in found]
    named = {"labels": sorted(set(labelled)), "zero_division": 0}
    assert macro_f1(labelled, found) == pytest.approx(metrics.f1_score(labelled, said, average="macro", **named))
