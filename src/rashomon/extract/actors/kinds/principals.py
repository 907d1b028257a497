"""Whom somebody acts for: the body or the state that the role is of. A role that is over is nobody's."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from rashomon.knowledge import lexicon
from rashomon.model import Actor

# Those who hold such an office of a state act for it; an author of a state does not.
OFFICES = frozenset(
    """admiral adviser advisor ambassador attaché chancellor commander consul delegate diplomat emir envoy general
    king leader mediator minister monarch negotiator official pm premier president queen representative secretary
    spokesman spokesperson spokeswoman sultan undersecretary""".split()
)
# Nor does who leads what is in a state and not of it: "leader of the Norwegian opposition".
NOT_OF_STATE = frozenset(
    """association club company federation firm guerrilla league opposition party rebel rebels separatist shadow
    union""".split()
)
# Who leads a body, or speaks for it, where it is named by its pronoun: "its leader".
HEADS = frozenset(
    """chair chairman chairwoman chief co-chair director founder head leader president representative secretary
    spokesman spokesperson spokeswoman""".split()
)
# The parts of a state's government that speak and decide for it, as a court, an army or a parliament does not.
GOVERNMENT = frozenset("cabinet government ministry presidency".split())
OF = re.compile(r",? of (?:the )?")
SENT = re.compile(r"\b(?:to|on|with|against|near|in)\b")  # an envoy to a state is another one's


def with_principals(actors: Sequence[Actor], text: str) -> tuple[Actor, ...]:
    """The actors, each person or part of a government with whom it acts for, where the report has that one too."""
    bodies = _bodies(actors)
    members = _members(actors, text)
    states = {actor.country: actor.id for actor in actors if actor.kind == "state"}
    owned = _owned(actors)

    def principal(actor: Actor) -> str | None:
        if actor.kind == "organisation":
            return states.get(actor.country) if _is_government(actor) else None
        held = _held(actor) if actor.kind == "person" else ()
        office = _in_office(held)
        return (
            _principal(held, bodies)
            or members.get(actor.id)
            or (states.get(actor.country) if office else None)
            or (owned.get(actor.id) if office else None)
        )

    return tuple(replace(actor, acts_for=found) if (found := principal(actor)) else actor for actor in actors)


def _is_government(actor: Actor) -> bool:
    """Whether it is a state's government or a part of it: "Norway's foreign ministry", "its cabinet"."""
    return bool(actor.named and actor.country) and actor.name.casefold().split()[-1] in GOVERNMENT


def _owned(actors: Sequence[Actor]) -> dict[str, str]:
    """From persons to the one state whose "its" stands before what they are called: "its foreign minister"."""
    ends = {
        mention.end: actor.id
        for actor in actors
        if actor.kind == "state"
        for mention in actor.mentions
        if mention.text.casefold() == "its"
    }
    found: dict[str, set[str]] = {}
    for actor in (actor for actor in actors if actor.kind == "person"):
        for mention in actor.mentions:
            if mention.start - 1 in ends:
                found.setdefault(actor.id, set()).add(ends[mention.start - 1])
    return {person: next(iter(ids)) for person, ids in found.items() if len(ids) == 1}


def _members(actors: Sequence[Actor], text: str) -> dict[str, str]:
    """From persons to the one body beside them: "Ada Lund of the Seamen's Union", "its leader, Ada Lund"."""
    named = [actor for actor in actors if actor.kind == "organisation" and actor.named]
    begins = {mention.start: actor.id for actor in named for mention in actor.mentions}
    ends = {mention.end: actor.id for actor in named for mention in actor.mentions}
    found: dict[str, set[str]] = {}
    for actor in actors:
        if actor.kind == "person" and actor.named:
            for mention in actor.mentions:
                if (of := OF.match(text, mention.end)) and of.end() in begins:
                    found.setdefault(actor.id, set()).add(begins[of.end()])
                if mention.text.casefold() in HEADS and mention.start - 1 in ends:
                    found.setdefault(actor.id, set()).add(ends[mention.start - 1])
    return {person: next(iter(ids)) for person, ids in found.items() if len(ids) == 1}


def _held(actor: Actor) -> tuple[str, ...]:
    """The roles that a person has now; of one who is only described, the description."""
    stated = actor.roles if actor.named or actor.roles else (actor.name,)
    return tuple(role for role in stated if not lexicon().past & set(re.findall(r"\w+", role.casefold())))


def _in_office(held: Sequence[str]) -> bool:
    """Whether one of the roles is an office of the state that it names."""
    roles = (set(re.findall(r"\w+", role.casefold())) for role in held)
    return any(words & OFFICES and not words & NOT_OF_STATE for words in roles)


def _bodies(actors: Sequence[Actor]) -> dict[str, str]:
    """The ids of organisations by the names that stand in the text, the longest first; none that two bear."""
    found: dict[str, set[str]] = {}
    for actor in actors:
        if actor.kind == "organisation" and actor.named:
            for mention in actor.mentions:
                if mention.text[0].isupper():
                    found.setdefault(mention.text, set()).add(actor.id)
    ordered = sorted(found.items(), key=lambda held: (-len(held[0]), held[0]))
    return {words: next(iter(ids)) for words, ids in ordered if len(ids) == 1}


def _principal(held: Sequence[str], bodies: dict[str, str]) -> str | None:
    for role in held:
        own = SENT.split(role)[0]
        for words, id in bodies.items():
            if re.search(rf"(?<!\w){re.escape(words)}(?!\w)", own):
                return id
    return None
