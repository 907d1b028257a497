"""Reports that come later, grouped with those that are grouped already, as if all had been grouped at once.

Average-link clusters are greedy, and yet what a new report changes is near to it: two groups join only if some
two of their members are linked by enough, and each cluster comes about from the links of its own members alone
(`linking.trees`). So the clusters of all reports are those in which every cluster comes about as it does alone,
and no two of which would have joined on the way. That is looked at among the new reports and the groups beside
them; a group that comes about otherwise there than alone is taken apart too, and the groups beside it are looked
at. Where none does, none further away would.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from rashomon.group.corrections import NOTHING, Ruled
from rashomon.group.likeness import AT_LEAST
from rashomon.linking import Link, Tree, trees


class Held(Protocol):
    """What is known of the reports held."""

    def links(self, reports: Collection[str], *, between: bool = False) -> Sequence[Link]:
        """The links of these reports, or only those `between` them."""

    def groups(self, reports: Collection[str]) -> Mapping[int, tuple[str, ...]]:
        """The groups that these reports belong to, with all of their members; ungrouped reports have none."""


@dataclass(frozen=True, slots=True)
class Grown:
    """The groups that are no more, and the members of those that are new, sorted."""

    gone: tuple[int, ...]
    made: tuple[tuple[str, ...], ...]


def grown(fresh: Iterable[str], held: Held, said: Ruled = NOTHING) -> Grown:
    """What grouping these reports as well changes, where readers have `said` so much of stories."""

    def clustered(reports: Iterable[str], among: Iterable[Link]) -> tuple[Tree, ...]:
        return trees(reports, among, at_least=AT_LEAST, together=said.together, apart=said.apart)

    inside = set(fresh)
    beside: dict[int, tuple[str, ...]] = {}
    alone: dict[int, Tree] = {}
    opened: dict[int, tuple[str, ...]] = {}
    links: dict[tuple[str, str], Link] = {}
    found: tuple[Tree, ...] = ()
    todo = set(inside)
    while todo:
        near = held.links(sorted(todo))
        _add(links, near)
        met = {end for link in near if link.score >= AT_LEAST for end in (link.left, link.right)}
        met = (met | said.partners(todo)) - inside
        for group, members in held.groups(sorted(met)).items():
            if group not in beside:
                own = held.links(members, between=True)
                beside[group] = members
                (alone[group],) = clustered(members, own)
        region = inside.union(*beside.values())
        _add(links, held.links(sorted(region - inside), between=True))
        among = [link for link in links.values() if link.left in region and link.right in region]
        found = clustered(region, among)
        kept = set(found)
        changed = {group: members for group, members in beside.items() if alone[group] not in kept}
        todo = {member for members in changed.values() for member in members}
        inside |= todo
        opened |= changed
        for group in changed:
            del beside[group]
    made = {tree.members for tree in found if tree.members[0] in inside}
    gone = {group for group, members in opened.items() if members not in made}
    same = {members for group, members in opened.items() if group not in gone}
    return Grown(tuple(sorted(gone)), tuple(sorted(made - same)))


def _add(links: dict[tuple[str, str], Link], more: Iterable[Link]) -> None:
    for link in more:
        links[min(link.left, link.right), max(link.left, link.right)] = link
