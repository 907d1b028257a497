"""One body under several names: "the Omani Interior Ministry", "the interior ministry"; "CBS", "CBS News"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence

from rashomon.knowledge import country_of
from rashomon.model import Actor, Report
from rashomon.outlets import outlet_called
from rashomon.spelling import american, bare_name
from rashomon.text import fold

# Last words of names that every state has one of; alone they may be anybody's ("the ministry").
OFFICES = frozenset({"ministry", "department", "office", "guard", "force", "forces"})
# The forms of firms in law, as names end in them.
FORMS = frozenset("inc corp co ltd llc llp lp plc sa ag nv gmbh corporation incorporated limited".split())
# What every state has one of, and hardly any town or party.
NATIONAL = frozenset(
    "government, military, army, navy, parliament, cabinet, coastguard, coast guard, air force, armed forces, "
    "foreign ministry, interior ministry, defence ministry, defense ministry".split(", ")
)


def one_body(
    actors: Mapping[str, Actor], apart: Callable[[str, str], bool], read: Collection[str] = ()
) -> dict[str, str]:
    """From the id of an office without its state to that of the only state's office so called in the story.

    Two forms of one state's office are one as well. `apart`: whether one report tells two apart; `read` are those
    that name no state, but whose state is known: such a report may name the office in full as well.
    """
    offices: dict[str, dict[str, str]] = defaultdict(dict)
    for id, actor in sorted(actors.items(), key=lambda item: (not item[1].named, item[0])):
        if actor.kind == "organisation":
            state, rest = _parted(actor)
            if (" " in rest and rest.split()[-1] in OFFICES) or (state and rest in NATIONAL):
                offices[rest][id] = state
    found: dict[str, str] = {}
    for held in offices.values():
        states = {state for state in held.values() if state}
        for state in states:
            first = next(id for id, of in held.items() if of == state)
            of_it = [id for id, of in held.items() if of == state or (not of and len(states) == 1)]
            found |= {id: first for id in of_it if id != first and (id in read or not apart(first, id))}
    return found


def one_organisation(actors: Mapping[str, Actor], apart: Callable[[str, str], bool]) -> dict[str, str]:
    """From the id of an organisation to that of the same name as others spell it, or in full.

    "National Cyber Centre" is the National Cyber Center, "Doe & Hill" may be Doe & Hill Inc., and the "NCC" of one
    report, or the "Doe", is what another calls both it and the NCC in full, or Doe Dairies.
    """
    held = {id: actor for id, actor in sorted(actors.items()) if actor.kind == "organisation" and actor.named}
    found: dict[str, str] = {}
    firsts: dict[str, str] = {}
    for id, actor in held.items():
        first = firsts.setdefault(_levelled(actor.name), id)
        if first != id and (not apart(first, id) or _has_form(actor.name) != _has_form(held[first].name)):
            found[id] = first
    for id, actor in held.items():
        if " " not in actor.name:
            full = {found.get(other, other) for other, one in held.items() if _is_called(one, actor.name)}
            if len(full) == 1 and not apart(first := full.pop(), id):
                found[id] = first
    return found


def _is_called(actor: Actor, short: str) -> bool:
    return actor.name != short and any(mention.text == short for mention in actor.mentions)


def _levelled(name: str) -> str:
    """A name as American outlets spell it, without an article or the form of a firm ("Doe Group Inc.")."""
    return american(" ".join(_without_form(bare_name(name).split())))


def _has_form(name: str) -> bool:
    """Whether a firm is called by its name in law."""
    said = bare_name(name).split()
    return _without_form(said) != said


def _without_form(said: list[str]) -> list[str]:
    """The words of a name without the form that it has in law, and a "group" before that."""
    if len(said) < 2 or said[-1].strip(".,") not in FORMS:
        return said
    rest = said[:-1] if len(said) < 3 or said[-2].strip(",") != "group" else said[:-2]
    return [*rest[:-1], rest[-1].rstrip(",")]


def one_of_kinds(
    held: Mapping[str, Sequence[tuple[Report, Actor]]], told_by: Mapping[str, frozenset[str]]
) -> dict[str, str]:
    """From the id of a name that one report takes for a person's to that of the firm others take it for, and back.

    Who has an office is a person, whatever most take the name for.
    """
    ids: dict[str, list[tuple[bool, int, str]]] = defaultdict(list)
    people = (told[0][1].name for told in held.values() if told[0][1].named and told[0][1].kind == "person")
    surnames = {fold(part) for name in people if " " in name for part in name.split()}
    for id, told in held.items():
        actor = told[0][1]
        if actor.named and actor.kind in ("person", "organisation") and fold(actor.name) not in surnames:
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


def one_outlet(actors: Mapping[str, Actor]) -> dict[str, str]:
    """From the id of a news outlet to that of the first name that the bundled table has for it."""
    found: dict[str, str] = {}
    firsts: dict[str, str] = {}
    for id, actor in sorted(actors.items()):
        if actor.kind == "organisation" and (outlet := outlet_called(actor.name)):
            first = firsts.setdefault(outlet, id)
            found |= {id: first} if id != first else {}
    return found


def _parted(actor: Actor) -> tuple[str, str]:
    """The state that an office is of, and what it is called without it."""
    said, _, rest = actor.name.removeprefix("The ").removeprefix("the ").partition(" ")
    state = country_of(said.removesuffix("'s").removesuffix("’s")) if rest else None
    return (state, fold(rest)) if state else (actor.country or "", fold(f"{said} {rest}".strip()))
