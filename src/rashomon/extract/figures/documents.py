"""How long a text is, where that is no plain count: "a four-line statement", "the letter is one page"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from rashomon.extract.figures.lexicon import DOCUMENTS, PARTS
from rashomon.extract.figures.numbers import QUALIFIERS
from rashomon.extract.numerals import NUMBER, number

_COMPOUND = re.compile(
    rf"(?<![\w.,/:#+-])(?:(?P<qualifier>{QUALIFIERS})\s+)?(?P<number>{NUMBER})"
    rf"(?:[-‐–](?P<part>{'|'.join(sorted(part.removesuffix('s') for part in PARTS))})|\s(?P<one>page|line))"
    r"(?![\w-])",
    re.IGNORECASE,
)
_BESIDE = frozenset("ADJ ADV NOUN PROPN VERB".split())  # between a length and its text: "a four-page legal brief"
_AWAY = 3  # words
_IT = frozenset("it this which".split())


@dataclass(frozen=True, slots=True)
class Extent:
    """How long a text is, at `[start, end)`, and in what that is counted ("lines")."""

    start: int
    end: int
    value: float
    counts: str
    qualifier: str | None


def extents(parse: Doc) -> Iterator[Extent]:
    """The lengths of texts, in reading order."""
    for match in _COMPOUND.finditer(parse.text):
        value = number(match["number"])
        words = parse.char_span(match.start("number"), match.end(), alignment_mode="expand")
        if value is None or words is None:
            continue
        last = _described(words[-1]) if match["part"] else _of_one(words[-1], value)
        if last is None:
            continue
        hedge = " ".join((match["qualifier"] or "").casefold().split())
        yield Extent(
            start=match.start(),
            end=last.idx + len(last),
            value=value,
            counts=f"{(match['part'] or match['one']).lower()}s",
            qualifier=hedge.removeprefix("an ").removesuffix(" at") or None,
        )


def _described(part: Token) -> Token | None:
    """The text that a compound describes: the statement of "a four-line written statement"."""
    for token in part.doc[part.i + 1 : part.i + 1 + _AWAY]:
        if token.lower_ in DOCUMENTS:
            return token
        if token.pos_ not in _BESIDE:
            return None
    return None


def _of_one(part: Token, value: float) -> Token | None:
    """The page that a text is said to be: one thing is else no figure."""
    verb = part.head
    if value != 1 or part.dep_ != "attr" or verb.lemma_ != "be":
        return None
    subject = next((child.lower_ for child in verb.lefts if child.dep_ == "nsubj"), "")
    return part if subject in _IT | DOCUMENTS else None
