"""What coding a word as an event gives, and what its rules share."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from rashomon.extract.events import clause, nominals
from rashomon.extract.events.cast import MODIFIERS, Cast, unique
from rashomon.extract.events.extents import phrase
from rashomon.extract.events.frames import Frame, obliged, small
from rashomon.extract.events.lexicon.words import SPEAKING
from rashomon.extract.verbs import is_negated
from rashomon.model import Span, Status


@dataclass(frozen=True, slots=True)
class Coded:
    """An event before it has dates and figures. `used` are the tokens that must not make another event."""

    trigger: Token
    type: str
    mode: str | None
    status: Status
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    span: Span
    rule: str
    used: frozenset[int] = frozenset()


def recipients_of(verb: Token, frame: Frame, cast: Cast, actors: tuple[str, ...]) -> tuple[str, ...]:
    """Those whom the act falls upon: its object, and what follows the frame's prepositions."""
    if frame.within:
        return _only_person_in(clause.objects(verb), cast, besides=actors)
    nouns = () if frame.own else clause.objects(verb)
    if frame.must or frame.small:
        nouns = obliged(verb) if frame.must else small(verb)
    for preposition in frame.to.split():
        nouns += clause.prepositional(verb, preposition)
    nouns += tuple(n for noun in clause.objects(verb) for n in _behind_noun(noun, frame.to.split(), cast))
    nouns = tuple(noun for noun in _unquoted(verb, nouns) if not nominals.is_weapon(noun))
    found = cast.all(nouns)
    if frame.verbs == SPEAKING and any(cast.kinds[id] in ("organisation", "group") for id in found):
        return ()  # an interview or an address, not a consultation
    return tuple(id for id in found if id not in actors)


def _behind_noun(noun: Token, prepositions: list[str], cast: Cast, depth: int = 2) -> tuple[Token, ...]:
    """What follows one of the prepositions behind a noun that is no actor ("a suspension of aid to Syldavia")."""
    if not depth or (cast.named(noun) and not cast.everyone):
        return ()
    near = tuple(n for name in prepositions for n in clause.prepositional(noun, name))
    return near + tuple(n for one in near for n in _behind_noun(one, prepositions, cast, depth - 1))


def _only_person_in(nouns: tuple[Token, ...], cast: Cast, *, besides: tuple[str, ...]) -> tuple[str, ...]:
    inside = [id for noun in nouns for token in noun.subtree for id in cast.named(token)]
    found = unique([id for id in inside if cast.kinds[id] == "person" and id not in besides])
    return found if len(found) == 1 else ()


def _unquoted(verb: Token, nouns: tuple[Token, ...]) -> tuple[Token, ...]:
    """Those after the verb without a quotation mark that opens or closes in between."""
    return tuple(n for n in nouns if sum(t.is_quote for t in verb.doc[verb.i : max(n.i, verb.i)]) % 2 == 0)


def is_no(noun: Token) -> bool:
    """Whether there is none of what a noun names ("no sanctions")."""
    return any(c.dep_ == "det" and c.lower_ in ("no", "neither") for c in noun.children) or is_negated(noun)


def with_modifiers(noun: Token) -> tuple[Token, ...]:
    """A noun and the words that modify it."""
    return (noun, *(c for c in noun.children if c.dep_ in MODIFIERS))


def end_of(noun: Token) -> int:
    """Where the phrase of a noun ends in the text."""
    last = max(phrase(noun))
    return last.idx + len(last)
