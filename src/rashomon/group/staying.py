"""Which groups stay as they are beside reports that are grouped anew, without clustering them together with these.

Where all join best first, a cluster of new reports joins a part of a group only if their mean score is not less
than that at which the part joins the next one. It is no more than that of the new report most like the part.
Mostly few links tell that: two reports that are most like each other join before either joins anything else. A
part of a group is then one of the two, or made of such twos and of others, and is like nothing more than a two is.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Set

from rashomon.group.likeness import AT_LEAST
from rashomon.group.times import far
from rashomon.linking import Link, Tree

ROUNDING = 1e-9  # means are added up in other orders where all are clustered

Scores = Mapping[str, Mapping[str, float]]  # of members with new reports
Linked = Mapping[str, Mapping[str, Link]]  # all links of reports, by what each is linked to


def stays(tree: Tree, new: Scores) -> bool:
    """Whether no cluster of new reports joins the tree or a part of it; `new` are their scores with its members.

    Nobody may have said of any of these what is of one story.
    """
    sizes = dict.fromkeys(tree.members, 1)
    scores = {member: dict(new.get(member, {})) for member in tree.members}

    def less(part: str, level: float) -> bool:
        return max(scores[part].values(), default=0.0) < (level - ROUNDING) * sizes[part]

    for level, keep, gone in tree.joins:
        if not (less(keep, level) and less(gone, level)):
            return False
        sizes[keep] += sizes.pop(gone)
        for one, score in scores.pop(gone).items():
            scores[keep][one] = scores[keep].get(one, 0.0) + score
    return less(tree.members[0], AT_LEAST)


def stays_by_twos(members: Collection[str], twos: Mapping[str, str], new: Scores) -> bool:
    """Whether `twos` alone tell the same of a group, where each of these members is linked to new reports."""
    return all(
        twos.get(member) in members and score + new.get(twos[member], {}).get(one, 0.0) < 2 * AT_LEAST - ROUNDING
        for member in members
        for one, score in new.get(member, {}).items()
    )


def in_twos(reports: Set[str], known: Callable[[Set[str]], Linked]) -> dict[str, str]:
    """What each of these reports joins before it joins anything else, where that is sure."""
    most = {one: other for one, links in known(reports).items() if (other := _most_like(links))}
    back = known(set(most.values()))
    return {one: other for one, other in most.items() if _most_like(back[other]) == one}


def _most_like(links: Mapping[str, Link]) -> str | None:
    """The one that a report is more like than all others, by enough and by a link that counts in any case."""
    ordered = sorted(links, key=lambda other: links[other].score, reverse=True)[:2]
    if not ordered or links[ordered[0]].score < AT_LEAST or far(links[ordered[0]]):
        return None
    alone = len(ordered) == 1 or links[ordered[1]].score < links[ordered[0]].score - ROUNDING
    return ordered[0] if alone else None
