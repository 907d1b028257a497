"""Which pairs of reports are worth a look: those whose heaviest words, days and no other report say so.

Whether two reports are a candidate pair is a function of these two alone, so it does not matter which others are
held, nor in which order they came. It is decided in whole numbers, which add up alike in any order.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from rashomon.group.likeness import MOST_DAYS, TOLD_DAYS, likeness
from rashomon.group.signatures import TITLE, Signature
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
# very heaviest stems of which two stand in the title, which hardly any share: .13 others a report on general news.
# Such a report has 29 threes. With all 56 of its eight stems B-cubed F1 on the looked-at parts is .957 on general
# news and .916 on politics, with these, which are half the rows, .949 and .917 (the other parts have .926 and .927
# with these, .926 and .925 with all).
APART = MOST_DAYS
HEAVIEST, TOGETHER, IN_TITLE = 8, 3, 2
# What stands around an article can outweigh it. Two whose titles are nearly the same are looked at all the same if
# they are not `APART`: those that share so many of the heaviest stems of their titles. On looked-at parts these
# are two more pairs, both one story; with three of the five they are 40, of which three are.
TITLE_HEAVIEST, TITLE_TOGETHER = 5, 4
UNDATED, ALWAYS = 0, 10**7
TELLS = "tells "  # before the stems of a report that tells of a day

Span = tuple[int, int, int]  # first and last day, and what is needed there
Lookup = tuple[Mapping[str, int], tuple[Span, ...]]  # weights of keys, and where these are looked up
Posting = tuple[int, str, int]  # a day, a key, its weight


@dataclass(frozen=True, slots=True)
class Keys:
    """The heaviest stems of a report with their weights in whole numbers, and its day counted from the year 1.

    `threes` are those that its very heaviest make, `titles` the fours of its title, each with the weight 1. An
    undated report has the day `UNDATED`, and may be of any; `told` is the day that its text tells of, `UNDATED`
    where it tells of none.
    """

    report: str
    day: int
    weights: Mapping[str, int]
    threes: Mapping[str, int]
    titles: Mapping[str, int]
    told: int

    @property
    def postings(self) -> Iterator[Posting]:
        """By which keys, and on which days, it is found by others."""
        for key, weight in (*self.weights.items(), *self.threes.items(), *self.titles.items()):
            yield self.day, key, weight
        if self.told != UNDATED:
            for stem, weight in self.weights.items():
                yield self.told, TELLS + stem, weight

    @property
    def lookups(self) -> tuple[Lookup, ...]:
        """By which keys, and on which days, others are looked up that may be of its story."""
        return *self._published, *self._telling

    @property
    def _telling(self) -> Iterator[Lookup]:
        """Who was published on the day that it tells of, and who tells of the day on which it was published."""
        if self.told != UNDATED:
            yield self.weights, ((self.told - TOLD_DAYS, self.told + TOLD_DAYS, NEEDED),)
        if self.day != UNDATED:
            stems = {TELLS + stem: weight for stem, weight in self.weights.items()}
            yield stems, ((self.day - TOLD_DAYS, self.day + TOLD_DAYS, NEEDED),)

    @property
    def _published(self) -> tuple[Lookup, ...]:
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
        return (
            (self.weights, spans),
            (self.threes, ((after, day - APART - 1, 1), (day + APART + 1, ALWAYS, 1))),
            (self.titles, ((max(after, day - APART), day + APART, 1),)),
        )


def keys(signature: Signature) -> Keys:
    """By what a report is looked up."""
    weights = signature.weights
    heaviest = sorted(weights, key=lambda stem: (-weights[stem], stem))
    titled = [stem for stem in heaviest if signature.marks.get(stem, 0) & TITLE]
    day = signature.day.toordinal() if signature.day else UNDATED
    return Keys(
        report=signature.report,
        day=day,
        weights={stem: round(weights[stem] * SCALE) for stem in heaviest[:KEYS]},
        threes=_threes(heaviest[:HEAVIEST], set(titled)) if day != UNDATED else {},
        titles=_sets(titled[:TITLE_HEAVIEST], TITLE_TOGETHER) if day != UNDATED else {},
        told=signature.told.toordinal() if signature.told else UNDATED,
    )


def _threes(stems: Sequence[str], titled: Collection[str]) -> dict[str, int]:
    return {
        " ".join(some): 1
        for some in combinations(sorted(stems), TOGETHER)
        if sum(stem in titled for stem in some) >= IN_TITLE
    }


def _sets(stems: Sequence[str], size: int) -> dict[str, int]:
    return {" ".join(some): 1 for some in combinations(sorted(stems), size)}


def enough(spans: Iterable[Span], day: int, product: int) -> bool:
    """Whether one of that day is found, which shares so much of the keys that are looked up."""
    return any(first <= day <= last and product >= needed for first, last, needed in spans)


def ranges(spans: Iterable[Span]) -> list[tuple[int, int]]:
    """The days of these, as few first and last ones: a key is looked up once for each."""
    found: list[tuple[int, int]] = []
    for first, last, _ in sorted(spans):
        if found and first == found[-1][1] + 1:
            found[-1] = found[-1][0], last
        else:
            found.append((first, last))
    return found


def candidates(signatures: Sequence[Signature], known: Sequence[Keys]) -> Iterator[tuple[Signature, Signature]]:
    """The candidate pairs among these, which have these keys, each once."""
    holders: dict[str, list[tuple[int, int, int]]] = defaultdict(list)
    for number, (one, own) in enumerate(zip(signatures, known, strict=True)):
        found: set[int] = set()
        for weights, spans in own.lookups:
            shared: dict[tuple[int, int], int] = defaultdict(int)
            for key, weight in weights.items():
                for other, day, theirs in holders[key]:
                    shared[other, day] += weight * theirs
            for (other, day), product in shared.items():
                if enough(spans, day, product):
                    found.add(other)
        for other in sorted(found):
            yield signatures[other], one
        for day, key, weight in own.postings:
            holders[key].append((number, day, weight))


def links(pairs: Iterable[tuple[Signature, Signature]], *, worded: bool = True) -> Iterator[Link]:
    """The links of candidate pairs that are alike enough to count; they give a reason if `worded`."""
    for left, right in pairs:
        first, second = sorted((left, right), key=lambda one: one.report)
        if link := likeness(first, second, worded=worded):
            yield link
