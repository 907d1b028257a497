"""Reports that come later, grouped with those that are grouped already, as if all had been grouped at once.

Average-link clusters are greedy, and yet what a new report changes is near to it: two groups join only if some
two of their members are linked by enough, and each cluster comes about from the links of its own members alone
(`linking.trees`). So the clusters of all reports are those in which every cluster comes about as it does alone,
and no two of which would have joined on the way. That is looked at among the new reports and the groups beside
them; a group that comes about otherwise there than alone is taken apart too, and the groups beside it are looked
at. Where none does, none further away would. A new report can change which links count of those that it is linked
to and that are linked to others far away in time (`group/times.py`): where it may have, their groups are taken
apart at once.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from rashomon.group.corrections import NOTHING, Ruled
from rashomon.group.likeness import AT_LEAST
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

    def clustered(reports: Collection[str], links: Collection[Link]) -> tuple[Tree, ...]:
        among = [link for link in counting(links) if link.left in reports and link.right in reports]
        return trees(reports, among, at_least=AT_LEAST, together=said.together, apart=said.apart)

    inside = set(fresh)
    beside_fresh = _ends(held.links(sorted(inside))) - inside
    near = held.links(sorted(beside_fresh))
    apart = _ends(link for link in near if far(link)) - inside - beside_fresh
    shaken = unsettled([*near, *held.links(sorted(apart))], inside)
    opened = dict(held.groups(sorted(_ends(shaken))))
    inside.update(*opened.values())
    beside: dict[int, tuple[str, ...]] = {}
    alone: dict[int, tuple[Tree, ...]] = {}
    links: dict[tuple[str, str], Link] = {}
    found: tuple[Tree, ...] = ()
    todo = set(inside)
    while todo:
        near = held.links(sorted(todo))
        _add(links, near)
        met = (_ends(link for link in near if link.score >= AT_LEAST) | said.partners(todo)) - inside
        more = {group: members for group, members in held.groups(sorted(met)).items() if group not in beside}
        beside |= more
        region = inside.union(*beside.values())
        own = _by_group(more, held)
        for group, members in more.items():
            _add(links, own[group])
            alone[group] = clustered(set(members), own[group])
        found = clustered(region, links.values())
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


def _by_group(groups: Mapping[int, Collection[str]], held: Held) -> Mapping[int, list[Link]]:
    """The links of the members of each of these groups."""
    group = {member: number for number, members in groups.items() for member in members}
    found: dict[int, list[Link]] = {number: [] for number in groups}
    for link in held.links(sorted(group)):
        for number in {group[end] for end in (link.left, link.right) if end in group}:
            found[number].append(link)
    return found


def _ends(links: Iterable[Link]) -> set[str]:
    return {end for link in links for end in (link.left, link.right)}


def _add(links: dict[tuple[str, str], Link], more: Iterable[Link]) -> None:
    for link in more:
        links[min(link.left, link.right), max(link.left, link.right)] = link
