"""How the versions of a point differ: attribute by attribute, each difference with its kind.

Only what cannot both hold is a contradiction. What a later page or a later as-of explains is an update,
what is merely finer is a precision.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations

from rashomon.compare.actors.cast import Cast
from rashomon.compare.alignment.occasions import two_occasions
from rashomon.compare.claims.claim import Claim
from rashomon.compare.differences.attributions import attribution, claimed
from rashomon.compare.differences.finer import doers, places, principals, targets
from rashomon.compare.differences.happenings import acts, opposites, retellings, status
from rashomon.compare.differences.moments import dates
from rashomon.compare.differences.numbers import numbers
from rashomon.compare.differences.pairs import Compare, Pair
from rashomon.compare.differences.spots import spots
from rashomon.compare.differences.stances import stances
from rashomon.compare.differences.wording import wording
from rashomon.model import Attribute, Difference, DifferenceKind, Reading, Report

ORDER: tuple[DifferenceKind, ...] = ("contradiction", "update", "scope", "framing", "precision", "rounding")
COMPARISONS: tuple[Compare, ...] = (
    numbers,
    dates,
    places,
    spots,
    doers,
    principals,
    targets,
    status,
    acts,
    opposites,
    retellings,
    stances,
    wording,
    attribution,
    claimed,
)


def differences(claims: Sequence[Claim], reports: Mapping[str, Report], cast: Cast) -> tuple[Difference, ...]:
    """The differences between the versions of a point, contradictions first, one for each attribute and kind.

    Each value stands once, with the first report that gives it.
    """
    found: dict[tuple[Attribute, DifferenceKind], list[Difference]] = {}
    for left, right in combinations(claims, 2):
        if two_occasions(left, right):
            continue
        for compare in COMPARISONS:
            for pair in compare(Pair(left, right, reports, cast)):
                found.setdefault((pair.attribute, pair.kind), []).append(pair)
    merged = [_merged(pairs) for pairs in found.values()]
    return tuple(sorted(merged, key=lambda d: (ORDER.index(d.kind), d.attribute)))


def _merged(pairs: Sequence[Difference]) -> Difference:
    values: dict[str, Reading] = {}
    for pair in pairs:
        for reading in pair.values:
            values.setdefault(reading.value.casefold(), reading)
    why = "; ".join(dict.fromkeys(pair.why for pair in pairs))
    return Difference(attribute=pairs[0].attribute, kind=pairs[0].kind, values=tuple(values.values()), why=why)
