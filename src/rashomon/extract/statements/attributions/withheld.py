"""What is left out or kept back: "the note does not contain the word toll", "kept the reasons to herself"."""

from __future__ import annotations

from spacy.tokens import Token

from rashomon.extract.figures.lexicon import DOCUMENTS
from rashomon.extract.statements.syntax.reading import end_of, lemma_of
from rashomon.model import Span

Withheld = tuple[tuple[Token, ...], Span]  # the words of the cue behind the verb, what was not said

_HOLDING = frozenset("contain include have carry use".split())
_WORDS = frozenset("word words phrase term".split())
_MENTIONS = frozenset("mention reference".split())
_OWN = frozenset("himself herself itself themselves".split())
_THOUGHTS = frozenset(
    "answer counsel detail idea intention name opinion plan question reason suspicion thought view".split()
)
_PRONOUNS = frozenset("it them that this".split())
_BEFORE = 2  # sentences, in one of which the thing is named that a pronoun stands for


def left_out(verb: Token) -> Withheld | None:
    """What a text does not have: "does not contain | the word toll", "contains no mention of | the toll"."""
    if lemma_of(verb) not in _HOLDING:
        return None
    word = next((token for token in verb.subtree if token.i > verb.i and token.lower_ in _WORDS | _MENTIONS), None)
    if word is None or word.i - verb.i > 3:
        return None
    negated = any(child.dep_ == "neg" for child in verb.children)
    if not negated and verb.doc[word.i - 1].lower_ != "no":
        return None
    if word.lower_ in _MENTIONS:
        of = next((child for child in word.children if child.lower_ in ("of", "to") and child.i > word.i), None)
        if of is None or of.right_edge == of:
            return None
        return tuple(verb.doc[verb.i + 1 : of.i + 1]), Span(end_of(of), end_of(of.right_edge))
    if word.i + 1 >= len(verb.doc) or not _is_text(verb) or verb.doc[word.i - 1].lower_ != "the":
        return None
    after = verb.doc[word.i + 1]
    last = after if after.is_alpha else verb.right_edge
    while last.is_punct and last.text in ".,;:":
        last = last.nbor(-1)
    return (), Span(verb.doc[word.i - 1].idx, end_of(last))


def _is_text(verb: Token) -> bool:
    """Whether it is a text that does not have a word."""
    head = verb.head if verb.dep_ == "conj" else verb
    subjects = (child for one in (verb, head) for child in one.children if child.dep_ == "nsubj")
    return any(child.lower_ in DOCUMENTS or child.lower_ == "it" for child in subjects)


def kept(verb: Token) -> Withheld | None:
    """What somebody keeps to himself: questions, a view; of "them" what of that sort is named right before."""
    if lemma_of(verb) != "keep":
        return None
    thing = next((child for child in verb.children if child.dep_ == "dobj" and child.i > verb.i), None)
    to = next((child for child in verb.children if child.lower_ == "to" and child.dep_ == "prep"), None)
    if thing is None or to is None or to.i < thing.i or not any(child.lower_ in _OWN for child in to.children):
        return None
    if lemma_of(thing) in _THOUGHTS:
        return (), Span(thing.left_edge.idx, end_of(thing))
    named = _named_before(verb) if thing.lower_ in _PRONOUNS else None
    if named is None:
        return None
    return tuple(verb.doc[verb.i + 1 : to.right_edge.i + 1]), Span(named.left_edge.idx, end_of(named))


def _named_before(verb: Token) -> Token | None:
    """The last thing to say that the sentences before name."""
    start = verb.sent.start
    for _ in range(_BEFORE):
        if not start:
            return None
        held = verb.doc[start - 1].sent
        named = [token for token in held if token.pos_ == "NOUN" and lemma_of(token) in _THOUGHTS]
        if named:
            return named[-1]
        start = held.start
    return None
