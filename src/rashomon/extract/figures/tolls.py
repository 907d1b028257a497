"""Numbers that a toll, or a plain count of deaths, is said to stand at, reach or lie between."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from rashomon.extract.figures.lexicon import NOUNS
from rashomon.extract.figures.sizes import REACHING

_PAST = frozenset("to at past above over beyond between".split())
_OTHER_TOLLS = frozenset("injury injured casualty financial economic heavy psychological".split())
_PASSING = REACHING | {"pass"}  # what no other number is said to do


def is_death_toll(toll: Token) -> bool:
    """Whether a noun is a toll, and one of deaths: it is unless it says of what else."""
    if toll.lemma_ != "toll":
        return False
    words = {child.lower_ for child in toll.children if child.dep_ in ("compound", "amod", "nmod")}
    return not words & _OTHER_TOLLS


def reached(verb: Token) -> bool:
    """Whether what a verb says is reached is a number of deaths: "the toll passed 300", "deaths topped 300"."""
    if verb.lemma_ not in _PASSING:
        return False
    return any(
        is_death_toll(child) or (_counts(child) and NOUNS[child.lemma_] == "killed") for child in _subjects(verb)
    )


def _subjects(verb: Token) -> Iterator[Token]:
    """The subject of a verb, or of the one that has it to come: "the toll is expected to reach 300"."""
    of = verb if verb.dep_ != "xcomp" else verb.head
    yield from (child for child in of.children if child.dep_ in ("nsubj", "nsubjpass"))


def to_of_toll(preposition: Token) -> str | None:
    """From what a number is behind: "the toll rose to 12", "deaths stand at 12", "brings the toll to 12"."""
    above = preposition.head
    if above.dep_ == "prep":
        above = above.head  # "rose from 40 to 45"
    if preposition.lower_ not in _PAST:
        return None
    if any(is_death_toll(word) for word in (above, *above.children)):
        return "killed"
    if preposition.lower_ == "between" or above.pos_ != "VERB":
        return None
    return next((NOUNS[word.lemma_] for word in above.children if word.dep_ == "nsubj" and _counts(word)), None)


def between_of_toll(preposition: Token) -> str | None:
    """From "a death toll estimated between 20 and 30", "put at 20"."""
    verb = preposition.head
    toll = verb.head if verb.dep_ == "acl" and preposition.lower_ in _PAST else None
    return "killed" if toll is not None and is_death_toll(toll) else None


def _counts(word: Token) -> bool:
    """Whether a subject is a plain plural of a fate ("deaths rose to 12")."""
    return word.lemma_ in ("death", "fatality", "injury", "casualty") and word.tag_ == "NNS"
