"""Reports to stories: what may be alike is compared, and what is alike is joined by average link."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from rashomon.group.blocking import candidates, keys, links
from rashomon.group.corrections import NOTHING, Ruled
from rashomon.group.likeness import AT_LEAST
from rashomon.group.signatures import signature
from rashomon.group.times import counting
from rashomon.linking import Link, cluster
from rashomon.model import Copy, Membership, Report, Story, identity

Links = Mapping[frozenset[str], Link]  # by their ends


def stories(reports: Sequence[Report], copies: Sequence[Copy], said: Ruled = NOTHING) -> tuple[Story, ...]:
    """The stories that the reports make, each with its copies; every report is in exactly one.

    What readers `said` of stories holds whatever the reports say.
    """
    by_id = {report.id: report for report in reports}
    linked = _linked(by_id.values())
    counted = counting(linked.values())
    groups = cluster(by_id, counted, at_least=AT_LEAST, together=said.together, apart=said.apart)
    found = [_story([by_id[id] for id in ids], copies, said, linked) for ids in groups]
    return tuple(sorted(found, key=lambda story: (-len(story.members), story.id)))


def one_story(reports: Sequence[Report], copies: Sequence[Copy], said: Ruled = NOTHING) -> Story:
    """The story of reports that were grouped before, among others."""
    return _story(reports, copies, said, _linked(reports))


def _linked(reports: Iterable[Report]) -> Links:
    signatures = [signature(report) for report in reports]
    found = links(candidates(signatures, [keys(one) for one in signatures]))
    return {frozenset((link.left, link.right)): link for link in found}


def _story(reports: Sequence[Report], copies: Sequence[Copy], said: Ruled, links: Links) -> Story:
    """Members are oldest first (undated ones last, then by id), each with the reason why it belongs."""
    dates = {report.id: report.published.date or "9999" for report in reports}
    members = sorted(dates, key=lambda id: (dates[id], id))
    return Story(
        id=identity("t", members[0]),
        members=tuple(Membership(report=id, reason=_reason(id, sorted(dates), links, said)) for id in members),
        copies=tuple(c for c in copies if c.left.report in dates and c.right.report in dates),
    )


def _reason(id: str, members: Sequence[str], links: Links, said: Ruled) -> str:
    by_reader = said.told(id, members)
    others = [links[key] for other in members if (key := frozenset((id, other))) in links and other != id]
    if not others:
        return by_reader or "starts the story: no other report held is like it"
    best = max(others, key=lambda link: (link.score, link.left, link.right))
    other = best.right if best.left == id else best.left
    reason = f"most like {other} ({best.score:.2f}; {AT_LEAST} needed): {best.reason}"
    return f"{by_reader}; {reason}" if by_reader else reason
