"""Whose size a number gives where it does not stand at its noun: "raised the tariff from 4 to 6 dollars"."""

from __future__ import annotations

from spacy.tokens import Token

# Verbs that say how large something is, or is made.
SIZING = frozenset(
    """
    put set fix hold keep cap limit raise lift increase hike cut reduce lower slash bring take double trim push
    drive estimate value price leave revise rise climb jump grow swell soar surge fall drop decline sink shrink
    dwindle shorten lengthen thin slip stand remain stay start begin peak total
    """.split()
)
# Verbs whose object is how large something is: "the number of boats reached 12".
REACHING = frozenset("reach hit total top exceed surpass".split())
# Nouns for how many there are of what is named behind their "of".
NUMBERS = frozenset("number numbers total count tally".split())
# Nouns for those who wait, or lie, one behind the other.
ROWS = frozenset("line queue backlog row".split())
# Words that stand for a number given before.
TAKING_UP = NUMBERS | frozenset("figure figures".split())
# Whoever does this to a number gives it.
GIVING = frozenset("put set raise lift increase lower reduce revise bring estimate".split())
_THE = frozenset("the that this".split())
_LINKS = frozenset("to at from past above beyond".split())


def sized(token: Token) -> Token | None:
    """The noun whose size a number, or its unit, gives by the verb above: "put the number of boats at 12"."""
    if token.dep_ == "nummod" and token.head.lower_ in NUMBERS:
        return token.head  # "raised to 12 the number of boats"
    verb = sizing_verb(token)
    if verb is None:
        return None
    roles = ("nsubj", "nsubjpass") if token.dep_ in ("attr", "dobj") else ("dobj", "nsubjpass", "nsubj")
    by_role = {child.dep_: child for child in verb.children if child.i != token.i}
    noun = next((by_role[role] for role in roles if role in by_role), None) or _before(verb)
    return noun if noun is not None and noun.pos_ == "NOUN" else None


def _before(verb: Token) -> Token | None:
    """The line of "and the line of boats shrank to 12", where the parse hangs the verb on the boats."""
    of = verb.head.head
    if verb.dep_ != "acl" or verb.head.dep_ != "pobj" or of.lower_ != "of":
        return None
    return of.head if of.head.lower_ in NUMBERS | ROWS else None


def sizing_verb(token: Token) -> Token | None:
    """The verb of size that a number hangs on, by "to", "at" or "from" or as what something is."""
    head = token.head
    if token.dep_ == "dobj":
        return head if head.lemma_ in REACHING else None
    if token.dep_ == "attr":
        return head if head.lemma_ == "be" else None  # "is at 400 feet" is a place
    if token.dep_ == "nummod" and head.lower_ in NUMBERS:
        token, head = head, head.head
    if token.dep_ != "pobj" or head.lower_ not in _LINKS:
        return None
    above = head.head.head if head.head.dep_ == "prep" and head.head.lower_ in _LINKS else head.head
    return above if above.pos_ in ("VERB", "AUX") and above.lemma_ in SIZING else None


def number_of(noun: Token) -> Token | None:
    """What there is a number of: the boats of "the number of boats", of "the line of boats"."""
    if noun.lower_ not in NUMBERS | ROWS:
        return None
    of = next((child for child in noun.rights if child.lower_ == "of"), None)
    counted = next((child for child in of.children if child.dep_ == "pobj"), None) if of is not None else None
    return counted if counted is None or noun.lower_ in NUMBERS or counted.tag_ == "NNS" else None


def takes_up(token: Token) -> bool:
    """Whether somebody gives a number for one that was told before: "the guild put the figure at 31"."""
    noun, verb = sized(token), sizing_verb(token)
    if noun is None or verb is None or verb.lemma_ not in GIVING or noun.lower_ not in TAKING_UP:
        return False
    words = {child.lower_ for child in noun.children}
    return bool(words & _THE) and words <= _THE
