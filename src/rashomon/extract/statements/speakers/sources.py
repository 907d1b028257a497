"""Who speaks: from a verb of saying to the noun phrase of its speaker."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from rashomon.extract.statements.lexicon import IMPERSONAL
from rashomon.extract.statements.speakers.somebody import antecedent, can_speak, is_party
from rashomon.extract.statements.speakers.subjects import (
    reporting,
    subject,
    surface_subject,
)
from rashomon.extract.statements.syntax.phrases import RELATIVE, noun_phrase
from rashomon.extract.statements.syntax.reading import Reading, lemma_of, text_before
from rashomon.extract.verbs import SUBJECTS, is_passive
from rashomon.model import Span

_QUOTES = frozenset('"“”«»')
_CLOSING = tuple("\"'”’»")
_FINITE = frozenset("VBD VBZ VBP".split())
_IN_TURN = frozenset("before after".split())


@dataclass(frozen=True, slots=True)
class Speaker:
    """The words of a source, and the words to look its actors up with (the antecedent of "who")."""

    words: Span
    named: Span
    head: Token


def speaker(reading: Reading, verb: Token) -> Speaker | None:
    """The speaker of a verb of saying, or None where the sentence does not give one."""
    head = subject(verb)
    if head is None and not is_passive(verb) and verb.tag_ in _FINITE:
        before = reading.last_before(verb.idx)
        if before is not None and not reading.text[before.end : verb.idx].strip(" ,"):
            head = _inverted(reading, verb)
    return _named(reading, verb, head)


def bearer(reading: Reading, verb: Token) -> Speaker | None:
    """Whoever a state is told of: the subject of a passive as well ("is convinced that")."""
    return _named(reading, verb, surface_subject(verb, 0))


def _inverted(reading: Reading, verb: Token) -> Token | None:
    """The speaker behind the verb that the parse takes for its object: "“...,” read the statement"."""
    behind = (child for child in verb.children if child.i > verb.i and child.dep_ in ("dobj", "nsubj", "attr"))
    return next((child for child in behind if not reading.is_quoted(child)), swallowed(verb))


def swallowed(verb: Token) -> Token | None:
    """The speaker whom the parse gives to a clause behind him: "“...,” said Berg, who left early, that day"."""
    if text_before(verb)[-1:] not in _CLOSING:
        return None
    for child in verb.children:
        own = next((c for c in child.children if c.dep_ == "nsubj"), None) if child.dep_ == "ccomp" else None
        if own is not None and own.left_edge.i == verb.i + 1 and own.pos_ in ("PROPN", "NOUN"):
            return own
    return None


def _named(reading: Reading, verb: Token, head: Token | None) -> Speaker | None:
    if head is not None and not reading.is_quoted(verb):
        if not reading.is_quoted(head):
            head = _beside_quoted(reading, verb, head)
        elif not _is_so_called(reading, verb, head):
            head = _goes_on(reading, verb) or (_inverted(reading, verb) if verb.tag_ != "VBG" else None)
    if head is None or is_party(head) or not can_speak(head) or _is_torn(head):
        return None
    if verb.tag_ == "VBP" and head.ent_type_ == "PERSON" and head.tag_ == "NNP" and _is_alone(head, verb):
        return None  # "experts, Berg among them, say": the verb is somebody else's
    if head.lower_ == "it" and lemma_of(verb) in IMPERSONAL:
        return None
    if head.lower_ == "who" and verb.dep_ != "relcl" and verb.sent.text.rstrip().endswith("?"):
        return None
    words = noun_phrase(reading, head, before=verb if head.i < verb.i else None)
    if words is None:
        return None
    marks = reading.quotation_at(head.idx)
    if marks is not None and words.start < marks.start and words.end == marks.inner.end:
        words = Span(words.start, marks.end)
    noun = antecedent(head, verb)
    named = noun_phrase(reading, noun, before=head) if noun is not None else None
    return Speaker(words, named or words, head)


def _goes_on(reading: Reading, verb: Token) -> Token | None:
    """Whoever is quoted and goes on behind it: "she wrote, “The pier holds,” but made no mention of the ice"."""
    above = reporting(verb.head) if verb.dep_ == "conj" and reading.is_quoted(verb.head) else None
    return subject(above) if above is not None and not reading.is_quoted(above) else None


def _beside_quoted(reading: Reading, verb: Token, head: Token) -> Token | None:
    """Nobody for a subject whose predicate is quoted: "the pier “has cracks” in reporting ships".

    Who is quoted has the words: of 141 such predicates in labelled news 129 are given to another, and to the
    subject 6 labels and titles that the parse takes for one. Beyond "before" and "after" the other goes on: "she
    said the pier “had cracks” before claiming it held".
    """
    predicate = head.head
    if head.i > verb.i or head.dep_ not in SUBJECTS or not reading.is_quoted(predicate):
        return head
    above = reporting(predicate) if verb.dep_ == "pcomp" and verb.head.lower_ in _IN_TURN else None
    return subject(above) if above is not None and not reading.is_quoted(above) else None


def _is_so_called(reading: Reading, verb: Token, head: Token) -> bool:
    """Whether marks stand around a noun of the speaker's phrase only: "dock “experts” said it would hold"."""
    quotation = reading.quotation_at(head.idx)
    if quotation is None or head.i > verb.i or head.left_edge.idx >= quotation.start:
        return False
    return reading.text[quotation.inner.end - 1].isalnum() and quotation.end <= verb.idx


def _is_torn(head: Token) -> bool:
    """Whether the parse hangs a whole clause on the noun behind it: "the mayor has “urged” cooks to wait"."""
    before = head.doc[head.left_edge.i : head.i]
    if any(token.lower_ in RELATIVE for token in before) or not any(token.text in _QUOTES for token in before):
        return False
    return any(token.tag_ in ("VBZ", "VBD", "VBP", "MD") and token.pos_ in ("VERB", "AUX") for token in before)


def _is_alone(head: Token, verb: Token) -> bool:
    """Whether one name is the subject of a verb without an auxiliary of its own."""
    joined = any(child.dep_ in ("conj", "cc") for child in head.children) or head.dep_ == "conj"
    return not joined and head.head == verb and not any(child.dep_ == "aux" for child in verb.children)
