"""Attributions by an adjective behind a copula: "is opposed to", "was confident that"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from rashomon.extract.statements.attributions.found import Found
from rashomon.extract.statements.attributions.verbs import cue_of
from rashomon.extract.statements.complements.complements import is_infinitive
from rashomon.extract.statements.lexicon import ADJECTIVES, ADJECTIVES_OF_INTENT
from rashomon.extract.statements.speakers.somebody import is_somebody
from rashomon.extract.statements.speakers.sources import Speaker, bearer, speaker
from rashomon.extract.statements.syntax.phrases import noun_phrase
from rashomon.extract.statements.syntax.reading import Reading, covering, end_of, lemma_of
from rashomon.extract.statements.syntax.real import is_real
from rashomon.model import Span

_COPULAS = frozenset("be feel remain become seem sound grow stay".split())


def by_adjectives(reading: Reading) -> Iterator[Found]:
    """The states of mind that a copula gives somebody, in reading order."""
    for token in reading.parse:
        if reading.is_quoted(token):
            continue
        found = _attribution(reading, token) if token.lower_ in ADJECTIVES else None
        if token.lower_ == "clear" and lemma_of(token.head) == "make":
            found = _made_clear(reading, token)
        if found is not None:
            yield found


def _attribution(reading: Reading, adjective: Token) -> Found | None:
    if adjective.dep_ in ("acomp", "oprd", "attr"):
        verb = adjective.head
        if lemma_of(verb) not in _COPULAS or adjective.i < verb.i:
            return None
        first = verb
    elif adjective.tag_ == "VBN" and any(child.dep_ == "auxpass" for child in adjective.children):
        verb = first = adjective
    elif adjective.dep_ in ("conj", "acl", "amod", "advcl", "relcl") and adjective.tag_ == "JJ":
        return _set_apart(reading, adjective)
    else:
        return None
    part = _complement(adjective)
    if part is None or not is_real(verb, of_mind=True):
        return None
    says = bearer(reading, verb)
    if says is None:
        return None
    head, preposition = part
    last = preposition or adjective
    cue = covering([*cue_of(first), adjective, last])
    content = Span(end_of(last) if preposition is not None else head.left_edge.idx, end_of(head.right_edge))
    return Found(
        rule="adjective",
        verb=verb,
        cue=cue,
        phrase=Span(min(cue.start, says.words.start), max(cue.end, says.words.end)),
        content=(content,),
        speaker=says,
        type="eventuality" if adjective.lower_ in ADJECTIVES_OF_INTENT else "belief",
    )


def _set_apart(reading: Reading, adjective: Token) -> Found | None:
    """As in "She left, confident that it would hold", "voters angry about the plan", "was glad and sure that"."""
    part = _complement(adjective)
    if part is None or any(child.dep_ in ("aux", "auxpass", "nsubj") for child in adjective.children):
        return None
    above = adjective.head
    if adjective.dep_ == "conj":
        verb = above.head if above.dep_ in ("acomp", "oprd", "attr") else above
        if above.dep_ not in ("acomp", "oprd") or lemma_of(verb) not in _COPULAS:
            return None
        says = bearer(reading, verb) if is_real(verb, of_mind=True) else None
    elif above.pos_ in ("NOUN", "PROPN", "PRON") and above.i < adjective.i:
        words = noun_phrase(reading, above, before=adjective)
        says = Speaker(words, words, above) if words is not None and is_somebody(above) else None
    elif above.pos_ in ("VERB", "AUX") and adjective.dep_ == "advcl":
        says = bearer(reading, above)
        says = says if says is not None and is_somebody(says.head) else None
    else:
        says = None
    if says is None:
        return None
    head, preposition = part
    last = preposition or adjective
    cue = covering([*_with_adverbs(adjective), last])
    content = Span(end_of(last) if preposition is not None else head.left_edge.idx, end_of(head.right_edge))
    return Found(
        rule="adjective",
        verb=adjective,
        cue=cue,
        phrase=cue,
        content=(content,),
        speaker=says,
        type="eventuality" if adjective.lower_ in ADJECTIVES_OF_INTENT else "belief",
    )


def _with_adverbs(adjective: Token) -> list[Token]:
    """The adjective with the adverbs right before it: "openly skeptical"."""
    tokens = [adjective]
    while tokens[-1].i and tokens[-1].nbor(-1).dep_ == "advmod" and tokens[-1].nbor(-1).head in tokens:
        tokens.append(tokens[-1].nbor(-1))
    return tokens


def _made_clear(reading: Reading, clear: Token) -> Found | None:
    """As in "made clear that", "made it clear that", "made her view clear": said, and no state of mind."""
    verb = clear.head
    clauses = (*clear.children, *verb.children)
    clause = next((c for c in clauses if c.dep_ in ("ccomp", "advcl") and c.left_edge.i > clear.i), None)
    if clause is None or verb.i > clear.i or clear.i - verb.i > 3 or not is_real(verb):
        return None
    if clause.dep_ == "advcl" and clause.left_edge.lower_ != "that":
        return None
    says = speaker(reading, verb)
    if says is None:
        return None
    cue = covering([*cue_of(verb), clear])
    return Found(
        rule="adjective",
        verb=verb,
        cue=cue,
        phrase=Span(min(cue.start, says.words.start), max(cue.end, says.words.end)),
        content=(Span(clause.left_edge.idx, end_of(clause.right_edge)),),
        speaker=says,
    )


def _complement(adjective: Token) -> tuple[Token, Token | None] | None:
    """What completes the adjective, and the preposition that is part of the cue."""
    wanted = ADJECTIVES[adjective.lower_]
    behind = [c for c in adjective.head.children if c.dep_ == "ccomp" and c.left_edge.i == adjective.i + 1]
    for child in (*adjective.children, *behind):
        if child.i < adjective.i:
            continue
        is_wanted = child.dep_ in ("prep", "agent") and child.lower_ in wanted
        if is_wanted and child.i == adjective.i + 1 and child.right_edge.i > child.i:
            return child, child
        if child.dep_ == "ccomp" and "that" in wanted and not is_infinitive(child):
            return child, None
        if child.dep_ == "xcomp" and "to" in wanted and child.left_edge.lower_ == "to":
            return child, None
    return None
