"""Who is who: the actors of a story with their offices, and who addresses, accuses or meets whom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rashomon.coreference.compatible import MUTUAL
from rashomon.export import labels
from rashomon.export.cited import Cast, Cited
from rashomon.model import Actor, Passage, Report, Statement
from rashomon.text import stems

# What one does to the other. Plans, conditions and denials are no deeds.
DONE = frozenset({"happened", "ongoing"})


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
    """An actor, how many reports mention it, how many of their statements are its own, and its deeds."""

    actor: Actor
    reports: int
    statements: int
    deeds: tuple[Deed, ...]

    def facts(self) -> tuple[str, ...]:
        """The offices that reports give it, and in how many reports it is and how much it says."""
        said = (labels.counted(self.statements, "statement"),) if self.statements else ()
        roles = {role: frozenset(stems(role)) for role in self.actor.roles}
        fullest = {held: role for role, held in roles.items() if not any(held < other for other in roles.values())}
        return (*fullest.values(), labels.counted(self.reports, "report"), *said)


Key = tuple[str, str, str]  # the ids of who acts and of the other, and what is done
Told = tuple[Passage, tuple[str, ...]]  # the words that tell it, and in whose words that is


def who_is_who(cited: Sequence[Cited], cast: Cast) -> tuple[Who, ...]:
    """The named actors that say or do something to another, those whom most reports mention first."""
    told: dict[Key, dict[str, Told]] = defaultdict(dict)
    said: dict[str, int] = defaultdict(int)
    for one in cited:
        for key, found in (*_events(one.report, cast), *_addresses(one.report, cast)):
            told[key].setdefault(one.report.id, found)
        for statement in one.report.statements:
            if statement.kind != "silence":
                for id in {actor.id for s in statement.sources if (actor := cast.actor(one.report, s.actor))}:
                    said[id] += 1
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
    listed = [
        Who(
            actor=actor,
            reports=len({words.report for words in actor.mentions}),
            statements=said[actor.id],
            deeds=tuple(deeds[actor.id]),
        )
        for actor in cast.by_id.values()
        if actor.named and (said[actor.id] or deeds[actor.id])
    ]
    return tuple(sorted(listed, key=lambda who: (-who.reports, -who.statements, -len(who.deeds), who.actor.id)))


def _events(report: Report, cast: Cast) -> Iterator[tuple[Key, Told]]:
    statements = {statement.id: statement for statement in report.statements}
    for event in report.events:
        said = statements.get(event.statement or "")
        if (
            event.type not in labels.ACTS
            or event.status not in DONE
            or event.auxiliary
            or (said and said.denied_by)
        ):
            continue
        doers = _known(report, event.actors, cast)
        others = _known(report, event.recipients, cast)
        pairs = [(a, b) for a in doers for b in others]
        if event.type in MUTUAL:  # who is named first says nothing of who began
            everyone = tuple(dict.fromkeys((*doers, *others)))
            pairs = [(a, b) for a in everyone for b in everyone]
        for doer, other in pairs:
            if doer != other:
                yield (doer, other, labels.ACTS[event.type]), (event.mentions[0], _names(said, report, cast))


def _addresses(report: Report, cast: Cast) -> Iterator[tuple[Key, Told]]:
    for statement in report.statements:
        for doer in _known(report, tuple(source.actor for source in statement.sources), cast):
            for other in _known(report, statement.audience, cast):
                if doer != other and statement.content:
                    yield (doer, other, labels.ADDRESSES), (statement.content[0], ())


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
