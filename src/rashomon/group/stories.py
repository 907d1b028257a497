"""Reports to stories: what may be alike is compared, and what is alike is joined by average link."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from rashomon.group.blocking import candidates, links
from rashomon.group.company import company, weighed
from rashomon.group.corrections import NOTHING, Ruled
from rashomon.group.likeness import AT_LEAST
from rashomon.group.signatures import signature
from rashomon.linking import Link, cluster
from rashomon.model import Copy, Membership, Report, Story, identity


def stories(reports: Sequence[Report], copies: Sequence[Copy], said: Ruled = NOTHING) -> tuple[Story, ...]:
    """The stories that the reports make, each with its copies; every report is in exactly one.

    What readers `said` of stories holds whatever the reports say.
    """
    by_id = {report.id: report for report in reports}
    linked = _linked(by_id.values())
    counting = weighed(linked, company(linked))
    groups = cluster(by_id, counting, at_least=AT_LEAST, together=said.together, apart=said.apart)
    found = [_story([by_id[id] for id in ids], copies, said, linked) for ids in groups]
    return tuple(sorted(found, key=lambda story: (-len(story.members), story.id)))


def one_story(reports: Sequence[Report], copies: Sequence[Copy], said: Ruled = NOTHING) -> Story:
    """The story of reports that were grouped before."""
    return _story(reports, copies, said, _linked(reports))


def _linked(reports: Iterable[Report]) -> list[Link]:
    return list(links(candidates([signature(report) for report in reports])))


def _story(reports: Sequence[Report], copies: Sequence[Copy], said: Ruled, linked: Iterable[Link]) -> Story:
    """Members are oldest first (undated ones last, then by id), each with the reason why it belongs."""
    by_id = {report.id: report for report in reports}
    members = sorted(by_id, key=lambda id: (by_id[id].published.date or "9999", id))
    between = {frozenset((link.left, link.right)): link for link in linked if {link.left, link.right} <= by_id.keys()}
    return Story(
        id=identity("t", members[0]),
        members=tuple(Membership(report=id, reason=_reason(id, sorted(by_id), between, said)) for id in members),
        copies=tuple(c for c in copies if c.left.report in by_id and c.right.report in by_id),
    )


def _reason(id: str, members: Sequence[str], links: Mapping[frozenset[str], Link], said: Ruled) -> str:
    by_reader = said.told(id, members)
    others = [links[key] for other in members if (key := frozenset((id, other))) in links and other != id]
    if not others:
        return by_reader or "starts the story: no other report held is like it"
    best = max(others, key=lambda link: (link.score, link.left, link.right))
    other = best.right if best.left == id else best.left
    reason = f"most like {other} ({best.score:.2f}; {AT_LEAST} needed): {best.reason}"
    return f"{by_reader}; {reason}" if by_reader else reason
