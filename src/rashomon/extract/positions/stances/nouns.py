"""Stances in nouns: "Borduria's rejection of the plan", "her refusal to sign it", "drew criticism from Klow"."""

from __future__ import annotations

from spacy.tokens import Token

from rashomon.extract.events import clause
from rashomon.extract.events.status import status
from rashomon.extract.positions.lexicon.conditions import DEPENDS
from rashomon.extract.positions.lexicon.nouns import CALLS, DRAWS, INCLINED, LIGHT, OWNED, PASSES
from rashomon.extract.positions.lexicon.proposals import BILLS, DEALS, MOVES
from rashomon.extract.positions.stances.acts import about, act, no
from rashomon.extract.positions.stances.taken import YES, Taken
from rashomon.extract.verbs import auxiliaries, is_negated, is_passive
from rashomon.model import TOLD_AS_FACT

# Of a stance that is given it counts whether it was: not in "is reluctant to commit his support".
GIVES = LIGHT | {"commit", "throw"}
PUT_TO_VOTE = BILLS | DEALS | MOVES | {"act"}
# What is sought or lacking is not there: "sought Borduria's support for the plan".
UNREAL = frozenset("await expect lack lose need require secure seek want win without".split())


# "Most bills that pass the council": of no one in particular.
OF_ALL = frozenset("all each every few many most some such".split())


def borne(noun: Token) -> Taken | None:
    """The stance of those whom a noun names as its owners; None where it names none, or says not on what."""
    return _owned(noun) or _inclined(noun)


def drawn(verb: Token) -> Taken | None:
    """The stance that a proposal meets with: "the plan drew criticism from Borduria"."""
    if verb.lemma_ not in DRAWS or is_passive(verb) or is_negated(verb):
        return None
    if status(verb) not in TOLD_AS_FACT:
        return None
    for noun in (*clause.objects(verb), *clause.prepositional(verb, "with")):
        stance = OWNED.get(noun.lemma_.lower())
        holders = (
            *_owners(noun),
            *clause.prepositional(noun, "from"),
            *clause.prepositional(verb, "from"),
            *(clause.prepositional(noun, "of") if verb.lemma_ == "win" else ()),
        )
        if stance and holders and not no(noun):
            on = tuple(thing for thing in about(noun) if thing not in holders)
            return Taken(verb, stance, holders, on or clause.subjects(verb))
    return None


def carried(verb: Token) -> Taken | None:
    """The stance of whoever a proposal got past: "the bill passed the council by 9 votes to 4"."""
    on = tuple(noun for noun in clause.subjects(verb) if noun.lemma_.lower() in PUT_TO_VOTE and not no(noun))
    on = tuple(noun for noun in on if not any(child.lower_ in OF_ALL for child in noun.children))
    if verb.lemma_ not in PASSES or not on or is_passive(verb) or status(verb) != "happened":
        return None
    return Taken(verb, "accepts", clause.objects(verb), on)


def _owned(noun: Token) -> Taken | None:
    """The stance of a noun's owner: "Borduria's rejection of the plan", "support from Borduria for it"."""
    stance = OWNED.get(noun.lemma_.lower())
    if stance is None or noun.head.lemma_.lower() in UNREAL or no(noun):
        return None
    if noun.head.lemma_ in GIVES and status(noun.head) not in TOLD_AS_FACT:
        return None  # "is reluctant to commit her support", "will need Borduria's support"
    owners = (*_owners(noun), *clause.prepositional(noun, "from"))
    on = clause.prepositional(noun, "for") if noun.lemma_.lower() in CALLS else about(noun)
    bound = stance in YES and noun.dep_ == "nsubj" and noun.head.lemma_ in DEPENDS
    return Taken(noun, stance, owners, on, conditional=bound) if owners and on else None


def _owners(noun: Token) -> tuple[Token, ...]:
    return tuple(t for child in noun.children if child.dep_ == "poss" for t in clause.joined(child))


def _inclined(noun: Token) -> Taken | None:
    """Whoever is loath to do a thing: "Borduria's refusal to sign the pact", "its reluctance to agree to it"."""
    stance = INCLINED.get(noun.lemma_.lower())
    owners = _owners(noun) if stance else ()
    if stance is None or not owners or noun.head.lemma_.lower() in UNREAL:
        return None
    for verb in (child for child in noun.children if child.dep_ == "acl" and "to" in auxiliaries(child)):
        done = act(verb)
        if done and done[0] in YES:
            return Taken(noun, stance, owners, done[1])
    return None
