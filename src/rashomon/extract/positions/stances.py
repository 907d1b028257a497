"""Who stands where: the verbs and adjectives of a stance, and what negation and modality make of them.

Not having agreed is "non-committal": it is said of those who have not answered as of those who will not, and
the difference would be ours, not the source's. Saying that one will not, cannot or does not agree "rejects".
"""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from rashomon.extract.events import clause
from rashomon.extract.events.status import auxiliaries, is_negated, status
from rashomon.model import Stance

DIRECT: dict[Stance, frozenset[str]] = {
    "proposes": frozenset("broker float offer outline present propose submit suggest table unveil".split()),
    "supports": frozenset(
        "back champion demand embrace endorse favor favour hail praise support urge welcome".split()
    ),
    "accepts": frozenset("accept adopt approve ratify sign".split()),
    "rejects": frozenset("dismiss oppose rebuff refuse reject spurn veto".split()),
    "doubts": frozenset("criticise criticize doubt question".split()),
    "non-committal": frozenset("consider examine mull review study weigh".split()),
}
INDIRECT: dict[tuple[str, str], Stance] = {
    ("agree", "to"): "accepts",
    ("agree", "on"): "accepts",
    ("consent", "to"): "accepts",
    ("assent", "to"): "accepts",
    ("commit", "to"): "accepts",
    ("call", "for"): "supports",
    ("push", "for"): "supports",
    ("press", "for"): "supports",
    ("object", "to"): "rejects",
}
# Verb, particle and preposition.
FULL: dict[tuple[str, str, str], Stance] = {
    ("go", "along", "with"): "accepts",
    ("sign", "up", "to"): "accepts",
    ("sign", "off", "on"): "accepts",
}
PHRASAL: dict[tuple[str, str], Stance] = {
    ("put", "forward"): "proposes",
    ("turn", "down"): "rejects",
    ("rule", "out"): "rejects",
}
# "Raised questions about the plan": the stance is in the object, the proposal behind it.
LIGHT = frozenset("cast express have raise voice".split())
DOUBTS = frozenset("concern doubt misgiving objection question reservation scepticism skepticism unease".split())
ADJECTIVES: dict[str, Stance] = {
    "committal": "non-committal",
    "noncommittal": "non-committal",
    "non-committal": "non-committal",
    "undecided": "non-committal",
    "doubtful": "doubts",
    "sceptical": "doubts",
    "skeptical": "doubts",
    "wary": "doubts",
    "supportive": "supports",
    "opposed": "rejects",
}
PREDICATES = frozenset({"acomp", "oprd", "attr", "xcomp", "amod"})
COPULAS = frozenset("appear be remain seem sound stay".split())
READY = frozenset({"ready", "willing", "prepared"})
ABOUT = ("about", "on", "over", "of", "to", "with", "regarding", "toward", "towards")
SIGNS = frozenset("indication sign evidence hint signal".split())
YES = frozenset({"accepts", "supports"})


@dataclass(frozen=True, slots=True)
class Taken:
    """A stance before its proposal is known: the word it hangs on, who takes it, on which nouns."""

    at: Token
    stance: Stance
    holders: tuple[Token, ...]
    on: tuple[Token, ...]
    conditional: bool = False  # holds only together with a condition ("would accept ... if")


def taken(token: Token) -> Taken | None:
    """The stance that a verb or adjective expresses in its clause; None where it expresses none for sure."""
    if token.pos_ == "ADJ" or token.lower_ in ADJECTIVES:
        return _adjective(token)
    if token.pos_ not in ("VERB", "AUX"):
        return None
    base, on = _base(token)
    if base is None or not on:
        return None
    return _modal(token, base, clause.agents(token), on)


def _base(verb: Token) -> tuple[Stance | None, tuple[Token, ...]]:
    lemma, particle = verb.lemma_.lower(), clause.particle(verb)
    for (name, small, preposition), stance in FULL.items():
        if lemma == name and _has(verb, small) and (on := clause.prepositional(verb, preposition)):
            return stance, on
    if lemma == "take" and any(o.lemma_ == "position" and _no(o) for o in clause.objects(verb)):
        objects = clause.objects(verb)
        return "non-committal", (*clause.prepositional(verb, "on"), *clause.prepositional(objects[0], "on"))
    if particle:
        return PHRASAL.get((lemma, particle)), clause.objects(verb)
    for (name, preposition), stance in INDIRECT.items():
        if lemma == name and (on := clause.prepositional(verb, preposition)):
            return stance, on
    objects = clause.objects(verb)
    if lemma in LIGHT:
        return "doubts", tuple(
            n
            for o in objects
            if o.lemma_.lower() in DOUBTS and not _no(o)
            for p in ABOUT
            for n in (*clause.prepositional(o, p), *clause.prepositional(verb, p))
        )
    return next((s for s, verbs in DIRECT.items() if lemma in verbs), None), objects


def _has(verb: Token, small: str) -> bool:
    return any(child.lower_ == small and child.dep_ in ("prt", "advmod", "prep") for child in verb.children)


def _modal(verb: Token, base: Stance, holders: tuple[Token, ...], on: tuple[Token, ...]) -> Taken | None:
    if base in YES and _no_sign(verb):
        return Taken(verb, "non-committal", holders, on)
    if governed := _governed(verb, base):
        return Taken(verb, governed[0], holders, on, governed[1])
    told = status(verb)
    if told == "denied" and base in ("accepts", "rejects"):
        return Taken(verb, "non-committal", holders, on)
    if told == "negated":
        stance = _negated(verb, base)
        return Taken(verb, stance, holders, on) if stance else None
    if told in ("happened", "ongoing"):
        return Taken(verb, base, holders, on)
    if told == "planned" and base in ("accepts", "supports", "rejects") and _own_will(verb):
        return Taken(verb, base, holders, on)
    if told == "conditional" and base == "accepts" and _could_accept(verb):
        return Taken(verb, base, holders, on, conditional=True)
    return None


def _negated(verb: Token, base: Stance) -> Stance | None:
    if not is_negated(verb):  # "refused to accept", "failed to accept"
        return "rejects" if base in YES and verb.head.lemma_ in ("refuse", "decline") else None
    words = set(auxiliaries(verb))
    if base in YES and words & {"will", "wo", "can", "ca", "do", "does", "would", "could"}:
        return "rejects"
    if base == "accepts":
        return "non-committal"
    if base == "rejects":
        return "non-committal"
    return None


def _governed(verb: Token, base: Stance) -> tuple[Stance, bool] | None:
    """What stands above an infinitive decides: "has yet to accept", "is ready to accept"."""
    head = verb.head
    if verb.dep_ != "xcomp" or base not in YES:
        return None
    if head.lemma_ == "have" and any(child.lower_ == "yet" for child in (*head.children, *verb.children)):
        return ("non-committal", False)
    if head.lower_ in READY and head.head.lemma_ in COPULAS and not is_negated(head.head) and status(head.head):
        return ("supports", False)
    return None


def _own_will(verb: Token) -> bool:
    if "to" in auxiliaries(verb):
        return verb.head.lemma_ in ("agree", "decide", "vow")
    return True


def _could_accept(verb: Token) -> bool:
    marks = {c.lower_ for c in verb.children if c.dep_ == "mark"}
    return not marks & {"if", "unless"} and bool({"would", "will", "'d", "'ll"} & set(auxiliaries(verb)))


def _no_sign(verb: Token) -> bool:
    """Whether it is only said that nothing shows it: "there was no sign that she had agreed"."""
    noun = verb.head
    if verb.dep_ not in ("acl", "ccomp", "relcl") or "to" in auxiliaries(verb):
        return False
    return noun.lemma_ in SIGNS and _no(noun)


def _no(noun: Token) -> bool:
    return any(child.dep_ == "det" and child.lower_ in ("no", "any") for child in noun.children)


def _adjective(token: Token) -> Taken | None:
    stance = ADJECTIVES.get(token.lower_)
    verb = token.head
    if stance is None or verb.lemma_ not in COPULAS or token.dep_ not in PREDICATES:
        return None
    if status(verb) not in ("happened", "ongoing"):
        return None
    on = tuple(n for word in (token, verb) for p in ABOUT for n in clause.prepositional(word, p))
    return Taken(verb, stance, clause.subjects(verb), on) if on else None
