"""Attributions that somebody receives: "drew criticism from Berg", "she has the support of the unions"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from rashomon.extract.statements.attributions.found import Found
from rashomon.extract.statements.attributions.verbs import cue_of
from rashomon.extract.statements.lexicon import NOUN_TYPES, NOUNS_RECEIVED, RECEIVING
from rashomon.extract.statements.speakers.somebody import is_party
from rashomon.extract.statements.speakers.sources import Speaker, bearer
from rashomon.extract.statements.syntax.phrases import noun_phrase
from rashomon.extract.statements.syntax.reading import Reading, covering, lemma_of
from rashomon.extract.statements.syntax.real import is_real
from rashomon.model import Span


def by_received(reading: Reading) -> Iterator[Found]:
    """The attributions by nouns of praise, blame and support that their object gets, in reading order."""
    for token in reading.parse:
        if token.pos_ == "NOUN" and lemma_of(token) in NOUNS_RECEIVED and not reading.is_quoted(token):
            found = _received(reading, token)
            if found is not None:
                yield found


def _received(reading: Reading, noun: Token) -> Found | None:
    verb = noun.head
    if noun.dep_ == "pobj" and verb.lower_ == "with":  # "was met with criticism from"
        verb = verb.head
    elif noun.dep_ != "dobj":
        return None
    if noun.i < verb.i or lemma_of(verb) not in RECEIVING or not is_real(verb):
        return None
    giver = _giver(noun, verb)
    about = bearer(reading, verb) if giver is not None else None
    if giver is None or about is None or about.head.i > verb.i:
        return None
    preposition, name = giver
    words = noun_phrase(reading, name)
    if words is None or is_party(name):
        return None
    cue = covering([*cue_of(verb), preposition])
    return Found(
        rule="noun",
        verb=verb,
        cue=cue,
        phrase=Span(cue.start, max(cue.end, words.end)),
        content=(about.named,),
        speaker=Speaker(words, words, name),
        type=NOUN_TYPES.get(lemma_of(noun), "assertion"),
    )


def _giver(noun: Token, verb: Token) -> tuple[Token, Token] | None:
    """The preposition and the name of whoever the noun is from: "from Berg", "of Berg" with "the support"."""
    is_definite = any(child.lower_ == "the" for child in noun.children)
    for child in (*noun.children, *verb.children):
        if child.dep_ not in ("prep", "agent") or child.i < noun.i or child.i > noun.right_edge.i + 1:
            continue
        if child.lower_ in ("from", "by", "among") or (
            child.lower_ == "of" and is_definite and child.i == noun.i + 1
        ):
            name = next((token for token in child.children if token.dep_ == "pobj"), None)
            if name is not None and name.ent_type_ not in ("DATE", "TIME"):
                return child, name
    return None
