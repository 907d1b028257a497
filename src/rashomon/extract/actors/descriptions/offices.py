"""The offices of persons that do not stand right beside the name: of several at once, and in a clause."""

from __future__ import annotations

from rashomon.extract.actors.descriptions.phrases import singular
from rashomon.extract.actors.descriptions.roles import (
    BEFORE,
    BESIDE,
    belongs,
    ends_role,
    last_of_head,
    role_word,
)
from rashomon.extract.actors.syntax.words import Words
from rashomon.knowledge import lexicon

# What the holder of an office does now: who served as one may do so no more.
SERVES, SERVING = frozenset({"serves", "acts"}), frozenset({"serving", "acting"})
JOINS = frozenset({"and", "or", ","})


def shared(words: Words, start: int) -> tuple[int, int] | None:
    """The role in the plural of several names of which one is at `start`: "deputy mayors Jane Doe and John Roe".

    Of "Danish and Swedish mayors" it is not told whose is which. A plural that is more than the singular with an
    "s" gives no words for one of them.
    """
    noun = start - 1
    while noun > 0 and start - noun < BEFORE and (words.lower[noun] in JOINS or words.label[noun] == "PERSON"):
        noun -= 1
    if noun < 0 or not words.capital(noun + 1) or words.label[noun + 1] != "PERSON":
        return None
    sort, many = singular(words, noun)
    if not many or f"{sort}s" != words.lower[noun] or sort not in lexicon().roles - lexicon().kin:
        return None
    first = noun
    while first > 0 and noun - first < BEFORE and belongs(words, first - 1):
        first -= 1
    while not words.words[first][0].isalnum():
        first += 1
    return None if first > 0 and words.lower[first - 1] in JOINS else (first, noun + 1)


def served(words: Words, end: int) -> tuple[int, int] | None:
    """The role of whom a name that ends at `end` serves as: "Jane Doe, who serves as mayor", "acting as mayor"."""
    if words.words[end : end + 1] != [","]:
        return None
    who = words.lower[end + 1 : end + 2] == ["who"]
    verb, by = (words.lower[at : at + 1] for at in (end + 1 + who, end + 2 + who))
    if by != ["as"] or not (SERVES if who else SERVING).issuperset(verb):
        return None
    first = end + 3 + who
    while first < len(words) and words.pos[first] in {"DET", "PRON"}:
        first += 1
    last = first
    while last < len(words) and last - first < BESIDE and not ends_role(words, last):
        last += 1
    whole = first < last < first + BESIDE
    return (first, last) if whole and role_word(words, last_of_head(words, first, last)) else None
