"""How somebody is said to be disposed to a proposal: "is wary of the plan", "was encouraged by it"."""

from __future__ import annotations

from spacy.tokens import Token

from rashomon.extract.events import clause
from rashomon.extract.events.status import status
from rashomon.extract.positions.lexicon.proposals import DEALS, TALKS, TRUCES
from rashomon.extract.positions.lexicon.stances import ABOUT, ADJECTIVES, COPULAS, FELT, FELT_ABOUT
from rashomon.extract.positions.stances.acts import about
from rashomon.extract.positions.stances.taken import Taken
from rashomon.extract.positions.stances.to_be_done import gerunds
from rashomon.extract.verbs import is_negated
from rashomon.model import TOLD_AS_FACT

STATES = ADJECTIVES.keys() | FELT.keys() | {"ready"}
TOGETHER = TALKS | TRUCES | DEALS
PREDICATES = frozenset({"acomp", "oprd", "attr", "xcomp", "amod"})


def disposed(token: Token) -> Taken | None:
    """The stance of a word of `STATES`; None where it is nobody's predicate or says not towards what."""
    stance = ADJECTIVES.get(token.lower_)
    verb = token.head
    if token.lower_ in FELT and (felt := _felt(token)):
        return felt
    if token.lower_ == "ready":
        return _ready(token)
    if stance is None or verb.lemma_ not in COPULAS or token.dep_ not in PREDICATES:
        return None
    if status(verb) not in TOLD_AS_FACT or is_negated(verb):
        return None
    on = (*about(token), *about(verb)) or tuple(verb for small in ABOUT for verb in gerunds(token, small))
    return Taken(verb, stance, clause.subjects(verb), on) if on else None


def _ready(word: Token) -> Taken | None:
    """As in "is ready for talks": for what two sides do together, and not for a strike or a storm."""
    verb = word.head
    if verb.lemma_ not in COPULAS or word.dep_ not in PREDICATES or is_negated(verb):
        return None
    on = tuple(noun for noun in clause.prepositional(word, "for") if noun.lemma_.lower() in TOGETHER)
    told = status(verb) in TOLD_AS_FACT
    return Taken(verb, "supports", clause.subjects(verb), on) if on and told else None


def _felt(word: Token) -> Taken | None:
    """What somebody feels about a thing: "was encouraged by the plan", "is unhappy with it"."""
    passive = any(child.dep_ == "auxpass" for child in word.children)
    verb = word if passive else word.head
    if (not passive and (verb.lemma_ not in COPULAS or word.dep_ not in PREDICATES)) or is_negated(verb):
        return None
    if status(verb) not in TOLD_AS_FACT:
        return None
    # "Angered by criticism about the law": by the criticism, wherever the parse hangs the law.
    first = next((child.lower_ for child in word.children if child.lower_ in FELT_ABOUT), "")
    on = clause.prepositional(word, first)
    return Taken(verb, FELT[word.lower_], clause.subjects(verb), on) if on else None
