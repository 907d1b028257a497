"""Acts of one doer of which only one can be: who attended and who stayed away, what was accepted and was not.

Each verb of a scale is held against those at its other end, any verb against its own negation. Whether the words
are of one occasion is told by who does it, by what it is done to, and by the day.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

from rashomon.compare.actors.cast import Cast
from rashomon.compare.alignment.deeds.of_scales import PASSIVELY, Deed, deeds_of, left_open
from rashomon.compare.alignment.deeds.scales import UNDONE, Scale, bare_of, scales
from rashomon.compare.claims.claim import Claim
from rashomon.compare.claims.dates import days_between
from rashomon.coreference.compatible import apart
from rashomon.model import Report
from rashomon.text import stems

POINTING = frozenset(stems("matter issue affair"))  # what an outlet calls a thing that it told before
NEAR = 3  # days between two reports beyond which it is another occasion


def opposed(claims: Iterable[Claim], reports: Mapping[str, Report], cast: Cast) -> Iterator[tuple[Deed, Deed]]:
    """The pairs of acts, of two reports each, that cannot both be, or of which one foretells the other."""
    told = [claim for claim in claims if not claim.part]  # the sentence of a part has the same verbs
    wanted = frozenset(stem for claim in told for stem in left_open(claim))
    by_scale: dict[str, list[Deed]] = defaultdict(list)
    for claim in told:
        held = wanted & {bare_of().get(stem, stem) for stem in claim.about} if wanted else wanted
        for act in deeds_of(claim, reports[claim.report], cast, held):
            by_scale[act.scale].append(act)
    for acts in by_scale.values():
        for left, right in combinations(acts, 2):
            if exclude(left, right, cast) or foretells(left, right, cast) or foretells(right, left, cast):
                yield left, right


def scale_of(act: Deed) -> Scale:
    """The scale of an act."""
    return scales().get(act.scale.removesuffix(PASSIVELY), UNDONE)


def exclude(left: Deed, right: Deed, cast: Cast) -> bool:
    """Whether two acts exclude each other: one doer, one thing, one occasion, the two ends of one scale."""
    if left.one == right.one or left.ahead or right.ahead:
        return False
    return _are_one(left, right, cast)


def foretells(left: Deed, right: Deed, cast: Cast) -> bool:
    """Whether the left, told no later, has it as still to come that the right has as done."""
    if not left.ahead or right.ahead or not right.one:
        return False
    return (left.claim.day or "") <= (right.claim.day or "") and _are_one(left, right, cast)


def _are_one(left: Deed, right: Deed, cast: Cast) -> bool:
    """Whether two acts of one scale are by one doer, to one thing, on one occasion, whatever is told of them."""
    one, other = left.claim, right.claim
    if left.scale != right.scale or one.report == other.report:
        return False
    if not left.doers & right.doers or apart(one.when, other.when) or one.hearsay or other.hearsay:
        return False
    if days_between(one.day, other.day) > NEAR:
        return False
    if left.back != right.back or (left.beside and right.beside and not left.beside & right.beside):
        return False
    scale = scale_of(left)
    if (left.in_turn or right.in_turn) and not scale.lasts:
        return False
    if left.charge and right.charge and not left.charge & right.charge:
        return False  # convicted of fraud, and acquitted of bribery
    if scale.of:
        return True
    if left.names and right.names and not left.names & right.names:
        return False
    return _to_one_thing(left, right, cast, by_name=scale is UNDONE)


def _to_one_thing(left: Deed, right: Deed, cast: Cast, *, by_name: bool) -> bool:
    """Whether two acts are done to one thing, or both to nothing: the words that name it stand in what each tells.

    "Endorsed Berg" and "refused to speak of Berg" have nothing but a person in common; of one verb that is enough.
    """
    if not left.object and not right.object:
        return True
    if by_name and left.object and right.object and POINTING & (left.head | right.head):
        return True
    if left.more and right.more and not left.more & right.more:
        return False  # an order for ferries, one for barges
    shared = (left.head & right.object), (right.head & left.object)
    return all(shared if by_name else (named - cast.stems for named in shared))
