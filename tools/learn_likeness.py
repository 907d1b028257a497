"""Learn the weights by which two reports are told to be of one story, and write them.

    python tools/learn_likeness.py [FOLDER]

FOLDER holds the labelled data (by default where `rashomon evaluate` looks for it). Read are the parts to look at
of AllSides (Apache-2.0 and MIT) and of Giveme5W1H (Hamborg et al. 2018, Apache-2.0), each among articles of busy
days. Every pair of which one is labelled and that shares enough words to be weighed is an example; pairs of one
story count equally much in both sets. Those of over `MOST_DAYS` apart are weighed by weights of their own: since
few of them are of one story, all that are of one count there, as if their days were not known. What the weights
are worth is told in turns: a pair is scored by weights learned from pairs of no story that either is of. Those
that are written are learned from all. Needs what `make evaluate` needs, and some minutes, most of them for
cleaning the articles.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from itertools import combinations_with_replacement
from pathlib import Path

import numpy as np
from scipy.sparse import csr_array
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

from rashomon.evaluation.data import Data
from rashomon.evaluation.measures import clusters
from rashomon.evaluation.sets.stories import GENERAL, POLITICS, Article, with_distractors
from rashomon.evaluation.tasks.stories import longest_reports
from rashomon.group.likeness import COUNTS, HEADLINE, LEAST_WORDS, evidence, evidence_apart, log_odds, scaled
from rashomon.group.signatures import Signature, signature
from rashomon.linking import Link, cluster

TURNS = 4
LOW = 0.9 * LEAST_WORDS  # of the words that two share: less is never evidence, however its sum is rounded
STRENGTH = 1.0  # of the regression, the inverse of its penalty; a quarter of it gave the same
STORIES = 400  # what the pairs of one story of a set weigh together
THRESHOLDS = (0.38, 0.4, 0.42, 0.44, 0.46, 0.48, 0.52)
TARGET = Path(__file__).parent.parent / "src" / "rashomon" / "data" / "likeness.toml"
HEADER = """\
# How much each thing speaks for two reports telling one story, learned by tools/learn_likeness.py from the parts
# to look at of articles gathered by AllSides (Apache-2.0, MIT) and of Giveme5W1H (Hamborg et al. 2018,
# Apache-2.0). Numbers alone; their texts are not part of this project.
"""
TABLES = (("weights", False), ("apart", True))  # and whether they are those of pairs that are far apart
Weights = dict[str, float]


@dataclass(frozen=True, slots=True)
class Example:
    """Two articles, what speaks for and against one story, and whether they tell one; what does if they are far
    apart.
    """

    left: Article
    right: Article
    found: dict[str, float]
    apart: dict[str, float]
    right_answer: bool

    @property
    def turns(self) -> frozenset[int]:
        """The turns in which the pair is not learned from."""
        return frozenset((_turn(self.left), _turn(self.right)))

    @property
    def labelled(self) -> bool:
        """Whether it is known if they tell one story: two that have no label may."""
        return self.left.story is not None or self.right.story is not None


def main(folder: Path | None) -> None:
    """Learn, write, and print what the weights are worth on what they were not learned from."""
    data = Data.find(folder)
    sets = {name: with_distractors(data, name, "look") for name in (POLITICS, GENERAL)}
    examples = {name: compared(held) for name, held in sets.items()}
    known = {name: [one for one in held if one.labelled] for name, held in examples.items()}
    for name, held in known.items():
        print(f"{name}: {len(held)} pairs, {sum(one.right_answer for one in held)} of them one story")
    links: dict[str, list[Link]] = {name: [] for name in sets}
    for apart in combinations_with_replacement(range(TURNS), 2):
        others = [[one for one in held if not one.turns & set(apart)] for held in known.values()]
        weights = {far: learned(others, far=far) for _, far in TABLES}
        for name, held in examples.items():
            links[name] += [
                Link(one.left.id, one.right.id, scaled(log_odds(one.found, weights[HEADLINE in one.found])), "")
                for one in held
                if one.found and one.turns == frozenset(apart)
            ]
    for threshold in THRESHOLDS:
        print(f"{threshold:.2f}", *(told(held, links[name], threshold) for name, held in sets.items()))
    TARGET.write_text(
        HEADER + "".join(table(name, list(known.values()), far=far) for name, far in TABLES), "utf-8"
    )


def table(name: str, sets: Sequence[Sequence[Example]], *, far: bool) -> str:
    """A table of weights as it is written."""
    lines = (f'"{what}" = {weight:.3f}\n' for what, weight in sorted(learned(sets, far=far).items()))
    return f"\n[{name}]\n{''.join(lines)}"


def compared(held: Sequence[Article]) -> list[Example]:
    """The pairs of a set that have something in common."""
    reports = longest_reports(held)
    signed = [
        (one, signature(replace(report, id=one.id), worded=False))
        for one, report in zip(held, reports, strict=True)
        if report is not None
    ]
    signed = [(one, own) for one, own in signed if own.known]
    columns: dict[str, int] = {}
    places = [columns.setdefault(stem, len(columns)) for _, own in signed for stem in own.weights]
    weights = [weight for _, own in signed for weight in own.weights.values()]
    rows = np.cumsum([0, *(len(own.weights) for _, own in signed)])
    table = csr_array((weights, places, rows), shape=(len(signed), len(columns)))
    near = (table @ table.T).tocoo()
    ends = (
        (int(i), int(j)) for i, j, words in zip(*near.coords, near.data, strict=True) if i < j and words >= LOW
    )
    pairs = ((signed[i], signed[j]) for i, j in sorted(ends))
    return [one for (left, own), (right, other) in pairs if (one := _example(left, own, right, other))]


def _example(left: Article, own: Signature, right: Article, other: Signature) -> Example | None:
    one_story = left.story is not None and left.story == right.story
    found = evidence(own, other)
    apart = found if HEADLINE in found else evidence_apart(own, other) if one_story else {}
    return Example(left, right, found, apart, one_story) if found or apart else None


def learned(sets: Sequence[Sequence[Example]], *, far: bool) -> Weights:
    """The weights that tell these pairs best, each of what it is a weight of: of pairs that are `far` apart, or of
    all others.
    """
    kept = [
        [one for one in held if (one.apart if far else HEADLINE not in one.found and one.found)] for held in sets
    ]
    every = [one.apart if far else one.found for held in kept for one in held]
    answers = [one.right_answer for held in kept for one in held]
    each = [STORIES / sum(one.right_answer for one in held) for held in kept for _ in held]
    names = sorted(every[0])
    values = np.array([[one[name] for name in names] for one in every])
    scaler = StandardScaler().fit(values)
    model = LogisticRegression(C=STRENGTH, max_iter=1000)
    model.fit(scaler.transform(values), answers, sample_weight=each)
    slopes = model.coef_[0] / scaler.scale_
    always = float(model.intercept_[0] - (slopes * scaler.mean_).sum())
    return {"always": always, **{name: float(slope) for name, slope in zip(names, slopes, strict=True)}}


def told(held: Sequence[Article], links: Sequence[Link], threshold: float) -> str:
    """B-cubed F1 of a set with the others and without."""
    labelled = {one.id: one.story for one in held if one.story}
    scores = []
    for ids in ([one.id for one in held], list(labelled)):
        kept = set(ids)
        between = [one for one in links if one.score >= COUNTS and one.left in kept and one.right in kept]
        groups = cluster(ids, between, at_least=threshold)
        counts = clusters.bcubed(labelled, {id: number for number, group in enumerate(groups) for id in group})
        scores.append(f"{counts.precision or 0:.3f} {counts.recall or 0:.3f} {counts.f1 or 0:.3f}")
    return f"   with others {scores[0]}, without {scores[1]}"


def _turn(one: Article) -> int:
    return sha256(f"turn {one.story or one.id}".encode()).digest()[0] % TURNS


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
