"""Whether two claims are of two occasions: what one tells had not happened when the other was published."""

from __future__ import annotations

from math import inf

from rashomon.compare.claims.claim import Claim
from rashomon.compare.claims.dates import days_between
from rashomon.compare.claims.numbers import NEAR, comparable, is_toll
from rashomon.model import TOLD_AS_FACT, Event

# Of 61 stories of a war by 15 outlets all eight pairs of dates that differed by more were of two raids.
SLIPS = 2  # days by which two reports date one event otherwise


def two_occasions(left: Claim, right: Claim) -> bool:
    """Whether two happenings, or counts of what happened, are two by their days and those of their reports."""
    if _two_tolls(left, right):
        return True
    if not (_happens(left) and _happens(right)):
        return False
    if days_between(left.on, right.on) > SLIPS:
        return True
    return _came_after(left, right) or _came_after(right, left)


def _two_tolls(left: Claim, right: Claim) -> bool:
    """Whether a later report counts far fewer of the dead or hurt: a slip is put right within days."""
    if days_between(left.day, right.day) <= SLIPS:
        return False
    earlier, later = sorted((left, right), key=lambda claim: claim.day or "")
    return any(
        comparable(before, after) and is_toll(before) and (after.value or inf) < NEAR * (before.value or 0)
        for before in earlier.figures
        for after in later.figures
    )


def _happens(claim: Claim) -> bool:
    """Whether it is told at all as something that happened, and is no level that goes on: a queue, a price."""
    return claim.kind == "event" or (claim.kind == "figure" and is_toll(claim.figures[0]))


def _came_after(later: Claim, earlier: Claim) -> bool:
    """Whether the one had happened on a day on which a report had told the other already."""
    if not (later.on and later.day and earlier.day and later.on <= later.day):
        return False  # not dated, or ahead
    return later.on > earlier.day and _is_past(earlier)


def _is_past(claim: Claim) -> bool:
    """Whether a claim is of what had happened when its report was published."""
    if isinstance(claim.found, Event):
        return claim.found.status in TOLD_AS_FACT
    if claim.kind == "figure":
        return True  # tolls are of what was
    return bool(claim.on and claim.day and claim.on <= claim.day)
