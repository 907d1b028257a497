"""Subjects that the parse gives to something else, for the sake of a comma, a mark or a participle."""

from __future__ import annotations

from spacy.tokens import Token

from rashomon.extract.statements.speakers.somebody import is_odd_name, is_somebody
from rashomon.extract.statements.syntax.phrases import RELATIVE
from rashomon.extract.statements.syntax.reading import text_after, text_before
from rashomon.extract.verbs import SUBJECTS

_FINITE = frozenset("VBD VBZ VBP".split())
_BEFORE = frozenset("advmod aux neg".split())
_CLOSING = frozenset("\"'”’»")
_SHARES = frozenset("half third quarter fifth majority".split())


def torn(verb: Token) -> Token | None:
    """The subject of a verb that the parse hangs on it: "a note [sent after the talks called it fair] and set"."""
    above = next((token for token in verb.ancestors if token.dep_ in SUBJECTS), None)
    if verb.dep_ != "advcl" or above is None or above.head.i < 1:
        return None
    joint = above.head.nbor(-1)
    joins = joint.dep_ == "cc" and joint.head in (verb, above)
    return above if joins and not any(child.dep_ == "conj" for child in joint.head.children) else None


def astray(verb: Token) -> Token | None:
    """The subject of a finite verb to which the parse gives none."""
    if verb.tag_ not in _FINITE or verb.pos_ not in ("VERB", "AUX"):
        return None
    if verb.dep_ in ("acl", "relcl"):
        return _behind_quotation(verb)
    if verb.dep_ != "ROOT":
        return None
    return _described(verb) or _set_off(verb) or _share(verb) or _mistagged(verb)


def _behind_quotation(verb: Token) -> Token | None:
    """As in "“It was late,” Berg, 41, recalled", where Berg is taken for a part of what is quoted."""
    noun = verb.head
    behind = noun.i < verb.i and verb.tag_ == "VBD" and text_before(noun.left_edge) in _CLOSING
    return noun if behind and is_somebody(noun, many=False) else None


def _described(verb: Token) -> Token | None:
    """As in "Berg, speaking in Oslo, said", "a note drafted in May concluded", "Berg, whose bid failed, said"."""
    for child in verb.children:
        own = next((token for token in child.children if token.dep_ in SUBJECTS), None)
        if own is None or not own.i < child.i < verb.i or not _opens(own, child):
            continue
        if child.dep_ in ("csubj", "advcl") and child.tag_ == "VBG":
            return own
        who = any(token.lower_ in RELATIVE and own.i < token.i for token in child.children)
        aside = text_after(own) == "," and (who or own.nbor(2).lower_ in RELATIVE)
        bare = _comes_right_after(own, child) and child.tag_ == "VBN"
        bare = bare and not any(token.dep_ in ("aux", "auxpass") for token in child.children)
        if child.dep_ == "ccomp" and (bare or aside):
            return own
    return None


def _comes_right_after(own: Token, participle: Token) -> bool:
    """Whether but a comma or an adverb stands between: not in "the gale, of force 9, hit the pier, Berg said"."""
    return all(token.dep_ in ("punct", "advmod") for token in own.doc[own.i + 1 : participle.i])


def _opens(own: Token, clause: Token) -> bool:
    """Whether a clause begins with its subject, or with what joins it to the sentence before."""
    first = clause.left_edge
    return own.left_edge.i == (first.i + 1 if first.dep_ == "cc" and first.head == clause else first.i)


def _set_off(verb: Token) -> Token | None:
    """As in "In a letter to the board, her aide, Jan Berg, said", where the aide is taken for the board.

    So is one set beside the last word of what is said: "Nine were hurt in the crash, Jan Berg, the aide, said".
    """
    at = verb.i - 1
    while at > verb.sent.start and (verb.doc[at].text == "," or _is_beside(verb.doc[at], verb)):
        at -= 1
    last = verb.doc[at]
    own = None
    for token in (last, *last.ancestors):
        if token.dep_ == "appos" and token.head.i < token.i and at <= token.right_edge.i < verb.i:
            own = token
    if own is None or text_before(own.left_edge) not in {",", *_CLOSING}:
        return None
    return own if is_somebody(own, many=False) else None


def _is_beside(token: Token, verb: Token) -> bool:
    return token.head == verb and token.dep_ in _BEFORE


def _share(verb: Token) -> Token | None:
    """As in "nearly a third say"."""
    shares = (child for child in verb.children if child.dep_ == "amod" and child.i == verb.i - 1)
    return next((child for child in shares if child.lower_ in _SHARES), None)


def _mistagged(verb: Token) -> Token | None:
    """A name taken for an adverb: the unknown word that opens the sentence of a finite verb without a subject.

    Or the one between a closing mark and the verb: "“It was late,” Aftertide said".
    """
    before = verb.nbor(-1) if verb.i else verb
    if before.head == verb and text_before(before) in _CLOSING and is_odd_name(before):
        return before
    first = verb.sent[0]
    if first.head != verb or first.i >= verb.i:
        return None
    return first if first.pos_ in ("ADV", "INTJ", "ADJ", "X") and is_odd_name(first) else None
