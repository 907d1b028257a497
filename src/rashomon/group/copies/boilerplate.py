"""A passage that recurs in reports which share nothing else: a stock paragraph, and no copy of one text.

The form of lines about the site or the agency is known (`lexicon.is_stock`). What an outlet keeps to explain a
long story has no form of its own; it is told by where it recurs among the reports given.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace

from rashomon.group.copies.classes import Classed
from rashomon.model import Copy, Passage
from rashomon.outlets import Outlets

RECURS = 3  # reports, of which no two share anything else that speaks for copy
SAME = 0.5  # of the shorter of two passages in one report: it is one passage

FamilyOf = Callable[[str], str]


def families(outlets: Outlets, outlet_of: dict[str, str]) -> FamilyOf:
    """The owner of the outlet of a report, or the outlet itself."""
    found = {}
    for report, name in outlet_of.items():
        outlet = outlets.find(name)
        found[report] = outlet.owner or outlet.id
    return found.__getitem__


def with_boilerplate(found: Sequence[Classed], family: FamilyOf) -> tuple[Copy, ...]:
    """The copies; those that stand alone are boilerplate where they recur."""
    alone = [one.copy for one in found if one.is_alone]
    places: dict[str, list[tuple[Passage, str]]] = defaultdict(list)
    for copy in alone:
        places[copy.left.report].append((copy.left, copy.right.report))
        places[copy.right.report].append((copy.right, copy.left.report))
    return tuple(_recurring(one.copy, places, family) if one.is_alone else one.copy for one in found)


def _recurring(copy: Copy, places: dict[str, list[tuple[Passage, str]]], family: FamilyOf) -> Copy:
    beside = [
        {other for passage, other in places[side.report] if _is_one(passage, side)}
        for side in (copy.left, copy.right)
    ]
    holders = {copy.left.report, copy.right.report} | (beside[0] & beside[1])
    words = copy.reason.split(",")[0]
    if len(holders) >= RECURS:
        return replace(
            copy, kind="boilerplate", reason=f"{words}, in {len(holders)} reports that share nothing else"
        )
    if family(copy.left.report) == family(copy.right.report):
        return replace(copy, kind="boilerplate", reason=f"{words}, all that two reports of one house share")
    return copy


def _is_one(one: Passage, other: Passage) -> bool:
    shared = min(one.end, other.end) - max(one.start, other.start)
    return shared >= SAME * min(one.end - one.start, other.end - other.start)
