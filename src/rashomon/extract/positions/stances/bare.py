"""Who signs, where the clause does not say what: "the port would not sign until the nets were back"."""

from __future__ import annotations

from spacy.tokens import Token

from rashomon.extract.positions.stances.acts import Act
from rashomon.extract.verbs import auxiliaries, is_passive

WILL = frozenset("will would wo".split())
BESIDE = frozenset("after before in until without".split())  # when and where one signs, and not for whom


def signing(verb: Token) -> Act | None:
    """That somebody will or will not sign what was spoken of last: the verb stands for the thing."""
    if verb.lemma_ != "sign" or verb.pos_ != "VERB" or is_passive(verb) or WILL.isdisjoint(auxiliaries(verb)):
        return None
    below = [child for child in verb.children if child.dep_ in ("dobj", "prt", "prep", "xcomp", "ccomp", "dative")]
    return None if any(child.lower_ not in BESIDE for child in below) else ("accepts", (verb,))
