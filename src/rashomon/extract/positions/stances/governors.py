"""What stands above the verb of a stance and turns it: "has yet to accept", "no sign that", "voted to approve"."""

from __future__ import annotations

from spacy.tokens import Token

from rashomon.extract.events import clause
from rashomon.extract.events.status import SAYING, status
from rashomon.extract.positions.lexicon.nouns import INTENTIONS
from rashomon.extract.positions.lexicon.stances import (
    COPULAS,
    DECIDES,
    NOT_READY,
    READY,
    SIGNS,
    STRIVES,
    UNREADY,
    WEIGHS,
)
from rashomon.extract.positions.stances.acts import no
from rashomon.extract.positions.stances.taken import YES, Taken
from rashomon.extract.verbs import auxiliaries, is_negated
from rashomon.model import TOLD_AS_FACT, Stance

# What an assembly cannot do it may well want to.
BODIES_ACTS = frozenset("adopt approve authorise authorize pass push ratify wave".split())


def turned(verb: Token, base: Stance, holders: tuple[Token, ...], on: tuple[Token, ...]) -> Taken | None:
    """The stance that is no more what the verb says: left open, ruled out, or not possible."""
    if base not in YES:
        return None
    if _no_sign(verb):
        return Taken(verb, "non-committal", holders, on)
    if open_to := _undecided(verb):
        return Taken(open_to, "non-committal", clause.agents(open_to), on)
    if (out := _out_of_question(verb)) is not None:
        left_open = is_negated(out) and out.lemma_ == "rule"
        return Taken(out, "non-committal" if left_open else "rejects", clause.agents(out), on)
    return Taken(verb, "rejects", holders, on, refused=True) if _cannot(verb) else None


def governed(verb: Token, base: Stance, holders: tuple[Token, ...], on: tuple[Token, ...]) -> Taken | None:
    """The stance of an infinitive by the verb or adjective above: "is ready to accept", "voted to approve"."""
    stance = _governed(verb, base)
    if stance is None:
        return None
    above = holders or clause.subjects(verb.head.head)  # "is ready to": the adjective has no subject
    return Taken(verb, stance, above, on, ready=verb.head.lower_ in READY)


def _no_sign(verb: Token) -> bool:
    """Whether it is only said that nothing shows it: "there was no sign that she had agreed"."""
    noun = verb.head
    if verb.dep_ not in ("acl", "ccomp", "relcl") or "to" in auxiliaries(verb):
        return False
    return noun.lemma_ in SIGNS and no(noun)


def _undecided(verb: Token) -> Token | None:
    """The verb by which it is left open: "has not decided whether to back it", "stopped short of backing it"."""
    above = verb.head
    if is_negated(verb):
        return None
    if verb.dep_ == "pcomp" and above.lower_ == "of" and above.head.lower_ in ("stop", "stopped", "short"):
        stop = above.head if above.head.pos_ == "VERB" else above.head.head
        return stop if stop.lemma_ in ("stop", "fall") and status(stop) in TOLD_AS_FACT else None
    if verb.dep_ == "xcomp" and verb.tag_ == "VBG" and above.lemma_ == "consider":
        answers = {"will", "would"} & set(auxiliaries(above)) or status(above) in TOLD_AS_FACT
        return above if answers else None  # "would consider signing it"
    whether = any(child.lower_ == "whether" for child in verb.children)
    if verb.dep_ not in ("xcomp", "ccomp") or not whether:
        return None
    open_still = above.lemma_ in WEIGHS or (above.lemma_ in DECIDES and (is_negated(above) or _has_yet_to(above)))
    return above if open_still and (status(above) is not None or _has_yet_to(above)) else None


def _has_yet_to(verb: Token) -> bool:
    have = verb.head
    return have.lemma_ == "have" and any(child.lower_ == "yet" for child in (*have.children, *verb.children))


def _out_of_question(verb: Token) -> Token | None:
    """The verb above what is ruled out: "ruled out accepting the plan", "has no intention of accepting it"."""
    above = verb.head
    if verb.dep_ in ("xcomp", "pcomp") and above.lemma_ == "rule" and clause.particle(above) == "out":
        return above if status(above) in {*TOLD_AS_FACT, "negated"} else None
    noun = above.head if verb.dep_ == "pcomp" and above.lower_ == "of" else above
    if noun.lemma_.lower() not in INTENTIONS or not no(noun) or verb.dep_ not in ("pcomp", "acl"):
        return None
    have = noun.head
    return have if have.lemma_ == "have" and status(have) in TOLD_AS_FACT else None


def _cannot(verb: Token) -> bool:
    """As in "cannot accept the plan", be it as what somebody says."""
    words = set(auxiliaries(verb))
    if not is_negated(verb) or verb.lemma_ in BODIES_ACTS or not {"can", "ca", "could"} & words or "have" in words:
        return False
    above = verb.head
    if verb.dep_ == "ccomp":
        return above.lemma_ in SAYING and status(above) in TOLD_AS_FACT and not is_negated(above)
    return verb.dep_ == "ROOT" and not any(child.dep_ == "advcl" for child in verb.children)


def _governed(verb: Token, base: Stance) -> Stance | None:
    head = verb.head
    if _voted(verb):
        return base if base in YES or base == "rejects" else None
    if verb.dep_ != "xcomp" or is_negated(verb):
        return None
    if head.lemma_ in STRIVES or (head.lemma_ == "threaten" and base == "rejects"):
        return _striven_for(head, base)
    if base == "rejects":
        return base if _is_ready(head) else None
    if base not in YES:
        return None
    if _has_yet_to(verb):
        return "non-committal"
    if head.head.lemma_ not in COPULAS or not status(head.head):
        return None
    if is_negated(head.head):
        return NOT_READY.get(head.lower_)
    return "supports" if head.lower_ in READY else UNREADY.get(head.lower_)


def _is_ready(head: Token) -> bool:
    """Whether somebody is said to be ready: "is prepared to block the bill"."""
    above = head.head
    is_so = above.lemma_ in COPULAS and status(above) in TOLD_AS_FACT and not is_negated(above)
    return head.lower_ in READY and is_so


def _striven_for(head: Token, base: Stance) -> Stance | None:
    if status(head) not in TOLD_AS_FACT or is_negated(head):
        return None
    return "supports" if base in YES else base if base == "rejects" else None


def _voted(verb: Token) -> bool:
    """Whether it is what a body voted to do: "voted 8 to 3 to approve the plan"."""
    above = verb.head
    voted = above.lemma_ == "vote" and above.pos_ == "VERB" and verb.dep_ in ("xcomp", "advcl")
    real = voted and "to" in auxiliaries(verb) and not is_negated(verb) and not is_negated(above)
    return real and status(above) in TOLD_AS_FACT
