"""What a request, a refusal or a threat is about: their modes in PLOVER are those of the act inside them."""

from __future__ import annotations

from spacy.tokens import Token

from rashomon.extract.events import clause
from rashomon.extract.events.lexicon.acts import Act
from rashomon.extract.events.light import act_of

ABOUT = ("for", "of", "to", "with", "on")
# Of what is asked for and refused; whatever else it is, it is a change.
ASKED = {
    "AID": "assist",
    "COOPERATE": "assist",
    "SUPPORT": "assist",
    "CONCEDE": "yield",
    "RETREAT": "yield",
    "CONSULT": "meet",
}
# To refuse a request or deny a charge says nothing of what it is about.
WORDS = frozenset({"ACCUSE", "AGREE", "REJECT", "REQUEST", "THREATEN"})
OF_THREAT: dict[Act, str] = {
    ("COERCE", "arrest"): "arrest",
    ("COERCE", "deport"): "expel",
    ("SANCTION", "expel"): "expel",
    ("SANCTION", "impose"): "restrict",
    ("ASSAULT", "territory"): "territory",
}
THREATS = {"COERCE": "restrict", "PROTEST": "restrict", "SANCTION": "relations", "ASSAULT": "violence"}


def mode_of(type: str, inner: Act | None) -> str | None:
    """The mode of a request, refusal or threat whose content is this act; None where that is not known."""
    if inner is None:
        return None
    if type == "THREATEN":
        return OF_THREAT.get(inner) or THREATS.get(inner[0])
    return ASKED.get(inner[0], None if inner[0] in WORDS else "change")


def inner_verb(verb: Token) -> Token | None:
    """The verb of what is asked for, refused or threatened."""
    return next(
        (c for c in verb.children if c.dep_ in ("xcomp", "ccomp") and c.pos_ == "VERB" and c.i > verb.i), None
    )


def inner_noun(verb: Token) -> Act | None:
    """The act that the object of a request, refusal or threat names."""
    nouns = (*clause.objects(verb), *(n for name in ABOUT for n in clause.prepositional(verb, name)))
    return next((act for noun in nouns if (act := act_of(noun)) is not None), None)
