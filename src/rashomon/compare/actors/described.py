"""Those whom no name tells, only what they are: "Klow's allies", "an official in the harbour office"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from rashomon.knowledge import Part, country_of
from rashomon.model import Actor, Report
from rashomon.text import fold, stems

POSSESSED = re.compile(r"^(?:the )?(?P<owner>.+?)(?:['’]s|(?<=s)['’]) (?P<words>.+)$", re.IGNORECASE)
OF = re.compile(r"^(?:the )?(?P<words>[^,]+?) of (?:the )?(?P<owner>[^,]+)$", re.IGNORECASE)
STATES: frozenset[Part] = frozenset({"name", "capital"})

Key = tuple[str, str]  # whose it is, and the stem of its noun

AFTER = re.compile(r"\s(?:of|in|at|for|from|with|on|to|by|who|whose|that|close|familiar)\s|,")
POINTING = re.compile(r"(?:its|his|her|their|our|my|your|whose|this|that|these|those)\b", re.IGNORECASE)
DEFINITE = re.compile(r"\bthe\s+(?:\S+\s+)?$", re.IGNORECASE)
# What tells nobody from others.
WEAK = frozenset(
    stems(
        "senior top high ranking level former current local unnamed unidentified anonymous one two three four "
        "five six seven eight nine ten several some many most few other another dozen multiple own single"
    )
)
COUNTS = frozenset("one two three four five six seven eight nine ten".split())
# Such are many, whatever a report calls them; of all others who is told of as "the" is the only one.
ANYBODY = frozenset(
    """
    person man woman individual official source expert analyst critic observer resident witness worker employee
    user member activist aide citizen voter supporter friend neighbour neighbor someone passenger diplomat
    lawmaker officer journalist reporter scientist researcher economist
    """.split()
)
BODIES_OF_MANY = frozenset({"police", "prosecutors", "investigators"})  # of one place and matter there is one


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Description:
    """What a report calls somebody without a name.

    `noun` is the head as it stands, `words` are the stems of all that tells them from others, `count` is how many
    they are said to be, `unique` whether the noun alone tells who.
    """

    report: str
    noun: str
    words: frozenset[str]
    count: str
    unique: bool

    def may_be(self, other: Description) -> bool:
        """Whether both are of one who is the source of one thing in two reports; one may have more words."""
        if self.noun != other.noun or (self.count and other.count and self.count != other.count):
            return False
        alike = self.words <= other.words or other.words <= self.words
        return alike and (bool(self.words & other.words) or (self.unique and other.unique))


def description(report: Report, actor: Actor) -> Description | None:
    """What a report calls somebody; None for a pronoun's, of whom it is not known whose they are."""
    if POINTING.match(actor.name) or not actor.mentions:
        return None
    head, *more = AFTER.split(actor.name, maxsplit=1)
    *before, noun = fold(head).split() or [""]
    first = actor.mentions[0]
    definite = bool(DEFINITE.search(report.text[max(0, first.start - 40) : first.start]))
    only = noun in BODIES_OF_MANY or (definite and actor.kind != "group" and noun not in ANYBODY)
    return Description(
        report=report.id,
        noun=noun,
        words=frozenset(stems(" ".join((*before, *more)))) - WEAK,
        count=next((word for word in before if word in COUNTS), ""),
        unique=only,
    )
