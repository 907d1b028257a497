"""How two groupings of things overlap: what B-cubed, MUC, CEAF and pair counting are all computed from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from math import fsum
from typing import TypeVar

from rashomon.evaluation.measures.counts import Counts

Item = TypeVar("Item", bound=Hashable)


@dataclass(frozen=True, slots=True, kw_only=True)
class Overlaps:
    """The sizes of the labelled and of the found groups, and how many items each two of them have in common."""

    labelled: Counter[Hashable]
    found: Counter[Hashable]
    shared: Counter[tuple[Hashable, Hashable]]


def overlaps(labelled: Mapping[Item, Hashable], found: Mapping[Item, Hashable]) -> Overlaps:
    """The overlaps of two groupings, each given as the group of every item. Either may have items of its own."""
    return Overlaps(
        labelled=Counter(labelled.values()),
        found=Counter(found.values()),
        shared=Counter((group, found[item]) for item, group in labelled.items() if item in found),
    )


def bcubed(table: Overlaps) -> Counts:
    """For each item the share of its found group that belongs with it, and of its labelled group that was found.

    Both are summed over the items: `matched` over those found, `recalled` over those labelled. An item that only
    one side has adds nothing. The sums are exact to the last digit, so the order of the items cannot show.
    """
    return Counts(
        expected=table.labelled.total(),
        found=table.found.total(),
        matched=fsum(both * both / table.found[right] for (_, right), both in table.shared.items()),
        recalled=fsum(both * both / table.labelled[left] for (left, _), both in table.shared.items()),
    )
