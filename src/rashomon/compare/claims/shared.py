"""Sources without a name: where reports of one point describe alike who says it, that is one source."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from rashomon.compare.actors.cast import Cast
from rashomon.compare.actors.described import Description, description
from rashomon.compare.claims.claim import Claim
from rashomon.compare.claims.origins import origin_in, statement_around
from rashomon.linking import Link, connect
from rashomon.model import Report, Statement

Groups = tuple[tuple[Claim, ...], ...]


def with_shared_sources(groups: Groups, reports: Mapping[str, Report], cast: Cast) -> tuple[Groups, Cast]:
    """The claims of a story in their groups, and its cast, with those sources joined that are one."""
    told: dict[str, Description] = {}
    links: list[Link] = []
    for group in groups:
        if len(group) > 1:
            sources = dict(_described(group, reports, cast))
            told |= sources
            links += _links(sources)
    found: dict[str, str] = {}
    for one in connect({id for link in links for id in (link.left, link.right)}, links):
        pairs = combinations([told[id] for id in one], 2)
        if all(left.report != right.report and left.may_be(right) for left, right in pairs):
            found |= dict.fromkeys(one, one[0])
    if not found:
        return groups, cast
    cast = cast.joined(found)
    spoken = {told[id].report for id in found}
    again = (
        tuple(_attributed(one, reports[one.report], cast) if one.report in spoken else one for one in group)
        for group in groups
    )
    return tuple(again), cast


def _described(
    group: Sequence[Claim], reports: Mapping[str, Report], cast: Cast
) -> Iterator[tuple[str, Description]]:
    """By id in the story, what the reports of a point call those sources whom they only describe."""
    for claim in group:
        report = reports[claim.report]
        statement = _telling(claim, report)
        for source in statement.sources if statement else ():
            actor = report.actor(source.actor)
            if actor and not actor.named and (told := description(report, actor)):
                yield cast.of(report.id, actor.id), told


def _links(sources: Mapping[str, Description]) -> Iterator[Link]:
    """Each two sources of one point that may be one."""
    alike: dict[str, list[tuple[str, Description]]] = defaultdict(list)
    for id, told in sorted(sources.items()):
        alike[told.noun].append((id, told))
    for held in alike.values():
        for (left, one), (right, other) in combinations(held, 2):
            if one.report != other.report and one.may_be(other):
                yield Link(left, right, 1.0, "described alike")


def _telling(claim: Claim, report: Report) -> Statement | None:
    return claim.found if isinstance(claim.found, Statement) else statement_around(report, claim.words.span)


def _attributed(claim: Claim, report: Report, cast: Cast) -> Claim:
    statement = None if claim.origin.sources else _telling(claim, report)
    return replace(claim, origin=origin_in(report, statement, cast)) if statement else claim
