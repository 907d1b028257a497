"""Points that tell again what a stance on a proposal, or the terms that somebody sets for it, tells as a point."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from rashomon.compare.claims.claim import Claim
from rashomon.model import Position, Span, Stance, Statement

NO_ANSWER: frozenset[Stance] = frozenset({"non-committal", "doubts"})
COVERED = 0.8  # of the words of a sentence, by those for a stance


def without_answers_again(groups: Sequence[Sequence[Claim]]) -> list[Sequence[Claim]]:
    """The groups less those that only tell again how somebody answers a proposal.

    Who sets terms of his own has not agreed, so that is none beside them. What somebody proposes is no statement
    of its own where reports tell it without quoting. A sentence that shows a stance is none beside the stance.
    """
    terms = [group for group in groups if all(claim.terms_for for claim in group)]
    shown: dict[str, list[Span]] = defaultdict(list)
    proposed: dict[str, list[tuple[frozenset[str], Span]]] = defaultdict(list)
    for claim in (claim for group in groups for claim in group):
        if isinstance(claim.found, Position):
            spans = [words.span for words in claim.found.evidence]
            shown[claim.report] += spans
            if claim.found.stance == "proposes":
                proposed[claim.report] += ((frozenset(claim.actors), span) for span in spans)
    return [
        group
        for group in groups
        if not (
            any(_is_under(group, one) for one in terms)
            or all(_is_proposal(claim, proposed[claim.report]) for claim in group)
            or (len(group) == 1 and _is_shown(group[0], shown[group[0].report]))
        )
    ]


def _is_under(group: Sequence[Claim], terms: Sequence[Claim]) -> bool:
    """Whether all that a group tells is that those have not agreed who set terms, in each of its reports."""
    reports = {claim.report for claim in terms}
    holders = {actor for claim in terms for actor in claim.actors}
    return all(
        isinstance(claim.found, Position)
        and claim.found.stance in NO_ANSWER
        and claim.found.proposal.id == terms[0].terms_for
        and claim.report in reports
        and not holders.isdisjoint(claim.actors)
        for claim in group
    )


def _is_proposal(claim: Claim, proposed: Sequence[tuple[frozenset[str], Span]]) -> bool:
    return (
        isinstance(claim.found, Statement)
        and not claim.quoted
        and any(
            not holder.isdisjoint(claim.origin.sources) and claim.words.covers(span) for holder, span in proposed
        )
    )


def _is_shown(claim: Claim, shown: Sequence[Span]) -> bool:
    span = claim.words.span
    enough = COVERED * (span.end - span.start)
    return (
        claim.kind == "event"
        and claim.found is None
        and any(min(span.end, one.end) - max(span.start, one.start) >= enough for one in shown)
    )
