"""Which pairs of reports are worth a look: those whose heaviest words, days and no other report say so.

Whether two reports are a candidate pair is a function of these two alone, so it does not matter which others are
held, nor in which order they came. It is decided in whole numbers, which add up alike in any order.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from rashomon.group.likeness import MOST_DAYS, likeness
from rashomon.group.signatures import Signature
from rashomon.linking import Link

# Of the links that are enough for one story these find .99 on the looked-at part of politics, .99 of general news
# and .98 on 956 articles of busy days, with 6.0, 4.5 and 5.8 candidates a report. What they pass over is not
# missed: B-cubed F1 is .932 on politics (.932 if every pair is looked at) and .898 on general news (.899).
KEYS = 24  # the heaviest stems of a report
SCALE = 1000  # a weight of 1
# Of SCALE * SCALE: likeness by the keys alone. Nearness counts for much, so that reports a day apart may be linked
# by little, and there are few of them; the further apart, the more alike two must be to be linked at all.
NEEDED = 25_000  # at 30_000 .97, .98 and .96 of the links of a day apart or less, at 40_000 .94, .97 and .92
DAYS = 1  # so many days apart
NEEDED_LATER = 60_000  # all of the links of two days to six, .97 of those of the second week; at 65_000 .91
WEEKS = 14
NEEDED_FAR = 80_000  # all of the links of two weeks to two months, and .99 where a day is not known
# Reports further apart, of which there are the more the longer reports are held, are looked up by threes of their
# very heaviest stems, which hardly any share: .07 others a report on general news, .14 on politics. Of those that
# are linked by enough for one story these find seven of eight, as with eight stems and 56 threes.
APART = MOST_DAYS
HEAVIEST, TOGETHER = 7, 3
UNDATED, ALWAYS = 0, 10**7

Span = tuple[int, int, int]  # first and last day, and what is needed there


@dataclass(frozen=True, slots=True)
class Keys:
    """The heaviest stems of a report with their weights in whole numbers, and its day counted from the year 1.

    `threes` are those that its very heaviest make, each with the weight 1. An undated report has the day
    `UNDATED`, and may be of any.
    """

    report: str
    day: int
    weights: Mapping[str, int]
    threes: Mapping[str, int]

    @property
    def lookups(self) -> tuple[tuple[Mapping[str, int], tuple[Span, ...]], ...]:
        """By which keys, and on which days, others are looked up that may be of its story."""
        day, after = self.day, UNDATED + 1
        if day == UNDATED:
            return ((self.weights, ((UNDATED, ALWAYS, NEEDED_FAR),)),)
        spans = (
            (UNDATED, UNDATED, NEEDED_FAR),
            (max(after, day - APART), day - WEEKS, NEEDED_FAR),
            (max(after, day - WEEKS + 1), day - DAYS - 1, NEEDED_LATER),
            (max(after, day - DAYS), day + DAYS, NEEDED),
            (day + DAYS + 1, day + WEEKS - 1, NEEDED_LATER),
            (day + WEEKS, day + APART, NEEDED_FAR),
        )
        return (self.weights, spans), (self.threes, ((after, day - APART - 1, 1), (day + APART + 1, ALWAYS, 1)))


def keys(signature: Signature) -> Keys:
    """By what a report is looked up."""
    weights = signature.weights
    heaviest = sorted(weights, key=lambda stem: (-weights[stem], stem))[:KEYS]
    found = {stem: round(weights[stem] * SCALE) for stem in heaviest}
    day = signature.day.toordinal() if signature.day else UNDATED
    threes = combinations(sorted(heaviest[:HEAVIEST]), TOGETHER) if day != UNDATED else ()
    return Keys(signature.report, day, found, {" ".join(three): 1 for three in threes})


def candidates(signatures: Sequence[Signature]) -> Iterator[tuple[Signature, Signature]]:
    """The candidate pairs among these, each once."""
    holders: dict[str, list[tuple[int, int]]] = defaultdict(list)
    days: list[int] = []
    for number, one in enumerate(signatures):
        own = keys(one)
        for weights, spans in own.lookups:
            shared: dict[int, int] = defaultdict(int)
            for key, weight in weights.items():
                for other, theirs in holders[key]:
                    shared[other] += weight * theirs
            for other, product in shared.items():
                if any(first <= days[other] <= last and product >= needed for first, last, needed in spans):
                    yield signatures[other], one
        for key, weight in (*own.weights.items(), *own.threes.items()):
            holders[key].append((number, weight))
        days.append(own.day)


def links(pairs: Iterable[tuple[Signature, Signature]]) -> Iterator[Link]:
    """The links of candidate pairs that are alike enough to count."""
    for left, right in pairs:
        first, second = sorted((left, right), key=lambda one: one.report)
        if link := likeness(first, second):
            yield link
