"""Groups of claims joined further, where what they have in common tells more than how alike all in them are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations, product

from rashomon.compare.alignment.common import turned_round
from rashomon.compare.alignment.counts import told_elsewhere
from rashomon.compare.alignment.occasions import two_occasions
from rashomon.compare.alignment.utterances import is_silence
from rashomon.compare.claims.claim import Claim, is_condition
from rashomon.compare.claims.given import count_apart
from rashomon.coreference.compatible import apart, elsewhere
from rashomon.linking import Link
from rashomon.model import Event, Statement

# A placeholder, set by reading the dossiers of a dozen stories; a labelled set of points is to replace it.
ALIKE_TO_ONE = 0.55  # two claims, for their groups to be one though others in them are told in other words


def with_near(
    groups: Iterable[Sequence[str]], links: Iterable[Link], by_id: Mapping[str, Claim]
) -> Sequence[Sequence[str]]:
    """The groups, those joined that have no report in common and of which two claims are nearly the same.

    Many claims in other words than it has keep a claim out of a group, though one of them is nearly its own.
    """
    held = {group[0]: list(group) for group in groups}
    of = {id: group[0] for group in held.values() for id in group}
    for link in sorted(links, key=lambda link: (-link.score, link.left, link.right)):
        if link.score < ALIKE_TO_ONE:
            break
        one, other = sorted((of[link.left], of[link.right]))
        reports = [{by_id[id].report for id in held[group]} for group in (one, other)]
        again = by_id[link.left].report == by_id[link.right].report
        if one != other and (again or not reports[0] & reports[1]):
            for id in held[other]:
                of[id] = one
            held[one] += held.pop(other)
    return tuple(held.values())


def whole_utterances(groups: Iterable[Sequence[str]], by_id: Mapping[str, Claim]) -> Iterable[Sequence[str]]:
    """The groups, those joined that have the sentences of the same statements: they are one utterance."""
    joined: dict[frozenset[str], list[str]] = {}
    for group in groups:
        statements = {found.id for id in group if isinstance(found := by_id[id].found, Statement)}
        one = len(group) > 1 and all(isinstance(by_id[id].found, Statement) for id in group)
        joined.setdefault(frozenset(statements if one else group), []).extend(group)
    return joined.values()


def of_one_passage(groups: Iterable[Sequence[str]], by_id: Mapping[str, Claim]) -> Iterable[Sequence[str]]:
    """The groups, those joined that tell one passage of a report, each together with other reports.

    "The allies agreed to press for it" is a statement with one partner and a position with another: one thing.
    """
    held = {group[0]: tuple(group) for group in groups}
    telling: dict[tuple[str, int, int], list[str]] = defaultdict(list)
    for first, group in sorted(held.items()):
        if len({by_id[id].report for id in group}) > 1:
            for id in group:
                claim = by_id[id]
                telling[claim.report, claim.words.start, claim.words.end].append(first)
    of = {first: first for first in held}
    for _, firsts in sorted(telling.items()):
        for one, other in combinations(dict.fromkeys(firsts), 2):
            one, other = sorted((of[one], of[other]))
            if one != other and _tell_one(held[one], held[other], by_id):
                held[one] += held.pop(other)
                of = {first: one if now == other else now for first, now in of.items()}
    return held.values()


def _tell_one(one: Sequence[str], other: Sequence[str], by_id: Mapping[str, Claim]) -> bool:
    """Whether two groups have one passage of one report in common, and nothing tells the rest of them apart."""
    left, right = [by_id[id] for id in one], [by_id[id] for id in other]
    shared = {claim.report for claim in left} & {claim.report for claim in right}
    if len(shared) > 1 or not all(_may_be_told(claim) for claim in (*left, *right)):
        return False
    if all(any(isinstance(claim.found, Event) for claim in group) for group in (left, right)):
        return False  # two acts of one sentence
    return not any(_are_two(a, b) for a, b in product(left, right) if shared.isdisjoint((a.report, b.report)))


def _may_be_told(claim: Claim) -> bool:
    return claim.kind != "figure" and not (claim.part or is_silence(claim) or is_condition(claim))


def _are_two(left: Claim, right: Claim) -> bool:
    """Whether something is known that tells two claims apart."""
    if told_elsewhere(left, right) or elsewhere(left.place, right.place) or apart(left.when, right.when):
        return True
    return count_apart(left.given, right.given) or two_occasions(left, right) or turned_round(left, right)
