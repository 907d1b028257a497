"""Assaults: who attacked whom may be told by the weapon, by the attack or by the toll beside it."""

from __future__ import annotations

from spacy.tokens import Token

from rashomon.extract.events import clause, nominals
from rashomon.extract.events.cast import Cast, unique
from rashomon.extract.events.coding import Coded, end_of, is_no, recipients_of, with_modifiers
from rashomon.extract.events.extents import core
from rashomon.extract.events.frames import Frame
from rashomon.extract.events.status import status
from rashomon.model import TOLD_AS_FACT, Span, Status

# These are done with weapons: a person who "attacks" or "hits" another in the news mostly does it with words.
ARMED = frozenset("attack bomb bombard hit pound raid shell storm strafe strike target".split())
# A "shooting victim" is no shooting.
VICTIMS = frozenset("death spree survivor suspect victim".split())
TOLL = frozenset("injure kill wound".split())
LAND = frozenset(
    """airfield airport area base border bridge city coast depot district factory harbour infrastructure island
    land plant port position province refinery region settlement shore site soil station suburb target territory
    town village warehouse""".split()
)


def assault(verb: Token, frame: Frame, cast: Cast, told: Status) -> Coded | None:
    """Actors may stay unknown where a weapon or an attack is the subject, or a toll has an attack beside it."""
    lemma = verb.lemma_.lower()
    doers = clause.agents(verb)
    objects = clause.objects(verb)
    if verb.tag_ == "VBG" and verb.i + 1 < len(verb.doc) and verb.nbor().lemma_ in VICTIMS:
        return None
    if lemma in ARMED | {"clash"} and cast.any_of("person", cast.all(doers)):
        return None
    if frame.suffers:
        return _suffered(verb, doers, cast, told)
    known = cast.all(doers) or attackers_of(doers, cast)
    armed = any(nominals.is_weapon(n) or nominals.is_attack(n) for n in doers)
    span, used = core(verb), frozenset({verb.i})
    near: tuple[Token, ...] = ()
    if frame.anyone:  # "launched a raid", "drones were fired": the object is the attack
        if not any(nominals.is_weapon(n) or nominals.is_attack(n) for n in objects):
            return None
        if cast.any_of("person", known):
            return None  # "led the attack on the bill"
        known = known or attackers_of(objects, cast)
        armed = True
    elif not known and lemma in TOLL:
        near = _attack_beside(verb)
        if near:
            armed, known = True, _attackers(near, cast)
            end = core(near[0]).end if near[0].pos_ == "VERB" else end_of(near[0])
            span = Span(span.start, max(span.end, end))
            used |= {near[0].i}
    if not (known or (armed and told in TOLD_AS_FACT)):
        return None
    nouns = frozenset(t.lemma_.lower() for noun in (*doers, *objects, *near) for t in with_modifiers(noun))
    tolls = _tolls(verb)
    span = Span(span.start, max([span.end, *(core(toll).end for toll in tolls)]))
    used |= {t.i for t in tolls} | {n.i for n in (*doers, *objects) if nominals.is_attack(n)}
    used |= {c.i for n in doers if nominals.is_weapon(n) for c in n.children if c.dep_ == "acl"}
    mode = frame.mode or nominals.assault_mode(nouns)
    recipients = recipients_of(verb, frame, cast, known) or _owners(verb, (*objects, *near), cast, known)
    return Coded(verb, "ASSAULT", mode, told, known, recipients, span, "assault", used)


def _owners(verb: Token, objects: tuple[Token, ...], cast: Cast, doers: tuple[str, ...]) -> tuple[str, ...]:
    """The states whose land or towns are hit: "rockets were launched at Danish towns"."""
    behind = tuple(noun for name in ("at", "on", "against", "into") for noun in clause.prepositional(verb, name))
    owners = [id for noun in (*objects, *behind) if noun.lemma_.lower() in LAND for id in cast.state_of(noun)]
    return unique([id for id in owners if id not in doers])


def _tolls(verb: Token) -> tuple[Token, ...]:
    """The toll that an attack's own clause tells behind it: "hit the depot, killing two"."""
    return tuple(c for c in verb.children if c.dep_ == "advcl" and c.tag_ == "VBG" and c.lemma_.lower() in TOLL)


def _suffered(verb: Token, sufferers: tuple[Token, ...], cast: Cast, told: Status) -> Coded | None:
    recipients = cast.all(sufferers)
    if not recipients or cast.any_of("person", recipients):
        return None  # a person "under fire" is mostly being criticised
    nouns = clause.prepositional(verb, "under")
    used = frozenset({verb.i, *(noun.i for noun in nouns)})
    return Coded(verb, "ASSAULT", None, told, attackers_of(nouns, cast), recipients, core(verb), "assault", used)


def attackers_of(nouns: tuple[Token, ...], cast: Cast) -> tuple[str, ...]:
    """The actors whose weapons or attacks these nouns are."""
    found: list[str] = []
    for noun in nouns:
        if nominals.is_weapon(noun) or nominals.is_attack(noun):
            found += nominals.attackers(noun, cast)
    return unique(found)


def _attack_beside(verb: Token) -> tuple[Token, ...]:
    """The attack that a toll belongs to: "were hurt when drones struck", "died in a raid"."""
    times = [n for child in verb.children for n in (child, *child.children) if n.pos_ in ("NOUN", "PROPN")]
    for child in (*verb.children, *(c for time in times for c in time.children if c.dep_ == "relcl")):
        if child.dep_ in ("advcl", "relcl") and child.lemma_.lower() in ARMED and _timed(child):
            doers = clause.agents(child)
            if any(nominals.is_weapon(n) or nominals.is_attack(n) for n in doers):
                return (child, *doers)
        if child.dep_ in ("prep", "agent") and child.lower_ in ("in", "by", "during", "from", "after"):
            for noun in child.children:
                if noun.dep_ == "pobj" and (nominals.is_attack(noun) or nominals.is_weapon(noun)):
                    return (noun,)
    return ()


def _timed(verb: Token) -> bool:
    return any(c.lower_ in ("when", "after", "as") for c in verb.children)


def _attackers(near: tuple[Token, ...], cast: Cast) -> tuple[str, ...]:
    if near[0].pos_ == "VERB":
        return cast.all(near[1:]) or attackers_of(near[1:], cast)
    return attackers_of(near, cast)


def told_attack(noun: Token, cast: Cast) -> Coded | None:
    """An attack as the object of a report: "officials reported shelling by Freedonia"."""
    verb = noun.head
    if noun.dep_ != "dobj" or verb.lemma_.lower() not in nominals.TELLS or is_no(noun):
        return None
    actors = nominals.attackers(noun, cast)
    if not actors or status(verb) != "happened" or set(actors) & set(cast.all(clause.agents(verb))):
        return None
    recipients = cast.all((*clause.prepositional(noun, "on"), *clause.prepositional(noun, "against")))
    mode = nominals.assault_mode(frozenset(t.lemma_.lower() for t in with_modifiers(noun)))
    span = Span(min(t.idx for t in noun.subtree), end_of(noun))
    return Coded(noun, "ASSAULT", mode, "happened", actors, recipients, span, "noun", frozenset({noun.i}))
