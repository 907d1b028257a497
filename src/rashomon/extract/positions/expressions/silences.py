"""Who is said not to have answered: "has not commented on the plan", "no word from her on the truce"."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from rashomon.extract.events import clause
from rashomon.extract.events.extents import phrase
from rashomon.extract.events.status import status
from rashomon.extract.positions.lexicon.silences import (
    DECLINES,
    MAKES_NONE,
    NONE_MADE,
    NOT_SAID,
    QUIET,
    TO_SAY,
)
from rashomon.extract.positions.lexicon.stances import COPULAS
from rashomon.extract.positions.stances.acts import act, no
from rashomon.extract.verbs import auxiliaries, is_negated, is_passive
from rashomon.model import TOLD_AS_FACT

PREPOSITIONS = ("about", "of", "on", "over", "regarding", "to")
VERBS = frozenset(verb for verb, _ in NOT_SAID)
STAYS = COPULAS | {"be", "fall", "go", "keep"}
IsProposal = Callable[[Token], bool]


@dataclass(frozen=True, slots=True)
class Silence:
    """Who did not say anything, on which proposal, from which word to which."""

    at: Token
    holders: tuple[Token, ...]
    on: Token
    first: Token
    last: Token


def silence(token: Token, is_proposal: IsProposal) -> Silence | None:
    """The silence on a proposal that a verb or a noun tells of; None where it tells of none for sure."""
    if token.pos_ == "NOUN":
        return _no_word(token, is_proposal)
    if token.pos_ not in ("VERB", "AUX"):
        return None
    for reader in (_not_said, _declined, _made_none, _quiet):
        on = next((noun for noun in reader(token) if is_proposal(noun)), None)
        if on is not None:
            holders = clause.subjects(token)
            first = min([token, *(t for holder in holders for t in phrase(holder))])
            return Silence(token, holders, on, first, max(token, *phrase(on)))
    return None


def _not_said(verb: Token) -> Iterator[Token]:
    if verb.lemma_.lower() not in VERBS or not (is_negated(verb) or _refused(verb)) or _may(verb):
        return
    for lemma, preposition in NOT_SAID:
        if lemma == verb.lemma_.lower() and (lemma == "draw") == is_passive(verb):
            yield from clause.prepositional(verb, preposition) if preposition else clause.objects(verb)


def _refused(verb: Token) -> bool:
    """Whether a verb has "declined to", "has yet to" above it."""
    above = verb.head
    if verb.dep_ != "xcomp":
        return False
    yet = above.lemma_ == "have" and any(c.lower_ == "yet" for c in (*above.children, *verb.children))
    return yet or (above.lemma_ in DECLINES and status(above) in TOLD_AS_FACT)


def _declined(verb: Token) -> Iterator[Token]:
    """As in "declined to say whether it would accept the truce", "would not say if"."""
    if verb.lemma_ not in TO_SAY or not (is_negated(verb) or _refused(verb)) or _may(verb):
        return
    for child in verb.children:
        if child.dep_ in ("ccomp", "advcl", "xcomp") and _asks(child) and child.i > verb.i:
            for asked in (child, *(c for c in child.children if c.dep_ == "xcomp")):
                done = act(asked)
                yield from done[1] if done else ()
    if _refused(verb):
        yield from (noun for preposition in PREPOSITIONS for noun in clause.prepositional(verb, preposition))
        yield from clause.objects(verb)


def _asks(verb: Token) -> bool:
    return any(child.lower_ in ("whether", "if") and child.dep_ in ("mark", "advmod") for child in verb.children)


def _made_none(verb: Token) -> Iterator[Token]:
    """As in "made no mention of the plan"."""
    if verb.lemma_ not in MAKES_NONE or status(verb) not in {*TOLD_AS_FACT, "negated"}:
        return
    for noun in clause.objects(verb):
        none = is_negated(verb) or any(child.lower_ == "no" for child in noun.children)
        if noun.lemma_.lower() in NONE_MADE and none:
            for word in (noun, verb):
                yield from (t for preposition in PREPOSITIONS for t in clause.prepositional(word, preposition))


def _quiet(verb: Token) -> Iterator[Token]:
    if verb.lemma_ not in STAYS:
        return
    for child in verb.children:
        if child.lower_ in QUIET and child.dep_ in ("acomp", "oprd", "xcomp") and not is_negated(verb):
            for word in (child, verb):
                yield from (t for preposition in PREPOSITIONS for t in clause.prepositional(word, preposition))


def _may(verb: Token) -> bool:
    """Whether the silence is only supposed or is for others to keep: "may not comment", "should not"."""
    return bool({"may", "might", "should", "must", "could", "can", "ca"} & set(auxiliaries(verb)))


def _no_word(noun: Token, is_proposal: IsProposal) -> Silence | None:
    """As in "no word from Syldavia on the truce"."""
    if noun.lemma_.lower() not in NONE_MADE or not no(noun):
        return None
    holders = clause.prepositional(noun, "from")
    nouns = (t for preposition in PREPOSITIONS for t in clause.prepositional(noun, preposition))
    on = next((t for t in nouns if is_proposal(t)), None)
    if not holders or on is None:
        return None
    last = max(t for top in (*holders, on) for t in phrase(top))
    return Silence(noun, holders, on, noun.left_edge, last)
