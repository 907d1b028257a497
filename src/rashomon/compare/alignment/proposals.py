"""Which proposals are one under other names: what two reports tell in like words that one side proposes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from rashomon.compare.actors.cast import Cast
from rashomon.compare.alignment.common import on_one_side
from rashomon.compare.alignment.counts import weeks_apart
from rashomon.compare.alignment.likeness import likeness
from rashomon.compare.claims.claim import Claim
from rashomon.linking import Link, connect
from rashomon.model import Position

# Likeness of the words in which two reports tell that one actor proposes something. In 42 stories of allsides and
# giveme5w1h all seven pairs that this joins are of one proposal, and so is that of an envoy and his state in the
# sample corpus.
SAME_OFFER = 0.25


def one_proposal(claims: Sequence[Claim], weight: Mapping[str, float], cast: Cast) -> list[Claim]:
    """The claims, the positions on one proposal with one id for it."""
    offers = [
        (claim, found)
        for claim in claims
        if isinstance(found := claim.found, Position) and found.stance == "proposes"
    ]
    links = [
        Link(found.proposal.id, other.proposal.id, SAME_OFFER, "one offer")
        for (left, found), (right, other) in combinations(offers, 2)
        if found.proposal.id != other.proposal.id and _one_offer(left, right, weight, cast)
    ]
    if not links:
        return list(claims)
    ids = {found.proposal.id for claim in claims if isinstance(found := claim.found, Position)}
    first = {id: group[0] for group in connect(ids, links) for id in group}
    return [_on(claim, first) for claim in claims]


def _one_offer(left: Claim, right: Claim, weight: Mapping[str, float], cast: Cast) -> bool:
    if left.report == right.report or weeks_apart(left, right):
        return False
    if not on_one_side(left.actors, right.actors, cast):
        return False
    shared = (left.about & right.about) - cast.stems
    return bool(shared) and likeness(left.about, right.about, weight) >= SAME_OFFER


def _on(claim: Claim, first: Mapping[str, str]) -> Claim:
    if not isinstance(found := claim.found, Position):
        return claim
    return replace(claim, found=replace(found, proposal=replace(found.proposal, id=first[found.proposal.id])))
