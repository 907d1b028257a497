"""Reports to stories: what may be alike is compared, and what is alike is joined by average link."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rashomon.group.blocking import candidates, links
from rashomon.group.corrections import NOTHING, Ruled
from rashomon.group.likeness import AT_LEAST
from rashomon.group.signatures import signature
from rashomon.linking import Link, cluster
from rashomon.model import Copy, Membership, Report, Story, identity


def stories(reports: Sequence[Report], copies: Sequence[Copy], said: Ruled = NOTHING) -> tuple[Story, ...]:
    """The stories that the reports make, each with its copies; every report is in exactly one.

    Members are oldest first (undated ones last, then by id), each with the reason why it belongs. What readers
    `said` of stories holds whatever the reports say.
    """
    by_id = {report.id: report for report in reports}
    linked = list(links(candidates([signature(report) for report in by_id.values()])))
    scores = {frozenset((link.left, link.right)): link for link in linked}
    found = []
    for ids in cluster(by_id, linked, at_least=AT_LEAST, together=said.together, apart=said.apart):
        members = sorted(ids, key=lambda id: (by_id[id].published.date or "9999", id))
        found.append(
            Story(
                id=identity("t", members[0]),
                members=tuple(Membership(report=id, reason=_reason(id, ids, scores, said)) for id in members),
                copies=tuple(c for c in copies if c.left.report in ids and c.right.report in ids),
            )
        )
    return tuple(sorted(found, key=lambda story: (-len(story.members), story.id)))


def _reason(id: str, members: Sequence[str], links: Mapping[frozenset[str], Link], said: Ruled) -> str:
    by_reader = said.told(id, members)
    others = [links[key] for other in members if (key := frozenset((id, other))) in links and other != id]
    if not others:
        return by_reader or "starts the story: no other report held is like it"
    best = max(others, key=lambda link: (link.score, link.left, link.right))
    other = best.right if best.left == id else best.left
    reason = f"most like {other} ({best.score:.2f}; {AT_LEAST} needed): {best.reason}"
    return f"{by_reader}; {reason}" if by_reader else reason
