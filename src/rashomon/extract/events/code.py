"""One verb or noun of a report coded as an event, or as nothing."""

from __future__ import annotations

from spacy.tokens import Token

from rashomon.extract.events import clause, nominals
from rashomon.extract.events.assault import assault, attackers_of, told_attack
from rashomon.extract.events.cast import Cast, unique
from rashomon.extract.events.coding import Coded, end_of, is_no, recipients_of
from rashomon.extract.events.contents import inner_noun, inner_verb, mode_of
from rashomon.extract.events.extents import core
from rashomon.extract.events.frames import MEASURES, Frame, fits, lemma_of, named
from rashomon.extract.events.lexicon import BY_ADJECTIVE, BY_VERB
from rashomon.extract.events.light import light
from rashomon.extract.events.status import status
from rashomon.extract.verbs import is_passive
from rashomon.model import Span, Status

# Types of acts towards another act, which an infinitive names.
TOWARDS = frozenset({"AGREE", "REQUEST", "REJECT", "THREATEN"})
# Who is asked, praised or called by nobody in particular is news only if named: "parents were asked to wait".
OF_WORDS = frozenset({"CONSULT", "REQUEST", "SUPPORT", "THREATEN"})


def coded(token: Token, cast: Cast) -> Coded | None:
    """The event that a token triggers, if it does."""
    if token.pos_ in ("VERB", "AUX"):
        frame = _frame_of(token, cast)
        return _verbal(token, frame, cast) if frame is not None else None
    if token.pos_ == "ADJ":
        frame = next((f for f in BY_ADJECTIVE.get(token.lower_, ()) if fits(f, token, cast)), None)
        return _said_of(token, frame, cast) if frame is not None else None
    if token.pos_ == "NOUN" and nominals.is_attack(token):
        return told_attack(token, cast)
    if token.pos_ == "NOUN" and named(token) in nominals.TALK_NOUNS | nominals.TRUCE_NOUNS:
        return _held(token, cast)
    return None


def _frame_of(verb: Token, cast: Cast) -> Frame | None:
    return next((f for f in BY_VERB.get(lemma_of(verb), ()) if fits(f, verb, cast)), None) or light(verb)


def _verbal(verb: Token, frame: Frame, cast: Cast) -> Coded | None:
    told = status(verb)
    if told is None:
        return None
    if any(is_no(noun) for noun in (*clause.objects(verb), *clause.agents(verb))):
        told = "negated"
    if frame.type == "ASSAULT":
        return assault(verb, frame, cast, told)
    if frame.received:
        return _received(verb, frame, cast, told)
    actors = cast.all(clause.agents(verb))
    if frame.type == "MOBILIZE" and not clause.agents(verb):
        actors = attackers_of(clause.objects(verb), cast)
    recipients = recipients_of(verb, frame, cast, actors)
    if not _enough(verb, frame, cast, actors, recipients):
        return None
    # The manual gives what is agreed to, asked for, refused or threatened no category of its own.
    used = frozenset(c.i for c in verb.children if frame.type in TOWARDS and c.dep_ in ("xcomp", "ccomp"))
    mode = _mode(verb, frame, cast)
    return Coded(verb, frame.type, mode, told, actors, recipients, core(verb), "verb", used)


def _mode(verb: Token, frame: Frame, cast: Cast) -> str | None:
    if frame.type == "CONSULT" and frame.mode in (None, "meet") and _by_phone(verb):
        return "phone"
    if frame.type not in ("REQUEST", "REJECT", "THREATEN"):
        return frame.mode
    inside = inner_verb(verb)
    within = _frame_of(inside, cast) if inside is not None else None
    return mode_of(frame.type, (within.type, within.mode) if within else inner_noun(verb))


def _received(verb: Token, frame: Frame, cast: Cast, told: Status) -> Coded | None:
    """An act told by whom it was done to: "drew praise from", "received aid from"."""
    if is_passive(verb):
        return None
    nouns = clause.prepositional(verb, "from")
    for noun in clause.objects(verb):
        nouns += clause.prepositional(noun, "from")
    actors, recipients = cast.all(nouns), cast.all(clause.subjects(verb))
    if not actors or not recipients:
        return None
    return Coded(verb, frame.type, frame.mode, told, actors, recipients, core(verb), "received")


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
    span, used = core(verb), frozenset(c.i for c in adjective.children if c.dep_ == "xcomp")
    ends = [core(c).end for c in adjective.children if c.dep_ == "xcomp"]
    span = Span(span.start, max([span.end, adjective.idx + len(adjective), *ends, *map(end_of, nouns)]))
    return Coded(adjective, frame.type, frame.mode, told, actors, recipients, span, "adjective", used)


def _enough(verb: Token, frame: Frame, cast: Cast, actors: tuple[str, ...], recipients: tuple[str, ...]) -> bool:
    """An act needs somebody who does it; one in the passive may leave him unsaid if we know to whom."""
    by_nobody = bool(recipients) and not actors
    if (frame.needs == "name" or (frame.type in OF_WORDS and by_nobody)) and not cast.is_named(recipients):
        return False
    if frame.needs == "recipient":
        return bool(actors and recipients)
    if frame.needs == "several":
        return (bool(actors) and len(actors) + len(recipients) > 1) or (frame.mode == "meet" and _gathers(verb))
    return bool(actors) or (is_passive(verb) and not clause.agents(verb) and bool(recipients))


def _gathers(verb: Token) -> bool:
    """Whether several in office meet on a day, though nobody names them: "ministers of 30 states met on May 3"."""
    officials = [n for n in clause.agents(verb) if n.tag_ == "NNS" and n.lemma_.lower() in nominals.OFFICIALS]
    dated = [
        c
        for c in verb.children
        if c.dep_ in ("npadvmod", "prep") and any(t.ent_type_ == "DATE" for t in c.subtree)
    ]
    return bool(officials and dated)


def _held(noun: Token, cast: Cast) -> Coded | None:
    """Talks as the subject of what they do ("a round of talks between A and B resumes"), and truces."""
    top = noun
    if noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.lemma_.lower() in MEASURES:
        top = noun.head.head
    verb = top.head
    if not top.dep_.startswith("nsubj"):
        return None
    actors, told = unique([*nominals.parties(top, cast), *nominals.parties(noun, cast)]), status(verb)
    told = "negated" if is_no(top) else told
    if told in (None, "conditional") or not actors:
        return None  # "said nothing on when talks would begin"
    if named(noun) in nominals.TRUCE_NOUNS:
        if not nominals.takes_effect(verb):
            return None
        return Coded(verb, "RETREAT", "ceasefire", told, actors, (), core(verb), "noun")
    takes_place = verb.lemma_ == "take" and any(n.lower_ == "place" for n in clause.objects(verb))
    if not (takes_place or verb.lemma_ in nominals.TAKES_PLACE) or len(actors) < 2:
        return None
    if verb.lemma_ == "hold" and not is_passive(verb):
        return None
    return Coded(verb, "CONSULT", None, told, actors, (), core(verb), "noun")


def _by_phone(verb: Token) -> bool:
    """Whether the clause itself says that it was by telephone."""
    for child in verb.children:
        if child.dep_ == "prep" and child.lower_ in ("by", "in", "during", "on", "over", "via"):
            for noun in child.children:
                if noun.lemma_.lower() in nominals.PHONE:
                    return True
    return False
