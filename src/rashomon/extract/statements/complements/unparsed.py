"""Clauses that the parse does not give to their verb of saying, found by what stands around it."""

from __future__ import annotations

from spacy.tokens import Token

from rashomon.extract.statements.complements.complements import Complement
from rashomon.extract.statements.complements.moved import RELATIVE_WORDS
from rashomon.extract.statements.lexicon import EVIDENCE, FRAMES, THAT_ONLY, Frame
from rashomon.extract.statements.syntax.phrases import is_time
from rashomon.extract.statements.syntax.reading import Reading, end_of, lemma_of, text_after, text_before, verb_of
from rashomon.model import Span

_FINITE = frozenset("VBD VBZ VBP MD".split())
# What is said without being a clause: "said a prayer", "said little".
_WORDS = frozenset(
    """
    so same it this that little much nothing something anything everything what goodbye hello thing prayer word
    name line phrase mass grace mouthful lot bit yes no more less
    """.split()
)
SHORTEST_CLAUSE = 4  # words
_SETTING = frozenset("when as while if after before since once although though until unless because".split())


def unparsed(reading: Reading, verb: Token) -> Complement | None:
    """The clause of a verb that reports clauses, where the parse made something else of it."""
    if Frame.CLAUSE not in FRAMES.get(verb_of(verb), {}) or lemma_of(verb) in THAT_ONLY:
        return None
    return _relative(verb) or _swallowed(reading, verb) or _before(reading, verb)


def _relative(verb: Token) -> Complement | None:
    """As in "a finish that he said defied expectations", of which the parse gives both subjects to one verb."""
    own = [child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass") and child.i < verb.i]
    rest = [child for child in verb.children if child.i > verb.i and not child.is_punct]
    if verb.dep_ != "relcl" or len(own) != 2 or own[0].lower_ not in RELATIVE_WORDS or not rest:
        return None
    if rest[0].dep_ not in ("dobj", "xcomp", "acomp", "attr") or is_time(rest[0]):
        return None
    start = verb.nbor(1)
    spans = (Span(own[0].idx, end_of(own[0])), Span(start.idx, end_of(rest[-1].right_edge)))
    return Complement(Frame.CLAUSE, spans, (rest[0],))


def _swallowed(reading: Reading, verb: Token) -> Complement | None:
    """As in "said none of the letters came from her": the subject of the clause is taken for an object."""
    if lemma_of(verb) != "say":
        return None
    thing = next((child for child in verb.children if child.dep_ == "dobj" and child.i > verb.i), None)
    if thing is None or thing.left_edge.i != verb.i + 1 or lemma_of(thing) in _WORDS or reading.is_quoted(thing):
        return None
    last = verb.right_edge
    inside = verb.doc[verb.i + 1 : last.i + 1]
    if len(inside) < SHORTEST_CLAUSE or not any(token.pos_ in ("VERB", "AUX") for token in inside):
        return None
    return Complement(Frame.CLAUSE, (Span(inside[0].idx, end_of(last)),), (thing,))


def _ends(verb: Token) -> bool:
    """Whether nothing but the day stands between a verb and the mark that ends its clause."""
    last = verb
    for child in verb.children:
        if child.i > verb.i and child.left_edge.i == last.i + 1 and is_time(child):
            last = child.right_edge
    return text_after(last) in (".", "", ";", "-", "--", "–", "—")


def _before(reading: Reading, verb: Token) -> Complement | None:
    """As in "The road is closed, said Berg, the mayor": all of the sentence before the comma."""
    own = next((child for child in reversed(list(verb.children)) if child.dep_ == "nsubj"), None)
    if own is None or verb.tag_ not in ("VBD", "VBZ", "VBP"):
        return None
    first = verb if own.i > verb.i else own.left_edge
    is_last = own.i > verb.i or _ends(verb)
    if not is_last or text_before(first) != "," or (lemma_of(verb) != "say" and own.i > verb.i):
        return None
    if lemma_of(verb) in EVIDENCE and (own.pos_ == "PRON" or own.ent_type_ == "PERSON"):
        return None
    front = [t for t in verb.doc[verb.sent.start : first.i - 1] if not t.is_space]
    while front and (front[0].is_punct or front[0].dep_ == "cc"):
        front.pop(0)
    if len(front) < SHORTEST_CLAUSE or front[0].lower_ in _SETTING or front[0].tag_ in ("VBG", "VBN", "IN"):
        return None
    if not any(token.tag_ in _FINITE for token in front) or reading.is_quoted(front[0]):
        return None
    span = Span(front[0].idx, end_of(front[-1]))
    return Complement(Frame.CLAUSE, (span,), (front[0],))
