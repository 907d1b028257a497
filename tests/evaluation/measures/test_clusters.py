from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.evaluation.measures.clusters import adjusted_mutual_information, adjusted_rand, bcubed, pairwise
from rashomon.evaluation.measures.counts import Counts

NO_SKLEARN = "scikit-learn comes with rashomon[evaluation] only"
Grouping = dict[int, str]
groupings = st.lists(st.tuples(st.sampled_from("abcd"), st.sampled_from("wxyz")), max_size=15).map(
    lambda labels: (
        {i: left for i, (left, _) in enumerate(labels)},
        {i: right for i, (_, right) in enumerate(labels)},
    )
)


def groups(*parts: str) -> dict[str, int]:
    """Each letter with the number of the part that it is in."""
    return {letter: number for number, part in enumerate(parts) for letter in part}


def test_the_examples_of_bagga_and_baldwin() -> None:
    key = groups("12345", "67", "89ABC")
    # A small group joined to a large one. Precision: 5 items at 1, 2 at 2/7, 5 at 5/7, which is 5 + 4/7 + 25/7 =
    # 64/7 of 12, or 16/21. Recall: 12 of 12.
    small = bcubed(key, groups("12345", "6789ABC"))
    assert small.precision == pytest.approx(16 / 21)
    assert (small.recall, small.expected, small.found) == (1, 12, 12)
    # Two large groups joined, the worse error. Precision: 10 items at 5/10 and 2 at 1: 7 of 12.
    large = bcubed(key, groups("1234589ABC", "67"))
    assert (large.precision, large.recall) == (pytest.approx(7 / 12), 1)
    # Pair counting sees the same. Labelled 10 + 1 + 10 = 21 pairs, found 10 + 21 = 31 and 45 + 1 = 46.
    assert pairwise(key, groups("12345", "6789ABC")) == Counts(expected=21, found=31, matched=21)
    assert pairwise(key, groups("1234589ABC", "67")) == Counts(expected=21, found=46, matched=21)


def test_item_by_item() -> None:
    # a and b are found together, c is found with d, of another group; e is alone as it should be.
    counts = bcubed(groups("abc", "d", "e"), groups("ab", "cd", "e"))
    # Precision: 1 + 1 + 1/2 + 1/2 + 1 = 4. Recall: 2/3 + 2/3 + 1/3 + 1 + 1 = 11/3.
    assert counts == Counts(expected=5, found=5, matched=4, recalled=pytest.approx(11 / 3))
    # Pairs: ab, ac, bc are labelled, ab and cd are found, ab is both.
    assert pairwise(groups("abc", "d", "e"), groups("ab", "cd", "e")) == Counts(expected=3, found=2, matched=1)


def test_the_four_demands_of_amigo() -> None:
    key = groups("abcd", "efgh")
    # Homogeneity: better two halves of two groups apart than together. Recall is 8 * 2/4 = 4 of 8 both times;
    # precision is 4 * 2/4 + 4 = 6 of 8 where they are together, and 8 of 8 apart.
    mixed, apart = groups("abef", "cd", "gh"), groups("ab", "cd", "ef", "gh")
    assert bcubed(key, mixed) == Counts(expected=8, found=8, matched=6, recalled=4)
    assert bcubed(key, apart) == Counts(expected=8, found=8, matched=8, recalled=4)
    # Completeness: better two halves of one group together than apart. Recall is 4 + 4 * 2/4 = 6 of 8, then.
    assert bcubed(key, groups("abcd", "ef", "gh")) == Counts(expected=8, found=8, matched=8, recalled=6)
    # Rag bag: a stray item does less harm among strays than in a clean group. Items vwxyz are of five groups.
    # Clean: precision of abcd + v in one group 4 * 4/5 + 1/5 = 17/5, of wxyz 4 * 1/4 = 1: 22/5 of 9.
    # Among strays: 4, and five at 1/5 = 1: 5 of 9. Recall is 1 in both.
    key = groups("abcd", "v", "w", "x", "y", "z")
    assert bcubed(key, groups("abcdv", "wxyz")).matched == pytest.approx(22 / 5)
    assert bcubed(key, groups("abcd", "vwxyz")).matched == pytest.approx(5)
    # Size against quantity: one item lost from a large group is better than every small group split.
    # Recall, large: 4 * 4/5 + 1/5 + 8 = 57/5 of 13. Small: 5 + 8 * 1/2 = 9 of 13. Precision is 1 in both.
    key = groups("abcde", "fg", "hi", "jk", "lm")
    assert bcubed(key, groups("abcd", "e", "fg", "hi", "jk", "lm")).recall == pytest.approx(57 / 5 / 13)
    assert bcubed(key, groups("abcde", *"fghijklm")).recall == pytest.approx(9 / 13)


def test_other_items_are_an_error_that_says_how_many() -> None:
    for measure in (bcubed, pairwise, adjusted_rand, adjusted_mutual_information):
        if measure in (adjusted_rand, adjusted_mutual_information):
            pytest.importorskip("sklearn", reason=NO_SKLEARN)
        with pytest.raises(ValueError, match="1 of 2 labelled items are in no found group, 2 of 3 found items"):
            measure({1: "a", 2: "a"}, {2: "a", 3: "b", 4: "b"})


def test_nothing_to_group() -> None:
    assert bcubed({}, {}).f1 is None
    assert pairwise({}, {}).f1 is None
    assert pairwise({1: "a"}, {1: "b"}).f1 is None  # one item makes no pair
    assert bcubed({1: "a"}, {1: "b"}).f1 == 1


@given(groupings)
def test_bcubed_is_the_sum_over_items(both: tuple[Grouping, Grouping]) -> None:
    labelled, found = both
    counts = bcubed(labelled, found)

    def share(of: Grouping, within: Grouping) -> float:
        return sum(
            sum(of[i] == of[j] for j in within if within[i] == within[j])
            / sum(within[i] == within[j] for j in within)
            for i in within
        )

    assert counts.matched == pytest.approx(share(labelled, found))
    assert counts.recalled == pytest.approx(share(found, labelled))


@given(groupings, st.randoms(), st.permutations("abcd"))
def test_names_and_order_change_nothing(both: tuple[Grouping, Grouping], random, names: list[str]) -> None:
    labelled, found = both
    items = list(found)
    random.shuffle(items)
    renamed = dict(zip("abcd", names, strict=True))
    other = {item: (renamed[labelled[item]], "renamed") for item in items}
    for measure in (bcubed, pairwise):
        assert measure(other, found) == measure(labelled, found)


@given(groupings)
def test_swapping_sides_swaps_precision_and_recall(both: tuple[Grouping, Grouping]) -> None:
    for measure in (bcubed, pairwise):
        there, back = measure(*both), measure(*both[::-1])
        assert (there.precision, there.recall) == (back.recall, back.precision)


@given(groupings)
def test_a_perfect_answer_scores_1(both: tuple[Grouping, Grouping]) -> None:
    labelled, _ = both
    for measure in (bcubed, pairwise):
        assert measure(labelled, labelled).f1 in (1, None)
    assert not labelled or bcubed(labelled, labelled).f1 == 1


@given(groupings.filter(lambda both: bool(both[0])))
def test_pairs_are_those_of_sklearn(both: tuple[Grouping, Grouping]) -> None:
    cluster = pytest.importorskip("sklearn.metrics.cluster", reason=NO_SKLEARN)
    labelled, found = both
    # Each pair is counted twice there, once from either end; rows are labelled, columns found.
    (_, only_found), (only_labelled, both_) = cluster.pair_confusion_matrix(
        list(labelled.values()), list(found.values())
    )
    assert pairwise(labelled, found) == Counts(
        expected=(only_labelled + both_) // 2, found=(only_found + both_) // 2, matched=both_ // 2
    )


def test_rand_index_by_hand() -> None:
    pytest.importorskip("sklearn", reason=NO_SKLEARN)
    # ab, cd labelled, ab, c, d found. Of 6 pairs 2 are labelled, 1 is found, 1 is both; by chance 2 * 1 / 6 = 1/3
    # would be both, at most (2 + 1) / 2. (1 - 1/3) / (3/2 - 1/3) = 4/7.
    assert adjusted_rand(groups("ab", "cd"), groups("ab", "c", "d")) == pytest.approx(4 / 7)
    # ab, cd against ac, bd: nothing in common, and less than by chance: (0 - 2/3) / (2 - 2/3) = -1/2.
    assert adjusted_rand(groups("ab", "cd"), groups("ac", "bd")) == pytest.approx(-1 / 2)
    # The mutual information of the same two is 0 where log(2) / 3 is expected: of the three ways to pair up four
    # items one agrees, with log(2), and two have 0. (0 - log(2) / 3) / (log(2) - log(2) / 3) = -1/2.
    assert adjusted_mutual_information(groups("ab", "cd"), groups("ac", "bd")) == pytest.approx(-1 / 2)


def test_chance_adjusted_measures_know_no_names_and_no_sides() -> None:
    pytest.importorskip("sklearn", reason=NO_SKLEARN)
    labelled, found = groups("abcd", "ef", "g"), groups("abc", "def", "g")
    measures: tuple[Callable[..., float], ...] = (adjusted_rand, adjusted_mutual_information)
    for measure in measures:
        value = measure(labelled, found)
        assert 0 < value < 1
        # Labels of mixed types, and the items in another order.
        other: dict[str, object] = {item: (None, "x", 3)[found[item]] for item in reversed(found)}
        assert measure(labelled, other) == pytest.approx(value)
        assert measure(found, labelled) == pytest.approx(value)
        assert measure(labelled, labelled) == pytest.approx(1)


def test_many_groups_of_one_raise_no_warning() -> None:
    # Scikit-learn has taken many labels for numbers of a regression, and warned; in pytest that is an error.
    pytest.importorskip("sklearn", reason=NO_SKLEARN)
    labelled = {item: item // 2 for item in range(60)}
    found = {item: item for item in range(60)}
    assert adjusted_rand(labelled, found) == pytest.approx(0)
    assert adjusted_mutual_information(labelled, found) == pytest.approx(0)
