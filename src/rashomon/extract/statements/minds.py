"""Attributions by an adjective behind a copula: "is opposed to", "was confident that"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from rashomon.extract.statements.complements import is_infinitive
from rashomon.extract.statements.found import Found
from rashomon.extract.statements.lexicon import ADJECTIVES, ADJECTIVES_OF_INTENT
from rashomon.extract.statements.reading import Reading, covering, end_of, lemma_of
from rashomon.extract.statements.sources import bearer, speaker
from rashomon.extract.statements.verbs import cue_of, is_real
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
