"""One actor for a story where its reports name one person in several ways."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from rashomon.model import Actor, ActorKind, Passage, Report
from rashomon.text import fold, stems

OFFICES = frozenset(
    stems(
        "president minister premier chancellor secretary spokesman spokeswoman spokesperson ambassador envoy "
        "king queen diplomat negotiator leader"
    )
)
OUT_OF_OFFICE = frozenset(stems("former ex opposition shadow rebel party"))


@dataclass(frozen=True, slots=True)
class Cast:
    """The actors of a story. `same` leads from an actor's id in a report to its id in the story.

    `stems` are those of their names and roles: they say who, and hardly what.
    """

    actors: tuple[Actor, ...]
    same: Mapping[tuple[str, str], str]
    by_id: Mapping[str, Actor]
    stems: frozenset[str]

    def of(self, report: str, id: str) -> str:
        """The story's id for an actor that `report` knows as `id`."""
        return self.same.get((report, id), id)

    def named(self, report: Report, ids: Iterable[str | None]) -> tuple[str, ...]:
        """The story's ids for those of a report's actors that are named: who is only described may be anybody."""
        known = (actor for id in ids if (actor := report.actor(id)) and actor.named)
        return tuple(self.of(report.id, actor.id) for actor in known)

    def actor(self, id: str) -> Actor | None:
        """The story's actor called `id`."""
        return self.by_id.get(id)

    def kin(self, left: str, right: str) -> bool:
        """Whether two are one actor, or a state and a body that speaks for it, or two such bodies."""
        kinds = self._kinds_of_one_state(left, right)
        return left == right or (bool(kinds) and "person" not in kinds)

    def side(self, left: str, right: str) -> bool:
        """Whether one acts for the other or both for one state: a minister and his state, two of its bodies."""
        return left == right or any(kind != "person" for kind in self._kinds_of_one_state(left, right))

    def _kinds_of_one_state(self, left: str, right: str) -> tuple[ActorKind, ...]:
        """The kinds of two actors that both speak for one state; none where they do not."""
        one, other = self.actor(left), self.actor(right)
        if not one or not other or not one.country or one.country != other.country:
            return ()
        return (one.kind, other.kind) if _speaks_for_a_state(one) and _speaks_for_a_state(other) else ()


def cast(reports: Sequence[Report]) -> Cast:
    """Join the actors of a story's reports: same id, or a bare surname that only one full name ends in."""
    named: dict[str, list[tuple[Report, Actor]]] = defaultdict(list)
    for report in reports:
        for actor in report.actors:
            named[actor.id].append((report, actor))
    fuller = _fuller({id: held[0][1] for id, held in named.items()})
    joined: dict[str, list[tuple[Report, Actor]]] = defaultdict(list)
    same = {}
    for id, held in named.items():
        for report, actor in held:
            joined[fuller.get(id, id)].append((report, actor))
            same[report.id, id] = fuller.get(id, id)
    actors = tuple(_one(id, [actor for _, actor in held]) for id, held in sorted(joined.items()))
    texts = (text for actor in actors if actor.named for text in (actor.name, *actor.roles))
    return Cast(
        actors,
        same,
        {actor.id: actor for actor in actors},
        frozenset(stem for text in texts for stem in stems(text)),
    )


def _speaks_for_a_state(actor: Actor) -> bool:
    words = {word for role in actor.roles for word in stems(role)}
    return actor.kind != "person" or (bool(words & OFFICES) and not words & OUT_OF_OFFICE)


def _fuller(actors: Mapping[str, Actor]) -> dict[str, str]:
    """From the id of a person to that of the same person's other name.

    Initials and "Jr" do not tell persons apart; a lone surname is the only person whose full name ends in it.
    """
    full: dict[tuple[str, str], list[str]] = defaultdict(list)
    lone: dict[str, str] = {}
    for id, actor in sorted(actors.items()):
        if actor.kind == "person" and actor.named:
            names = parts_of(actor.name)
            if len(names) > 1:
                full[names[0], names[-1]].append(id)
            elif names:
                lone[id] = names[0]
    found = {id: ids[0] for ids in full.values() for id in ids[1:]}
    for id, surname in lone.items():
        bearers = [ids[0] for (_, last), ids in full.items() if last == surname]
        if len(bearers) == 1:
            found[id] = bearers[0]
    return found


def parts_of(name: str) -> list[str]:
    """A person's names, folded, without initials and what comes after a surname."""
    words = [word.strip(".,") for word in fold(name).split()]
    return [word for word in words if len(word) > 1 and word not in ("jr", "sr", "ii", "iii")]


def _one(id: str, forms: Sequence[Actor]) -> Actor:
    longest = max(forms, key=lambda actor: (len(actor.name), actor.name))
    mentions: tuple[Passage, ...] = tuple(mention for actor in forms for mention in actor.mentions)
    roles = dict.fromkeys(role for actor in forms for role in actor.roles)
    country = next((actor.country for actor in forms if actor.country), None)
    return replace(longest, id=id, roles=tuple(roles), mentions=mentions, country=country)
