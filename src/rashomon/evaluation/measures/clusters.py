"""Groups of the same things, such as stories of reports: how far two groupings agree."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import replace
from math import comb

from rashomon.evaluation.measures import contingency
from rashomon.evaluation.measures.contingency import Item, Overlaps
from rashomon.evaluation.measures.counts import Counts


def bcubed(labelled: Mapping[Item, Hashable], found: Mapping[Item, Hashable]) -> Counts:
    """B-cubed (Bagga and Baldwin 1998, as in Amigó et al. 2009): every item counts once, whatever its group.

    `matched` is the sum over the items of the share of the item's found group that is labelled as the item is,
    `recalled` that of the share of its labelled group that was found with it. Items that are found and not
    labelled, distractors, are none to be counted, but each in the found group of a labelled item lessens what it
    matches.
    """
    if not labelled.keys() <= found.keys():
        _check(labelled, found)
    return replace(contingency.bcubed(contingency.overlaps(labelled, found)), found=len(labelled))


def pairwise(labelled: Mapping[Item, Hashable], found: Mapping[Item, Hashable]) -> Counts:
    """Pairs of items that are in one group."""
    table = _overlaps(labelled, found)
    return Counts(
        expected=_pairs(table.labelled.values()),
        found=_pairs(table.found.values()),
        matched=_pairs(table.shared.values()),
    )


def adjusted_rand(labelled: Mapping[Item, Hashable], found: Mapping[Item, Hashable]) -> float:
    """The adjusted Rand index (Hubert and Arabie 1985): 1 where both agree, 0 where no better than chance."""
    from sklearn.metrics import adjusted_rand_score

    return float(adjusted_rand_score(*_numbered(labelled, found)))


def adjusted_mutual_information(labelled: Mapping[Item, Hashable], found: Mapping[Item, Hashable]) -> float:
    """Mutual information adjusted for chance (Vinh et al. 2010), over the arithmetic mean of both entropies."""
    from sklearn.metrics import adjusted_mutual_info_score

    return float(adjusted_mutual_info_score(*_numbered(labelled, found)))


def _overlaps(labelled: Mapping[Item, Hashable], found: Mapping[Item, Hashable]) -> Overlaps:
    _check(labelled, found)
    return contingency.overlaps(labelled, found)


def _check(labelled: Mapping[Item, Hashable], found: Mapping[Item, Hashable]) -> None:
    if labelled.keys() != found.keys():
        missing, extra = labelled.keys() - found.keys(), found.keys() - labelled.keys()
        raise ValueError(
            f"Both groupings must be of the same items: {len(missing)} of {len(labelled)} labelled items are in "
            f"no found group, {len(extra)} of {len(found)} found items are not labelled."
        )


def _pairs(sizes: Iterable[int]) -> int:
    return sum(comb(size, 2) for size in sizes)


def _numbered(labelled: Mapping[Item, Hashable], found: Mapping[Item, Hashable]) -> tuple[list[int], list[int]]:
    """The groups of the items in one order, as numbers: scikit-learn takes no labels of mixed types."""
    _check(labelled, found)
    return _numbers(labelled[item] for item in labelled), _numbers(found[item] for item in labelled)


def _numbers(groups: Iterable[Hashable]) -> list[int]:
    numbers: dict[Hashable, int] = {}
    return [numbers.setdefault(group, len(numbers)) for group in groups]
