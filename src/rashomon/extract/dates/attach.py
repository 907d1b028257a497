"""Which time expression belongs to which verb."""

from __future__ import annotations

import re

from spacy.tokens import Span as Words
from spacy.tokens import Token

from rashomon.extract.dates.tense import is_after_ahead
from rashomon.extract.verbs import auxiliaries
from rashomon.model import Report, Time

_CLAUSES = frozenset({"ccomp", "xcomp", "advcl", "relcl", "acl", "csubj", "csubjpass", "pcomp", "parataxis"})
# Prepositions that date a verb by the time after them; "before Friday" and "ahead of Friday" do not.
_DATING = frozenset(
    "on in at during over by from since until till through throughout between around about within".split()
)
# Verbs whose object happened at another time than they: "condemned the raid on Friday" may say either.
_ABOUT = frozenset(
    "report condemn denounce mourn commemorate investigate recall criticise criticize welcome hail praise"
    " blame".split()
)
# Prepositions whose noun happens when the verb does: "killed in a raid on Friday", "at a briefing on Sunday".
_SAME_TIME = frozenset("in at during by on via".split())
_YEAR = re.compile(r"\d{4}$")
_INSIDE = frozenset({"nummod", "amod", "compound", "nmod"})
_LIGHT = frozenset(
    "carry conduct deliver give have hold host issue launch make mount open pay release send sign stage take"
    " win".split()
)


def time_of(head: Token, report: Report) -> Time | None:
    """The date or time of the clause of a verb (or of the phrase of a noun), or None where it has none.

    A time inside a complement, a relative or any other clause below it is not its own, nor is one of the
    clause above. Of several, the one whose words hang closest to the verb wins, then the one nearest to it in
    the text: "said in a call on Sunday that it had spoken on Saturday" gives Sunday for "said". Words such
    as "now" only stand in where there is nothing better; durations and sets are never returned.
    A verb joined to an earlier one by "and", without a subject of its own, shares a time that stands before
    both; one whose auxiliary the next does without, that of the next ("two were killed and five hurt on Friday").
    """
    return _own(head, report) or _shared(head, report) or _elided(head, report)


def _own(head: Token, report: Report) -> Time | None:
    sentence = head.sent
    found = []
    for time in report.times:
        if time.kind in ("duration", "set") or not _within(time, sentence):
            continue
        words = head.doc.char_span(time.words.start, time.words.end, alignment_mode="expand")
        if words is None or _is_of_a_thing(time, words, head):
            continue
        steps = _steps(words, head)
        if steps is not None:
            found.append((time.value.endswith("_REF"), steps, abs(words.root.i - head.i), time.words.start, time))
    return min(found, key=lambda item: item[:4])[4] if found else None


def _is_of_a_thing(time: Time, words: Words, head: Token) -> bool:
    """Whether a year is part of what a thing is called: "said of the 2010 law"."""
    return bool(_YEAR.match(time.value)) and words.root.dep_ in _INSIDE and words.root.head != head


def _within(time: Time, sentence: Words) -> bool:
    return sentence.start_char <= time.words.start < sentence.end_char


def _steps(words: Words, head: Token) -> int | None:
    """How many words lie between a time and its head; None where it does not belong to it."""
    token, steps = words.root, 0
    if token == head:
        return None
    while token.head.i != token.i:
        if token.dep_ in _CLAUSES or (token.dep_ == "conj" and token.pos_ in ("VERB", "AUX")):
            return None
        if token.head == head:
            return steps if _may_pass(token, head, words) else None
        if steps and not _same_time(token):
            return None
        token, steps = token.head, steps + 1
    return None


def _may_pass(token: Token, head: Token, words: Words) -> bool:
    """Whether the branch of the verb that holds the time tells when the verb happened."""
    if head.pos_ in ("VERB", "AUX") and is_after_ahead(words.root):
        return False
    inside = token.i in range(words.start, words.end)
    if token.dep_ == "prep" and not inside:
        direct = words.root.head == token
        return token.lower_ in (_DATING if direct else _SAME_TIME) and not _is_of_object(token, head)
    if inside or token.dep_ in ("npadvmod", "advmod", "tmod"):
        if token.dep_ in ("nsubj", "nsubjpass", "dobj"):
            return head.pos_ == "NOUN"
        return not _is_of_object(token, head)
    if token.dep_ == "dobj":
        return token.pos_ in ("PROPN", "PRON") or head.lemma_ in _LIGHT
    return head.pos_ in ("NOUN", "PROPN") and token.dep_ in ("poss", "compound", "nmod", "amod")


def _is_of_object(token: Token, head: Token) -> bool:
    """Whether a time after an object may be that of the object."""
    if head.lemma_ not in _ABOUT:
        return False
    return any(child.dep_ == "dobj" and head.i < child.i < token.i for child in head.children)


def _same_time(token: Token) -> bool:
    if token.dep_ == "prep":
        return token.lower_ in _SAME_TIME or token.head.pos_ in ("NOUN", "PROPN")
    return token.dep_ in ("pobj", "dobj", "npadvmod", "advmod", "amod", "nmod", "compound", "nummod", "prep")


def _shared(head: Token, report: Report) -> Time | None:
    if head.dep_ != "conj" or any(child.dep_ in ("nsubj", "nsubjpass") for child in head.children):
        return None
    first = head.head
    time = time_of(first, report)
    return time if time and time.words.end <= first.idx else None


def _elided(head: Token, report: Report) -> Time | None:
    if head.tag_ != "VBN" or not auxiliaries(head):
        return None
    for child in head.children:
        if child.dep_ == "conj" and child.tag_ == "VBN" and not auxiliaries(child):
            return _own(child, report)
    return None
