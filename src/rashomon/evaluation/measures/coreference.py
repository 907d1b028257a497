"""The coreference measures of CoNLL-2012, also where the mentions that were found are not those that are labelled.

The definitions are those of Pradhan et al. 2014, "Scoring Coreference Partitions of Predicted Mentions: A
Reference Implementation". A mention is anything hashable. Nothing is thrown away for being alone: where singletons
are not labelled, as in OntoNotes, take them out of both sides before. Documents may be scored one by one and their
counts added, or all at once with the document as a part of each mention; both come to the same.
"""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterable
from math import fsum
from statistics import fmean

from rashomon.evaluation.measures import contingency
from rashomon.evaluation.measures.contingency import Overlaps
from rashomon.evaluation.measures.counts import Counts
from rashomon.evaluation.measures.pairing import assigned


def muc(labelled: Iterable[Collection[Hashable]], found: Iterable[Collection[Hashable]]) -> Counts:
    """MUC (Vilain et al. 1995): of the links that hold the clusters together, those that both have.

    A cluster of n mentions has n - 1 links. It lacks one for each part beyond the first that the other side
    divides it into; a mention that the other side has not is a part of its own. Clusters of one have no link.
    """
    table = _overlaps(labelled, found)
    return Counts(
        expected=_links(table.labelled.values()),
        found=_links(table.found.values()),
        # Seen from either side the same number: what two clusters share is one part, and n shared mentions of it
        # keep n - 1 links.
        matched=_links(table.shared.values()),
    )


def bcubed(labelled: Iterable[Collection[Hashable]], found: Iterable[Collection[Hashable]]) -> Counts:
    """B-cubed (Bagga and Baldwin 1998): a mention that only one side has is wrong, or missed, altogether."""
    return contingency.bcubed(_overlaps(labelled, found))


def ceaf_e(labelled: Iterable[Collection[Hashable]], found: Iterable[Collection[Hashable]]) -> Counts:
    """Entity-based CEAF (Luo 2005, phi 4): clusters paired one to one, the better the more they share."""
    table = _overlaps(labelled, found)
    rows = {cluster: row for row, cluster in enumerate(table.labelled)}
    columns = {cluster: column for column, cluster in enumerate(table.found)}
    likeness = {
        (rows[left], columns[right]): 2 * both / (table.labelled[left] + table.found[right])
        for (left, right), both in table.shared.items()
    }
    return Counts(
        expected=len(rows),
        found=len(columns),
        matched=fsum(likeness[pair] for pair in assigned(likeness, at_least=0)),
    )


def average(*counts: Counts) -> float:
    """The mean of the F1 of each, as the CoNLL-2012 score is of counts added over documents; None is 0."""
    return fmean(one.f1 or 0.0 for one in counts)


def _overlaps(labelled: Iterable[Collection[Hashable]], found: Iterable[Collection[Hashable]]) -> Overlaps:
    return contingency.overlaps(_numbered(labelled), _numbered(found))


def _numbered(clusters: Iterable[Collection[Hashable]]) -> dict[Hashable, int]:
    """The number of each mention's cluster. A mention that is repeated stays where it is first.

    The reference scorer, too, takes repeated mentions out of the later clusters.
    """
    numbers: dict[Hashable, int] = {}
    for number, cluster in enumerate(clusters):
        for mention in cluster:
            numbers.setdefault(mention, number)
    return numbers


def _links(sizes: Iterable[int]) -> int:
    return sum(size - 1 for size in sizes)
