import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.evaluation.measures.coreference import average, bcubed, ceaf_e, muc
from rashomon.evaluation.measures.counts import Counts

NO_SCORCH = "scorch, the reference, comes with rashomon[evaluation] only"
MEASURES = (muc, bcubed, ceaf_e)
Clusters = list[set[int]]


def clusters(mentions: dict[int, int]) -> Clusters:
    """The clusters of mentions that are given with the number of theirs."""
    return [{one for one in mentions if mentions[one] == number} for number in sorted(set(mentions.values()))]


def conll(key, response) -> float:
    return average(*(measure(key, response) for measure in MEASURES))


# Each side has some of twelve mentions, in up to six clusters, so that mentions are missing and invented.
responses = st.dictionaries(st.integers(0, 11), st.integers(0, 5)).map(clusters)


def prf(counts: Counts) -> tuple[float, float, float]:
    return counts.precision or 0.0, counts.recall or 0.0, counts.f1 or 0.0


def test_the_example_of_pradhan() -> None:
    # The worked example of Pradhan et al. 2014: c is in the wrong place, e is missed, h and i are invented.
    key, response = ["abc", "defg"], ["ab", "cd", "fghi"]
    # abc is divided into ab, c; defg into d, e, fg: (3 - 2) + (4 - 3) of (3 - 1) + (4 - 1) links.
    # ab is not divided, cd into c, d; fghi into fg, h, i: 1 + 0 + 1 of 1 + 1 + 3.
    assert muc(key, response) == Counts(expected=5, found=5, matched=2)
    # Recall: (2*2/3 + 1*1/3) + (1*1/4 + 2*2/4) = 5/3 + 5/4 = 35/12 of 7 mentions.
    # Precision: 2*2/2 + (1/2 + 1/2) + 2*2/4 = 4 of 8 mentions.
    counts = bcubed(key, response)
    assert counts == Counts(expected=7, found=8, matched=4, recalled=pytest.approx(35 / 12))
    # abc-ab 4/5, abc-cd 2/5, defg-cd 2/6, defg-fghi 4/8: best is 4/5 + 1/2 = 1.3, of 2 and of 3 clusters.
    assert ceaf_e(key, response) == Counts(expected=2, found=3, matched=pytest.approx(1.3))
    # F1: 2/5; 2 * (5/12) * (1/2) / (11/12) = 5/11; 2 * 1.3 / 5 = 0.52.
    assert conll(key, response) == pytest.approx((2 / 5 + 5 / 11 + 0.52) / 3)


def test_mentions_that_are_missing_invented_and_alone() -> None:
    # Case A of the tests of the CoNLL reference scorer, with singletons.
    key = ["a", "bc", "def"]
    # Missing: b, c, f. Recall of B-cubed: 1 + 2*2/3 = 7/3 of 6. CEAF: 1 + 4/5 = 9/5.
    assert muc(key, ["a", "de"]) == Counts(expected=3, found=1, matched=1)
    assert bcubed(key, ["a", "de"]) == Counts(expected=6, found=3, matched=3, recalled=pytest.approx(7 / 3))
    assert ceaf_e(key, ["a", "de"]) == Counts(expected=3, found=2, matched=pytest.approx(9 / 5))
    # Invented: x, y, z. Precision of B-cubed: 1 + 4/3 + 9/4 + 0 = 55/12 of 9. CEAF: 1 + 4/5 + 6/7 = 93/35.
    invented = ["a", "bcx", "defy", "z"]
    assert muc(key, invented) == Counts(expected=3, found=5, matched=3)
    assert bcubed(key, invented) == Counts(expected=6, found=9, matched=pytest.approx(55 / 12), recalled=6)
    assert ceaf_e(key, invented) == Counts(expected=3, found=4, matched=pytest.approx(93 / 35))
    # Both. B-cubed: 1 + 4/3 + 1/2 = 17/6 of 7 are right, 1 + 2 + 1/3 = 10/3 of 6 recalled.
    # The likeness of CEAF is 1 + 4/5 + 2/5 = 11/5.
    both = ["a", "bcx", "dy", "z"]
    assert muc(key, both) == Counts(expected=3, found=3, matched=1)
    assert bcubed(key, both) == Counts(
        expected=6, found=7, matched=pytest.approx(17 / 6), recalled=pytest.approx(10 / 3)
    )
    assert ceaf_e(key, both) == Counts(expected=3, found=4, matched=pytest.approx(11 / 5))


def test_a_repeated_mention_stays_where_it_is_first() -> None:
    # Cases there: repeating b, which would make B-cubed look better, changes nothing.
    key, plain = ["a", "bc", "def"], ["a", "bcx", "dy", "z"]
    for response in (["a", "bcxb", "dy", "z"], ["a", "bcx", "dy", "bz"], ["a", "bcx", "dy", "bbbbbbbbbbz"]):
        for measure in MEASURES:
            assert measure(key, response) == measure(key, plain)


def test_the_examples_of_vilain() -> None:
    # One chain of four found as two: of 3 links the one that joins them is missing. And the other way round.
    assert muc(["abcd"], ["ab", "cd"]) == Counts(expected=3, found=2, matched=2)
    assert muc(["ab", "cd"], ["abcd"]) == Counts(expected=2, found=3, matched=2)
    # bcdeghj is divided into bc, de, gh, j, and each of abc, def, ghi lacks one mention: 3 of 6 links both ways.
    assert muc(["bcdeghj"], ["abc", "def", "ghi"]) == Counts(expected=6, found=6, matched=3)
    # abc into ab, c; defg into d, e, fg: 1 + 1 of 5. ab whole, c-d none, fgh into fg, h: 1 + 0 + 1 of 4.
    assert muc(["abc", "defg"], ["ab", "cd", "fgh"]) == Counts(expected=5, found=4, matched=2)


def test_the_examples_of_bagga_and_baldwin() -> None:
    # A small cluster joined to a large one, and two large ones joined: MUC sees no difference, B-cubed does.
    key = ["12345", "67", "89ABC"]
    for response, precision in ((["12345", "6789ABC"], 16 / 21), (["1234589ABC", "67"], 7 / 12)):
        assert muc(key, response) == Counts(expected=9, found=10, matched=9)
        assert bcubed(key, response).precision == pytest.approx(precision)
        assert bcubed(key, response).recall == 1


def test_nothing_labelled_nothing_found_and_nothing_linked() -> None:
    for measure in MEASURES:
        assert measure([], []).f1 is None
        assert measure(["ab"], []).f1 == 0
        assert measure([], ["ab"]).f1 == 0
        assert measure(["ab", ""], ["ab"]).f1 == 1  # a cluster of no mention is none
    assert conll([], []) == 0
    # MUC knows no cluster of one, and counts as 0 where there is nothing else; the two others are right.
    assert muc(["a", "b"], ["a", "b"]).f1 is None
    assert conll(["a", "b"], ["a", "b"]) == pytest.approx(2 / 3)


def test_counts_of_documents_add_up_to_those_of_all_at_once() -> None:
    documents = [(["abc", "defg"], ["ab", "cd", "fghi"]), (["a", "bc"], ["abc"])]
    labelled = [{(number, one) for one in one_} for number, (key, _) in enumerate(documents) for one_ in key]
    found = [
        {(number, one) for one in one_} for number, (_, response) in enumerate(documents) for one_ in response
    ]
    added = [Counts.sum(measure(key, response) for key, response in documents) for measure in MEASURES]
    for counts, measure in zip(added, MEASURES, strict=True):
        assert prf(counts) == pytest.approx(prf(measure(labelled, found)))
    assert average(*added) == pytest.approx(conll(labelled, found))


@given(responses)
def test_a_perfect_answer_scores_1(key: Clusters) -> None:
    for measure in MEASURES:
        assert measure(key, key).f1 in (1, None)
    assert not key or bcubed(key, key).f1 == ceaf_e(key, key).f1 == 1


@given(responses, responses)
def test_swapping_sides_swaps_precision_and_recall(key: Clusters, response: Clusters) -> None:
    for measure in MEASURES:
        there, back = measure(key, response), measure(response, key)
        assert there.precision == pytest.approx(back.recall)
        assert there.recall == pytest.approx(back.precision)


@given(responses, responses, st.randoms())
def test_order_and_names_change_nothing(key: Clusters, response: Clusters, random) -> None:
    names = {mention: (name, str(name)) for mention, name in enumerate(random.sample(range(100), 12))}
    again = [[names[mention] for mention in cluster] for cluster in random.sample(key, len(key))]
    other = [[names[mention] for mention in cluster] for cluster in random.sample(response, len(response))]
    for measure in MEASURES:
        assert prf(measure(again, other)) == pytest.approx(prf(measure(key, response)))


@given(responses, responses)
def test_as_scorch_scores(key: Clusters, response: Clusters) -> None:
    scores = pytest.importorskip("scorch.scores", reason=NO_SCORCH)
    if not set().union(*key) & set().union(*response):
        # Scorch 0.2.0 stumbles there: it takes a harmonic mean of zeros, of a type that has no ZeroDivisionError.
        assert conll(key, response) == 0
        return
    for ours, theirs in ((muc, scores.muc), (bcubed, scores.b_cubed), (ceaf_e, scores.ceaf_e)):
        recall, precision, f1 = theirs(key, response)
        assert prf(ours(key, response)) == pytest.approx((precision, recall, f1))
    assert conll(key, response) == pytest.approx(scores.conll2012(key, response))


def test_a_novel_takes_no_time() -> None:
    # A main figure with 3,000 mentions and 5,000 others, found in pieces that run across. 0.2 s when written.
    key = [range(3000), *([mention] for mention in range(3000, 8000))]
    response = [range(start, 8000, 2000) for start in range(2000)]
    started = time.process_time()
    assert 0 < conll(key, response) < 1
    assert time.process_time() - started < 5
