"""Which pairs of reports are worth a look: those whose heaviest words, days and no other report say so.

Whether two reports are a candidate pair is a function of these two alone, so it does not matter which others are
held, nor in which order they came. It is decided in whole numbers, which add up alike in any order.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from rashomon.group.likeness import MONTH, likeness
from rashomon.group.signatures import Signature
from rashomon.linking import Link

# Of the links that are enough for one story these find .98 on the looked-at part of politics, all of general news
# and .97 on 924 articles of busy days, of those that are half enough a half or more; B-cubed F1 is .911 (without,
# .909) on politics and .882 (.882) on general news. A report has some 20 candidates there.
KEYS = 24  # the heaviest stems of a report
SCALE = 1000  # a weight of 1
NEEDED = 40_000  # of SCALE * SCALE: likeness by the keys alone
# Reports further apart tell no one story, whatever they share: B-cubed F1 .911 to .918 on politics, .882 on
# general news with it and without. A story may go on for longer.
APART = MONTH
UNDATED = 0


@dataclass(frozen=True, slots=True)
class Keys:
    """The heaviest stems of a report with their weights in whole numbers, and its day counted from the year 1.

    An undated report has the day `UNDATED`, and may be of any.
    """

    report: str
    day: int
    weights: Mapping[str, int]

    @property
    def days(self) -> tuple[tuple[int, int], ...]:
        """The spans of days, first and last, on which reports may be of the same story."""
        if self.day == UNDATED:
            return ((UNDATED, 10**7),)
        return ((UNDATED, UNDATED), (max(UNDATED + 1, self.day - APART), self.day + APART))


def keys(signature: Signature) -> Keys:
    """By what a report is looked up."""
    weights = signature.weights
    heaviest = sorted(weights, key=lambda stem: (-weights[stem], stem))[:KEYS]
    found = {stem: round(weights[stem] * SCALE) for stem in heaviest}
    return Keys(signature.report, signature.day.toordinal() if signature.day else UNDATED, found)


def candidates(signatures: Sequence[Signature]) -> Iterator[tuple[Signature, Signature]]:
    """The candidate pairs among these, each once."""
    holders: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for number, one in enumerate(signatures):
        own = keys(one)
        shared: dict[int, int] = defaultdict(int)
        for stem, weight in own.weights.items():
            for other, theirs in holders[stem]:
                shared[other] += weight * theirs
            holders[stem].append((number, weight))
        for other, product in shared.items():
            if product >= NEEDED and _near(one, signatures[other]):
                yield signatures[other], one


def links(pairs: Iterable[tuple[Signature, Signature]]) -> Iterator[Link]:
    """The links of candidate pairs that are alike enough to count."""
    for left, right in pairs:
        first, second = sorted((left, right), key=lambda one: one.report)
        if link := likeness(first, second):
            yield link


def _near(left: Signature, right: Signature) -> bool:
    return left.day is None or right.day is None or abs((left.day - right.day).days) <= APART
