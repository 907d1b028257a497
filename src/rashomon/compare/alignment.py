"""Which claims of different reports speak about one thing."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from rashomon.compare.actors import Cast
from rashomon.compare.claims import Claim
from rashomon.compare.events import Chances
from rashomon.compare.matching import alike
from rashomon.compare.utterances import is_silence
from rashomon.linking import Link, cluster, pairs
from rashomon.model import Position, Span, Statement

# Placeholders, set by reading the dossiers of a dozen stories; a labelled set of points is to replace them.
AT_LEAST = 0.34
ALIKE_TO_ONE = 0.6  # a claim that no group would have, to one of a group
NAME = 0.5  # weight of a stem of a name or a role, of that of another
COMMON = 0.35  # a stem in more of the claims than this does not bring two of them together


def align(claims: Sequence[Claim], cast: Cast, chances: Chances) -> tuple[tuple[Claim, ...], ...]:
    """Groups of claims that speak about one thing, each in report and reading order; singles among them.

    `chances` says how likely two events are one.
    """
    cast = replace(cast, stems=cast.stems.union(*(claim.names for claim in claims)))
    claims = _without_common_names(claims)
    by_id = {claim.id: claim for claim in claims}
    weight = _weights(claims, cast)
    limit = max(6, int(COMMON * len(claims)))
    links = []
    found = {*pairs({claim.id: _keys(claim, cast) for claim in claims}, at_most=limit), *chances}
    bare, divided = _bare(claims), _divided(claims)
    for left, right in sorted(found):
        if by_id[left].kind != by_id[right].kind and not bare & {left, right}:
            continue
        if by_id[left].part != by_id[right].part and divided & {left, right}:
            continue  # what a sentence has in common with a clause, one of its own clauses has
        score = alike(by_id[left], by_id[right], weight, cast, chances.get((left, right), 0.0))
        if score:
            links.append(Link(left, right, score, "alike"))
    groups = _whole_utterances(_with_lone(cluster(by_id, links, at_least=AT_LEAST), links, by_id), by_id)
    order = {claim.id: i for i, claim in enumerate(claims)}
    return tuple(tuple(by_id[id] for id in sorted(group, key=order.__getitem__)) for group in groups)


def _with_lone(
    groups: Iterable[Sequence[str]], links: Iterable[Link], by_id: Mapping[str, Claim]
) -> Sequence[Sequence[str]]:
    """The groups, with those that stand alone put to the group that has the claim most like them.

    Many claims in other words than it has keep a claim out of a group, though one of them is nearly its own.
    """
    held = {group[0]: list(group) for group in groups}
    of = {id: group[0] for group in held.values() for id in group}
    lone = {id for id, group in held.items() if len(group) == 1}
    for link in sorted(links, key=lambda link: (-link.score, link.left, link.right)):
        if link.score < ALIKE_TO_ONE:
            break
        one, other = (link.left, link.right) if link.left in lone else (link.right, link.left)
        if one not in lone or other in lone:
            continue
        if all(by_id[id].report != by_id[one].report for id in held[of[other]]):
            of[one] = of[other]
            held[of[one]] += held.pop(one)
            lone.remove(one)
    return tuple(held.values())


def _whole_utterances(groups: Iterable[Sequence[str]], by_id: Mapping[str, Claim]) -> Iterable[Sequence[str]]:
    """The groups, those joined that have the sentences of the same statements: they are one utterance."""
    joined: dict[frozenset[str], list[str]] = {}
    for group in groups:
        statements = {found.id for id in group if isinstance(found := by_id[id].found, Statement)}
        one = len(group) > 1 and all(isinstance(by_id[id].found, Statement) for id in group)
        joined.setdefault(frozenset(statements if one else group), []).extend(group)
    return joined.values()


def _keys(claim: Claim, cast: Cast) -> frozenset[str]:
    """By what a claim is found: its stems, and whose a silence or a position is, as those have few words."""
    sides = {(actor.country or actor.id) for id in claim.actors if (actor := cast.actor(id))}
    if isinstance(claim.found, Position):
        return claim.about | {f"{side} on {claim.found.proposal.id}" for side in sides}
    return claim.about | {f"silence of {side}" for side in sides if is_silence(claim)}


def _bare(claims: Sequence[Claim]) -> frozenset[str]:
    """The statements in which no event was found: what they say may be what another report tells by itself."""
    told: dict[str, list[Span]] = defaultdict(list)
    for claim in claims:
        if claim.kind == "event":
            told[claim.report].append(claim.words.span)
    return frozenset(
        claim.id
        for claim in claims
        if claim.kind == "statement" and not any(span.overlaps(claim.words.span) for span in told[claim.report])
    )


def _divided(claims: Sequence[Claim]) -> frozenset[str]:
    """The claims of which parts are claims too."""
    parts: dict[str, list[Span]] = defaultdict(list)
    for claim in claims:
        if claim.part:
            parts[claim.report].append(claim.words.span)
    return frozenset(
        claim.id
        for claim in claims
        if not claim.part and any(claim.words.span.covers(span) for span in parts[claim.report])
    )


def _without_common_names(claims: Sequence[Claim]) -> list[Claim]:
    """The claims less the names that half of the reports or more mention: they tell no two places apart."""
    reports = len({claim.report for claim in claims})
    spread = Counter(name for _, name in {(claim.report, name) for claim in claims for name in claim.names})
    return [
        replace(claim, names=frozenset(name for name in claim.names if spread[name] * 2 < reports))
        for claim in claims
    ]


def _weights(claims: Sequence[Claim], cast: Cast) -> dict[str, float]:
    frequency = Counter(stem for claim in claims for stem in claim.about)
    return {
        stem: math.log(1 + len(claims) / count) * (NAME if stem in cast.stems else 1.0)
        for stem, count in frequency.items()
    }
