"""Which groups stay as they are beside reports that are grouped anew, without clustering them together with these.

Where all join best first, a cluster of new reports joins a part of a group only if their mean score is not less
than that at which the part joins the next one. It is no more than that of the new report most like the part.
"""

from __future__ import annotations

from collections.abc import Mapping

from rashomon.group.likeness import AT_LEAST
from rashomon.linking import Tree

ROUNDING = 1e-9  # means are added up in other orders where all are clustered


def stays(tree: Tree, new: Mapping[str, Mapping[str, float]]) -> bool:
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
