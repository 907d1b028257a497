"""The measure of the article extraction benchmark (Scrapinghub 2020, now Zyte): runs of four words in common.

Words are runs of letters, digits and underscores, their case kept. A text has every run of n words in a row, as
often as it occurs; one that has fewer than n words has the one run of all of them.

Over documents the benchmark averages precision and recall, each over the documents where it is defined: precision
where anything was found, recall where anything is labelled. Its F1 is the harmonic mean of these two means, not
the mean of each document's F1. (Before, it divides each document's counts by their sum. That changes neither.)
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from statistics import fmean

from rashomon.evaluation.measures.counts import Counts

WORD = re.compile(r"\w+")


def shingles(labelled: str, found: str, *, n: int = 4) -> Counts:
    """The runs of n words of one document, each counted as often as it occurs."""
    wanted, given = _runs(labelled, n), _runs(found, n)
    return Counts(expected=wanted.total(), found=given.total(), matched=(wanted & given).total())


def mean_prf(documents: Iterable[Counts]) -> tuple[float, float, float]:
    """Precision and recall averaged over documents, and the F1 of these two; a mean over no document is 0."""
    counted = list(documents)
    precision = _mean(one.precision for one in counted)
    recall = _mean(one.recall for one in counted)
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return precision, recall, f1


def _runs(text: str, n: int) -> Counter[tuple[str, ...]]:
    words = WORD.findall(text)
    if not words:
        return Counter()
    return Counter(tuple(words[start : start + n]) for start in range(max(1, len(words) - n + 1)))


def _mean(values: Iterable[float | None]) -> float:
    measured = [value for value in values if value is not None]
    return fmean(measured) if measured else 0.0
