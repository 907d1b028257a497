"""Whether two claims tell of two attacks: reports on a war tell of many, in like words."""

from __future__ import annotations

from rashomon.compare.alignment.common import SAME_NEWS, weeks_apart
from rashomon.compare.alignment.counts import FEW
from rashomon.compare.alignment.occasions import SLIPS
from rashomon.compare.alignment.utterances import CUT, quoted_in_common
from rashomon.compare.claims.claim import Claim
from rashomon.compare.claims.dates import days_between
from rashomon.compare.claims.numbers import comparable, is_of_dead, near, other_people
from rashomon.compare.claims.raids import Raid
from rashomon.coreference.compatible import elsewhere
from rashomon.model import Figure
from rashomon.spelling import one_name
from rashomon.text import words

RISING = 3  # days within which a toll is told anew
# So alike, in so many stems, that it is one sentence, edited:
# a day that stands in the sentences before tells it from none.
EDITED, STEMS = 0.7, 8


def two_raids(left: Claim, right: Claim, likeness: float) -> bool:
    """Whether two claims tell of two attacks, or of the dead of two: by place, day, means, who and how many."""
    one, other = left.raid, right.raid
    if one is None or other is None or left.report == right.report or _same_run(left, right):
        return False
    if not _same_tolls(left, right) and (
        _named_apart(one.where, other.where) or elsewhere(left.place, right.place)
    ):
        return True
    if likeness >= EDITED and len(left.about & right.about) >= STEMS and not _tolls_differ(left, right):
        return days_between(left.on, right.on) > SLIPS
    if one.struck and other.struck and _long_apart(left, right, one, other):
        return not _told_alike(left, right)
    if _of_two_days(left, right, one, other):
        return True
    if one.means and other.means and not one.means & other.means and not one.named & other.named:
        return True
    return _two_tolls(left, right, one, other)


def _same_run(left: Claim, right: Claim) -> bool:
    """Whether two claims quote so many words alike, or are so many, that this is no chance within days."""
    if quoted_in_common(left, right) >= CUT:
        return True
    one, other = words(left.words.text), words(right.words.text)
    return one == other and len(one) >= CUT and not weeks_apart(left, right)


def _same_tolls(left: Claim, right: Claim) -> bool:
    """Whether within days the dead and the hurt are told alike, or so many of them that it is no chance."""
    if not (left.day and right.day) or days_between(left.day, right.day) > RISING:
        return False
    return _told_alike(left, right)


def _told_alike(left: Claim, right: Claim) -> bool:
    """Whether both give one number of the dead and one of the hurt, or one that is great."""
    alike = [a for a, b in _pairs(left, right) if a.value is not None and a.value == b.value]
    return len(alike) > 1 or any((figure.value or 0) > FEW for figure in alike)


def _long_apart(left: Claim, right: Claim, one: Raid, other: Raid) -> bool:
    """Whether what one tells without a day is long after the other: news is of its own days."""
    if weeks_apart(left, right):
        return not (one.on and one.on == other.on)
    return _is_long_ago(right, one, other) or _is_long_ago(left, other, one)


def _is_long_ago(later: Claim, dated: Raid, undated: Raid) -> bool:
    """Whether one was so long before the report of the other that what this tells without a day is another."""
    if not dated.on or undated.dated or undated.on or not later.day:
        return False
    return dated.on < later.day and days_between(dated.on, later.day) > SAME_NEWS


def _named_apart(left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether both name places and none in common, in whatever spelling."""
    if not left or not right or left & right:
        return False
    return not any(one_name(one, other) for one in left for other in right)


def _of_two_days(left: Claim, right: Claim, one: Raid, other: Raid) -> bool:
    """Whether they were on two days, or the one on a day on which the other had been told."""
    far = days_between(one.on, other.on) > SLIPS
    return far or _came_after(right, left, other) or _came_after(left, right, one)


def _came_after(later: Claim, earlier: Claim, raid: Raid) -> bool:
    """Whether the later one was after the report of the other had come out, which tells what had happened."""
    if not (raid.on and earlier.day and later.day) or raid.on > later.day:
        return False
    return raid.on > earlier.day and (
        earlier.raid is None or not earlier.raid.on or earlier.raid.on <= earlier.day
    )


def _tolls_differ(left: Claim, right: Claim) -> bool:
    pairs = _pairs(left, right)
    return bool(pairs) and not any(near(a, b) for a, b in pairs)


def _pairs(left: Claim, right: Claim) -> list[tuple[Figure, Figure]]:
    return [(a, b) for a in _tolls(left) for b in _tolls(right) if comparable(a, b)]


def _two_tolls(left: Claim, right: Claim, one: Raid, other: Raid) -> bool:
    """Whether the dead whom they count are of two attacks: all numbers of one sort are otherwise."""
    if not _tolls_differ(left, right):
        return False
    pairs = _pairs(left, right)
    if all(other_people(a, b) for a, b in pairs) or one.long != other.long:
        return True
    return days_between(left.day, right.day) > RISING and not (one.on and one.on == other.on)


def _tolls(claim: Claim) -> list[Figure]:
    return [figure for figure in claim.figures if is_of_dead(figure)]
