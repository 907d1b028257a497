"""Where an actor stands on a proposal, day by day, and how it changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations, groupby

from rashomon.export import dates, labels
from rashomon.export.cited import Cast, Cited
from rashomon.model import Passage, Position, Report, Stance, Via
from rashomon.pronouns import PERSONAL

CONSENT: frozenset[Stance] = frozenset({"accepts", "accepts on conditions", "supports"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Hold:
    """A stance as one report gives it. `day` is when it was taken, or that of the report where it does not say.

    What is told as an earlier stance, without a day, has none.

    `via` are those in whose words it stands, `own` says whether it is the holder who says so, and whether in words
    that are quoted. `by` is who takes it for the holder of the row, where that is another.
    """

    cited: Cited
    position: Position
    by: str | None
    via: tuple[str, ...]
    own: labels.Own | None
    day: str | None

    def evidence(self) -> tuple[Passage, ...]:
        """The words that give the stance, less those that stand in others of them."""
        told = self.position.evidence
        return tuple(
            words
            for place, words in enumerate(told)
            if not any(
                words.text in other.text and (words.text != other.text or at < place)
                for at, other in enumerate(told)
            )
        )

    def apart(self) -> tuple[Passage, ...]:
        """The conditions that stand outside the evidence."""
        held = [words.span for words in self.position.evidence]
        return tuple(
            condition
            for condition in self.position.conditions
            if not any(span.covers(condition.span) for span in held)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Framing:
    """One stance of a day, and the reports that give it."""

    stance: Stance
    holds: tuple[Hold, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """The stances from `day` on, until the next step; several where reports frame one answer in several ways."""

    day: str | None
    framings: tuple[Framing, ...]

    @property
    def told(self) -> str:
        """Its day as words, or the longer time that a report tells."""
        first = self.framings[0].holds[0].position.when
        return dates.when(first) if first and first.start == self.day else dates.day(self.day or "")

    @property
    def differs(self) -> bool:
        """Whether of two reports each gives a stance that the other does not; not where one only tells more.

        That a text of the holder's had no word on it is no other stance than the one that is told beside.
        """
        given: dict[int, set[Stance]] = {}
        for framing in self.framings:
            for hold in framing.holds:
                given.setdefault(hold.cited.number, set()).add(framing.stance)
        told = [held - {"silent"} or held for held in given.values()]
        return any(one - other and other - one for one, other in combinations(told, 2))


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """Where one actor stands on one proposal, day by day; without steps where no report says."""

    steps: tuple[Step, ...] = ()

    @property
    def holds(self) -> tuple[Hold, ...]:
        """All stances, in order."""
        return tuple(hold for step in self.steps for framing in step.framings for hold in framing.holds)

    @property
    def changes(self) -> bool:
        """Whether a stance is given for one day that is not given for an earlier one.

        Whom one outlet has accept on conditions, and another the day after without any, has not changed sides.
        """
        return any(_turns(one, other) for one, other in combinations(self.steps, 2) if one.day and other.day)

    @property
    def sequence(self) -> tuple[tuple[str, tuple[Stance, ...]], ...]:
        """From when on which stances are given, as words."""
        return tuple((step.told, tuple(f.stance for f in step.framings)) for step in self.steps if step.day)


def hold(one: Cited, position: Position, by: str | None, cast: Cast) -> Hold:
    """A position as its report gives it; `by` is who takes it for the holder of the row."""
    told = position.when.start if position.when else None
    return Hold(
        cited=one,
        position=position,
        by=by,
        via=tuple(_said_by(one.report, via, cast) for via in position.via),
        own=_own(one.report, position),
        day=told if position.when else one.report.published.day,
    )


def _said_by(report: Report, via: Via, cast: Cast) -> str:
    """A link of the chain by its words, with the name where those are a mere pronoun."""
    words = via.words.text.strip(" ,;")
    actor = cast.actor(report, via.actor)
    return actor.name if actor and words.lower() in PERSONAL else words


def _own(report: Report, position: Position) -> labels.Own | None:
    """Whether the holder is reported to have said so, and whether in words that are quoted."""
    words = position.evidence[0].span
    said = [s for s in report.statements if s.type == "assertion" and s.kind != "silence"]
    own = [s for s in said if any(source.actor == position.holder for source in s.sources)]
    own = [s for s in own if any(content.span.covers(words) for content in s.content)]
    if not own:
        return None
    return "quoted" if any(q.span.overlaps(words) for s in own for q in s.quoted) else "said"


def cell(holds: Sequence[Hold]) -> Cell:
    """The stances by their days; where there is one day only, with those of reports that nobody dates."""
    ordered = sorted(holds, key=lambda h: (*_turn(h), h.cited.number, h.position.evidence[0]))
    days = [(day or None, list(group)) for (_, day), group in groupby(ordered, key=_turn)]
    together: list[tuple[str | None, list[Hold]]] = []
    for day, group in days:
        last = together[-1] if together else None
        if last and day and _kinds(last[1]) == _kinds(group):
            last[1].extend(group)
        else:
            together.append((day, group))
    if len(together) > 1 and not together[-1][1][0].day and sum(bool(day) for day, _ in together) == 1:
        undated = together.pop()
        together[-1][1].extend(undated[1])
    return Cell(steps=tuple(Step(day=day, framings=_framings(group)) for day, group in together))


def _turn(hold: Hold) -> tuple[int, str]:
    """What is told as an earlier stance first, then by the day, then what no report dates."""
    return (1 if hold.day else 0 if hold.position.when else 2, hold.day or "")


def _turns(before: Step, after: Step) -> bool:
    """Whether the later has a stance that the earlier has not; of two forms of consent, by an outlet of both."""
    earlier = {framing.stance: framing.holds for framing in before.framings}
    for framing in after.framings:
        if framing.stance in earlier:
            continue
        outlets = {hold.cited.report.outlet for hold in framing.holds}
        agreed = [hold for stance in earlier.keys() & CONSENT for hold in earlier[stance]]
        if (
            framing.stance not in CONSENT
            or not agreed
            or any(one.cited.report.outlet in outlets for one in agreed)
        ):
            return True
    return False


def _kinds(holds: Sequence[Hold]) -> set[Stance]:
    return {hold.position.stance for hold in holds}


def _framings(holds: Sequence[Hold]) -> tuple[Framing, ...]:
    """The stances of a step, those that most reports give first."""
    by_stance: dict[Stance, list[Hold]] = {}
    for hold in holds:
        by_stance.setdefault(hold.position.stance, []).append(hold)
    found = [Framing(stance=stance, holds=tuple(group)) for stance, group in by_stance.items()]
    return tuple(sorted(found, key=lambda f: (-len({h.cited.number for h in f.holds}), f.stance)))
