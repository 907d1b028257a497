"""How alike two sentences are, by others' measures."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.evaluation.sets.similarity import Pair
from rashomon.extract.parse import parses
from rashomon.text import words


def equal_words(pairs: Sequence[Pair]) -> Sequence[float]:
    """The Dice coefficient of the two sets of words."""
    sets = [(set(words(pair.left)), set(words(pair.right))) for pair in pairs]
    return [2 * len(left & right) / max(1, len(left) + len(right)) for left, right in sets]


def tfidf(pairs: Sequence[Pair]) -> Sequence[float]:
    """The cosine of TF-IDF of words, counted on the pairs themselves (scikit-learn)."""
    from sklearn.feature_extraction.text import TfidfVectorizer

    matrix = TfidfVectorizer(sublinear_tf=True).fit_transform(
        text for pair in pairs for text in (pair.left, pair.right)
    )
    return [float(value) for value in matrix[::2].multiply(matrix[1::2]).sum(axis=1).A1]


def vectors(pairs: Sequence[Pair]) -> Sequence[float]:
    """The cosine of the mean vectors of the words (spaCy)."""
    parsed = list(parses(text for pair in pairs for text in (pair.left, pair.right)))
    return [left.similarity(right) for left, right in zip(parsed[::2], parsed[1::2], strict=True)]
