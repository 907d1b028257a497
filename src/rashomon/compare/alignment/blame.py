"""Which accusations and denials are of one deed: who is blamed for it in one report denies it in another."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from itertools import combinations

from rashomon.compare.actors.cast import Cast
from rashomon.compare.alignment.common import on_one_side, weeks_apart
from rashomon.compare.claims.about import about
from rashomon.compare.claims.claim import Claim
from rashomon.compare.claims.dates import days_between
from rashomon.compare.claims.placed import named_actors
from rashomon.compare.lexicon import LIGHT
from rashomon.extract.statements.assembly.accused import NO_PART, accuses, target
from rashomon.model import Report, Span, Statement
from rashomon.text import stems

SETTING = 2  # stems in common, none of a name, of the two sentences in which each is told: one deed of that day
SLIPS = 2  # days by which two reports date one deed otherwise
_DID = re.compile(
    r"\b(?:carr(?:y|ied|ying) out|behind|involve(?:d|ment)|responsib(?:le|ility)|(?:firing|fired|launch(?:ing|ed)"
    r"|hitting|struck|bomb(?:ing|ed)|shell(?:ing|ed)|attack(?:ing|ed)|us(?:ing|ed)|plant(?:ing|ed)|set(?:ting)?)\b)",
    re.I,
)


@dataclass(frozen=True, slots=True)
class _Told:
    """An accusation, or a denial, with the accused, the stems of their words, and those of what was done."""

    claim: Claim
    denies: bool
    accused: tuple[str, ...]
    called: Set[str]
    deed: Set[str]


def one_deed(claims: Iterable[Claim], reports: Mapping[str, Report], cast: Cast) -> Iterator[tuple[str, str]]:
    """The pairs of claims, by ids, of which one blames whom the other has deny it, or both deny it."""
    by_deed: dict[str, list[_Told]] = defaultdict(list)
    told = list(_told(claims, reports, cast))
    for one in told:
        for stem in one.deed:
            by_deed[stem].append(one)
    near = {(id(a), id(b)): (a, b) for held in by_deed.values() for a, b in combinations(held, 2)}
    for left, right in near.values():
        if (left.denies or right.denies) and _are_one(left, right, cast):
            yield left.claim.id, right.claim.id


def _told(claims: Iterable[Claim], reports: Mapping[str, Report], cast: Cast) -> Iterator[_Told]:
    held = [claim for claim in claims if isinstance(claim.found, Statement) and claim.id == claim.found.id]
    blaming = {claim.id: claim for claim in held if isinstance(claim.found, Statement) and accuses(claim.found)}
    for claim in held:
        said, report = claim.found, reports[claim.report]
        if not isinstance(said, Statement):
            continue
        if claim.id in blaming:
            words = target(said)
            accused = named_actors(report).inside(words)
            yield _Told(
                claim,
                False,
                cast.named(report, dict.fromkeys(one.id for one in accused)),
                frozenset(stems(words.text)),
                _deed(claim, report, cast),
            )
        elif said.denied and (not blaming.keys().isdisjoint(said.denies) or _of_a_deed(said)):
            who = " ".join(source.words.text for source in said.sources)
            yield _Told(claim, True, claim.actors, frozenset(stems(who)), _deed(claim, report, cast))


def _of_a_deed(said: Statement) -> bool:
    text = said.content[0].text
    return bool(_DID.search(text) or NO_PART.search(text))


def _deed(claim: Claim, report: Report, cast: Cast) -> Set[str]:
    """The stems, less names, of a claim's sentence and the one before: "it blamed the army" tells no deed."""
    first = next((i for i, held in enumerate(report.sentences) if held.end > claim.words.start), 0)
    around = Span(report.sentences[max(0, first - 1)].start, claim.words.end)
    return about(report, (report.passage(around.start, around.end),)) - cast.stems - LIGHT


def _are_one(left: _Told, right: _Told, cast: Cast) -> bool:
    if weeks_apart(left.claim, right.claim) or days_between(left.claim.on, right.claim.on) > SLIPS:
        return False
    if len(left.deed & right.deed) < SETTING:
        return False
    return on_one_side(left.accused, right.accused, cast) or bool((left.called & right.called) - LIGHT)
