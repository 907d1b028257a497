"""Reports that say a thing in the very same words, told once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from rashomon.model import Passage

T = TypeVar("T")
QUOTES = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'"})
AROUND = " .,;:"  # signs that hang on the place in the text from which the words are cut


def same_words(text: str) -> str:
    """A text by which two are the same: but for the shape of quotation marks and how it ends, letter by letter."""
    return " ".join(text.translate(QUOTES).split()).strip(AROUND)


def alike(passages: Iterable[Passage]) -> tuple[tuple[Passage, ...], ...]:
    """Passages with the same words together, in the order of the first of each."""
    return together(tuple(passages), lambda words: same_words(words.text))


def together(things: Sequence[T], key: Callable[[T], object]) -> tuple[tuple[T, ...], ...]:
    """Things with the same key together, in the order of the first of each."""
    found: dict[object, list[T]] = {}
    for thing in things:
        found.setdefault(key(thing), []).append(thing)
    return tuple(tuple(group) for group in found.values())
