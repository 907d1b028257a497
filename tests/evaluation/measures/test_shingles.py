import json
import tarfile
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.evaluation.measures.counts import Counts
from rashomon.evaluation.measures.shingles import mean_prf, shingles

ARCHIVE = Path(__file__).parents[4] / "shared" / "data" / "pages" / "article_extraction_benchmark.tar.gz"
texts = st.lists(st.sampled_from(["a", "b", "A", "b_1", "née", "-", "\n"]), max_size=12).map(" ".join)


def mean_f1(pairs: Iterable[tuple[str, str]]) -> float:
    return mean_prf(shingles(labelled, found) for labelled, found in pairs)[2]


@cache
def benchmark() -> tuple[ModuleType, dict[str, Any]]:
    """The benchmark's own script, and its labels."""
    if not ARCHIVE.is_file():
        pytest.skip(f"the article extraction benchmark is not in {ARCHIVE.parent}")
    with tarfile.open(ARCHIVE) as archive:
        files = {name: archive.extractfile(name) for name in ("evaluate.py", "ground-truth.json")}
        script, labels = (file.read().decode() for file in files.values() if file)
    module = ModuleType("evaluate")
    exec(compile(script, "evaluate.py", "exec"), module.__dict__)
    return module, json.loads(labels)


def test_runs_of_four_words() -> None:
    # Labelled: one two three four, two three four five. Found: the first of them, and two three four six.
    counts = shingles("One, two: three four five.", "One two three four -- six")
    assert counts == Counts(expected=2, found=2, matched=1)


def test_runs_count_as_often_as_they_occur() -> None:
    # "a a a a" is labelled twice and found three times.
    assert shingles("a a a a a", "a a a a a a") == Counts(expected=2, found=3, matched=2)
    assert shingles("a b a b a", "a b a b", n=2) == Counts(expected=4, found=3, matched=3)


def test_a_short_text_is_one_run() -> None:
    assert shingles("two words", "two words") == Counts(expected=1, found=1, matched=1)
    assert shingles("two words", "two words more") == Counts(expected=1, found=1, matched=0)


def test_case_and_underscores_are_part_of_a_word() -> None:
    assert shingles("Two", "two").f1 == 0
    assert shingles("a_b", "a b").f1 == 0


def test_a_text_without_words_has_no_runs() -> None:
    assert shingles("", " -- ") == Counts(expected=0, found=0, matched=0)
    assert shingles("a", "").f1 == shingles("", "a").f1 == 0


def test_the_mean_is_taken_of_precision_and_recall_before_f1() -> None:
    pairs = [
        ("a b c d", "a b c d"),  # 1 and 1
        ("a b c d e", "a b c d"),  # precision 1, recall 1/2
        ("a b c d", ""),  # nothing found: no precision, recall 0
        ("", "a b c d"),  # nothing labelled: precision 0, no recall
    ]
    # Precision (1 + 1 + 0) / 3, recall (1 + 1/2 + 0) / 3; F1 2 * (2/3) * (1/2) / (7/6) = 4/7.
    prf = mean_prf(shingles(labelled, found) for labelled, found in pairs)
    assert prf == pytest.approx((2 / 3, 1 / 2, 4 / 7))


def test_no_document_scores_0() -> None:
    assert mean_prf([]) == (0, 0, 0)
    assert mean_f1([("a", "b")]) == 0


@given(texts, texts, st.integers(1, 5))
def test_swapping_sides_swaps_precision_and_recall(labelled: str, found: str, n: int) -> None:
    there, back = shingles(labelled, found, n=n), shingles(found, labelled, n=n)
    assert (there.precision, there.recall) == (back.recall, back.precision)


@given(st.lists(texts))
def test_a_perfect_answer_scores_1(labelled: list[str]) -> None:
    # A text without words does not count, in neither mean.
    worded = any(shingles(text, text).found for text in labelled)
    assert mean_f1([(text, text) for text in labelled]) == (1 if worded else 0)


@given(st.lists(st.tuples(texts, texts)), st.randoms())
def test_the_order_of_documents_changes_nothing(pairs: list[tuple[str, str]], random) -> None:
    assert mean_f1(random.sample(pairs, len(pairs))) == mean_f1(pairs)


@given(st.lists(st.tuples(texts, texts), min_size=1), st.integers(1, 5))
def test_as_the_benchmark_counts(pairs: list[tuple[str, str]], n: int) -> None:
    script, _ = benchmark()
    for labelled, found in pairs:
        counts = shingles(labelled, found, n=n)
        # There, what is right, wrong and missing are shares of all three.
        right, wrong, missing = counts.matched, counts.found - counts.matched, counts.expected - counts.matched
        every = max(1, right + wrong + missing)
        theirs = script.string_shingle_matching(true=labelled, pred=found, ngram_n=n)
        assert theirs == pytest.approx((right / every, wrong / every, missing / every))


def test_as_the_benchmark_scores() -> None:
    script, labels = benchmark()
    articles = [label["articleBody"] for label in labels.values()]
    # An extractor that loses the start of each article, adds that of another, and finds nothing in every tenth.
    found = [
        "" if number % 10 == 0 else article[len(article) // 5 :] + articles[number - 1][: 40 * (number % 7)]
        for number, article in enumerate(articles)
    ]
    theirs = script.metrics_from_tp_fp_fns(
        [
            script.string_shingle_matching(true=article, pred=text)
            for article, text in zip(articles, found, strict=True)
        ]
    )
    pairs = list(zip(articles, found, strict=True))
    ours = mean_prf(shingles(labelled, text) for labelled, text in pairs)
    assert ours == pytest.approx((theirs["precision"], theirs["recall"], theirs["f1"]), abs=1e-12)
    assert 0.5 < theirs["f1"] < 0.95
