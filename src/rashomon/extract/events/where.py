"""Where an event took place: the place that its own clause names, not one that merely stands near."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from rashomon.extract.places.lexicon import WHERE
from rashomon.model import Place, Report

AT = WHERE | {"at"}  # "to" and "from" say whither and whence somebody goes
FINEST = ("town", "region", "country", "unknown")
ABOVE = frozenset({"conj", "appos", "compound", "nmod"})  # a place hangs on a place: "Vest and Oster", "Vest town"
SUFFERS = frozenset({"dobj", "nsubjpass"})
HIGHEST = 5  # steps from a place to the noun that its preposition governs


@dataclass(frozen=True, slots=True)
class Map:
    """The places of a report by the token that they hang on. Built once per report."""

    places: tuple[tuple[Token, Place], ...]

    @classmethod
    def of(cls, report: Report, parse: Doc) -> Map:
        """The map of a report, finest places first, each kind in reading order."""
        found = [
            (span.root, place)
            for place in report.places
            for words in place.mentions
            if (span := parse.char_span(words.start, words.end, alignment_mode="expand")) is not None
        ]
        found.sort(key=lambda one: (FINEST.index(one[1].precision), one[0].i))
        return cls(tuple(found))

    def where(self, trigger: Token) -> str | None:
        """The id of the finest place that the trigger's clause names, if it names one."""
        return next((place.id for root, place in self.places if trigger in _governors(root)), None)


def _governors(root: Token) -> Iterator[Token]:
    """The words of which the place says where: of "struck a depot in Vest" both the verb and the depot."""
    noun = root
    for _ in range(HIGHEST):
        of_it = noun.dep_ == "pobj" and noun.head.lower_ == "of"  # "in the town of Vest"
        if noun.dep_ in ABOVE:
            noun = noun.head
        elif of_it:
            noun = noun.head.head
        else:
            break
    if noun.dep_ in SUFFERS:
        yield noun.head
        return
    if noun.dep_ != "pobj" or noun.head.lower_ not in AT:
        return
    over = noun.head.head
    yield over
    if over.dep_ in SUFFERS:
        yield over.head
