"""One person under several names, and several persons under one."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence

from rashomon.knowledge import full_names
from rashomon.model import Actor, Report, identity
from rashomon.spelling import consonants, levelled, one_name
from rashomon.text import fold, stems

IN_OFFICE = frozenset(
    stems(
        "president minister premier chancellor secretary spokesman spokeswoman spokesperson ambassador envoy "
        "king queen diplomat negotiator leader"
    )
)
# Last words of names of places that may be called after somebody: "Jane Doe Ridge" is not Jane Doe.
GROUNDS = frozenset(
    """
    ridge reef strait cape peninsula desert glacier fjord canal basin bank bay island islands lake river creek
    valley canyon mountain mountains hill beach park square street avenue road bridge airport stadium arena tower
    plaza dam highway school college university hospital prize award foundation
    """.split()
)


JUNIOR = re.compile(r"\bJr\b\.?$")


def one_person(actors: Mapping[str, Actor], apart: Callable[[str, str], bool]) -> dict[str, str]:
    """From the id of a person to that of the same person's other name.

    Initials and "Jr" do not tell persons apart (but somebody in an office from a "Jr" without it), nor does how a
    name is romanised; a lone surname is the only person whose full name ends in it, or begins with it where other
    reports call that one so for short. `apart`: whom one report names apart are two, however alike.
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

    def two(one: str, other: str) -> bool:
        return apart(one, other) or _father_and_son(actors[one], actors[other])

    found = {id: first for ids in full.values() for id, first in _of_one_name(ids, two)}
    found |= _respelled({names: ids[0] for names, ids in full.items()}, apart)
    longer = _longer({id: actors[id].name for ids in full.values() for id in ids}, apart)
    found |= {id: found.get(other, other) for id, other in longer.items() if id not in found}
    found |= dict(_called_for_short(lone, full, found, actors))
    return {id: found.get(other, other) for id, other in found.items()}


def _called_for_short(
    lone: Mapping[str, str],
    full: Mapping[tuple[str, str], Sequence[str]],
    found: Mapping[str, str],
    actors: Mapping[str, Actor],
) -> Iterator[tuple[str, str]]:
    """From the id of a lone name to that of the only person whose it can be; `found` are those joined already."""
    alike: dict[str, list[tuple[str, str]]] = defaultdict(list)
    begun: dict[str, list[str]] = defaultdict(list)
    for (first, last), ids in full.items():
        alike[consonants(last)].append((first, last))
        begun[first] += ids
    for id, surname in lone.items():
        held = [both for both in alike[consonants(surname)] if one_name(both[-1], surname)]
        bearers = {found.get(one, one) for both in held for one in full[both]}
        if len(bearers) > 1:
            bearers = {one for one in bearers if _one_office(actors[id], actors[one])}
        if not held:
            bearers = {found.get(one, one) for one in begun[surname] if _is_called(actors[one], actors[id].name)}
        if len(bearers) == 1:
            yield id, bearers.pop()


def _father_and_son(left: Actor, right: Actor) -> bool:
    """Whether one of two is called "Jr", and the other alone holds an office."""
    young, old = sorted((left, right), key=lambda actor: not JUNIOR.search(actor.name))
    if not JUNIOR.search(young.name) or JUNIOR.search(old.name):
        return False
    held = [{stem for role in actor.roles for stem in stems(role)} for actor in (young, old)]
    return bool(held[1] & IN_OFFICE) and held[0].isdisjoint(held[1])


def _is_called(actor: Actor, short: str) -> bool:
    """Whether a report that names somebody in full calls that one by a part of the name as well."""
    return any(mention.text == short for mention in actor.mentions)


def _longer(names: Mapping[str, str], apart: Callable[[str, str], bool]) -> dict[str, str]:
    """From a name to the only one with a word more before or behind it: "Jane Doe" may be "Mallam Jane Doe"."""
    around: dict[tuple[str, ...], list[str]] = defaultdict(list)
    parts = {id: tuple(parts_of(name)) for id, name in names.items()}
    for id, words in parts.items():
        for cut in {words[1:], words[:-1]} if len(words) > 2 and words[-1] not in GROUNDS else ():
            around[cut].append(id)
    longer = ((id, around.get(words, [])) for id, words in parts.items())
    return {id: held[0] for id, held in longer if len(held) == 1 and not apart(id, held[0])}


def _of_one_name(ids: Sequence[str], apart: Callable[[str, str], bool]) -> Iterator[tuple[str, str]]:
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
    words = [{stem for role in actor.roles for stem in stems(role)} & IN_OFFICE for actor in (left, right)]
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


def namesakes(id: str, held: Sequence[tuple[Report, Actor]]) -> Iterator[tuple[str, list[tuple[Report, Actor]]]]:
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
