"""What speaks for two mentions telling of one event, and against it."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, product

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_array

from rashomon.coreference.acts import is_saying, relation
from rashomon.coreference.mentions import Mention
from rashomon.text import WORD, stems

# A story has too few reports to tell which words are rare, so as many others are supposed, as for stories.
BACKGROUND = 1000
WORD_PRIOR = 60
NAME_PRIOR = 3
OPENING = 2  # sentences
# What tells one saying from another: who says what. Learned and told in turns on the train part of ECB+, CoNLL F1
# is .768 with what these weigh there, .761 without, .767 if all else weighs otherwise too.
OF_SAYING = ("sentences alike", "near words alike", "before alike", "reports alike")


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known of the reports whose mentions are compared.

    `rarity` weighs stems, `alike` has the likeness of two reports, `best` that of a report to the one most like
    it; `told` counts by report, and over all (""), how often an act of a root is told; `reports` is how many.
    `masses` keeps what sets of stems were found to weigh: those of a mention are asked for with each other one.
    """

    rarity: Mapping[str, float]
    alike: Mapping[tuple[str, str], float]
    best: Mapping[str, float]
    told: Mapping[tuple[str, str], int]
    reports: int
    masses: dict[frozenset[str], float] = field(default_factory=dict)

    @classmethod
    def of(cls, texts: Mapping[str, str], mentions: Iterable[Mention]) -> Setting:
        """The setting of the texts of reports, by id, and of all their mentions."""
        ids = sorted(texts)
        counted = [Counter(stems(texts[id])) for id in ids]
        frequency = Counter(chain.from_iterable(counted))
        names = _names(texts.values())
        rarity = {
            stem: math.log((len(texts) + BACKGROUND) / (count + (NAME_PRIOR if stem in names else WORD_PRIOR)))
            for stem, count in frequency.items()
        }
        likeness = _likeness(counted, rarity)
        told = Counter[tuple[str, str]]()
        for one in mentions:
            told[one.report, one.act.root] += 1
            told["", one.act.root] += 1
        return cls(
            rarity,
            dict(zip(product(ids, ids), likeness.ravel().tolist(), strict=True)),
            {id: float(row.max()) for id, row in zip(ids, likeness, strict=True)},
            told,
            len(texts),
        )

    def likeness(self, left: frozenset[str], right: frozenset[str]) -> float:
        """Cosine of two sets of stems, the rare ones weighing more; 0 to 1."""
        product = self._mass(left) * self._mass(right)
        return self._mass(left & right) / math.sqrt(product) if product else 0.0

    def _mass(self, found: frozenset[str]) -> float:
        if (held := self.masses.get(found)) is None:
            held = self.masses[found] = math.fsum(self.rarity.get(stem, 0.0) for stem in found)
        return held


def evidence(left: Mention, right: Mention, setting: Setting) -> dict[str, float]:
    """What the scorer weighs, by name. Most of it weighs otherwise where the two are told in one word.

    Words by which something is said are the same in many reports, and seldom tell of one event: of these what
    is around them weighs otherwise as well.
    """
    related = relation(left.act, right.act)
    saying = is_saying(left.act) and is_saying(right.act)
    one_word = related in ("same", "kin")
    in_one = left.report == right.report
    alike = 1.0 if in_one else setting.alike[left.report, right.report]
    best = setting.best[left.report] * setting.best[right.report]
    often = [setting.told[one.report, one.act.root] for one in (left, right)]
    over_all = [setting.told["", one.act.root] for one in (left, right)]
    found = {
        "one report": float(in_one),
        "one sentence": float(in_one and left.sentence == right.sentence),
        "reports alike": alike,
        "reports alike, of the best": alike / math.sqrt(best) if best and not in_one else 0.0,
        "told often in a report": math.log(max(often)),
        "told in many reports": math.log(1 + min(over_all) / setting.reports),
        "sentences alike": setting.likeness(left.around, right.around),
        "near words alike": setting.likeness(left.near, right.near),
        "before alike": setting.likeness(left.before, right.before),
        "after alike": setting.likeness(left.after, right.after),
        "before and after alike": max(
            setting.likeness(left.before, right.after), setting.likeness(left.after, right.before)
        ),
        "names alike": setting.likeness(left.names, right.names),
        **_compared("names", left.names, right.names),
        **_compared("numbers", left.numbers, right.numbers),
        **_compared("days", left.days, right.days),
        **_compared("actors", left.actors, right.actors),
        "both in the opening": float(max(left.sentence, right.sentence) < OPENING),
    }
    return {
        **found,
        **{f"{name}, one word": value * one_word for name, value in found.items()},
        **{f"{name}, saying": found[name] * saying for name in OF_SAYING},
        "saying": float(saying),
        "kin": float(related == "kin"),
        "synonym": float(related == "synonym"),
    }


def _compared(name: str, left: frozenset[str], right: frozenset[str]) -> dict[str, float]:
    shared, both = bool(left & right), bool(left and right)
    return {f"{name} shared": float(shared), f"{name} apart": float(both and not shared)}


def _names(texts: Iterable[str]) -> set[str]:
    """The stems of words that are written with a capital more often than without."""
    capital = Counter[str]()
    for word, count in Counter(chain.from_iterable(map(WORD.findall, texts))).items():
        for stem in stems(word):
            capital[stem] += count if word[0].isupper() else -count
    return {stem for stem, count in capital.items() if count > 0}


def _likeness(counted: Sequence[Mapping[str, int]], rarity: Mapping[str, float]) -> NDArray[np.float64]:
    """Cosine of each text with each other one; none with itself."""
    place = {stem: i for i, stem in enumerate(sorted(rarity))}
    rows = [row for row, counts in enumerate(counted) for _ in counts]
    columns = [place[stem] for counts in counted for stem in counts]
    weights = [(1 + math.log(count)) * rarity[stem] for counts in counted for stem, count in counts.items()]
    vectors = coo_array((weights, (rows, columns)), shape=(len(counted), len(place))).tocsr()
    products = np.asarray((vectors @ vectors.T).todense(), dtype=np.float64)
    lengths = np.sqrt(products.diagonal())
    lengths[lengths == 0.0] = 1.0
    found: NDArray[np.float64] = products / np.outer(lengths, lengths)
    np.fill_diagonal(found, 0.0)
    return found
