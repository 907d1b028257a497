"""Block, score, connect: how like things are found and joined, whatever they are.

Blocking names the pairs worth a look, the caller scores them, and connecting makes groups of what was
scored. No step depends on the order in which things come.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from heapq import heapify, heappop, heappush
from itertools import combinations

import numpy as np
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components


@dataclass(frozen=True, slots=True)
class Link:
    """Two things that belong together so much (`score`, 0 to 1), why, and how many days later the right one is."""

    left: str
    right: str
    score: float
    reason: str
    days: int | None = None


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


@dataclass(frozen=True, slots=True)
class Tree:
    """A cluster, and how it came about: which two groups joined at which mean score, parts before wholes."""

    members: tuple[str, ...]
    joins: tuple[tuple[float, str, str], ...]


def cluster(
    things: Iterable[str],
    links: Iterable[Link],
    *,
    at_least: float,
    together: Iterable[tuple[str, str]] = (),
    apart: Iterable[tuple[str, str]] = (),
) -> tuple[tuple[str, ...], ...]:
    """Average-link clusters: two groups join while the mean score between their members is `at_least`.

    A pair without a link counts as 0. Best first; equal scores go by name, so the order of the input does
    not matter. Unlike components, one chance link does not glue two groups together. Pairs that belong `together`
    are joined beforehand, in their order and as far as that joins none that are to be kept `apart`; such a group
    is as like others as its member most like them.
    """
    return tuple(tree.members for tree in trees(things, links, at_least=at_least, together=together, apart=apart))


def trees(
    things: Iterable[str],
    links: Iterable[Link],
    *,
    at_least: float,
    together: Iterable[tuple[str, str]] = (),
    apart: Iterable[tuple[str, str]] = (),
) -> tuple[Tree, ...]:
    """The same clusters, each with how it came about.

    A tree depends on nothing but the links between its own members: clustered alone they give the same.
    """
    groups = _Groups(things, apart)
    for left, right in together:
        groups.join(left, right)
    groups.score(links)
    heap = [
        candidate
        for left in groups.totals
        for candidate in groups.candidates(left, at_least)
        if left < candidate[2]
    ]
    heapify(heap)
    joins: dict[str, tuple[tuple[float, str, str], ...]] = {}
    while heap:
        score, keep, gone = heappop(heap)
        # One of the two may have grown or gone since this was said.
        if groups.mean(keep, gone) == -score and groups.join(keep, gone):
            joins[keep] = (*joins.get(keep, ()), *joins.pop(gone, ()), (-score, keep, gone))
            for candidate in groups.candidates(keep, at_least):
                heappush(heap, candidate)
    found = (Tree(tuple(sorted(group)), joins.get(name, ())) for name, group in groups.members.items())
    return tuple(sorted(found, key=lambda tree: tree.members))


class _Groups:
    """Things in groups, each named by its first member; the scores between them; which may not be one."""

    def __init__(self, things: Iterable[str], apart: Iterable[tuple[str, str]]) -> None:
        self.members = {thing: [thing] for thing in sorted(set(things))}
        self.totals: dict[str, dict[str, float]] = {name: {} for name in self.members}
        self._of = {thing: thing for thing in self.members}
        self._apart: dict[str, set[str]] = {name: set() for name in self.members}
        for left, right in apart:
            if left in self.members and right in self.members:
                self._apart[left].add(right)
                self._apart[right].add(left)

    def score(self, links: Iterable[Link]) -> None:
        """Add up the scores between groups, in an order that is not that of the links.

        What was joined beforehand is as like another as that of its members is which is most like it: whoever says
        that two stories are one has them go on together, however little their reports have in common.
        """
        best: dict[tuple[str, str], float] = {}
        for link in links:
            left, right = self._of[link.left], self._of[link.right]
            if left != right:
                pair = min(left, right), max(left, right)
                best[pair] = max(best.get(pair, 0.0), link.score)
        for (left, right), score in sorted(best.items()):
            total = score * len(self.members[left]) * len(self.members[right])
            self.totals[left][right] = self.totals[right][left] = total

    def mean(self, left: str, right: str) -> float | None:
        """The mean score between the members of two groups; None where one of them is no more."""
        total = self.totals.get(left, {}).get(right)
        return None if total is None else total / (len(self.members[left]) * len(self.members[right]))

    def candidates(self, name: str, at_least: float) -> Iterator[tuple[float, str, str]]:
        """What the group might be joined with: the mean score, negative, and the names of both in order."""
        for other in self.totals[name]:
            mean = self.mean(name, other)
            if mean is not None and mean >= at_least and other not in self._apart[name]:
                yield -mean, min(name, other), max(name, other)

    def join(self, left: str, right: str) -> bool:
        """Join the groups of two things; False where they may not be one, or where one is not here."""
        if left not in self._of or right not in self._of:
            return False
        keep, gone = sorted((self._of[left], self._of[right]))
        if keep == gone or gone in self._apart[keep]:
            return keep == gone
        for thing in self.members[gone]:
            self._of[thing] = keep
        self.members[keep] += self.members.pop(gone)
        for other, score in self.totals.pop(gone).items():
            del self.totals[other][gone]
            if other != keep:
                self.totals[keep][other] = self.totals[other][keep] = self.totals[keep].get(other, 0.0) + score
        for other in self._apart.pop(gone):
            self._apart[other].remove(gone)
            self._apart[other].add(keep)
            self._apart[keep].add(other)
        return True
