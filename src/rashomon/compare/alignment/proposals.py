"""Which proposals are one under other names, and the reports with one id for each.

What two reports tell in like words that one side proposes is one, and so is what they say it proposed on one day,
and what one side has a stance on under one amount. What is only told as a side's own ("the Bordurian plan") is the
one thing that any report has it put forward.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import replace
from itertools import permutations, product

from rashomon.compare.actors.cast import Cast
from rashomon.compare.alignment.common import on_one_side
from rashomon.compare.alignment.likeness import likeness
from rashomon.compare.alignment.put import LAW, SORTS, Put, are_two, days_apart, sorts, told
from rashomon.compare.alignment.wings import wing_of
from rashomon.extract.positions.lexicon.proposals import MAKES
from rashomon.extract.positions.lexicon.stances import DIRECT
from rashomon.group.signatures import rarity
from rashomon.knowledge import states
from rashomon.linking import pairs
from rashomon.model import Position, Report, Stance
from rashomon.text import stems

# Likeness of the words in which two reports tell that one actor proposes something. In 40 stories of allsides and
# giveme5w1h all pairs that this joins are of one proposal, and so is that of an envoy and his state in the sample
# corpus.
SAME_OFFER = 0.25
SAME_NAME = 2  # stems by which a bill is called, for the law of that name to be the same
NEAR = 2  # days between two reports beyond which "the Bordurian plan" may be another
NAME = 0.5  # weight of a stem of a name or a role, of that of another
DECIDED: frozenset[Stance] = frozenset({"accepts", "proposes", "rejects"})
# What anything that is put forward may be called.
GENERAL = frozenset(stems(" ".join(MAKES | {"compromise", "deal", "idea", "text"})))
PUTTING = GENERAL | frozenset(stems(" ".join((*DIRECT["proposes"], "put"))))  # which all are


def one_proposal(reports: Sequence[Report], cast: Cast) -> tuple[tuple[str, ...], ...]:
    """The ids of proposals that are one, in order; those that are one with no other are left out."""
    held = [put for report in reports for put in told(report, cast)]
    return tuple(ids for ids in _joined(_Story(held, cast)) if len(ids) > 1)


def under_one(report: Report, one: Iterable[Sequence[str]]) -> Report:
    """The report, its positions on proposals that are `one` under one id."""
    first = {id: held[0] for held in one for id in held}
    if not any(position.proposal.id in first for position in report.positions):
        return report
    return replace(report, positions=tuple(_on(position, first) for position in report.positions))


def _on(position: Position, first: Mapping[str, str]) -> Position:
    proposal = position.proposal
    return replace(position, proposal=replace(proposal, id=first.get(proposal.id, proposal.id)))


class _Story:
    """All that its reports tell of proposals, and what each side put forward."""

    def __init__(self, told: Sequence[Put], cast: Cast) -> None:
        self.told, self.cast = told, cast
        self.by_report: dict[str, list[Put]] = defaultdict(list)
        for put in told:
            self.by_report[put.report.id].append(put)
        sides = {put.by for put in told}
        self.wing = {id: wing_of(id, cast) for by in sides for id in by}
        self.sides = {by: [put for put in told if on_one_side(by, put.by, cast)] for by in sides}
        self.wings = {by: [put for put in told if self.of_one_wing(by, put.by)] for by in sides}

    def of_one(self, left: Put, right: Put) -> bool:
        """Whether one side put both forward."""
        return on_one_side(left.by, right.by, self.cast)

    def of_one_wing(self, left: Sequence[str], right: Sequence[str]) -> bool:
        """Whether they are of one side, or of one party: "congressional Greens", "Greens in the Senate"."""
        if on_one_side(left, right, self.cast):
            return True
        one, other = ([wing for id in ids if (wing := self.wing[id])] for ids in (left, right))
        return any(a.may_be(b) for a in one for b in other)

    def bare(self, put: Put) -> bool:
        """Whether nothing is told of it but whose it is: "the Bordurian plan"."""
        owners = {stem for id in put.by for stem in _called(id, self.cast)}
        return bool(put.by) and not put.names - GENERAL - owners

    def alike(self, left: Put, right: Put) -> bool:
        """Whether both tell in like words that it was put forward."""
        one, other = left.about - PUTTING, right.about - PUTTING
        if not (one & other) - self.cast.stems or not self.of_one(left, right):
            return False
        weight = {stem: rarity(stem) * (NAME if stem in self.cast.stems else 1.0) for stem in one | other}
        return likeness(one, other, weight) >= SAME_OFFER

    def of_one_day(self, left: Put, right: Put) -> bool:
        """Whether one side is said to have put both forward on one day, on which no report knows of two."""
        days = left.days & right.days
        if not days or not self.of_one_wing(left.by, right.by):
            return False
        return _once_each(put for put in self.wings[left.by] if put.days & days)

    def of_one_amount(self, left: Put, right: Put) -> bool:
        """Whether a side has a stance on both, and both have one amount in their names: "5.10 crowns a box"."""
        if not left.amounts & right.amounts:
            return False
        return any(
            on_one_side((holder,), (other,), self.cast) for holder, _ in left.stands for other, _ in right.stands
        )

    def is_one_law(self, left: Put, right: Put) -> bool:
        """Whether a bill is the law that others call by the same words, and no report speaks of both."""
        words = left.names - LAW
        if not (left.names & LAW and right.names & LAW) or words != right.names - LAW or len(words) < SAME_NAME:
            return False
        held = [{put.report.id for put in self.told if put.id == one.id} for one in (left, right)]
        return not held[0] & held[1]

    def held_alike(self, left: Put, right: Put) -> bool:
        """Whether a side takes one stance on both, and in neither report on another thing of the sort."""
        shared = sorts(left) & sorts(right)
        nouns = GENERAL.union(*(SORTS[place] for place in shared))
        named = [left.names - nouns, right.names - nouns]
        if not shared or (any(named) and not named[0] & named[1]):
            return False
        return any(
            stance == same
            and stance in DECIDED
            and on_one_side((holder,), (other,), self.cast)
            and self.alone(left, holder, stance, shared)
            and self.alone(right, other, stance, shared)
            for holder, stance in left.stands
            for other, same in right.stands
        )

    def alone(self, put: Put, holder: str, stance: Stance, of: Set[int]) -> bool:
        """Whether its report has the holder take this stance on nothing else of the sort."""
        same = [one for one in self.by_report[put.report.id] if (holder, stance) in one.stands]
        return sum(bool(sorts(one) & of) for one in same) == 1

    def known_as_two(self) -> frozenset[tuple[str, str]]:
        """The pairs of ids that are two: one report has both put forward, or somebody stand otherwise on each."""
        return frozenset(
            (one.id, other.id)
            for held in self.by_report.values()
            for one, other in permutations(held, 2)
            if (one.by and other.by) or self.stands_otherwise(one, other)
        )

    def stands_otherwise(self, left: Put, right: Put) -> bool:
        """Whether somebody takes one stance on the one, and another on the other."""
        return any(
            stance != another and on_one_side((holder,), (other,), self.cast)
            for holder, stance in left.stands
            for other, another in right.stands
        )

    def only(self, left: Put, right: Put, group: Mapping[str, frozenset[str]]) -> bool:
        """Whether one is called by nothing but its owner, and the other is all that any report has of him."""
        theirs = self.sides[left.by]
        far = days_apart(left, right) > NEAR
        if far or not self.of_one(left, right) or not _once_each(theirs):
            return False
        named = {group[put.id] for put in theirs if not self.bare(put)}
        return len(named) < 2 and (self.bare(left) or self.bare(right))


def _once_each(told: Iterable[Put]) -> bool:
    """Whether no report has two of them."""
    reports = [put.report.id for put in told]
    return len(reports) == len(set(reports))


def _joined(story: _Story) -> tuple[tuple[str, ...], ...]:
    """The ids in groups, the surest joined first."""
    told, two = story.told, story.known_as_two()
    group = {put.id: frozenset({put.id}) for put in told}
    worth = [(told[int(one)], told[int(other)]) for one, other in pairs(_keys(story), at_most=len(told))]

    def only(left: Put, right: Put) -> bool:
        return story.only(left, right, group)

    for rule in (story.alike, story.of_one_day, story.of_one_amount, story.is_one_law, story.held_alike, only):
        for left, right in worth:
            one, other = group[left.id], group[right.id]
            if one is other or left.report.id == right.report.id or are_two(left, right):
                continue
            if two.isdisjoint(product(one, other)) and rule(left, right):
                group |= dict.fromkeys(one | other, one | other)
    return tuple(sorted({tuple(sorted(held)) for held in group.values()}))


def _keys(story: _Story) -> dict[str, list[Hashable]]:
    """By what two are found: the side that put them forward, the name of a law, and who stands how on them."""
    keys: dict[str, list[Hashable]] = {}
    for place, put in enumerate(story.told):
        sides = [side for id in put.by for side in _sides(id, story.cast)]
        stands = [(side, stance) for id, stance in put.stands for side in _sides(id, story.cast)]
        law = [put.names - LAW] if put.names & LAW else []
        amounts = [(side, amount) for side, _ in stands for amount in put.amounts]
        keys[str(place)] = [*sides, *stands, *law, *amounts]
    return keys


def _sides(id: str, cast: Cast) -> set[str]:
    actor = cast.actor(id)
    wing = wing_of(id, cast)
    return {side for side in (id, actor and actor.country, actor and actor.acts_for, wing and wing.party) if side}


def _called(id: str, cast: Cast) -> Iterator[str]:
    """The stems of what an actor, and whom it acts for, is called by, and its state."""
    for one in cast.with_principal(id):
        state = states().get(one.country or "")
        yield from stems(" ".join((one.name, *one.roles, *(state.called if state else ()))))
