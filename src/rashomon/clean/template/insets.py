"""Links that stand inside a paragraph: in brackets, or behind a name whose profile they were put in from.

Some pages show a person's profile on a click; scraped, its words stand in the sentence: the name, the full name,
the headlines of other articles, often without a blank before the first, and the label of a link in capitals.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rashomon.clean.lines.words import RELATED

FULL_NAME = 8  # words: given names, nicknames and particles between a name and its second print
LONGEST = 900  # characters of an inset
BRACKET = re.compile(
    rf"\s*[(\[]\s?(?P<label>(?:{RELATED}|also on [\w' ]{{2,30}}))\s*:[^()\[\]]{{8,250}}[)\]]", re.IGNORECASE
)
WORD = re.compile(r"\S+")
CAPITALS = re.compile(r"(?<![A-Z])[A-Z]{4,}\b")
PARTICLE = re.compile(r"[a-z]{2,3}")
NAME = re.compile(r"[^\W\d_][\w'’-]*[^\W\d_A-Z][\w'’-]*")  # not all of it in capitals
BEGINS = re.compile(r"[A-Z0-9\"“'‘]")
SUFFIXES = frozenset({"Jr.", "Sr.", "II", "III", "IV"})
GIVEN = re.compile(r"[(\"“]?[A-Z][\w.'’-]*[)\"”]?,?")


@dataclass(frozen=True, slots=True)
class Inset:
    """`[start, end)` of a paragraph, of what kind it is, and the word by which that kind is known on a page."""

    start: int
    end: int
    kind: str
    word: str


def insets(text: str) -> Iterator[Inset]:
    """What may be an inset. One behind a name is given once for each word that may be the label at its end."""
    for match in BRACKET.finditer(text):
        yield Inset(match.start(), match.end(), "bracket", match["label"].casefold())
    for start, glued, end in _profiles(text):
        seen = set[str]()
        for label in CAPITALS.finditer(text, glued, end):
            if label[0] not in seen:
                seen.add(label[0])
                yield Inset(start, label.end(), "profile", label[0])


def _profiles(text: str) -> Iterator[tuple[int, int, int]]:
    """Where the first print of a name ends, where headlines begin behind its second, how far they may reach."""
    found = list(_glued(text))
    ends = [start for start, _ in found[1:]] + [len(text)]
    for (start, glued), end in zip(found, ends, strict=False):
        yield start, glued, min(end, start + LONGEST)


def _glued(text: str) -> Iterator[tuple[int, int]]:
    tokens = [match.span() for match in WORD.finditer(text)]
    words = [text[start:end] for start, end in tokens]
    for at, word in enumerate(words):
        if not word[0].isupper():
            continue
        for before in range(at - 2, max(-1, at - 2 - FULL_NAME), -1):
            name = words[before]
            if not word.startswith(name) or not NAME.fullmatch(name) or not _is_name(words[before + 1 : at]):
                continue
            between = words[before + 1 : at]
            if BEGINS.match(word[len(name) :]) or (
                word == name and _is_given(words[before - 1 : before], between)
            ):
                whole = before + 1 if between[0] in SUFFIXES else before
                yield tokens[whole][1], tokens[at][0] + len(name)
                break


def _is_given(first: list[str], between: list[str]) -> bool:
    """Whether the first print of the name has a given name of the full one; there is no other sign then."""
    return bool(first) and (between[0] == first[0] or f"({first[0]})" in between)


def _is_name(words: list[str]) -> bool:
    """Whether these are the given names of somebody, with nicknames and particles between them."""
    return bool(GIVEN.fullmatch(words[0])) and all(
        GIVEN.fullmatch(word) or PARTICLE.fullmatch(word) for word in words
    )
