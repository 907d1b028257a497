"""What somebody calls a proposal: "called the plan unfair", "said that the truce was unacceptable"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from rashomon.extract.events import clause
from rashomon.extract.events.status import SAYING, status
from rashomon.extract.positions.lexicon.appraisals import APPRAISALS, GRANTED, NAMES, NAMES_AS, NEGATED
from rashomon.extract.positions.stances.taken import Taken
from rashomon.extract.verbs import is_negated
from rashomon.model import TOLD_AS_FACT, Stance

MARKS = frozenset("\"'“‘")
CLOSING = frozenset("\"'”’.;")
GOES_ON = frozenset({"ADP", "AUX", "PRON", "SCONJ", "VERB"})
WITHIN = 8  # words in which what a thing is called says whether that is praise
BELIEVES = frozenset("believe feel insist think".split())


def appraised(verb: Token) -> Taken | None:
    """The stance of whoever calls a thing by a word of praise or blame; the thing may be a proposal or not."""
    if verb.pos_ not in ("VERB", "AUX"):
        return None
    return _called(verb) or _is(verb)


def _called(verb: Token) -> Taken | None:
    if verb.lemma_ not in NAMES | NAMES_AS or status(verb) not in TOLD_AS_FACT or is_negated(verb):
        return None
    for child in verb.children:
        words: list[Token] = []
        on = clause.objects(verb)
        if verb.lemma_ in NAMES and child.dep_ in ("oprd", "acomp") and child.i > verb.i:
            words = [child]
        elif verb.lemma_ in NAMES and child.dep_ in ("ccomp", "xcomp") and child.i > verb.i:
            words = [child, *(c for c in child.children if c.dep_ in ("attr", "acomp"))]
            on = on or clause.subjects(child)
        elif verb.lemma_ in NAMES_AS and child.lower_ == "as":
            words = [c for c in child.children if c.i > child.i]
        stance = next((found for word in words if (found := _stance(word))), None)
        if stance and on:
            return Taken(verb, stance, clause.agents(verb), on)
    return _quoted(verb) if verb.lemma_ in NAMES else None


def _quoted(verb: Token) -> Taken | None:
    """As in 'called the plan "a disgrace"', where the marks keep the parse from seeing what it is called."""
    on = [noun for noun in clause.objects(verb) if noun.i > verb.i]
    ends = sorted({end + 1 for noun in on for end in (noun.i, noun.right_edge.i) if end + 1 < len(verb.doc)})
    mark = next((end for end in ends if verb.doc[end].text in MARKS), None)
    if mark is None:
        return None
    word = _first_word(verb.doc[mark + 1 : mark + 1 + WITHIN])
    stance = _stance(word) if word is not None else None
    on = [noun for noun in on if noun.i < mark]
    if word is None or stance is None:
        return None
    praised = word.head if word.dep_ == "amod" and word.head.i > word.i else word
    return Taken(verb, stance, clause.agents(verb), tuple(on), to=praised)


def _first_word(quoted: Iterable[Token]) -> Token | None:
    """The first word of praise or blame, before what is quoted goes on with anything else."""
    for token in quoted:
        if _stance(token):
            return token
        if token.pos_ in GOES_ON or token.lower_ in ("no", "not") or token.text in CLOSING:
            break
    return None


def _is(verb: Token) -> Taken | None:
    """As in "said that the truce was unfair", and "the truce is unacceptable to him"."""
    if verb.lemma_ != "be" or status(verb) not in {*TOLD_AS_FACT, "negated"}:
        return None
    for word in (child for child in verb.children if child.dep_ in ("acomp", "attr")):
        stance = _stance(word)
        if stance is None:
            continue
        to = clause.prepositional(word, "to") if stance in ("accepts", "rejects") else ()
        holders = to or tuple(_speakers(verb))
        if is_negated(verb):
            stance = NEGATED.get(stance)
        extraposed = any(child.dep_ in ("ccomp", "xcomp", "csubj") for child in (*word.children, *verb.children))
        on = clause.subjects(verb)
        # A red line is crossed by what one does to others, and not by what one asks them to do.
        asked = word.lemma_.lower() == "line" and any(noun.lemma_.lower() in GRANTED for noun in on)
        if stance and holders and not extraposed and not asked:  # not "it is unacceptable that"
            return Taken(verb, stance, holders, on, to=word)
    return None


def _speakers(verb: Token) -> Iterator[Token]:
    above = verb.head
    if verb.dep_ == "ccomp" and above.lemma_ in SAYING | BELIEVES and not is_negated(above):
        only = any(child.lower_ == "only" for child in above.children)  # "would only say that"
        if only or status(above) in TOLD_AS_FACT:
            yield from clause.agents(above)


def _stance(word: Token) -> Stance | None:
    """The stance of a word of praise or blame; what is put in question by its own words is none."""
    if any(child.lower_ in ("no", "not", "too", "so") for child in word.children):
        return None
    if word.lemma_.lower() == "line" and any(child.lower_ == "red" for child in word.children):
        return "rejects"
    return APPRAISALS.get(word.lemma_.lower())
