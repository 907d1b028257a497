"""Who passed a statement on: "the radio, citing an official, reported", "was quoted by the radio as saying"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from spacy.tokens import Token

from rashomon.extract.statements.attributions.found import Found
from rashomon.extract.statements.speakers.somebody import is_somebody
from rashomon.extract.statements.speakers.sources import Speaker, speaker
from rashomon.extract.statements.syntax.phrases import noun_phrase
from rashomon.extract.statements.syntax.reading import Reading, lemma_of
from rashomon.extract.verbs import agent, is_passive

_SAYS_SO = ("clause", "quote")


def with_chain(reading: Reading, found: Iterable[Found]) -> Iterator[Found]:
    """The attributions, those of cited sources among them, each with whoever passed it on."""
    for item in found:
        cited = _cited(reading, item)
        if cited is not None and item.speaker is not None:
            yield item
            yield replace(item, rule="cited", speaker=cited, citing=item.speaker)
        else:
            yield replace(item, citing=_quoting(reading, item.verb))


def _cited(reading: Reading, item: Found) -> Speaker | None:
    """The source in "X, citing Y, reported that"."""
    if item.rule not in _SAYS_SO or not item.content or item.speaker is None:
        return None
    head = item.speaker.head
    candidates = [*item.verb.children, *head.children, *(head.head.children if head.dep_ == "appos" else ())]
    if item.verb.dep_ == "conj":
        candidates.append(item.verb.head)  # "the radio, [citing an official, had reported]": joined without "and"
    for token in candidates:
        if token.lower_ in ("citing", "quoting") and token.dep_ in ("advcl", "acl", "ROOT"):
            named = next((child for child in token.children if child.dep_ == "dobj"), None)
            # "Citing security concerns" gives a reason, and "he said, citing many voters" evidence: no source.
            if named is None or not is_somebody(named) or not (_is_between(token, item) or _reports(item)):
                return None
            words = noun_phrase(reading, named, before=item.verb if named.i < item.verb.i else None)
            return Speaker(words, words, named) if words else None
    return None


def _is_between(participle: Token, item: Found) -> bool:
    """Whether "citing" stands between the speaker and the verb: "the radio, citing officials, said"."""
    return item.speaker is not None and item.speaker.head.i < participle.i < item.verb.i


def _reports(item: Found) -> bool:
    return lemma_of(item.verb) == "report"


def _quoting(reading: Reading, verb: Token) -> Speaker | None:
    """The outlet in "was quoted by X as saying" or "X quoted her as saying"."""
    if verb.dep_ == "relcl" and verb.head.dep_ == "dobj" and verb.head.head.lower_ in ("citing", "quoting"):
        return speaker(reading, verb.head.head)  # "citing an official who said"
    if verb.dep_ != "pcomp" or verb.head.lower_ != "as" or lemma_of(verb.head.head) not in ("quote", "cite"):
        return None
    quote = verb.head.head
    if not is_passive(quote):
        return speaker(reading, quote)
    by = agent(quote)
    words = noun_phrase(reading, by, before=verb if by.i < verb.i else None) if by is not None else None
    return Speaker(words, words, by) if by is not None and words is not None else None
