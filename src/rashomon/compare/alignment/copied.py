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
    told: dict[tuple[str, ...], dict[tuple[object, ...], list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for claim in claims:
        report = reports[claim.report]
        around = sentence(report, claim.words.span)
        said = tuple(words(report.text[around.start : around.end]))
        if len(said) >= RUN:
            what = (tuple(words(claim.words.text)), claim.kind, claim.part, _found(claim))
            told[said][what].append(claim)
    for said, held in told.items():
        for left, right in (pair for alike in held.values() for pair in combinations(alike, 2)):
            apart = left.report == right.report or two_occasions(left, right)
            if not apart and (len(said) >= NO_CHANCE or not weeks_apart(left, right)):
                yield left.id, right.id


def _found(claim: Claim) -> tuple[str, ...]:
    """Which of several things that one stretch of words tells it is, in words of the stretch."""
    found = claim.found
    if isinstance(found, Event):
        return (found.type, *(trigger.text for trigger in found.triggers))
    if isinstance(found, Statement):
        return (found.by, found.cue.text if found.cue else "")
    return tuple(figure.words.text for figure in claim.figures) if claim.kind == "figure" else ()
