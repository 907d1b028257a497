"""Attributions by a noun: "her claim that", "a warning from the ministry that", "calls for"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from rashomon.extract.statements.found import Found
from rashomon.extract.statements.lexicon import NOUNS, NOUNS_TO
from rashomon.extract.statements.reading import Reading, end_of
from rashomon.extract.statements.sources import PARTIES, Speaker, noun_phrase
from rashomon.model import Span


def by_nouns(reading: Reading) -> Iterator[Found]:
    """The attributions by nouns of saying with a clause, in reading order. Only those that name a source."""
    for token in reading.parse:
        if token.pos_ == "NOUN" and token.lemma_.lower() in NOUNS and not reading.is_quoted(token):
            found = _attribution(reading, token)
            if found is not None:
                yield found


def _attribution(reading: Reading, noun: Token) -> Found | None:
    content = _clause(noun)
    if content is None:
        return None
    owner, mark = _owner(noun)
    if owner is None or owner.lower_ in PARTIES:
        return None
    words = noun_phrase(reading, owner)
    if words is None:
        return None
    start = noun.idx
    if mark is not None:
        words = Span(words.start, min(words.end, mark.idx))
        start = mark.idx
    elif owner.dep_ == "poss":
        start = end_of(owner) + 1 if end_of(owner) < noun.idx else noun.idx
    cue = Span(start, end_of(noun))
    phrase = Span(min(cue.start, words.start), max(cue.end, words.end))
    return Found(
        rule="noun",
        verb=noun,
        cue=cue,
        phrase=phrase,
        content=(content,),
        speaker=Speaker(words, words, owner),
        confidence=0.8,
    )


def _clause(noun: Token) -> Span | None:
    for child in noun.children:
        if child.i < noun.i or child.dep_ not in ("acl", "ccomp", "relcl"):
            continue
        first = child.left_edge
        if child.dep_ in ("acl", "ccomp") and first.lower_ == "that" and first.dep_ == "mark":
            return Span(first.idx, end_of(child.right_edge))
        if child.tag_ == "VB" and first.lower_ == "to" and noun.lemma_.lower() in NOUNS_TO:
            return Span(first.idx, end_of(child.right_edge))
    return None


def _owner(noun: Token) -> tuple[Token | None, Token | None]:
    """Whose claim it is, and the mark of the possessive: "Berg's claim", "a claim by Berg"."""
    for child in noun.children:
        if child.dep_ == "poss":
            return child, next((token for token in child.children if token.dep_ == "case"), None)
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ in ("by", "from") and child.i == noun.i + 1:
            return next((token for token in child.children if token.dep_ == "pobj"), None), None
    return None, None
