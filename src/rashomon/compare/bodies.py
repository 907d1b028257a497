"""One office of a state under several names: "the Omani Interior Ministry", elsewhere "the interior ministry"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping

from rashomon.knowledge import country_of
from rashomon.model import Actor
from rashomon.text import fold

# Last words of names that every state has one of; alone they may be anybody's ("the ministry").
OFFICES = frozenset({"ministry", "department", "office", "guard", "force", "forces"})


def one_body(actors: Mapping[str, Actor], apart: Callable[[str, str], bool]) -> dict[str, str]:
    """From the id of an office without its state to that of the only state's office so called in the story.

    Two forms of one state's office are one as well. `apart`: whether one report tells two apart.
    """
    offices: dict[str, dict[str, str]] = defaultdict(dict)
    for id, actor in sorted(actors.items()):
        if actor.kind == "organisation":
            state, rest = _parted(actor)
            if " " in rest and rest.split()[-1] in OFFICES:
                offices[rest][id] = state
    found: dict[str, str] = {}
    for held in offices.values():
        states = {state for state in held.values() if state}
        if len(states) == 1:
            first = next(id for id, state in held.items() if state)
            found |= {id: first for id in held if id != first and not apart(first, id)}
    return found


def _parted(actor: Actor) -> tuple[str, str]:
    """The state that an office is of, and what it is called without it."""
    said, _, rest = actor.name.removeprefix("The ").removeprefix("the ").partition(" ")
    state = country_of(said.removesuffix("'s").removesuffix("’s")) if rest else None
    return (state, fold(rest)) if state else (actor.country or "", fold(f"{said} {rest}".strip()))
