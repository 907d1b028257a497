"""Who urges others to accept or to refuse a thing, and so stands for or against it."""

from __future__ import annotations

from spacy.tokens import Token

from rashomon.extract.events import clause
from rashomon.extract.events.status import status
from rashomon.extract.positions.lexicon.stances import DIRECT, ENSURES, EXERTS, URGES, URGING_NOUNS
from rashomon.extract.verbs import auxiliaries, is_negated
from rashomon.model import TOLD_AS_FACT

DEEPEST = 5  # clauses between who urges and what is urged: "agreed to press her to sign" has two
CLAUSES = ("xcomp", "ccomp", "advcl", "acl", "pcomp")
REAL = TOLD_AS_FACT | {"planned"}


def urged(verb: Token) -> tuple[Token, tuple[Token, ...]] | None:
    """The verb by which others are urged to do what `verb` says, and who urges; None where nobody is urged.

    Nobody is named where the urging itself is not told as real: "may urge her to accept".
    """
    urge = _urge(verb)
    if urge is None:
        return None
    real = status(urge) in REAL and not is_negated(urge)
    return urge, clause.agents(urge) if real else ()


def _urge(verb: Token) -> Token | None:
    """The outermost verb of urging above a clause: "called on them to ensure that she accepts"."""
    found: Token | None = None
    here = verb
    for _ in range(DEEPEST):
        if here.dep_ not in CLAUSES or here.head.i == here.i or not _is_to_be_done(here):
            break
        above = _above(here.head, ensured=found is not None)
        if above is None:
            break
        found = here = above
    return found if found is not None and found.lemma_ not in ENSURES else None


def _above(head: Token, *, ensured: bool) -> Token | None:
    """The verb of urging or ensuring that a clause hangs on, be it by its noun."""
    if head.pos_ in ("NOUN", "PROPN"):
        return _verb_of(head, urging=head.lemma_.lower() in URGING_NOUNS, ensured=ensured)
    return head if head.lemma_ in URGES | ENSURES or _exerts(head) else None


def _is_to_be_done(verb: Token) -> bool:
    """Whether a clause says what others are to do, and not what is so or asked: "to sign", "that she sign"."""
    if any(child.lower_ in ("whether", "if") and child.dep_ == "mark" for child in verb.children):
        return False
    bare = verb.tag_ in ("VB", "VBG") and set(auxiliaries(verb)) <= {"to"}
    return bare or verb.head.lemma_ in ENSURES or "should" in auxiliaries(verb)


def _exerts(verb: Token) -> bool:
    """Whether a verb urges by its object: "exerted pressure on her to sign"."""
    return any(noun.dep_ == "dobj" and noun.lemma_.lower() in URGING_NOUNS for noun in verb.children)


def _verb_of(noun: Token, *, urging: bool, ensured: bool) -> Token | None:
    """The verb that a noun of urging belongs to: "put pressure on her to", "called for action to ensure that"."""
    above = noun.head
    if above.dep_ == "prep":
        above = above.head
    exerted = urging and above.lemma_ in EXERTS | URGES
    if above.pos_ != "VERB" or not (exerted or (ensured and above.lemma_ in URGES)):
        return None
    return above


def resisted(verb: Token) -> Token | None:
    """The verb that turns down a call to do what `verb` says: "rejected calls to sign", "resisted pressure to"."""
    noun = verb.head
    if verb.dep_ != "acl" or noun.lemma_.lower() not in URGING_NOUNS or "to" not in auxiliaries(verb):
        return None
    above = noun.head
    if noun.dep_ != "dobj" or above.lemma_ not in DIRECT["rejects"] or is_negated(above):
        return None
    return above if status(above) in TOLD_AS_FACT else None
