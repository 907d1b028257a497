"""What a verb of saying reports: the first complement that one of its frames allows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from spacy.tokens import Token

from rashomon.extract.statements.complements.clauses import clause, question, quoted_clause
from rashomon.extract.statements.complements.complements import Complement
from rashomon.extract.statements.complements.infinitives import gerund, infinitive, order
from rashomon.extract.statements.complements.judged import as_phrase, blame, finding, name
from rashomon.extract.statements.complements.moved import moved
from rashomon.extract.statements.complements.objects import object_, passive, prepositional, topic
from rashomon.extract.statements.complements.unparsed import unparsed
from rashomon.extract.statements.lexicon import FRAMES, LIMITED, PREPOSITIONS, Frame
from rashomon.extract.statements.syntax.reading import Reading, lemma_of, verb_of
from rashomon.extract.verbs import is_passive

_FINDERS: tuple[tuple[Frame, Callable[[Reading, Token], Complement | None]], ...] = (
    (Frame.ORDER, order),
    (Frame.FINDING, finding),
    (Frame.NAME, name),
    (Frame.CLAUSE, clause),
    (Frame.QUESTION, question),
    (Frame.QUOTE, quoted_clause),
    (Frame.INFINITIVE, infinitive),
    (Frame.GERUND, gerund),
    (Frame.BLAME, blame),
    (Frame.AS, as_phrase),
    (Frame.OBJECT, object_),
    (Frame.TOPIC, topic),
)


def complement(reading: Reading, verb: Token) -> Complement | None:
    """The first complement of a verb that one of its frames allows."""
    frames = FRAMES.get(verb_of(verb), {})
    if is_passive(verb):
        return passive(verb, frames)
    for frame, find in _FINDERS:
        if frame in frames and (found := find(reading, verb)):
            return _with_moved(verb, replace(found, type=frames[frame]))
    if verb_of(verb) in PREPOSITIONS and (found := prepositional(verb)):
        return found
    for frame in (Frame.OBJECT, Frame.TOPIC):
        if frame in frames and (thing := moved(verb)) and _is_allowed(verb, thing.head):
            return Complement(frame, (thing.antecedent or thing.span,), (thing.head,), type=frames[frame])
    found = unparsed(reading, verb)
    return replace(found, type=frames[Frame.CLAUSE]) if found else None


def _is_allowed(verb: Token, thing: Token) -> bool:
    return verb_of(verb) not in LIMITED or lemma_of(thing) in LIMITED[verb_of(verb)]


def _with_moved(verb: Token, found: Complement) -> Complement:
    """The complement with what stands before its clause, where it lacks just that: "which she said was late"."""
    head = found.heads[0]
    whole = found.frame in (Frame.OBJECT, Frame.TOPIC, Frame.ORDER, Frame.BLAME, Frame.QUOTE) or (
        found.frame is Frame.CLAUSE and any(c.dep_ in ("nsubj", "nsubjpass", "expl") for c in head.children)
    )
    thing = None if whole or len(found.heads) > 1 else moved(verb)
    if thing is None or any(thing.span.overlaps(span) for span in found.spans):
        return found
    return replace(found, spans=(thing.span, *found.spans))
