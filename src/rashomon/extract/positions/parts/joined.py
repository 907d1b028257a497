"""Each position of a report once: places of one stance joined, and what a stronger stance implies left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from rashomon.extract.positions.parts.conditions import ANNOUNCED
from rashomon.model import Passage, Position, Report, Stance

# A weaker stance, and those of the same holder on the same proposal beside which it tells nothing more.
IMPLIED: dict[Stance, frozenset[Stance]] = {
    "supports": frozenset({"proposes", "accepts"}),
    "doubts": frozenset({"rejects"}),
}


EARLIER = ""  # the day of what is only told as an earlier stance


def joined(report: Report, found: Sequence[Position]) -> tuple[Position, ...]:
    """The positions in the order of their first places."""
    once = tuple(_each_once(report, found))
    return tuple(_stronger(report, [_with_told(report, position, once) for position in once]))


def _with_told(report: Report, position: Position, found: Sequence[Position]) -> Position:
    """The position, "on two conditions" with those that the only person who speaks of them tells."""
    if not position.conditions or not all(ANNOUNCED.fullmatch(one.text) for one in position.conditions):
        return position
    same = [
        one
        for one in found
        if one is not position and one.proposal.id == position.proposal.id and one.stance == position.stance
    ]
    actor = report.actor(same[0].holder) if len(same) == 1 else None
    if actor is None or actor.kind != "person" or not actor.roles or actor.acts_for:
        return position
    told = _told((*position.conditions, *same[0].conditions))
    return replace(position, conditions=told)


def _each_once(report: Report, found: Sequence[Position]) -> Iterator[Position]:
    """Each stance at its first place, with the later places of the same stance and day as further evidence.

    A government and the minister who speaks for it hold one stance. What another says of it is no place of it, but
    a position of its own, according to that other.
    """
    once: dict[tuple[str, str, Stance, tuple[str, ...]], list[Position]] = {}
    for position in found:
        key = (
            principal(report, position.holder),
            position.proposal.id,
            position.stance,
            _others(report, position),
        )
        once.setdefault(key, []).append(position)
    for same in once.values():
        for one in _by_day(same):
            yield replace(
                next((position for position in one if not position.via), one[0]),
                conditions=_told([c for position in one for c in position.conditions]),
                evidence=tuple(dict.fromkeys(e for position in one for e in position.evidence)),
            )


def _told(conditions: Sequence[Passage]) -> tuple[Passage, ...]:
    """Each condition once, without "on two conditions" where another place tells which."""
    told = tuple(condition for condition in conditions if not ANNOUNCED.fullmatch(condition.text))
    return tuple(dict.fromkeys(told or conditions))


def _by_day(same: Sequence[Position]) -> Iterator[list[Position]]:
    """The places of one stance by their days; where only one day is given, those without are of that day, too."""
    days: dict[str | None, list[Position]] = {}
    for position in same:
        days.setdefault((position.when.start or EARLIER) if position.when else None, []).append(position)
    if len(days) != 2 or None not in days or EARLIER in days:
        yield from days.values()
        return
    when = next(position.when for position in same if position.when)
    yield [replace(position, when=position.when or when) for position in same]


def _others(report: Report, position: Position) -> tuple[str, ...]:
    """Who says so of the holder, of those who are known to act for another or for nobody but themselves."""
    told = (report.actor(link.actor) for link in position.via if link.actor)
    known = (principal(report, actor.id) for actor in told if actor and (actor.acts_for or actor.kind != "person"))
    return tuple(dict.fromkeys(id for id in known if id != principal(report, position.holder)))


def principal(report: Report, holder: str) -> str:
    """For whom an actor is known to act, else the actor."""
    actor = report.actor(holder)
    return (actor.acts_for if actor else None) or holder


def _stronger(report: Report, found: Sequence[Position]) -> Iterator[Position]:
    """The positions less those that a stronger one of the same holder implies.

    Who put a truce forward backs it: "the Bordurian-backed truce" tells nothing more.
    """
    taken: dict[tuple[str, str], list[Position]] = {}
    for position in found:
        key = (principal(report, position.holder), position.proposal.id)
        taken.setdefault(key, []).append(position)
    for position in found:
        others = taken[principal(report, position.holder), position.proposal.id]
        if not any(_implies(other, position) for other in others):
            yield position


def _implies(strong: Position, weak: Position) -> bool:
    """Whether the stronger one, of the same day or of none, leaves nothing for the weaker to tell."""
    if strong.stance not in IMPLIED.get(weak.stance, ()) or weak.conditions:
        return False
    same_day = weak.when is None or strong.when is None or weak.when.start == strong.when.start
    return same_day and strong.via in ((), weak.via)
