"""The names in a text that may be a place's, before anything is asked about them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from rashomon.extract.actors.names.recognised import trimmed
from rashomon.extract.actors.syntax.words import Words
from rashomon.extract.places.lexicon import (
    BEFORE_OF,
    BETWEEN,
    LOOSE,
    PARTS,
    REGIONS,
    SHORT_STATES,
    TOWNS,
    WHERE,
    WHITHER,
)
from rashomon.extract.places.within import named

# How a name was come upon: in a dateline, tagged as a place by the recogniser, or where a place would stand.
How = Literal["dateline", "tagged", "row"]
DATELINE: How = "dateline"
TAGGED: How = "tagged"
ROW: How = "row"
Stretch = tuple[int, int, How]  # first token and end
LABELS = frozenset({"GPE", "LOC", "FAC"})
# What the recogniser takes unknown towns for.
MISTAKEN = frozenset({"", "ORG", "PRODUCT", "PERSON", "NORP", "WORK_OF_ART", "LANGUAGE", "EVENT", "LAW"})
BEHIND = frozenset({",", "/", ":", "(", "-", "–", "—", "―"})  # a dateline's place
MOST_WORDS = 6


def stretches(words: Words) -> Iterator[Stretch]:
    """Names that may be a place's: tagged as one, in a dateline, or where a place would stand and known as one."""
    for entity in words.doc.ents:
        if entity.label_ in LABELS:
            start, end = _one_name(words, *trimmed(words, entity.start, entity.end))
            if start < end:
                yield start, end, TAGGED
    for i, number in enumerate(words.paragraph):
        if i == 0 or number != words.paragraph[i - 1]:
            yield from _dateline(words, i + (words.words[i].isspace()))
    for i, word in enumerate(words.lower[:-1]):
        ahead = words.lower[i - 1] if word == "of" and i else ""
        if word in WHERE | WHITHER or ahead in PARTS or ahead in BEFORE_OF:
            yield from _row(words, i + 1, known=ahead not in TOWNS)
            if words.lower[i + 1] == "the":
                yield from (found for found in _row(words, i + 2, known=True) if _is_region(words, found[1]))


def _is_region(words: Words, end: int) -> bool:
    """Whether words behind a name say that it is a region's: "the Vest region", "the Vest border region"."""
    behind = words.lower[end : end + 2]
    sort = next((word for word in behind if word not in BETWEEN), "")
    return sort in REGIONS and sort not in LOOSE


def _dateline(words: Words, start: int) -> Iterator[Stretch]:
    """The places in capitals that a paragraph starts with: "VEST, March 4 (Agency) -", "VEST/OSTER:"."""
    end = start
    while end < min(len(words), start + MOST_WORDS) and words.words[end].isupper() and len(words.words[end]) > 1:
        end += 1
    if start < end < len(words) and words.words[end] in BEHIND and named(words.said(start, end)):
        yield start, end, DATELINE
        if words.words[end] == "/":
            yield from _dateline(words, end + 1)


def _row(words: Words, start: int, *, known: bool) -> Iterator[Stretch]:
    """Names from here on that the recogniser takes for something else.

    The gazetteer must know them (`known`), but behind "the village of" anything is a place.
    """
    while start < len(words) and words.capital(start) and words.label[start] in MISTAKEN:
        end = _capitals(words, start)
        if not end or (known and not named(words.said(start, end))):
            break
        yield start, end, ROW
        start = end
        while start < len(words) and words.lower[start] in {",", "and"}:
            start += 1


def _one_name(words: Words, start: int, end: int) -> tuple[int, int]:
    """Without what belongs to the place before or behind: "Vest, La. Quill", "Vest Ala."."""
    if end - start > 1 and words.words[start] in SHORT_STATES:
        return start, start + 1
    if end - start > 1 and words.words[end - 1] in SHORT_STATES:
        return start, end - 1
    return start, end


def _capitals(words: Words, start: int) -> int:
    """The end of the name that starts here, 0 where none does."""
    end = start
    while end < min(len(words), start + MOST_WORDS) and words.capital(end) and words.pos[end] == "PROPN":
        end += 1
    return end if end > start else 0
