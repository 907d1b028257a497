"""How alike two sentences are by their words, as claims are found to speak of one thing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from scipy.stats import pearsonr

from rashomon.compare.alignment.kin import by_kin
from rashomon.compare.alignment.likeness import likeness
from rashomon.compare.claims.about import about
from rashomon.compare.claims.given import given, given_in, one_each
from rashomon.evaluation.baselines import similarity as baselines
from rashomon.evaluation.reading import Text, extract_texts
from rashomon.evaluation.sets.similarity import SET, Pair, pairs
from rashomon.evaluation.task import Baseline, Miss, Outcome, Score, Task
from rashomon.group.signatures import rarity
from rashomon.model import Report

FAR = 2.0  # of five by which the likeness, fitted to the labels, is off: a miss


def ours(documents: Sequence[Pair]) -> list[float]:
    """The likeness of the words of each pair, weighed by how rare they are in news at large: here is no story."""
    texts = [
        Text(id=f"{one.id} {at}", text=text) for one in documents for at, text in enumerate((one.left, one.right))
    ]
    told = [_told(report) for report in extract_texts(texts)]
    weight: dict[str, float] = defaultdict(float, {stem: rarity(stem) for held in told for stem in held})
    return [likeness(left, right, weight) for left, right in zip(told[::2], told[1::2], strict=True)]


def score(documents: Sequence[Pair], predictions: Sequence[float]) -> Outcome:
    """Pearson's correlation with the labels."""
    labels = [one.alike for one in documents]
    value = float(pearsonr(labels, predictions).statistic) if len(set(predictions)) > 1 else None
    return Outcome(
        scores=(Score(name="Pearson correlation", value=value),),
        items=len(documents),
        misses=tuple(_misses(documents, predictions)),
    )


def _told(report: Report) -> frozenset[str]:
    whole = report.passage(0, len(report.text))
    return by_kin(about(report, [whole])) | one_each(given_in(given(report), [whole]))


def _misses(documents: Sequence[Pair], predictions: Sequence[float]) -> Iterator[Miss]:
    for one, found in zip(documents, predictions, strict=True):
        off = 5 * found - one.alike
        if abs(off) > FAR:
            kind = "too alike" if off > 0 else "not alike enough"
            yield Miss(kind=kind, document=one.id, text=f"{one.alike} {5 * found:.1f}   {one.left} | {one.right}")


BASELINES = (
    Baseline(name="equal words", system=baselines.equal_words),
    Baseline(name="TF-IDF", system=baselines.tfidf, needs=("sklearn",)),
    Baseline(name="spaCy vectors", system=baselines.vectors),
)
TASK = Task(
    name="similarity",
    about="STS benchmark, its news: how alike two sentences are. Look: train. Score: dev and test.",
    sets=(SET,),
    read=pairs,
    ours=ours,
    score=score,
    baselines=BASELINES,
)
