"""Verbs that go on for a verb of saying above them, whatever the parse joins them to."""

from __future__ import annotations

from spacy.tokens import Token

from rashomon.extract.statements.lexicon import DENIALS, SAYING
from rashomon.extract.statements.speakers.somebody import is_somebody
from rashomon.extract.statements.syntax.reading import lemma_of
from rashomon.extract.verbs import SUBJECTS, is_passive

_SAME = frozenset("he she they it that this".split())


def resumed(verb: Token) -> Token | None:
    """The verb of saying that a joined verb goes on from: "stated that they had met but offered no comment on it".

    The parse joins "offered" to "met". None where it may be so: "said the mayor came and promised help".
    """
    first = verb.head
    if verb.dep_ != "conj" or first.dep_ not in ("ccomp", "acl"):
        return None
    if any(child.dep_ in ("aux", "auxpass", "nsubj") for child in verb.children):
        return _goes_on_negated(verb, first)
    if verb.tag_ not in ("VBD", "VBZ"):
        return None
    above = first.head
    if above.pos_ == "NOUN" and above.dep_ == "dobj":
        above = above.head
    if lemma_of(above) not in SAYING | DENIALS and _is_out_of_step(first, verb):
        # "Said she feared the chance that he would win and predicted it": of who said so.
        above = next((t for t in above.ancestors if t.tag_ == verb.tag_ and lemma_of(t) in SAYING), above)
    if above.pos_ != "VERB" or lemma_of(above) not in SAYING | DENIALS:
        return None
    # Whoever the pronoun is, the words are his: "says he respects her and calls her a friend"; a bridge has none.
    own = next((child for child in first.children if child.dep_ in SUBJECTS), None)
    same = own is not None and (own.lower_ in _SAME or not is_somebody(own, many=False))
    if verb.tag_ == above.tag_ and lemma_of(verb) in SAYING and (same or lemma_of(verb) == lemma_of(above)):
        return above
    if _is_out_of_step(first, verb):
        return above
    joint = any(child.lower_ == "but" and child.dep_ == "cc" for child in first.children)
    if joint and verb.tag_ == above.tag_ and lemma_of(verb) in SAYING:
        return above  # "conceded the crew was late but said it was well": in labelled news 3 of 3
    past = any(child.dep_ == "aux" and child.lower_ in ("had", "would", "could") for child in first.children)
    return above if past and (joint or is_passive(first)) and verb.tag_ == "VBD" else None


def _goes_on_negated(verb: Token, first: Token) -> Token | None:
    """As in "says the mast was bent but does not conclude that": a mast concludes nothing."""
    negated = any(child.dep_ == "neg" for child in verb.children)
    own = next((child for child in first.children if child.dep_ in SUBJECTS), None)
    if not negated or own is None or any(child.dep_ in SUBJECTS for child in verb.children):
        return None
    told = lemma_of(verb) in SAYING and lemma_of(first.head) in SAYING and first.head.pos_ == "VERB"
    return first.head if told and not is_somebody(own) else None


def _is_out_of_step(first: Token, verb: Token) -> bool:
    """Whether a past form cannot go on after a modal: "dismissed the claim that it could go and told them"."""
    modal = first.tag_ == "VB" and any(child.tag_ == "MD" for child in first.children)
    return modal and verb.tag_ == "VBD" and verb.lower_ != lemma_of(verb) and lemma_of(verb) in SAYING
