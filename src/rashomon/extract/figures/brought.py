"""What became of people by what was done with them: taken to hospital or into custody, treated, gunned down."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from rashomon.extract.figures.lexicon import BRINGS, CARERS, DRUGS, FELLS, HARMS, HOSPITALS, TREATS

_TO = frozenset("to into".split())
_AFTER = 7  # words
_AT = frozenset("at in".split())


def brought(verb: Token) -> str | None:
    """The fate of those whom a verb brings, treats or fells: "were taken to hospital", "are treated for burns"."""
    if verb.lemma_ in TREATS and any(harm.lemma_ in HARMS for harm in _under(verb, frozenset({"for", "with"}))):
        return "wounded"
    if verb.lemma_ in TREATS and _is_in_hospital(verb, _AT):
        return "hospitalised"
    if verb.lemma_ in FELLS and any(child.dep_ == "prt" and child.lower_ == "down" for child in verb.children):
        return "killed"
    if verb.lemma_ not in BRINGS:
        return None
    if verb.lemma_ == "take" and any(place.lower_ == "custody" for place in _under(verb, _TO)):
        return "arrested"
    return "hospitalised" if _is_in_hospital(verb, _TO) and not _is_of_carers(verb) else None


def found_ill(verb: Token) -> str | None:
    """From "12 have tested positive", but for a drug."""
    positive = verb.lemma_ == "test" and any(child.lower_ == "positive" for child in verb.rights)
    words = {token.lower_ for token in verb.doc[verb.i : verb.i + _AFTER]}
    return "infected" if positive and words.isdisjoint(DRUGS) else None


def _is_of_carers(verb: Token) -> bool:
    return any(child.lower_ in CARERS for child in verb.children)


def is_discharge(verb: Token) -> bool:
    """Whether those who are released were patients: nobody held them."""
    return _is_in_hospital(verb, frozenset({"from"}))


def _is_in_hospital(verb: Token, prepositions: frozenset[str]) -> bool:
    return any(place.lower_ in HOSPITALS for place in _under(verb, prepositions))


def _under(verb: Token, prepositions: frozenset[str]) -> Iterator[Token]:
    for preposition in verb.rights:
        if preposition.dep_ in ("prep", "dative") and preposition.lower_ in prepositions:
            for noun in preposition.children:
                if noun.dep_ == "pobj":
                    yield from (noun, *noun.conjuncts)
