"""Whether two datings are of one meeting: the same two sides on one day, or talks at one place in one month."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from rashomon.compare.actors.cast import Cast
from rashomon.compare.claims.dates import FINEST
from rashomon.compare.timeline.dated import Dating
from rashomon.compare.timeline.passing import interval_of
from rashomon.coreference.compatible import MUTUAL
from rashomon.model import Place, Report

TO_THE_DAY = frozenset(FINEST[:3])
# A meeting by its noun, as far as it is told where: "talks in Klow", "a summit held at Klow".
TOLD_WHERE = re.compile(
    r"\b(?:talks|negotiations|meetings?|summit|conference)\s+(?:held\s+)?(?:in|at)\s+(?:the\s+)?", re.I
)
HELD_AT = re.compile(f"{TOLD_WHERE.pattern}$", re.I)
LONGEST = len("negotiations held in the ")


def one_meeting(left: Dating, right: Dating, reports: Mapping[str, Report], cast: Cast) -> bool:
    """Whether two datings whose days are compatible are of one meeting or call."""
    return _same_sides(left, right, cast) or _same_place(left, right, reports)


def _same_sides(left: Dating, right: Dating, cast: Cast) -> bool:
    """Whether two report a meeting or call of the same two sides on one day: states, or who acts for them."""
    one, other = left.event, right.event
    if not one or not other or one.type not in MUTUAL or one.type != other.type:
        return False
    if not {left.when.precision, right.when.precision} <= TO_THE_DAY or one.status != other.status:
        return False
    if one.mode and other.mode and one.mode != other.mode:
        return False
    sides, others = (_sides(cast, d.report, (*e.actors, *e.recipients)) for d, e in ((left, one), (right, other)))
    if len(sides) < 2 or sides.keys() != others.keys():
        return False
    return all(not sides[side] or not others[side] or sides[side] & others[side] for side in sides)


def _sides(cast: Cast, report: str, ids: Iterable[str]) -> dict[str, set[str]]:
    """The countries (or else names) of the named who meet, with the persons among them for each."""
    sides: dict[str, set[str]] = {}
    for id in ids:
        joined = cast.of(report, id)
        actor = cast.actor(joined)
        if actor and actor.named:
            persons = {joined} if actor.kind == "person" else set()
            sides.setdefault(actor.country or joined, set()).update(persons)
    return sides


def _same_place(left: Dating, right: Dating, reports: Mapping[str, Report]) -> bool:
    """Whether two reports tell of talks at one place and give the same days: a town, or its country."""
    if left.report == right.report or interval_of(left.when) != interval_of(right.when):
        return False
    if not (TOLD_WHERE.search(left.words.text) and TOLD_WHERE.search(right.words.text)):
        return False
    return any(
        one.id == other.id or (one.country == other.country and "country" in (one.precision, other.precision))
        for one in _held_at(left, reports[left.report])
        for other in _held_at(right, reports[right.report])
    )


def _held_at(dating: Dating, report: Report) -> Iterator[Place]:
    """The places of the talks that the words of a dating tell of."""
    words = dating.words
    for place in report.places:
        if place.country and any(
            words.covers(at) and HELD_AT.search(report.text, max(words.start, at.start - LONGEST), at.start)
            for at in place.mentions
        ):
            yield place
