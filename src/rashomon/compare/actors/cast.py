"""One actor for a story where its reports name one person in several ways."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from types import MappingProxyType

from rashomon.compare.actors.bearers import one_bearer
from rashomon.compare.actors.bodies import one_body, one_organisation, one_outlet
from rashomon.compare.actors.described import one_group
from rashomon.compare.actors.home import with_states
from rashomon.knowledge import full_names, states
from rashomon.model import Actor, ActorKind, Passage, Report, identity
from rashomon.spelling import consonants, levelled, one_name
from rashomon.text import fold, stems

OFFICES = frozenset(
    stems(
        "president minister premier chancellor secretary spokesman spokeswoman spokesperson ambassador envoy "
        "king queen diplomat negotiator leader"
    )
)
OUT_OF_OFFICE = frozenset(
    stems("former ex then late ousted deposed opposition shadow rebel party union league association federation")
)

# Last words of names of places that may be called after somebody: "Jane Doe Ridge" is not Jane Doe.
GROUNDS = frozenset(
    """
    ridge reef strait cape peninsula desert glacier fjord canal basin bank bay island islands lake river creek
    valley canyon mountain mountains hill beach park square street avenue road bridge airport stadium arena tower
    plaza dam highway school college university hospital prize award foundation
    """.split()
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
        principal = self.actor(actor.acts_for) if actor.acts_for else None
        names = [one.name for one in (actor, principal) if one and one.kind != "person"]
        state = states().get(actor.country or "")
        names += [*state.names, *state.adjectives, *state.capitals] if state and _speaks_for_a_state(actor) else []
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
    named = {own: part for id, held in named.items() for own, part in _namesakes(id, held)}
    told_by = {id: frozenset(report.id for report, _ in held) for id, held in named.items()}

    def apart(one: str, other: str) -> bool:
        return not told_by[one].isdisjoint(told_by[other])

    forms = {id: held[0][1] for id, held in named.items()}
    bodies = one_organisation(forms, apart) | one_body(forms, apart, read) | one_outlet(forms)
    fuller = _fuller(forms, apart) | one_group(forms, apart) | bodies | _of_one_kind(named, told_by)
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


def _of_one_kind(
    held: Mapping[str, Sequence[tuple[Report, Actor]]], told_by: Mapping[str, frozenset[str]]
) -> dict[str, str]:
    """From the id of a name that one report takes for a person's to that of the firm others take it for, and back.

    Who has an office is a person, whatever most take the name for.
    """
    ids: dict[str, list[tuple[bool, int, str]]] = defaultdict(list)
    for id, told in held.items():
        actor = told[0][1]
        if actor.named and actor.kind in ("person", "organisation") and " " in actor.name:
            in_office = actor.kind == "person" and any(one.roles for _, one in told)
            ids[fold(actor.name)].append((in_office, len(told_by[id]), id))
    found = {}
    for alike in ids.values():
        (*most, first), *others = sorted(alike, reverse=True)
        for *fewer, id in others:
            one_kind = held[id][0][1].kind == held[first][0][1].kind
            if fewer < most and not one_kind and told_by[id].isdisjoint(told_by[first]):
                found[id] = first
    return found


def _is_shared(actor: Actor) -> bool:
    return any(mention.report != actor.mentions[0].report for mention in actor.mentions)


def _namesakes(id: str, held: Sequence[tuple[Report, Actor]]) -> Iterator[tuple[str, list[tuple[Report, Actor]]]]:
    """The bearers of one name, each with an id: several where reports give them roles of different states.

    Who has no state is taken for the first: nothing tells them apart.
    """
    roles: dict[str, set[str]] = {}
    for _, actor in held:
        if actor.kind == "person" and actor.country and actor.roles:
            roles.setdefault(actor.country, set()).update(stem for role in actor.roles for stem in stems(role))
    first, *others = sorted(roles, key=lambda country: (-len(roles[country]), country)) or [""]
    others = [country for country in others if not roles[country] & roles[first]]
    yield id, [(report, actor) for report, actor in held if actor.country not in others]
    for country in others:
        yield identity("a", id, country), [(report, actor) for report, actor in held if actor.country == country]


def _speaks_for_a_state(actor: Actor) -> bool:
    called = actor.roles if actor.kind == "person" else (actor.name, *actor.roles)
    words = {word for name in called for word in _stems(name)}
    in_office = actor.kind != "person" or bool(words & OFFICES)
    return in_office and not words & OUT_OF_OFFICE


@lru_cache(maxsize=10_000)
def _stems(name: str) -> tuple[str, ...]:
    return tuple(stems(name))


def _fuller(actors: Mapping[str, Actor], apart: Callable[[str, str], bool]) -> dict[str, str]:
    """From the id of a person to that of the same person's other name.

    Initials and "Jr" do not tell persons apart, nor does how a name is romanised; a lone surname is the only
    person whose full name ends in it. `apart`: whom one report names apart are two, however alike.
    """
    full: dict[tuple[str, str], list[str]] = defaultdict(list)
    lone: dict[str, str] = {}
    for id, actor in sorted(actors.items()):
        if actor.kind == "person" and actor.named and actor.id == id:  # another id: a namesake, told apart above
            names = parts_of(actor.name)
            if len(names) > 1:
                full[names[0], names[-1]].append(id)
            elif names:
                lone[id] = names[0]
    found = {id: first for ids in full.values() for id, first in _one_person(ids, apart)}
    found |= _respelled({names: ids[0] for names, ids in full.items()}, apart)
    longer = _longer({id: actors[id].name for ids in full.values() for id in ids}, apart)
    found |= {id: found.get(other, other) for id, other in longer.items() if id not in found}
    alike: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for first, last in full:
        alike[consonants(last)].append((first, last))
    for id, surname in lone.items():
        held = [both for both in alike[consonants(surname)] if one_name(both[-1], surname)]
        bearers = {found.get(one, one) for both in held for one in full[both]}
        if len(bearers) > 1:
            bearers = {one for one in bearers if _one_office(actors[id], actors[one])}
        if len(bearers) == 1:
            found[id] = bearers.pop()
    return {id: found.get(other, other) for id, other in found.items()}


def _longer(names: Mapping[str, str], apart: Callable[[str, str], bool]) -> dict[str, str]:
    """From a name to the only one with a word more before or behind it: "Jane Doe" may be "Mallam Jane Doe"."""
    around: dict[tuple[str, ...], list[str]] = defaultdict(list)
    parts = {id: tuple(parts_of(name)) for id, name in names.items()}
    for id, words in parts.items():
        for cut in {words[1:], words[:-1]} if len(words) > 2 and words[-1] not in GROUNDS else ():
            around[cut].append(id)
    longer = ((id, around.get(words, [])) for id, words in parts.items())
    return {id: held[0] for id, held in longer if len(held) == 1 and not apart(id, held[0])}


def _one_person(ids: Sequence[str], apart: Callable[[str, str], bool]) -> Iterator[tuple[str, str]]:
    """From each of the ids of one first and last name to the first of the same person's."""
    firsts: list[str] = []
    for id in ids:
        first = next((first for first in firsts if not apart(id, first)), None)
        if first is None:
            firsts.append(id)
        else:
            yield id, first


def _one_office(left: Actor, right: Actor) -> bool:
    """Whether two are called by one office, and by no two states."""
    words = [{stem for role in actor.roles for stem in stems(role)} & OFFICES for actor in (left, right)]
    return bool(words[0] & words[1]) and (not left.country or not right.country or left.country == right.country)


def _respelled(full: Mapping[tuple[str, str], str], apart: Callable[[str, str], bool]) -> dict[str, str]:
    """From one form of a full name to the first other that can be the same, where no report has both."""
    alike: dict[str, list[tuple[str, str]]] = defaultdict(list)
    found: dict[str, str] = {}
    # Short names last: they may be those of several.
    for names, id in sorted(full.items(), key=lambda item: (item[0][0] in full_names(), item[1])):
        held = alike[consonants(names[-1])]
        others = [full[other] for other in held if _one_full_name(names, other) and not apart(id, full[other])]
        if len(others) == 1:
            found[id] = others[0]
        else:
            held.append(names)
    return found


def _one_full_name(left: tuple[str, str], right: tuple[str, str]) -> bool:
    """Whether two full names, first and last, can be one person's: at most one of the two differs."""
    same = [levelled(mine) == levelled(theirs) for mine, theirs in zip(left, right, strict=True)]
    return any(same) and _one_given_name(left[0], right[0]) and one_name(left[1], right[1])


def _one_given_name(left: str, right: str) -> bool:
    """Whether two given names can be one: spelled in two ways, or called for short."""
    short = full_names()
    may_be = short.get(left, frozenset()) | {left}, short.get(right, frozenset()) | {right}
    return one_name(left, right) or bool(may_be[0] & may_be[1])


def parts_of(name: str) -> list[str]:
    """A person's names, folded, without initials and what comes after a surname."""
    words = [word.strip(".,") for word in fold(name).split()]
    return [word for word in words if len(word) > 1 and word not in ("jr", "sr", "ii", "iii")]


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
