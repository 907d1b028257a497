"""The version of a point to print first: the one that says what all say, with the least beside it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from statistics import fmean

from rashomon.compare.alignment.kin import by_kin
from rashomon.compare.claims.about import about
from rashomon.compare.claims.claim import Claim
from rashomon.compare.claims.clauses import CONJUNCTIONS, RELATIVE
from rashomon.compare.claims.standalone import PRONOUNS, hangs
from rashomon.compare.points.versions import conditions, is_measured
from rashomon.model import NOT_DONE, Event, Passage, Position, Report, Statement, Voice

# A clause under another, to the comma that ends it: "whose votes it needs", "when the two ships collided".
UNDER = re.compile(
    rf"(?:^|(?<=[\s(–—-]))(?:{RELATIVE}|{CONJUNCTIONS})\s(?:[^,;:–—)]|(?<=\d),(?=\d))*,?", re.IGNORECASE
)
WHOSE = re.compile(r"(?:His|Her|Its|Their)\s")
# "This plan was made", and not "this week", "those who came".
TAKES_UP = re.compile(
    r"(?:This|That|These|Those|Such)\s"
    r"(?!(?:who|whose|which|in|on|at|from|of|day|week|weekend|month|year|morning|afternoon|evening|time|past)\b)[a-z]"
)
BESIDE, LENGTH = 0.3, 0.25  # how much counts what a version tells beside, how much all that another tells
HANGING = 0.6  # of how near a version is, where a pronoun means somebody whom only other sentences name
NEAR = 0.9  # of the nearest: such are equals, of which the one with most of what all say is printed


def foremost(versions: Sequence[Claim], heard: Sequence[Voice], reports: Mapping[str, Report]) -> Claim:
    """The version to print first: the one most like the others, of a position the fullest.

    Of a measure it is the shortest of those that give what most give.

    It is held against the others by its main clause, for a reader takes that for what is told, and against each
    other voice once, as copies are alike. What begins in small letters ("a summit held by the union") is a part of
    a sentence that a reader cannot place, "his plan" no better and "this plan" worse. What is told as not so comes
    after what it answers.
    """
    if isinstance(versions[0].found, Position):
        return max(versions, key=lambda claim: (conditions(claim), _begins(claim), len(claim.words.text)))
    if is_measured(versions[0]):
        given = Counter(claim.figures[0].value for claim in versions)
        return min(versions, key=lambda claim: (-given[claim.figures[0].value], len(claim.words.text)))
    rank = {claim.id: (_begins(claim), not _is_denied(claim)) for claim in versions}
    kept = [claim for claim in versions if rank[claim.id] == max(rank.values())]
    main = {claim.id: _main(claim, reports[claim.report]) for claim in kept}
    near = {claim.id: _nearness(claim, main[claim.id], versions, heard, reports) for claim in kept}
    spread = Counter(stem for claim in versions for stem in claim.about)
    shared = {stem for stem, count in spread.items() if 2 * count > len(versions)}
    equals = [claim for claim in kept if near[claim.id] >= NEAR * max(near.values())]
    return max(equals, key=lambda claim: len(main[claim.id] & shared))


def _begins(claim: Claim) -> int:
    """How well a reader can place words by their beginning."""
    if TAKES_UP.match(claim.words.text):
        return 0
    return 1 if claim.words.text[:1].islower() or WHOSE.match(claim.words.text) else 2


def _is_denied(claim: Claim) -> bool:
    return isinstance(claim.found, Event) and claim.found.status in NOT_DONE


def _nearness(
    claim: Claim,
    main: frozenset[str],
    versions: Sequence[Claim],
    heard: Sequence[Voice],
    reports: Mapping[str, Report],
) -> float:
    """How like the main clause of a version is to what the voices tell, whatever the words weigh elsewhere."""
    told = {other.report: other.about for other in versions if other is not claim}
    apart = [voice for voice in heard if claim.report not in voice.reports]
    alike = [
        fmean(
            len(main & told[id]) / (max(1, len(main)) ** BESIDE * max(1, len(told[id])) ** LENGTH) for id in held
        )
        for voice in apart or heard
        if (held := [id for id in voice.reports if id in told])
    ]
    return round(sum(alike) * HANGING ** _hanging(claim, reports[claim.report]), 9)


def _hanging(claim: Claim, report: Report) -> int:
    """In how many ways nobody knows from the words who is meant: by a pronoun before any name, as who speaks."""
    sources = claim.found.sources if isinstance(claim.found, Statement) else ()
    unnamed = bool(sources) and all(source.words.text.lower() in PRONOUNS for source in sources)
    return hangs(report, claim.words.span) + unnamed


def _main(claim: Claim, report: Report) -> frozenset[str]:
    """The stems of the words less those of clauses under another; of all where nothing else is told."""
    words, start = claim.words, claim.words.start
    parts: list[Passage] = []
    for begin, end in (*(under.span() for under in UNDER.finditer(words.text)), (len(words.text), 0)):
        if start < words.start + begin:
            parts.append(report.passage(start, words.start + begin))
        start = words.start + end
    return by_kin(about(report, parts)) or claim.about
