"""Which reports tell a thing in some form though they carry another point: so they do not leave it out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from rashomon.compare.claims.claim import Claim, is_condition
from rashomon.model import Event

SAME_WORDS = 0.4  # of what two passages have together


def told_beside(groups: Sequence[Sequence[Claim]], among: Iterable[Sequence[Claim]]) -> list[set[str]]:
    """For each group of claims, the reports that tell it in some form, as far as claims `among` all show it.

    They carry a group which some report tells in nearly the same words, or an act of one type by the same two. Who
    tells that somebody consents has not told on which conditions.
    """
    reports = [{claim.report for claim in group} for group in groups]
    acting: dict[tuple[str, frozenset[str]], set[str]] = defaultdict(set)
    for claim in (claim for group in among for claim in group):
        for act in _acts(claim):
            acting[act].add(claim.report)
    found = [{id for claim in group for act in _acts(claim) for id in acting[act]} for group in groups]
    conditions = [any(is_condition(claim) and not claim.terms_for for claim in group) for group in groups]
    for one, other in _overlapping(groups):
        if conditions[one] != conditions[other]:
            continue
        found[one] |= reports[other]
        found[other] |= reports[one]
    return found


def _acts(claim: Claim) -> Iterator[tuple[str, frozenset[str]]]:
    """What two or more do with or to each other, without regard to who began."""
    between = frozenset((*claim.actors, *claim.others))
    if isinstance(claim.found, Event) and len(between) > 1:
        yield claim.found.type, between


def _overlapping(groups: Sequence[Sequence[Claim]]) -> Iterator[tuple[int, int]]:
    """The pairs of groups of which a report tells both in nearly the same words, by their places."""
    held: dict[str, list[tuple[int, int, int]]] = defaultdict(list)
    for place, group in enumerate(groups):
        for claim in group:
            held[claim.report].append((claim.words.start, claim.words.end, place))
    for spans in held.values():
        before: list[tuple[int, int, int]] = []
        for start, end, place in sorted(spans):
            before = [one for one in before if one[1] > start]
            for began, ended, other in before:
                if min(end, ended) - start >= SAME_WORDS * (max(end, ended) - began):
                    yield other, place
            before.append((start, end, place))
