"""Who is who: the actors of a story with their offices, on whose side they stand, and who does what to whom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from rashomon.compare.actors.persons import GROUNDS
from rashomon.compare.claims.about import sentence
from rashomon.compare.claims.shown import closed
from rashomon.coreference.compatible import MUTUAL
from rashomon.export import labels
from rashomon.export.cited import Cast
from rashomon.export.parts.offices import fullest
from rashomon.export.parts.sides import Side, sides
from rashomon.model import TOLD_AS_FACT, Actor, Event, Passage, Position, Report, Statement, When
from rashomon.text import fold

MEDIATED = "third-party"


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """What one actor does to another, and the first place in each report that tells it.

    `by` are those in whose words alone it is told, none where a report tells it by itself.
    """

    act: str
    target: Actor
    evidence: tuple[Passage, ...]
    by: tuple[str, ...]

    @property
    def told(self) -> str:
        """Whether only somebody's words say so, and whose."""
        return f", according to {labels.listed(list(self.by))}" if self.by else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Who:
    """An actor, how many reports mention it; its statements and positions by their days, its sides, its deeds."""

    actor: Actor
    reports: int
    said: tuple[Statement, ...]
    positions: tuple[Position, ...]
    sides: tuple[Side, ...]
    deeds: tuple[Deed, ...]

    @property
    def statements(self) -> int:
        """How many statements are its own."""
        return len(self.said)

    @property
    def takes_part(self) -> bool:
        """Whether it says or does something, or takes a stance."""
        return bool(self.said or self.positions or self.deeds)

    def facts(self) -> tuple[str, ...]:
        """The offices that reports give it, in how many it is, and how often these have it say something."""
        said = (f"cited {labels.counted(self.statements, 'time')}",) if self.statements else ()
        return (*fullest(self.actor.roles), labels.counted(self.reports, "report"), *said)


Key = tuple[str, str, str]  # the ids of who acts and of the other, and what is done
Told = tuple[Passage, tuple[str, ...]]  # the words that tell it, and in whose words that is


def who_is_who(reports: Sequence[Report], cast: Cast) -> tuple[Who, ...]:
    """The named actors that say or do something or take a stance, those whom most reports mention first.

    Behind them stand the persons who do not, but have an office or are named by several reports.
    """
    told: dict[Key, dict[str, Told]] = defaultdict(dict)
    said: dict[str, list[tuple[str, Statement]]] = defaultdict(list)
    held: dict[str, list[tuple[str, Position]]] = defaultdict(list)
    for report in reports:
        for key, found in (*_events(report, cast), *_addresses(report, cast)):
            told[key].setdefault(report.id, found)
        for statement in report.statements:
            if statement.kind != "silence":
                for id in {actor.id for s in statement.sources if (actor := cast.actor(report, s.actor))}:
                    said[id].append((_day(statement.when, report), statement))
        for position in report.positions:
            if actor := cast.actor(report, position.holder):
                held[actor.id].append((_day(position.when, report), position))
    deeds = _deeds(told, cast)
    stand = sides(reports, cast)
    listed = [
        Who(
            actor=actor,
            reports=len({words.report for words in actor.mentions}),
            said=tuple(one for _, one in sorted(said[actor.id], key=lambda pair: (pair[0], pair[1].id))),
            positions=tuple(one for _, one in sorted(held[actor.id], key=lambda pair: (pair[0], pair[1].id))),
            sides=stand.get(actor.id, ()),
            deeds=tuple(deeds[actor.id]),
        )
        for actor in cast.by_id.values()
        if actor.named
    ]
    places = {fold(at.text) for report in reports for place in report.places for at in place.mentions}
    listed = [who for who in listed if who.takes_part or _is_somebody(who, places)]
    return tuple(sorted(listed, key=_rank))


def _is_somebody(who: Who, places: Set[str]) -> bool:
    """Whether it is a person with an office, or whom several reports name, and is no place called after one."""
    if who.actor.kind != "person" or who.actor.roles:
        return who.actor.kind == "person"
    name = fold(who.actor.name)
    return who.reports > 1 and name not in places and name.split()[-1] not in GROUNDS


def _rank(who: Who) -> tuple[object, ...]:
    return not who.takes_part, -who.reports, -who.statements, -len(who.deeds), who.actor.id


def _day(when: When | None, report: Report) -> str:
    """The day of a statement or a stance, or else that of its report; undated ones go last."""
    return (when.start if when else None) or report.published.date or "9999"


def _deeds(told: Mapping[Key, Mapping[str, Told]], cast: Cast) -> dict[str, list[Deed]]:
    """What each actor does to others, what most reports tell first."""
    deeds: dict[str, list[Deed]] = defaultdict(list)
    for (doer, target, act), evidence in sorted(told.items(), key=lambda item: (-len(item[1]), item[0])):
        by = dict.fromkeys(name for _, names in evidence.values() for name in names)
        alone = any(not names for _, names in evidence.values())
        deeds[doer].append(
            Deed(
                act=act,
                target=cast.by_id[target],
                evidence=tuple(words for words, _ in evidence.values()),
                by=() if alone else tuple(by),
            )
        )
    return deeds


def _events(report: Report, cast: Cast) -> Iterator[tuple[Key, Told]]:
    """What one does to the other. Plans, conditions and denials are no deeds."""
    statements = {statement.id: statement for statement in report.statements}
    for event in report.events:
        said = statements.get(event.statement or "")
        if (
            event.type not in labels.ACTS
            or event.status not in TOLD_AS_FACT
            or event.auxiliary
            or (said and said.denied_by)
        ):
            continue
        doers = _known(report, event.actors, cast)
        others = _known(report, event.recipients, cast)
        for doer, other in _pairs(event, doers, others):
            if doer != other:
                words = _naming(report, event.mentions[0], (doer, other), cast)
                yield (doer, other, labels.ACTS[event.type]), (words, _names(said, report, cast))


def _pairs(event: Event, doers: Sequence[str], others: Sequence[str]) -> list[tuple[str, str]]:
    """Who does it to whom. Of what two do together who is named first says nothing of who began.

    Of "Lund met Berg and Dahl" nothing tells that these two met each other; mediators bring those together
    between whom they mediate.
    """
    pairs = [(a, b) for a in doers for b in others]
    if event.type not in MUTUAL:
        return pairs
    if event.mode == MEDIATED or not others:
        together = others if event.mode == MEDIATED else doers
        pairs += [(a, b) for a in together for b in together]
    return list(dict.fromkeys((*pairs, *((b, a) for a, b in pairs))))


def _addresses(report: Report, cast: Cast) -> Iterator[tuple[Key, Told]]:
    for statement in report.statements:
        for doer in _known(report, tuple(source.actor for source in statement.sources), cast):
            for other in _known(report, statement.audience, cast):
                if doer != other and statement.content:
                    words = _naming(report, statement.content[0], (doer, other), cast)
                    yield (doer, other, labels.ADDRESSES), (words, ())


def _naming(report: Report, words: Passage, ids: Sequence[str], cast: Cast) -> Passage:
    """The words that tell a deed if they speak of both who have a part in it, or else their sentence."""
    spoken_of = {
        id for id in ids for at in cast.by_id[id].mentions if at.report == report.id and words.span.covers(at)
    }
    if len(spoken_of) == len(ids):
        return closed(report, words)
    around = sentence(report, words.span)
    return report.passage(around.start, around.end)


def _names(statement: Statement | None, report: Report, cast: Cast) -> tuple[str, ...]:
    """Who makes a statement: the names of its sources, or the words for those of whom none is known."""
    sources = statement.sources if statement else ()
    known = (cast.actor(report, source.actor) for source in sources)
    return tuple(
        actor.name if actor and actor.named else source.words.text
        for source, actor in zip(sources, known, strict=True)
    )


def _known(report: Report, ids: Sequence[str | None], cast: Cast) -> tuple[str, ...]:
    """The story's ids for those of a report's actors that are named."""
    found = (cast.actor(report, id) for id in ids)
    return tuple(dict.fromkeys(actor.id for actor in found if actor and actor.named and actor.id in cast.by_id))
