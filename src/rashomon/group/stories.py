"""Reports to stories: whatever shares a word is compared, and what is alike is joined by average link."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from rashomon.group.corrections import Ruled, ruled
from rashomon.group.likeness import AT_LEAST, likeness
from rashomon.group.signatures import signature
from rashomon.linking import Link, cluster
from rashomon.model import Copy, Correction, Membership, Report, Story, identity


def stories(
    reports: Sequence[Report], copies: Sequence[Copy], corrections: Sequence[Correction] = ()
) -> tuple[Story, ...]:
    """The stories that the reports make, each with its copies; every report is in exactly one.

    Members are oldest first (undated ones last, then by id), each with the reason why it belongs. What a reader
    said of stories holds whatever the reports say; a later correction overrules an earlier one.
    """
    by_id = {report.id: report for report in reports}
    links = list(_links(by_id))
    scores = {frozenset((link.left, link.right)): link for link in links}
    said = ruled(corrections)
    found = []
    for ids in cluster(by_id, links, at_least=AT_LEAST, together=said.together, apart=said.apart):
        members = sorted(ids, key=lambda id: (by_id[id].published.date or "9999", id))
        found.append(
            Story(
                id=identity("t", members[0]),
                members=tuple(Membership(report=id, reason=_reason(id, ids, scores, said)) for id in members),
                copies=tuple(c for c in copies if c.left.report in ids and c.right.report in ids),
            )
        )
    return tuple(sorted(found, key=lambda story: (-len(story.members), story.id)))


def _links(reports: Mapping[str, Report]) -> Iterator[Link]:
    signatures = [signature(reports[id]) for id in sorted(reports)]
    for left, right in combinations(signatures, 2):
        link = likeness(left, right)
        if link:
            yield link


def _reason(id: str, members: Sequence[str], links: Mapping[frozenset[str], Link], said: Ruled) -> str:
    by_reader = said.told(id, members)
    others = [links[key] for other in members if (key := frozenset((id, other))) in links and other != id]
    if not others:
        return by_reader or "starts the story: no other report held is like it"
    best = max(others, key=lambda link: (link.score, link.left, link.right))
    other = best.right if best.left == id else best.left
    reason = f"most like {other} ({best.score:.2f}; {AT_LEAST} needed): {best.reason}"
    return f"{by_reader}; {reason}" if by_reader else reason
