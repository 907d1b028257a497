"""Claims of two reports that are one whatever was found in them: the same words of the same sentence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from rashomon.compare.alignment.common import weeks_apart
from rashomon.compare.alignment.occasions import two_occasions
from rashomon.compare.alignment.verbatim import NO_CHANCE, RUN
from rashomon.compare.claims.about import sentence
from rashomon.compare.claims.claim import Claim
from rashomon.model import Event, Report, Statement
from rashomon.text import words


def copied(claims: Sequence[Claim], reports: Mapping[str, Report]) -> Iterator[tuple[str, str]]:
    """The pairs of claims, by ids, that two reports have word for word in a sentence that both print.

    What a few words in it tell ("the crew's refusal") names too little to be known for one by itself. Short
    sentences are left to `verbatim`: two desks may both write them.
    """
    told: dict[tuple[str, ...], list[Claim]] = defaultdict(list)
    said: dict[tuple[str, int], tuple[str, ...]] = {}
    for claim in claims:
        report = reports[claim.report]
        around = sentence(report, claim.words)
        place = report.id, around.start
        if place not in said:
            said[place] = tuple(words(report.text[around.start : around.end]))
        told[said[place]].append(claim)
    for run, held in told.items():
        if len(run) < RUN or all(claim.report == held[0].report for claim in held):
            continue
        for left, right in _same(held):
            apart = left.report == right.report or two_occasions(left, right)
            if not apart and (len(run) >= NO_CHANCE or not weeks_apart(left, right)):
                yield left.id, right.id


def _same(claims: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """The pairs of claims of one sentence that are of the same words and of the same thing in them."""
    told: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for claim in claims:
        told[tuple(words(claim.words.text)), claim.kind, claim.part, _found(claim)].append(claim)
    return (pair for alike in told.values() for pair in combinations(alike, 2))


def _found(claim: Claim) -> tuple[str, ...]:
    """Which of several things that one stretch of words tells it is, in words of the stretch."""
    found = claim.found
    if isinstance(found, Event):
        return (found.type, *(trigger.text for trigger in found.triggers))
    if isinstance(found, Statement):
        return (found.by, found.cue.text if found.cue else "")
    return tuple(figure.words.text for figure in claim.figures) if claim.kind == "figure" else ()
