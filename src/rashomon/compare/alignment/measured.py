"""Whether two claims measure one thing: how long it lasts, how far from a place it is."""

from __future__ import annotations

from rashomon.compare.alignment.common import told_elsewhere
from rashomon.compare.alignment.counts import FEW, ONE_MEASURE, SAME_SETTING, SETTING
from rashomon.compare.claims.claim import Claim
from rashomon.compare.claims.measures import in_base, in_one_unit, is_away, is_length
from rashomon.compare.claims.numbers import ABOUT, comparable, near, sort_of
from rashomon.model import Figure
from rashomon.text import stems

# Nouns and verbs for what is so long, whatever it is of: a pause in fishing, a halt to fishing.
OF_ANYTHING = frozenset(
    stems(
        "halt halts pause break stop stopped stopping suspend suspended suspension suspending freeze period term "
        "moratorium spell stretch time length phase extension extend extended delay delayed hold hiatus interval"
    )
)
TRUCES = frozenset(stems("truce truces ceasefire ceasefires cease-fire cease-fires armistice"))
COMPASS = ("north", "south", "east", "west")


def same_length(left: Claim, right: Claim, score: float) -> float:
    """Two lengths of one thing: as long, and what is so long is the same or goes without saying.

    Two that are not as long are those of one truce, where each report speaks of one.
    """
    one, other = left.figures[0], right.figures[0]
    if not _are_equal(one, other):
        if _is_truce(one) and _is_truce(other) and left.alone and right.alone:
            return 0.0 if told_elsewhere(left, right) else ONE_MEASURE + (1 - ONE_MEASURE) * score
        alone = left.alone and right.alone and comparable(one, other) and not told_elsewhere(left, right)
        return score if alone and near(one, other) and score >= SAME_SETTING else 0.0
    first, second = _of(one), _of(other)
    if first and second and not first & second:
        return 0.0
    if (one.value or 0.0) <= FEW and (score < SETTING or told_elsewhere(left, right)):
        return 0.0
    return ONE_MEASURE + (1 - ONE_MEASURE) * score


def same_distance(left: Claim, right: Claim, score: float) -> float:
    """Two distances from one place: nearly the same, and into no two directions."""
    one, other = left.figures[0], right.figures[0]
    if not comparable(one, other) or not near(one, other):
        return 0.0
    first, second = _ways(one), _ways(other)
    if (first and second and first != second) or (score < SETTING and not _nearly_equal(one, other)):
        return 0.0
    return ONE_MEASURE + (1 - ONE_MEASURE) * score


def measure_keys(figure: Figure) -> tuple[str, ...]:
    """By what others that may measure the same are found: how long, of a truce, from where."""
    if is_length(figure):
        return (f"{in_base(figure).value} long", *(["a truce"] if _is_truce(figure) else []))
    return (f"away from {sort_of(figure)[1]}",) if is_away(figure) else ()


def _is_truce(figure: Figure) -> bool:
    return is_length(figure) and not TRUCES.isdisjoint(stems(figure.counts or ""))


def _are_equal(one: Figure, other: Figure) -> bool:
    """Whether two lengths are the same; what stands for something told before need not say that it is each day."""
    one, other = in_one_unit(one, other)
    if one.value is None or one.value != other.value:
        return False
    units = sorted((one.unit or "", other.unit or ""), key=len)
    return units[0] == units[1] or (units[1].startswith(f"{units[0]} a ") and not (one.counts and other.counts))


def _nearly_equal(one: Figure, other: Figure) -> bool:
    """Whether two distances are no round numbers by chance alike: 92 nautical miles, about 100 miles."""
    one, other = in_one_unit(one, other)
    low, high = sorted((one.value or 0.0, other.value or 0.0))
    return low > FEW and high - low <= ABOUT * high


def _of(figure: Figure) -> frozenset[str]:
    return frozenset(stems(figure.counts or "")) - OF_ANYTHING


def _ways(figure: Figure) -> frozenset[str]:
    told = (figure.counts or "").casefold().partition(" of ")[0]
    return frozenset(way for way in COMPASS if way in told)
