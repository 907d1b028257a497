"""Attributions by a noun and a copula: "is a critic of the plan", "her fear is that the bridge will fall"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from rashomon.extract.statements.attributions.found import Found
from rashomon.extract.statements.attributions.verbs import cue_of
from rashomon.extract.statements.complements.complements import is_infinitive
from rashomon.extract.statements.lexicon import HOLDERS, NOUN_TYPES, NOUNS, NOUNS_SAID, NOUNS_TO
from rashomon.extract.statements.speakers.somebody import is_party
from rashomon.extract.statements.speakers.sources import Speaker, speaker
from rashomon.extract.statements.syntax.phrases import noun_phrase
from rashomon.extract.statements.syntax.reading import Reading, covering, end_of, lemma_of
from rashomon.extract.statements.syntax.real import is_real
from rashomon.model import Span


def by_predicates(reading: Reading) -> Iterator[Found]:
    """The attributions by nouns that a copula joins to their source or their content, in reading order."""
    for token in reading.parse:
        if token.pos_ != "NOUN" or token.head.i == token.i or reading.is_quoted(token):
            continue
        found = None
        if token.dep_ == "attr" and lemma_of(token) in HOLDERS:
            found = _holder(reading, token)
        elif token.dep_ == "nsubj" and lemma_of(token.head) == "be":
            found = _told(reading, token)
        if found is not None:
            yield found


def _holder(reading: Reading, noun: Token) -> Found | None:
    """As in "Berg is a fierce critic of the plan"."""
    verb = noun.head
    phrase = next((child for child in noun.children if child.dep_ == "prep" and child.i == noun.i + 1), None)
    if phrase is None or phrase.lower_ not in HOLDERS[lemma_of(noun)] or lemma_of(verb) not in ("be", "remain"):
        return None
    says = speaker(reading, verb) if is_real(verb) else None
    if says is None or phrase.right_edge == phrase or says.head.i > verb.i:
        return None
    cue = covering([*cue_of(verb), phrase])
    return Found(
        rule="adjective",
        verb=verb,
        cue=cue,
        phrase=Span(min(cue.start, says.words.start), cue.end),
        content=(Span(end_of(phrase), end_of(phrase.right_edge)),),
        speaker=says,
        type="eventuality",
    )


def _told(reading: Reading, noun: Token) -> Found | None:
    """As in "Berg's fear is that it will fall", "their message was “Go home”", "her hope is to win"."""
    verb, name = noun.head, lemma_of(noun)
    owner = next((child for child in noun.children if child.dep_ == "poss"), None)
    if owner is None or is_party(owner) or name not in NOUNS | NOUNS_SAID | NOUNS_TO or not is_real(verb):
        return None
    content = _content(reading, verb, name)
    words = noun_phrase(reading, owner) if content is not None else None
    if words is None or content is None:
        return None
    mark = next((child for child in owner.children if child.dep_ == "case"), None)
    named = Span(words.start, min(words.end, mark.idx)) if mark is not None else words
    first = owner.right_edge.nbor(1)
    cue = covering([first, *cue_of(verb)])
    return Found(
        rule="noun",
        verb=verb,
        cue=cue,
        phrase=Span(min(cue.start, words.start), cue.end),
        content=(content,),
        speaker=Speaker(words, named, owner),
        type=NOUN_TYPES.get(name, "assertion"),
    )


def _content(reading: Reading, verb: Token, name: str) -> Span | None:
    """The clause, the infinitive or the quotation behind the copula."""
    for child in verb.children:
        first = child.left_edge
        if child.i < verb.i or child.dep_ not in ("ccomp", "xcomp", "attr", "acomp", "advcl"):
            continue
        quotation = reading.quotation_at(first.idx)
        if quotation is not None and quotation.start <= first.idx and not reading.is_title(quotation):
            return Span(quotation.start, max(quotation.end, end_of(child.right_edge)))
        clause = child.dep_ in ("ccomp", "advcl") and first.lower_ == "that" and name in NOUNS | NOUNS_SAID
        purpose = child.dep_ in ("ccomp", "xcomp") and is_infinitive(child) and name in NOUNS_TO
        if (clause or purpose) and first.i > verb.i:
            return Span(first.idx, end_of(child.right_edge))
    return None
