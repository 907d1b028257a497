"""Passives that report without a speaker: "is accused of", "is said to", "it is believed that"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from rashomon.extract.statements.found import Found
from rashomon.extract.statements.reading import Reading, covering, end_of
from rashomon.extract.statements.sources import PARTIES, RELATIVE, Speaker, agent, noun_phrase, patient
from rashomon.extract.statements.verbs import cue_of, is_real
from rashomon.model import Span

_HEARD = frozenset("accuse allege believe claim expect report rumor rumour say suspect think understand".split())


def by_hearsay(reading: Reading) -> Iterator[Found]:
    """The attributions by passives, in reading order. Without a "by" they have no source."""
    for token in reading.parse:
        if token.tag_ != "VBN" or token.lemma_.lower() not in _HEARD or reading.is_quoted(token):
            continue
        finite = any(child.dep_ == "auxpass" for child in token.children)
        found = _attribution(reading, token) if finite and is_real(token) else None
        if found is not None:
            yield found


def _attribution(reading: Reading, verb: Token) -> Found | None:
    about = patient(verb)
    rest = _complement(verb)
    if about is None or rest is None or about.lower_ in PARTIES:
        return None
    content: tuple[Span, ...] = (Span(rest.left_edge.idx, end_of(rest.right_edge)),)
    if about.lower_ not in ("it", "there"):
        if rest.dep_ == "ccomp":
            return None
        words = noun_phrase(reading, about, before=verb)
        if words is None or about.lower_ in RELATIVE:
            return None
        content = (words, *content)
    by = agent(verb)
    named = noun_phrase(reading, by) if by is not None else None
    cue = covering(cue_of(verb))
    return Found(
        rule="hearsay",
        verb=verb,
        cue=cue,
        phrase=cue,
        content=content,
        speaker=Speaker(named, named, by) if by is not None and named is not None else None,
        confidence=0.6,
    )


def _complement(verb: Token) -> Token | None:
    for child in verb.children:
        if child.i < verb.i:
            continue
        if child.dep_ == "xcomp" and any(c.lower_ == "to" and c.dep_ == "aux" for c in child.children):
            return child
        if child.dep_ == "prep" and child.lower_ == "of" and verb.lemma_.lower() in ("accuse", "suspect"):
            return child
        if child.dep_ == "ccomp" and child.left_edge.lower_ == "that":
            return child
    return None
