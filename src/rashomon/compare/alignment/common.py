"""What two claims have in common besides their likeness, and what sets them apart: acts, parties, days, places."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.compare.actors.cast import Cast
from rashomon.compare.alignment.likeness import in_common
from rashomon.compare.claims.claim import Claim
from rashomon.compare.claims.dates import days_between
from rashomon.compare.claims.numbers import comparable
from rashomon.compare.lexicon import LIGHT
from rashomon.coreference.compatible import apart, elsewhere
from rashomon.model import Event

# So alike that two dates are a difference, not two events. A placeholder, set by reading a dozen stories.
ALIKE_THOUGH_APART = 0.7
SAME_NEWS = 7  # days between two reports beyond which a toll or an attack is another one


def is_attack(claim: Claim) -> bool:
    """Whether it is an act of violence: reports on a war tell many that are alike."""
    return isinstance(claim.found, Event) and claim.found.type == "ASSAULT"


def turned_round(left: Claim, right: Claim) -> bool:
    """Whether who does it in the one suffers it in the other: "he killed three", "he was killed"."""
    return bool(set(left.actors) & set(right.others) or set(right.actors) & set(left.others))


def deeds_in_common(left: Claim, right: Claim, cast: Cast) -> frozenset[str]:
    """The stems in common that say what; of one day also those of places, ships and the like that both name."""
    where = left.names & right.names if of_one_day(left, right) else frozenset()
    shared = left.about & right.about
    return (shared - cast.stems - LIGHT) | (shared & where) | in_common(left, right)


def led_by_two(left: Claim, right: Claim, cast: Cast) -> bool:
    """Whether each begins with a person, and these are two: "Ada Lund has resigned", "He has resigned"."""
    one, other = _leads(left, cast), _leads(right, cast)
    return bool(one and other) and not on_one_side(one, other, cast)


def _leads(claim: Claim, cast: Cast) -> tuple[str, ...]:
    known = (
        actor for id in (*claim.actors, *claim.others) if (actor := cast.actor(id)) and actor.kind == "person"
    )
    at = claim.report, claim.words.start
    return tuple(one.id for one in known if any((said.report, said.start) == at for said in one.mentions))


def of_one_day(left: Claim, right: Claim) -> bool:
    """Whether two claims are dated, and to one day."""
    days = [claim.when.start for claim in (left, right) if claim.when and claim.when.start]
    return len(days) == 2 and not apart(left.when, right.when) and days[0][:10] == days[1][:10]


def told_elsewhere(left: Claim, right: Claim) -> bool:
    """Whether two claims name places, ships or the like, and none in common; or are told weeks apart."""
    return bool(left.names and right.names and not left.names & right.names) or weeks_apart(left, right)


def weeks_apart(left: Claim, right: Claim) -> bool:
    """Whether two reports are so many days apart that what both tell of their own day is two things."""
    return days_between(left.day, right.day) > SAME_NEWS


def told_apart(left: Claim, right: Claim) -> bool:
    """Whether two are set in other places or on other days, or name other ships, or are told weeks apart."""
    return told_elsewhere(left, right) or elsewhere(left.place, right.place) or apart(left.when, right.when)


def is_old_news(left: Claim, right: Claim, score: float, cast: Cast) -> bool:
    """Whether two sentences weeks apart are not of one thing for sure: both may be of their own day.

    "Nobody has claimed the attack" is told of each attack; what stays so names what it is of, in like words.
    """
    if not weeks_apart(left, right):
        return False
    parties = parties_in_common(left.actors + left.others, right.actors + right.others, cast)
    return score < ALIKE_THOUGH_APART or not (parties or left.names & right.names)


def tied(left: Claim, right: Claim, cast: Cast) -> bool:
    """Whether two tell more in common than what is done: who, where, when or how many."""
    if parties_in_common(left.actors + left.others, right.actors + right.others, cast) or of_one_day(left, right):
        return True
    if left.place and right.place and left.place.id == right.place.id:
        return True
    return bool(left.names & right.names or in_common(left, right)) or any(
        comparable(one, other) and one.value is not None and one.value == other.value
        for one in left.figures
        for other in right.figures
    )


def on_one_side(left: Sequence[str], right: Sequence[str], cast: Cast) -> bool:
    """Whether one of each acts for one side: a minister and his state, or who speaks for it."""
    return any(cast.side(a, b) or cast.one_speaker(a, b) for a in left for b in right)


def parties_in_common(left: Sequence[str], right: Sequence[str], cast: Cast) -> float:
    """The share of those who take part in either that take part in both, by themselves or by their state."""
    if not left or not right:
        return 0.0
    matched = sum(any(cast.side(a, b) for b in right) for a in left)
    matched += sum(any(cast.side(a, b) for a in left) for b in right)
    return matched / (len(left) + len(right))
