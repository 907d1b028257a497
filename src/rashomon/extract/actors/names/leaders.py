"""Heads of state and government named without their office: "the Omani leader" is then "Jane Doe"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from functools import cache

from rashomon.extract.actors.syntax.found import Somebody
from rashomon.knowledge import Gender, Leader, given_names, leaders
from rashomon.spelling import levelled, one_name


def recognise(people: Iterable[Somebody], codes: Collection[str], day: str | None) -> None:
    """Give persons the offices that they held on the day, and their state, where only one leader can be meant.

    `codes` are the states of which the report speaks: a bare surname is a leader's only beside his or her state.
    """
    for who in people:
        parts = who.name.split()
        called = [
            one
            for one in _called().get(levelled(parts[-1]), ())
            if (len(parts) == 1 or one_name(parts[0], one.name.split()[0])) and who.country in {None, one.code}
        ]
        if who.gender is None and len(parts) == 1:
            who.gender = _gender(called)
        found = [one for one in called if one.in_office(day) and one.code in codes]
        if len({one.code for one in found}) == 1:
            who.offices += [one.office for one in found]
            who.country = found[0].code
        who.once += [one.office for one in called if one not in found]


def _gender(found: Collection[Leader]) -> Gender | None:
    """The gender of all leaders of one surname, whenever they were in office."""
    genders = {given_names().get(one.name.split()[0]) for one in found}
    return genders.pop() if len(genders) == 1 else None


def is_leaders(name: str) -> bool:
    """Whether a word is the surname of somebody who leads or led a state."""
    return levelled(name) in _called()


def is_namesake(name: str) -> bool:
    """Whether a full name ends in the surname of somebody who leads or led a state, and is nobody's of them."""
    first, *_, last = name.split()
    called = _called().get(levelled(last), ())
    return bool(called) and not any(one_name(first, one.name.split()[0]) for one in called)


@cache
def _called() -> dict[str, tuple[Leader, ...]]:
    """The leaders by the last word of their names, and of the part of it that is the surname."""
    found: dict[str, list[Leader]] = defaultdict(list)
    for one in leaders():
        for word in dict.fromkeys((levelled(one.name.split()[-1]), levelled(one.surname.split()[-1]))):
            found[word].append(one)
    return {word: tuple(held) for word, held in found.items()}
