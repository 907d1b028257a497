"""Reports that come later, grouped with those that are grouped already, as if all had been grouped at once.

Average-link clusters are greedy, and yet what a new report changes is near to it: two groups join only if some
two of their members are linked by enough, and each cluster comes about from the links of its own members alone
(`linking.trees`). So the clusters of all reports are those in which every cluster comes about as it does alone,
and no two of which would have joined on the way. That is looked at among the new reports and the groups that links
lead to which are enough and count; a group that comes about otherwise there than alone is taken apart too, and the
groups beside it are looked at. Where none does, none further away would. A new report can change which links count
of those that it is linked to and that are linked to others far away in time (`group/times.py`): where it may have,
their groups are taken apart at once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import Protocol

from rashomon.group.corrections import NOTHING, Ruled
from rashomon.group.likeness import AT_LEAST
from rashomon.group.staying import in_twos, stays, stays_by_twos
from rashomon.group.times import counting, far, unsettled
from rashomon.linking import Link, Tree, trees


class Held(Protocol):
    """What is known of the reports held."""

    def links(self, reports: Collection[str]) -> Sequence[Link]:
        """The links of these reports."""

    def groups(self, reports: Collection[str]) -> Mapping[int, tuple[str, ...]]:
        """The groups that these reports belong to, with all of their members; ungrouped reports have none."""


@dataclass(frozen=True, slots=True)
class Grown:
    """The groups that are no more, and the members of those that are new, sorted."""

    gone: tuple[int, ...]
    made: tuple[tuple[str, ...], ...]


def grown(fresh: Iterable[str], held: Held, said: Ruled = NOTHING) -> Grown:
    """What grouping these reports as well changes, where readers have `said` so much of stories."""

    def clustered(reports: Set[str]) -> tuple[Tree, ...]:
        among = [link for link in counting(links.of(reports)) if link.left in reports and link.right in reports]
        return trees(reports, among, at_least=AT_LEAST, together=said.together, apart=said.apart)

    links = _Links(held)
    spoken = {report for pair in (*said.together, *said.apart) for report in pair}
    inside = set(fresh)
    beside_fresh = _ends(links.of(inside)) - inside
    near = links.of(beside_fresh)
    apart = _ends(link for link in near if far(link)) - inside - beside_fresh
    shaken = unsettled([*near, *links.of(apart)], inside)
    opened = dict(held.groups(sorted(_ends(shaken))))
    inside.update(*opened.values())
    beside: dict[int, tuple[str, ...]] = {}
    alone: dict[int, tuple[Tree, ...]] = {}
    found: tuple[Tree, ...] = ()
    todo = set(inside)
    while todo:
        near = links.counting(todo)
        met = (_ends(link for link in near if link.score >= AT_LEAST) | said.partners(todo)) - inside
        more = {group: members for group, members in held.groups(sorted(met)).items() if group not in beside}
        plain = spoken.isdisjoint(inside)
        free = {group for group, members in more.items() if plain and spoken.isdisjoint(members)}
        scores = links.across(inside)
        twos = in_twos({one for members in more.values() for one in members if one in scores}, links.each)
        more = {
            group: members
            for group, members in more.items()
            if not (group in free and stays_by_twos(members, twos, scores))
        }
        links.of(set().union(*more.values()))  # at once
        alone |= {group: clustered(set(members)) for group, members in more.items() if group not in alone}
        beside |= {
            group: members
            for group, members in more.items()
            if not (group in free and len(alone[group]) == 1 and stays(alone[group][0], scores))
        }
        region = inside.union(*beside.values())
        found = clustered(region)
        kept = set(found)
        changed = {group: members for group, members in beside.items() if not kept.issuperset(alone[group])}
        todo = {member for members in changed.values() for member in members}
        inside |= todo
        opened |= changed
        for group in changed:
            del beside[group]
    made = {tree.members for tree in found if tree.members[0] in inside}
    gone = {group for group, members in opened.items() if members not in made}
    same = {members for group, members in opened.items() if group not in gone}
    return Grown(tuple(sorted(gone)), tuple(sorted(made - same)))


class _Links:
    """The links held, each report asked for once."""

    def __init__(self, held: Held) -> None:
        self._held = held
        self._known: dict[str, dict[str, Link]] = {}

    def each(self, reports: Set[str]) -> Mapping[str, Mapping[str, Link]]:
        """The links of each of these reports, by what it is linked to."""
        unknown = reports - self._known.keys()
        self._known |= {report: {} for report in unknown}
        for link in self._held.links(sorted(unknown)) if unknown else ():
            if link.left in unknown:
                self._known[link.left][link.right] = link
            if link.right in unknown:
                self._known[link.right][link.left] = link
        return {report: self._known[report] for report in reports}

    def of(self, reports: Set[str]) -> list[Link]:
        """The links of these reports, each once."""
        each = self.each(reports)
        return [
            link
            for one, links in each.items()
            for other, link in links.items()
            if one < other or other not in each
        ]

    def across(self, reports: Set[str]) -> Mapping[str, Mapping[str, float]]:
        """The scores of these reports with others, by these."""
        found: defaultdict[str, dict[str, float]] = defaultdict(dict)
        for one in reports:
            for other in self._known[one].keys() - reports:
                found[other][one] = self._known[one][other].score
        return found

    def counting(self, reports: Set[str]) -> list[Link]:
        """Those of the links of these reports that count."""
        others = _ends(link for link in self.of(reports) if far(link))
        found = counting(self.of(reports | others))
        return [link for link in found if link.left in reports or link.right in reports]


def _ends(links: Iterable[Link]) -> set[str]:
    return {end for link in links for end in (link.left, link.right)}
