"""Which pairs of claims are worth a look: those that can come to be alike at all, by whatever makes them so.

Each of the rules in `matching` needs so many stems in common, or so much likeness in words, or a long quotation,
or one proposal, or one silence. All claims of a story are held against each other by products of sparse matrices.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from operator import attrgetter

from rashomon.compare.actors.cast import Cast
from rashomon.compare.alignment.acts import SAME_DAY, SAME_SENTENCE
from rashomon.compare.alignment.counts import SAME_GREAT
from rashomon.compare.alignment.likeness import ALIKE_ALONE, SHARED_DEEDS, SHARED_STEMS
from rashomon.compare.alignment.measured import measure_keys
from rashomon.compare.alignment.partners import TOLD
from rashomon.compare.alignment.products import Pair, alike_in_words, pairs_of, sharing
from rashomon.compare.alignment.utterances import SHORT, VERBATIM, is_silence
from rashomon.compare.alignment.verbatim import repeating
from rashomon.compare.claims.claim import Claim, is_condition
from rashomon.compare.claims.given import is_bare
from rashomon.compare.claims.numbers import sort_of
from rashomon.linking import pairs
from rashomon.model import PointKind, Position
from rashomon.text import words

COMMON = 0.35  # a key that more of the claims have does not bring two of them together
GIVEN = 24  # claims that may give a number or a day, for it to bring two of them together
FEW = 6  # claims that may have a key in any case

ALIKE = min(SAME_SENTENCE, ALIKE_ALONE - SAME_DAY)  # the least likeness that makes two of one thing by itself


def worth_a_look(claims: Sequence[Claim], cast: Cast, weight: Mapping[str, float]) -> set[Pair]:
    """The pairs, by ids in order, that have a key in common which is not common, and may be alike."""
    claims = sorted(claims, key=attrgetter("id"))
    keys = {claim.id: _keys(claim, cast) for claim in claims}
    holders = Counter(chain.from_iterable(keys.values()))
    common = {key for key, count in holders.items() if count > max(FEW, int(COMMON * len(claims)))}
    rare = {id: held if common.isdisjoint(held) else held - common for id, held in keys.items()}
    of: dict[PointKind, list[Claim]] = defaultdict(list)
    for claim in claims:
        if not claim.part:
            of[claim.kind].append(claim)
    acts = {claim.id for claim in of["event"] if claim.found}
    found = {*_alike(claims, weight, ALIKE), *_quoting(of["statement"]), *_on_one_thing(claims, keys)}
    found.update(_retelling(of["statement"]))
    found.update(_alike(of["figure"], weight, SAME_GREAT))
    found.update(_measuring(of["figure"]))
    found.update(_giving(claims))
    found.update(repeating(claims))
    found.update(_sharing(of["statement"], sorted(weight.keys() - cast.stems), SHARED_DEEDS))
    found.update(pair for pair in _sharing(of["event"], weight, SHARED_STEMS) if not acts.isdisjoint(pair))
    return {pair for pair in found if not rare[pair[0]].isdisjoint(rare[pair[1]])}


def _keys(claim: Claim, cast: Cast) -> frozenset[str]:
    """By what a claim is found: its stems, what a number counts, whose a silence or a position is."""
    sides = {(actor.country or actor.id) for id in claim.actors if (actor := cast.actor(id))}
    if isinstance(claim.found, Position):
        return claim.about | {f"{side} on {claim.found.proposal.id}" for side in sides}
    if is_condition(claim):
        asked = {f"asked of {id}" for id in claim.others}
        return (
            claim.about | asked | {f"terms of {side} for {claim.terms_for}" for side in sides if claim.terms_for}
        )
    if claim.kind == "figure":
        return claim.about | {
            f"number of {' '.join(filter(None, sort_of(claim.figures[0])))}",
            *measure_keys(claim.figures[0]),
        }
    return claim.about | {f"silence of {side}" for side in sides} if is_silence(claim) else claim.about


def _on_one_thing(claims: Sequence[Claim], keys: Mapping[str, frozenset[str]]) -> Iterator[Pair]:
    """Positions on one proposal, conditions, and silences, that have a key in common."""
    return pairs(
        {
            claim.id: [
                (claim.found.proposal.id if isinstance(claim.found, Position) else "", key)
                for key in keys[claim.id]
            ]
            for claim in claims
            if isinstance(claim.found, Position) or is_condition(claim) or is_silence(claim)
        },
        at_most=len(claims),
    )


def _measuring(claims: Sequence[Claim]) -> Iterator[Pair]:
    """The lengths that are the same, and the distances from one place."""
    return pairs({claim.id: measure_keys(claim.figures[0]) for claim in claims}, at_most=len(claims))


def _giving(claims: Sequence[Claim]) -> Iterator[Pair]:
    """What is told with one number or on one day, or that one does one thing, few others being so."""
    told = [claim for claim in claims if claim.kind in TOLD]
    keys = {claim.id: [*(key for key in claim.given if not is_bare(key)), *claim.doings] for claim in told}
    return pairs(keys, at_most=GIVEN)


def _quoting(claims: Sequence[Claim]) -> Iterator[Pair]:
    """The claims with so many quoted words in a row in common, or a whole quotation, that it may make them one."""
    return pairs(
        {claim.id: [run for passage in claim.quoted for run in _runs(passage.text)] for claim in claims},
        at_most=len(claims),
    )


def _retelling(claims: Sequence[Claim]) -> Iterator[Pair]:
    """Statements that were told by one source to the same outlets."""
    told = {claim.id: [claim.origin] for claim in claims if claim.origin.sources and claim.origin.via}
    return pairs(told, at_most=FEW)


def _runs(text: str) -> Iterator[tuple[str, ...]]:
    found = words(text)
    if SHORT <= len(found) < VERBATIM:
        yield tuple(found)
    yield from (tuple(found[at : at + VERBATIM]) for at in range(len(found) - VERBATIM + 1))


def _alike(claims: Sequence[Claim], weight: Mapping[str, float], at_least: float) -> Iterator[Pair]:
    return pairs_of(claims, alike_in_words(claims, weight, at_least))


def _sharing(claims: Sequence[Claim], stems: Iterable[str], at_least: int) -> Iterator[Pair]:
    return pairs_of(claims, sharing(claims, stems, at_least))
