"""Groups of claims joined further, where what they have in common tells more than how alike all in them are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import combinations, product

from rashomon.compare.alignment.common import told_apart, turned_round
from rashomon.compare.alignment.likeness import SHARED_DEEDS
from rashomon.compare.alignment.occasions import two_occasions
from rashomon.compare.alignment.utterances import is_silence
from rashomon.compare.claims.claim import Claim, is_condition
from rashomon.compare.claims.given import count_apart
from rashomon.compare.lexicon import LIGHT
from rashomon.linking import Link
from rashomon.model import Event, Statement

# A placeholder, set by reading the dossiers of a dozen stories; a labelled set of points is to replace it.
ALIKE_TO_ONE = 0.55  # two claims, for their groups to be one though others in them are told in other words
# The same where only one report tells the one, if they share two words besides names. In 47 stories of giveme5w1h
# and 9 days of allsides 11 of 12 that this adds are of one thing, with fewer words two of four.
LONE_TO_ONE = 0.5


def with_near(
    groups: Iterable[Sequence[str]],
    links: Iterable[Link],
    by_id: Mapping[str, Claim],
    known: Set[str] = frozenset(),
) -> Sequence[Sequence[str]]:
    """The groups, those joined that have no report in common and of which two claims are nearly the same.

    Many claims in other words than it has keep a claim out of a group, though one of them is nearly its own.
    `known` are the stems of names.
    """
    held = {group[0]: list(group) for group in groups}
    of = {id: group[0] for group in held.values() for id in group}
    for link in sorted(links, key=lambda link: (-link.score, link.left, link.right)):
        if link.score < LONE_TO_ONE:
            break
        one, other = sorted((of[link.left], of[link.right]))
        reports = [{by_id[id].report for id in held[group]} for group in (one, other)]
        shared = by_id[link.left].about & by_id[link.right].about
        if link.score < ALIKE_TO_ONE and (
            min(map(len, reports)) > 1 or len(shared - known - LIGHT) < SHARED_DEEDS
        ):
            continue
        again = by_id[link.left].report == by_id[link.right].report
        if one != other and (again or not reports[0] & reports[1]):
            for id in held[other]:
                of[id] = one
            held[one] += held.pop(other)
    return tuple(held.values())


def with_spare(
    groups: Iterable[Sequence[str]], links: Iterable[Link], by_id: Mapping[str, Claim]
) -> Sequence[Sequence[str]]:
    """The groups, those that lack a report given an act of it that stands in another beside a second one of it.

    A report has one version of a point. Of "she met him on Friday" and "the two had talked of the pier" one tells
    more of what others tell as a meeting, and the other what they tell of the pier.
    """
    held = {group[0]: list(group) for group in groups}
    of = {id: group[0] for group in held.values() for id in group}
    near: dict[str, set[str]] = defaultdict(set)
    for link in links:
        if link.score >= ALIKE_TO_ONE and of[link.left] != of[link.right]:
            near[link.left].add(link.right)
            near[link.right].add(link.left)
    for id in sorted(near):
        report, own = by_id[id].report, held[of[id]]
        if not isinstance(by_id[id].found, Event) or sum(by_id[other].report == report for other in own) < 2:
            continue
        for first in sorted({of[other] for other in near[id]} - {of[id]}):
            group = held[first]
            if len(group) > 1 and near[id].issuperset(group) and all(by_id[one].report != report for one in group):
                own.remove(id)
                group.append(id)
                of[id] = first
                break
    return tuple(tuple(group) for group in held.values())


def with_sentences(
    groups: Iterable[Sequence[str]], links: Iterable[Link], by_id: Mapping[str, Claim]
) -> Iterable[Sequence[str]]:
    """The groups, with the sentences of quotations that other reports carry alone, and groups of such sentences.

    A sentence goes where its quotation is not: of two reports that quote it whole nobody needs its parts.
    """
    held = {group[0]: list(group) for group in groups}
    of = {id: group[0] for group in held.values() for id in group}
    parts = {id: claim for id, claim in sorted(by_id.items()) if is_of_a_quotation(claim)}
    held |= {id: [id] for id in parts}
    of |= {id: id for id in parts}
    around = {id: {of[one] for one in quotations} for id, quotations in _quotations(parts.values(), by_id)}
    for link in sorted(links, key=lambda link: (-link.score, link.left, link.right)):
        if link.score < ALIKE_TO_ONE:
            break
        one, other = sorted((of[link.left], of[link.right]), key=lambda first: (first in parts, first))
        if one == other or other not in parts:
            continue
        inner = [around[id] for id in (*held[one], *held[other]) if id in parts]
        if any(one in places for places in inner) or len(inner) > len(set().union(*inner)):
            continue
        if {by_id[id].report for id in held[one]}.isdisjoint(by_id[id].report for id in held[other]):
            for id in held[other]:
                of[id] = one
            held[one] += held.pop(other)
    return tuple(tuple(group) for group in held.values())


def is_of_a_quotation(claim: Claim) -> bool:
    """Whether it is a sentence of one that has several: what it says, the quotation says as well."""
    return claim.part and claim.kind == "statement"


def _quotations(parts: Iterable[Claim], by_id: Mapping[str, Claim]) -> Iterator[tuple[str, list[str]]]:
    """The quotations of which sentences are, by the ids of both."""
    said: dict[str, list[Claim]] = defaultdict(list)
    for claim in by_id.values():
        if isinstance(claim.found, Statement) and not claim.part:
            said[claim.found.id].append(claim)
    for part in parts:
        own = said[part.found.id] if isinstance(part.found, Statement) else []
        yield part.id, [claim.id for claim in own if claim.words.overlaps(part.words)]


def whole_utterances(groups: Iterable[Sequence[str]], by_id: Mapping[str, Claim]) -> Iterable[Sequence[str]]:
    """The groups, those joined that have the sentences of the same statements: they are one utterance."""
    joined: dict[frozenset[str], list[str]] = {}
    for group in groups:
        statements = {found.id for id in group if isinstance(found := by_id[id].found, Statement)}
        one = len(group) > 1 and all(isinstance(by_id[id].found, Statement) for id in group)
        joined.setdefault(frozenset(statements if one else group), []).extend(group)
    return joined.values()


def of_one_passage(
    groups: Iterable[Sequence[str]], links: Iterable[Link], by_id: Mapping[str, Claim]
) -> Iterable[Sequence[str]]:
    """The groups, those joined that tell one passage of a report, each together with other reports.

    "The allies agreed to press for it" is a statement with one partner and a position with another: one thing.
    Clauses are less sure, and join nothing so. But a sentence with one partner and its clause with another are
    one, if the first goes with the clause as well.
    """
    held = {group[0]: tuple(group) for group in groups}
    of = {id: first for first, group in held.items() for id in group}
    told = {id for group in held.values() if len({by_id[id].report for id in group}) > 1 for id in group}
    whole = {id for id in told if not any(by_id[other].part for other in held[of[id]])}
    for one, other in (*_same_passages(whole, by_id), *_clauses_told(told, links, by_id)):
        left, right = sorted((of[one], of[other]))
        if left != right and _tell_one(held[left], held[right], by_id):
            for id in held[right]:
                of[id] = left
            held[left] += held.pop(right)
    return held.values()


def _same_passages(told: Iterable[str], by_id: Mapping[str, Claim]) -> Iterator[tuple[str, str]]:
    """The pairs of claims that are printed with the same words of a report."""
    places: dict[tuple[str, int, int], list[str]] = defaultdict(list)
    for id in sorted(told):
        claim = by_id[id]
        places[claim.report, claim.words.start, claim.words.end].append(id)
    return (pair for _, found in sorted(places.items()) for pair in combinations(found, 2))


def _clauses_told(told: Set[str], links: Iterable[Link], by_id: Mapping[str, Claim]) -> Iterator[tuple[str, str]]:
    """A clause and its sentence, where what goes with the sentence goes with the clause as well."""
    partners: dict[str, set[str]] = defaultdict(set)
    for link in links:
        if link.left in told and link.right in told:
            partners[link.left].add(link.right)
            partners[link.right].add(link.left)
    for clause in sorted(id for id in partners if by_id[id].part):
        around = {id for partner in partners[clause] for id in partners[partner]}
        for id in sorted(around):
            whole = by_id[id]
            if whole.report == by_id[clause].report and not whole.part and whole.words.covers(by_id[clause].words):
                yield clause, id


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
    return claim.kind != "figure" and not (is_silence(claim) or is_condition(claim))


def _are_two(left: Claim, right: Claim) -> bool:
    """Whether something is known that tells two claims apart."""
    if told_apart(left, right):
        return True
    return count_apart(left.given, right.given) or two_occasions(left, right) or turned_round(left, right)


def with_inner(groups: Sequence[Sequence[Claim]]) -> Iterator[tuple[Claim, ...]]:
    """The groups, a dated act that one report alone tells with the other in whose words it stands.

    "The crew met on Monday and will meet again on Friday" is one point; the timeline has both days.
    """
    alone: dict[str, list[Claim]] = defaultdict(list)
    for (claim,) in (group for group in groups if len(group) == 1):
        if isinstance(claim.found, Event) and claim.when:
            alone[claim.report].append(claim)
    inner: dict[str, list[Claim]] = defaultdict(list)
    for held in alone.values():
        for claim in held:
            around = [one for one in held if one.words != claim.words and one.words.covers(claim.words)]
            if around:
                inner[max(around, key=lambda one: (one.words.end - one.words.start, one.id)).id].append(claim)
    taken = {claim.id for held in inner.values() for claim in held}
    for group in groups:
        if group[0].id not in taken or len(group) > 1:
            yield (*group, *inner[group[0].id]) if len(group) == 1 else tuple(group)
