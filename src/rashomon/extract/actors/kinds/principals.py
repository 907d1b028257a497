"""Whom somebody acts for: the body or the state that the role is of. A role that is over is nobody's."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from rashomon.knowledge import lexicon
from rashomon.model import Actor
from rashomon.outlets import outlet_called

# Those who hold such an office of a state act for it; an author of a state does not.
OFFICES = frozenset(
    """admiral adviser advisor ambassador attaché chancellor commander consul delegate diplomat emir envoy general
    king leader mediator minister monarch negotiator official pm premier president queen representative secretary
    spokesman spokesperson spokeswoman sultan undersecretary""".split()
)
# Nor does who leads what is in a state and not of it ("leader of the Norwegian opposition"), or a house of it.
NOT_OF_STATE = frozenset(
    """assembly association caucus chamber club committee company congress congressional federation firm guerrilla
    house league majority minority opposition parliament parliamentary party rebel rebels senate separatist shadow
    union whip""".split()
)
# Who leads a body, or speaks for it, where it is named by its pronoun: "its leader".
HEADS = frozenset(
    """chair chairman chairwoman chief co-chair director founder head leader president representative secretary
    spokesman spokesperson spokeswoman""".split()
)
# The parts of a state's government that speak and decide for it, as a court, an army or a parliament does not.
GOVERNMENT = frozenset("cabinet government ministry presidency".split())
# Who leads a body, or speaks for it, as its drivers, members and reporters do not: the last noun of the role.
SPEAKS = (
    HEADS
    | OFFICES
    | frozenset(
        """administrator ceo chairperson chancellor commissioner executive governor owner superintendent""".split()
    )
)
OF_PARTIES = HEADS - {"president", "representative", "secretary"}  # "a Republican secretary of state" is none
COUNSEL = frozenset("attorney barrister counsel lawyer solicitor".split())
PARTLY = frozenset("auditor candidate inspector majority minority opposition shadow union whip".split())
# What decides by vote, for which whoever leads it, or is one of it, does not speak.
VOTES = frozenset(
    "assembly caucus congress court duma house jury knesset legislature parliament senate tribunal".split()
)
# Where many speak and only its spokesman for all of it.
LEARNED = frozenset("college faculty hospital institution school university".split())
SPOKESMEN = frozenset("spokesman spokesperson spokeswoman".split())
BELONGS = re.compile(r",?\s(?:of|for|at|with|in|from|under|during)\s")
BODY = "thebody"  # stands for the name of a body in a role
FOR_BODY = re.compile(rf"\bfor (?:the )?{BODY}")
WORDS = re.compile(r"\w+")
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
    joined = [actor for actor in named if not _is_of_many(_words(actor.name)) and not outlet_called(actor.name)]
    begins = {mention.start: actor.id for actor in joined for mention in actor.mentions}
    ends = {mention.end: actor.id for actor in named for mention in actor.mentions}
    found: dict[str, set[str]] = {}
    for actor in actors:
        if actor.kind == "person" and actor.named:
            for mention in actor.mentions:
                called = mention.text[0].isupper()  # "a member of the league" is only one of many
                if called and (of := OF.match(text, mention.end)) and of.end() in begins:
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
    roles = (_words(role.casefold().replace("white house", "presidency")) for role in held)
    return any(words & OFFICES and not words & (NOT_OF_STATE | PARTLY) for words in roles)


def _bodies(actors: Sequence[Actor]) -> dict[str, Actor]:
    """Organisations by the names that stand in the text, the longest first; none that two bear."""
    found: dict[str, dict[str, Actor]] = {}
    for actor in actors:
        if actor.kind == "organisation" and actor.named:
            for mention in actor.mentions:
                if mention.text[0].isupper():
                    found.setdefault(mention.text, {})[actor.id] = actor
    ordered = sorted(found.items(), key=lambda held: (-len(held[0]), held[0]))
    return {words: next(iter(held.values())) for words, held in ordered if len(held) == 1}


def _principal(held: Sequence[str], bodies: dict[str, Actor]) -> str | None:
    for role in held:
        own = SENT.split(role)[0]
        for words, body in bodies.items():
            found = re.search(rf"(?<!\w){re.escape(words)}(?!\w)", own)
            if found and _speaks(f"{own[: found.start()]}{BODY}{own[found.end() :]}", body):
                return body.id
    return None


def _speaks(role: str, body: Actor) -> bool:
    """Whether a role, with `BODY` for the body that it names, is that of one who leads it or speaks for it.

    A lawyer "for" a guild does, the guild's own lawyer does not.
    """
    title = BELONGS.split(role)[0].casefold()
    said = _words(title) - {BODY, "officer"}  # an executive officer is one who leads, a police officer is not
    last = next((word for word in reversed(WORDS.findall(title)) if word in said), "")
    called = _words(body.name)
    if last in SPOKESMEN:
        return True
    if last in COUNSEL:
        return bool(FOR_BODY.search(role))
    if _words(role) & PARTLY or _is_of_many(called) or _is_of_many(said):
        return False
    return last in (OF_PARTIES if "party" in called else SPEAKS)


def _is_of_many(called: set[str]) -> bool:
    """Whether a body is a house, a court, a school: of many who say what they think."""
    return bool(called & LEARNED) or (bool(called & VOTES) and "white" not in called)


def _words(text: str) -> set[str]:
    return {word for word in WORDS.findall(text.casefold()) if len(word) > 1}
