"""Block, score, connect: how like things are found and joined, whatever they are.

Blocking names the pairs worth a look, the caller scores them, and connecting makes groups of what was
scored. No step depends on the order in which things come.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from heapq import heappop, heappush
from itertools import combinations

import numpy as np
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components


@dataclass(frozen=True, slots=True)
class Link:
    """Two things that belong together so much (`score`, 0 to 1), and why."""

    left: str
    right: str
    score: float
    reason: str


def pairs(keys: Mapping[str, Iterable[Hashable]], *, at_most: int, shared: int = 1) -> Iterator[tuple[str, str]]:
    """The pairs of things that share at least `shared` keys, each pair once and in order.

    A key that more than `at_most` things have says nothing and is passed over.
    """
    holders: dict[Hashable, list[str]] = defaultdict(list)
    for thing in sorted(keys):
        for key in dict.fromkeys(keys[thing]):
            holders[key].append(thing)
    counts: dict[tuple[str, str], int] = defaultdict(int)
    for things in holders.values():
        if 1 < len(things) <= at_most:
            for pair in combinations(things, 2):
                counts[pair] += 1
    return (pair for pair in sorted(counts) if counts[pair] >= shared)


def connect(things: Iterable[str], links: Iterable[Link]) -> tuple[tuple[str, ...], ...]:
    """The connected components, each sorted, in the order of their first members."""
    names = sorted(set(things))
    place = {name: i for i, name in enumerate(names)}
    edges = [(place[link.left], place[link.right]) for link in links]
    if not edges:
        return tuple((name,) for name in names)
    left, right = np.array(edges).T
    graph = coo_array((np.ones(len(edges), bool), (left, right)), shape=(len(names), len(names)))
    _, labels = connected_components(graph, directed=False)
    groups: dict[int, list[str]] = defaultdict(list)
    for name, label in zip(names, labels, strict=True):
        groups[int(label)].append(name)
    return tuple(sorted(tuple(group) for group in groups.values()))


def cluster(things: Iterable[str], links: Iterable[Link], *, at_least: float) -> tuple[tuple[str, ...], ...]:
    """Average-link clusters: two groups join while the mean score between their members is `at_least`.

    A pair without a link counts as 0. Best first; equal scores go by name, so the order of the input does
    not matter. Unlike components, one chance link does not glue two groups together.
    """
    members = {thing: [thing] for thing in sorted(set(things))}
    total: dict[str, dict[str, float]] = {name: {} for name in members}
    heap: list[tuple[float, str, str]] = []

    def consider(left: str, right: str) -> None:
        mean = total[left][right] / (len(members[left]) * len(members[right]))
        if mean >= at_least:
            heappush(heap, (-mean, min(left, right), max(left, right)))

    for link in links:
        total[link.left][link.right] = total[link.right][link.left] = link.score
        consider(link.left, link.right)
    while heap:
        score, keep, gone = heappop(heap)
        if keep not in members or gone not in members:
            continue
        if total[keep][gone] / (len(members[keep]) * len(members[gone])) != -score:
            continue  # said before one of the two had grown
        members[keep] += members.pop(gone)
        for other, with_gone in total.pop(gone).items():
            del total[other][gone]
            if other != keep:
                total[keep][other] = total[other][keep] = total[keep].get(other, 0.0) + with_gone
        for other in total[keep]:
            consider(keep, other)
    return tuple(sorted(tuple(sorted(group)) for group in members.values()))
