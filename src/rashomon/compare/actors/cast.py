"""The actors of a story: one where its reports name or describe one in several ways."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from types import MappingProxyType

from rashomon.compare.actors.bearers import one_bearer
from rashomon.compare.actors.bodies import one_body, one_of_kinds, one_organisation, one_outlet
from rashomon.compare.actors.described import one_group
from rashomon.compare.actors.home import with_states
from rashomon.compare.actors.persons import IN_OFFICE, namesakes, one_person
from rashomon.knowledge import states
from rashomon.model import Actor, ActorKind, Passage, Report
from rashomon.text import stems

OUT_OF_OFFICE = frozenset(
    stems("former ex then late ousted deposed opposition shadow rebel party union league association federation")
)

NO_HOMES: Mapping[str, str | None] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Cast:
    """The actors of a story. `same` leads from an actor's id in a report to its id in the story.

    `stems` are those of their names and roles: they say who, and hardly what. `shared` are those whom several
    reports only describe, and of whom it is known that they are one.
    """

    actors: tuple[Actor, ...]
    same: Mapping[tuple[str, str], str]
    by_id: Mapping[str, Actor]
    stems: frozenset[str]
    shared: frozenset[str] = frozenset()

    def of(self, report: str, id: str) -> str:
        """The story's id for an actor that `report` knows as `id`."""
        return self.same.get((report, id), id)

    def named(self, report: Report, ids: Iterable[str | None]) -> tuple[str, ...]:
        """The story's ids for those of a report's actors that are named: who is only described may be anybody."""
        known = (self.of(report.id, id) for id in ids if id)
        return tuple(id for id in known if (actor := self.actor(id)) and actor.named)

    def actor(self, id: str) -> Actor | None:
        """The story's actor called `id`."""
        return self.by_id.get(id)

    def with_principal(self, id: str) -> tuple[Actor, ...]:
        """The story's actor called `id`, and whom it acts for."""
        actor = self.actor(id)
        principal = self.actor(actor.acts_for) if actor and actor.acts_for else None
        return tuple(one for one in (actor, principal) if one)

    def kin(self, left: str, right: str) -> bool:
        """Whether two are one actor, or a state and a body that speaks for it, or two such bodies."""
        kinds = self._kinds_of_one_state(left, right)
        return left == right or (bool(kinds) and "person" not in kinds)

    def one_speaker(self, left: str, right: str) -> bool:
        """Whether two are one actor, or a body and whoever speaks for it; two who speak for one body are not."""
        return left == right or left == self._principal(right) or right == self._principal(left)

    def side(self, left: str, right: str) -> bool:
        """Whether one acts for the other or both for one state: a minister and his state, two of its bodies."""
        return left == right or any(kind != "person" for kind in self._kinds_of_one_state(left, right))

    def is_named(self, id: str, told: frozenset[str]) -> bool:
        """Whether what is told, as stems, names an actor, whom it acts for, or by any word the state of either."""
        actor = self.actor(id)
        if actor is None:
            return False
        if actor.kind == "person" and told.intersection(stems(actor.name.split()[-1])):
            return True
        names = [one.name for one in self.with_principal(id) if one.kind != "person"]
        state = states().get(actor.country or "")
        names += state.called if state and _speaks_for_a_state(actor) else ()
        return any(bool(held) and told.issuperset(held) for held in map(stems, names))

    def joined(self, found: Mapping[str, str]) -> Cast:
        """The cast, those who are only described joined: `found` leads from the id of one to that of another."""
        held: dict[str, list[Actor]] = defaultdict(list)
        for actor in self.actors:
            held[found.get(actor.id, actor.id)].append(actor)
        actors = tuple(_one(id, forms) for id, forms in held.items())
        return replace(
            self,
            actors=actors,
            same={place: found.get(id, id) for place, id in self.same.items()},
            by_id={actor.id: actor for actor in actors},
            shared=self.shared.union(found.values()),
        )

    def within(self, reports: Collection[str]) -> Cast:
        """The cast of some of the story's reports: who is named or described in them, and there."""
        held = ((one, tuple(words for words in one.mentions if words.report in reports)) for one in self.actors)
        actors = tuple(replace(one, mentions=mentions) for one, mentions in held if mentions)
        return replace(self, actors=actors, by_id={**self.by_id, **{one.id: one for one in actors}})

    def _principal(self, id: str) -> str | None:
        actor = self.actor(id)  # a ministry of a state is another body than the state that speaks
        return actor.acts_for if actor and actor.kind == "person" else None

    def _kinds_of_one_state(self, left: str, right: str) -> tuple[ActorKind, ...]:
        """The kinds of two actors that both speak for one state; none where they do not."""
        one, other = self.actor(left), self.actor(right)
        if not one or not other or not one.country or one.country != other.country:
            return ()
        return (one.kind, other.kind) if _speaks_for_a_state(one) and _speaks_for_a_state(other) else ()


def cast(reports: Sequence[Report], homes: Mapping[str, str | None] = NO_HOMES) -> Cast:
    """Join the actors of a story's reports: same id, other spelling, or a surname that one full name ends in.

    Groups that are only described are one where they are the same owner's (`described`), bodies named without
    their state where it is known whose they are (`home`). `homes` are the states of the reports' outlets.
    """
    named: dict[str, list[tuple[Report, Actor]]] = defaultdict(list)
    read: set[str] = set()
    for report in reports:
        of_states = with_states(report, homes.get(report.id))
        read |= of_states.keys()
        for actor in report.actors:
            named[actor.id].append((report, of_states.get(actor.id, actor)))
    named = {own: part for id, held in named.items() for own, part in namesakes(id, held)}
    told_by = {id: frozenset(report.id for report, _ in held) for id, held in named.items()}

    def apart(one: str, other: str) -> bool:
        return not told_by[one].isdisjoint(told_by[other])

    forms = {id: held[0][1] for id, held in named.items()}
    bodies = one_organisation(forms, apart) | one_body(forms, apart, read) | one_outlet(forms)
    fuller = one_person(forms, apart) | one_group(forms, apart) | bodies | one_of_kinds(named, told_by)
    fuller |= one_bearer(named, fuller, homes)
    joined: dict[str, list[tuple[Report, Actor]]] = defaultdict(list)
    same = {}
    for id, held in named.items():
        for report, actor in held:
            joined[fuller.get(id, id)].append((report, actor))
            same[report.id, actor.id] = fuller.get(id, id)
    actors = tuple(_one(id, [actor for _, actor in held]) for id, held in sorted(joined.items()))
    texts = (text for actor in actors if actor.named for text in (actor.name, *actor.roles))
    return Cast(
        actors,
        same,
        {actor.id: actor for actor in actors},
        frozenset(stem for text in texts for stem in stems(text)),
        frozenset(actor.id for actor in actors if not actor.named and _is_shared(actor)),
    )


def _is_shared(actor: Actor) -> bool:
    return any(mention.report != actor.mentions[0].report for mention in actor.mentions)


def _speaks_for_a_state(actor: Actor) -> bool:
    called = actor.roles if actor.kind == "person" else (actor.name, *actor.roles)
    words = {word for name in called for word in _stems(name)}
    in_office = actor.kind != "person" or bool(words & IN_OFFICE)
    return in_office and not words & OUT_OF_OFFICE


@lru_cache(maxsize=10_000)
def _stems(name: str) -> tuple[str, ...]:
    return tuple(stems(name))


def _one(id: str, forms: Sequence[Actor]) -> Actor:
    longest = max(forms, key=lambda actor: (actor.named, len(actor.name), actor.name))
    mentions: tuple[Passage, ...] = tuple(mention for actor in forms for mention in actor.mentions)
    roles = dict.fromkeys(role for actor in forms for role in actor.roles)
    country = next((actor.country for actor in forms if actor.country), None)
    by = tuple(rule for actor in forms for rule in actor.by)
    kind = next((actor.kind for actor in forms if actor.id == id), longest.kind)
    return replace(
        longest,
        id=id,
        kind=kind,
        roles=tuple(roles),
        mentions=mentions,
        by=by,
        country=country,
        acts_for=_acts_for(forms),
    )


def _acts_for(forms: Sequence[Actor]) -> str | None:
    return next((actor.acts_for for actor in forms if actor.acts_for), None)
