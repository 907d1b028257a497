"""Lengths of time whose unit stands elsewhere: "cut its hours from ten to six", "eight hours instead of six"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from spacy.tokens import Doc

from rashomon.extract.figures.numbers import Amount
from rashomon.extract.figures.sizes import sized
from rashomon.model import Figure, Span

HOURS = "hours"
_INSTEAD = re.compile(r"\s+(?:instead of|rather than)\s+$")
_TO = re.compile(r"\s+to\s+$")
_FROM = re.compile(r"\bfrom\s+$")
_RATE = re.compile(r"\sa\s(?P<per>day|night|week)\b")
_NEAR = 20  # characters


@dataclass(frozen=True, slots=True)
class Elliptic:
    """The unit of a bare number, what is so long in the words of the source, and where "six a day" ends."""

    unit: str
    counts: str | None
    end: int


def elliptic(parse: Doc, amount: Amount, lengths: Iterable[Figure]) -> Elliptic | None:
    """What a bare number measures, by the hours that somebody changes, or the length right before it."""
    words = parse.char_span(amount.start, amount.end, alignment_mode="expand")
    if amount.unit is not None or amount.value is None or words is None:
        return None
    for length in lengths:
        if length.unit and _follows(parse.text, length.words.span, amount):
            return Elliptic(length.unit, length.counts, amount.end)
    noun = sized(words.root)
    if noun is None or noun.lower_ != HOURS:
        return None
    own = _RATE.match(parse.text, amount.end)
    rate = own or _RATE.search(parse.text, noun.idx, amount.start)
    of = next((child for child in noun.rights if child.lower_ == "of"), None)
    thing = next((child.text for child in of.children if child.dep_ == "pobj"), None) if of is not None else None
    return Elliptic(f"{HOURS} a {rate['per']}" if rate else HOURS, thing, own.end() if own else amount.end)


def _follows(text: str, length: Span, amount: Amount) -> bool:
    between = text[length.end : amount.from_] if length.end < amount.from_ <= length.end + _NEAR else ""
    if _INSTEAD.fullmatch(between):
        return True
    return bool(_TO.fullmatch(between) and _FROM.search(text[max(0, length.start - _NEAR) : length.start]))
