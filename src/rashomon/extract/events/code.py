"""One verb or noun of a report coded as an event, or as nothing."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from rashomon.extract.events import clause, nominals
from rashomon.extract.events.clause import Cast
from rashomon.extract.events.frames import Frame, fits, lemma_of, obliged, small
from rashomon.extract.events.lexicon import BY_ADJECTIVE, BY_VERB
from rashomon.extract.events.lexicon.words import SPEAKING
from rashomon.extract.events.light import light
from rashomon.extract.events.status import is_negated, status
from rashomon.model import Span, Status

# These are done with weapons: a person who "attacks" or "hits" another in the news mostly does it with words.
ARMED = frozenset("attack bomb bombard hit pound raid shell storm strafe strike target".split())
# A "shooting victim" is no shooting.
VICTIMS = frozenset("death spree survivor suspect victim".split())
# Types of acts towards another act, which an infinitive names.
TOWARDS = frozenset({"AGREE", "REQUEST", "REJECT", "THREATEN"})
TOLL = frozenset("injure kill wound".split())


@dataclass(frozen=True, slots=True)
class Coded:
    """An event before it has dates and figures. `used` are the tokens that must not make another event."""

    trigger: Token
    type: str
    mode: str | None
    status: Status
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    span: Span
    rule: str
    used: frozenset[int] = frozenset()


def coded(token: Token, cast: Cast) -> Coded | None:
    """The event that a token triggers, if it does."""
    if token.pos_ in ("VERB", "AUX"):
        frame = next((f for f in BY_VERB.get(lemma_of(token), ()) if fits(f, token, cast)), None)
        frame = frame or light(token)
        return _verbal(token, frame, cast) if frame is not None else None
    if token.pos_ == "ADJ":
        frame = next((f for f in BY_ADJECTIVE.get(token.lower_, ()) if fits(f, token, cast)), None)
        return _said_of(token, frame, cast) if frame is not None else None
    if token.pos_ == "NOUN" and nominals.is_attack(token):
        return _told(token, cast)
    if token.pos_ == "NOUN" and token.lemma_.lower() in nominals.TALK_NOUNS:
        return _held(token, cast)
    return None


def _verbal(verb: Token, frame: Frame, cast: Cast) -> Coded | None:
    told = status(verb)
    if told is None:
        return None
    if any(_is_no(noun) for noun in (*clause.objects(verb), *clause.agents(verb))):
        told = "negated"
    if frame.type == "ASSAULT":
        return _assault(verb, frame, cast, told)
    if frame.received:
        return _received(verb, frame, cast, told)
    actors = cast.all(clause.agents(verb))
    if frame.type == "MOBILIZE" and not clause.agents(verb):
        actors = _behind(clause.objects(verb), cast)
    recipients = _recipients(verb, frame, cast, actors)
    if not _enough(verb, frame, actors, recipients):
        return None
    mode = "phone" if frame.type == "CONSULT" and frame.mode in (None, "meet") and _by_phone(verb) else frame.mode
    # The manual gives what is agreed to, asked for, refused or threatened no category of its own.
    used = frozenset(c.i for c in verb.children if frame.type in TOWARDS and c.dep_ in ("xcomp", "ccomp"))
    return Coded(verb, frame.type, mode, told, actors, recipients, clause.core(verb), "verb", used)


def _received(verb: Token, frame: Frame, cast: Cast, told: Status) -> Coded | None:
    """An act told by whom it was done to: "drew praise from", "received aid from"."""
    if clause.is_passive(verb):
        return None
    nouns = clause.prepositional(verb, "from")
    for noun in clause.objects(verb):
        nouns += clause.prepositional(noun, "from")
    actors, recipients = cast.all(nouns), cast.all(clause.subjects(verb))
    if not actors or not recipients:
        return None
    return Coded(verb, frame.type, frame.mode, told, actors, recipients, clause.core(verb), "received")


def _said_of(adjective: Token, frame: Frame, cast: Cast) -> Coded | None:
    """A disposition that amounts to an act: "is willing to withdraw", "was critical of"."""
    verb = adjective.head
    told = status(verb) if verb.lemma_ == "be" else None
    actors = cast.all(clause.subjects(verb))
    if told is None or not actors:
        return None
    nouns = tuple(n for name in frame.preposition.split() for n in clause.prepositional(adjective, name))
    recipients = tuple(id for id in cast.all(nouns) if id not in actors)
    told = "happened" if told == "ongoing" else told
    span, used = clause.core(verb), frozenset(c.i for c in adjective.children if c.dep_ == "xcomp")
    ends = [clause.core(c).end for c in adjective.children if c.dep_ == "xcomp"]
    span = Span(span.start, max([span.end, adjective.idx + len(adjective), *ends, *map(_end, nouns)]))
    return Coded(adjective, frame.type, frame.mode, told, actors, recipients, span, "adjective", used)


def _enough(verb: Token, frame: Frame, actors: tuple[str, ...], recipients: tuple[str, ...]) -> bool:
    """An act needs somebody who does it; one in the passive may leave him unsaid if we know to whom."""
    if frame.needs == "recipient":
        return bool(actors and recipients)
    if frame.needs == "several":
        return bool(actors) and len(actors) + len(recipients) > 1
    return bool(actors) or (clause.is_passive(verb) and not clause.agents(verb) and bool(recipients))


def _recipients(verb: Token, frame: Frame, cast: Cast, actors: tuple[str, ...]) -> tuple[str, ...]:
    if frame.within:
        return _only_person_in(clause.objects(verb), cast, besides=actors)
    nouns = () if frame.own else clause.objects(verb)
    if frame.must or frame.small:
        nouns = obliged(verb) if frame.must else small(verb)
    for preposition in frame.to.split():
        nouns += clause.prepositional(verb, preposition)
    nouns += tuple(n for noun in clause.objects(verb) for n in _behind_noun(noun, frame.to.split(), cast))
    nouns = tuple(noun for noun in _unquoted(verb, nouns) if not nominals.is_weapon(noun))
    found = cast.all(nouns)
    if frame.verbs == SPEAKING and any(cast.kinds[id] in ("organisation", "group") for id in found):
        return ()  # an interview or an address, not a consultation
    return tuple(id for id in found if id not in actors)


def _behind_noun(noun: Token, prepositions: list[str], cast: Cast, depth: int = 2) -> tuple[Token, ...]:
    """What follows one of the prepositions behind a noun that is no actor ("a suspension of aid to Syldavia")."""
    if not depth or (cast.named(noun) and not cast.everyone):
        return ()
    near = tuple(n for name in prepositions for n in clause.prepositional(noun, name))
    return near + tuple(n for one in near for n in _behind_noun(one, prepositions, cast, depth - 1))


def _only_person_in(nouns: tuple[Token, ...], cast: Cast, *, besides: tuple[str, ...]) -> tuple[str, ...]:
    inside = [id for noun in nouns for token in noun.subtree for id in cast.named(token)]
    found = clause.unique([id for id in inside if cast.kinds[id] == "person" and id not in besides])
    return found if len(found) == 1 else ()


def _unquoted(verb: Token, nouns: tuple[Token, ...]) -> tuple[Token, ...]:
    """Those after the verb without a quotation mark that opens or closes in between."""
    return tuple(n for n in nouns if sum(t.is_quote for t in verb.doc[verb.i : max(n.i, verb.i)]) % 2 == 0)


def _assault(verb: Token, frame: Frame, cast: Cast, told: Status) -> Coded | None:
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
    known = cast.all(doers) or _behind(doers, cast)
    armed = any(nominals.is_weapon(n) or nominals.is_attack(n) for n in doers)
    span, used = clause.core(verb), frozenset({verb.i})
    near: tuple[Token, ...] = ()
    if frame.anyone:  # "launched a raid", "drones were fired": the object is the attack
        if not any(nominals.is_weapon(n) or nominals.is_attack(n) for n in objects):
            return None
        if cast.any_of("person", known):
            return None  # "led the attack on the bill"
        known = known or _behind(objects, cast)
        armed = True
    elif not known and lemma in TOLL:
        near = _attack_beside(verb)
        if near:
            armed, known = True, _attackers(near, cast)
            end = clause.core(near[0]).end if near[0].pos_ == "VERB" else _end(near[0])
            span = Span(span.start, max(span.end, end))
            used |= {near[0].i}
    if not (known or (armed and told in ("happened", "ongoing"))):
        return None
    nouns = frozenset(t.lemma_.lower() for noun in (*doers, *objects, *near) for t in _named(noun))
    tolls = _tolls(verb)
    span = Span(span.start, max([span.end, *(clause.core(toll).end for toll in tolls)]))
    used |= {t.i for t in tolls} | {n.i for n in (*doers, *objects) if nominals.is_attack(n)}
    used |= {c.i for n in doers if nominals.is_weapon(n) for c in n.children if c.dep_ == "acl"}
    mode = frame.mode or nominals.assault_mode(nouns)
    recipients = _recipients(verb, frame, cast, known)
    return Coded(verb, "ASSAULT", mode, told, known, recipients, span, "assault", used)


def _tolls(verb: Token) -> tuple[Token, ...]:
    """The toll that an attack's own clause tells behind it: "hit the depot, killing two"."""
    return tuple(c for c in verb.children if c.dep_ == "advcl" and c.tag_ == "VBG" and c.lemma_.lower() in TOLL)


def _suffered(verb: Token, sufferers: tuple[Token, ...], cast: Cast, told: Status) -> Coded | None:
    recipients = cast.all(sufferers)
    if not recipients or cast.any_of("person", recipients):
        return None  # a person "under fire" is mostly being criticised
    nouns = clause.prepositional(verb, "under")
    used = frozenset({verb.i, *(noun.i for noun in nouns)})
    return Coded(verb, "ASSAULT", None, told, _behind(nouns, cast), recipients, clause.core(verb), "assault", used)


def _behind(nouns: tuple[Token, ...], cast: Cast) -> tuple[str, ...]:
    found: list[str] = []
    for noun in nouns:
        if nominals.is_weapon(noun) or nominals.is_attack(noun):
            found += nominals.attackers(noun, cast)
    return clause.unique(found)


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
        return cast.all(near[1:]) or _behind(near[1:], cast)
    return _behind(near, cast)


def _told(noun: Token, cast: Cast) -> Coded | None:
    """An attack as the object of a report: "officials reported shelling by Freedonia"."""
    verb = noun.head
    if noun.dep_ != "dobj" or verb.lemma_.lower() not in nominals.TELLS or _is_no(noun):
        return None
    actors = nominals.attackers(noun, cast)
    if not actors or status(verb) != "happened" or set(actors) & set(cast.all(clause.agents(verb))):
        return None
    recipients = cast.all((*clause.prepositional(noun, "on"), *clause.prepositional(noun, "against")))
    mode = nominals.assault_mode(frozenset(t.lemma_.lower() for t in _named(noun)))
    span = Span(min(t.idx for t in noun.subtree), _end(noun))
    return Coded(noun, "ASSAULT", mode, "happened", actors, recipients, span, "noun", frozenset({noun.i}))


def _held(noun: Token, cast: Cast) -> Coded | None:
    """Talks as the subject of what they do: "talks between A and B resume on Friday"."""
    verb = noun.head
    takes_place = verb.lemma_ == "take" and any(n.lower_ == "place" for n in clause.objects(verb))
    if not noun.dep_.startswith("nsubj") or not (takes_place or verb.lemma_ in nominals.TAKES_PLACE):
        return None
    if verb.lemma_ == "hold" and not clause.is_passive(verb):
        return None
    actors, told = nominals.parties(noun, cast), status(verb)
    if len(actors) < 2 or told is None:
        return None
    return Coded(verb, "CONSULT", None, "negated" if _is_no(noun) else told, actors, (), clause.core(verb), "noun")


def _is_no(noun: Token) -> bool:
    return any(c.dep_ == "det" and c.lower_ in ("no", "neither") for c in noun.children) or is_negated(noun)


def _named(noun: Token) -> tuple[Token, ...]:
    return (noun, *(c for c in noun.children if c.dep_ in clause.MODIFIERS))


def _end(noun: Token) -> int:
    last = max(clause.phrase(noun))
    return last.idx + len(last)


def _by_phone(verb: Token) -> bool:
    """Whether the clause itself says that it was by telephone."""
    for child in verb.children:
        if child.dep_ == "prep" and child.lower_ in ("by", "in", "during", "on", "over", "via"):
            for noun in child.children:
                if noun.lemma_.lower() in nominals.PHONE:
                    return True
    return False
