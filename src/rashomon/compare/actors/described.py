"""Groups that no name tells, only whose they are: "Klow's allies", elsewhere "Syldavia's European allies"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Mapping

from rashomon.knowledge import Part, country_of
from rashomon.model import Actor
from rashomon.text import fold, stems

POSSESSED = re.compile(r"^(?:the )?(?P<owner>.+?)(?:['’]s|(?<=s)['’]) (?P<words>.+)$", re.IGNORECASE)
OF = re.compile(r"^(?:the )?(?P<words>[^,]+?) of (?:the )?(?P<owner>[^,]+)$", re.IGNORECASE)
STATES: frozenset[Part] = frozenset({"name", "capital"})

Key = tuple[str, str]  # whose it is, and the stem of its noun


def one_group(actors: Mapping[str, Actor], apart: Callable[[str, str], bool]) -> dict[str, str]:
    """From the id of a described group to that of the same owner's group with all of its words and perhaps more.

    Only if there is just one such: the allies of a state may be its European or its Asian ones. `apart`: whether
    one report tells two apart.
    """
    groups: dict[Key, dict[str, frozenset[str]]] = defaultdict(dict)
    owners = _owners(actors)
    for id, actor in sorted(actors.items()):
        if actor.kind == "group" and not actor.named and (told := _told(actor.name, owners)):
            key, words = told
            groups[key][id] = words
    found: dict[str, str] = {}
    for held in groups.values():
        for id, words in held.items():
            fuller = {
                more for more in held.values() if words <= more and not any(more < most for most in held.values())
            }
            if len(fuller) == 1:
                first = next(other for other, more in held.items() if more in fuller)
                if first != id and not apart(first, id):
                    found[id] = first
    return found


def _owners(actors: Mapping[str, Actor]) -> dict[str, str]:
    """The ids of those who are named, by name and by last name; none that two bear."""
    found: dict[str, set[str]] = defaultdict(set)
    for id, actor in actors.items():
        if actor.named and actor.kind != "state":
            found[fold(actor.name)].add(id)
            if actor.kind == "person":
                found[fold(actor.name).split()[-1]].add(id)
    return {name: next(iter(ids)) for name, ids in found.items() if len(ids) == 1}


def _told(name: str, owners: Mapping[str, str]) -> tuple[Key, frozenset[str]] | None:
    """Whose group it is, its noun, and the words between."""
    match = POSSESSED.match(name) or OF.match(name)
    if match is None:
        return None
    owner = country_of(match["owner"], parts=STATES) or owners.get(fold(match["owner"]))
    *words, noun = fold(match["words"]).split() or [""]
    stem = next(iter(stems(noun)), "")
    return ((owner, stem), frozenset(words)) if owner and stem else None
