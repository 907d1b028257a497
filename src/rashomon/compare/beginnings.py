"""Many patterns looked for in a text at once: each only where a word begins as one of its own do."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import pairwise, product
from string import ascii_lowercase

WORD = re.compile(r"\b[a-z][a-z]?")  # as far as it shows which patterns it may begin
LETTERS = re.compile(r"[a-z]{1,2}(?![?*{])|[a-z](?=[a-z][?*{])")


class Patterns:
    """Patterns that begin with a word in small letters, each with the expressions of which it is made.

    Few words of a text begin one of those that a pattern tells: to look for each at every word takes four times as
    long.
    """

    def __init__(self, patterns: Iterable[tuple[re.Pattern[str], Collection[str]]]) -> None:
        held = list(patterns)
        self._patterns = [pattern for pattern, _ in held]
        starts = [{start for one in told for start in beginnings(one)} for _, told in held]
        self._begun = {
            word: [number for number, found in enumerate(starts) if any(map(word.startswith, found))]
            for word in map("".join, product(ascii_lowercase, ("", *ascii_lowercase)))
        }

    def found_in(self, text: str) -> Iterator[tuple[int, re.Match[str]]]:
        """What `finditer` finds of each pattern, with its number, pattern by pattern."""
        places: dict[int, list[int]] = defaultdict(list)
        for word in WORD.finditer(text):
            for number in self._begun[word[0]]:
                places[number].append(word.start())
        for number in sorted(places):
            yield from ((number, match) for match in _matches(self._patterns[number], text, places[number]))


def beginnings(told: str) -> Iterator[str]:
    """With which letters, two at most, what an expression tells may begin; empty where it does not show."""
    if not told.startswith("(?:"):
        letters = LETTERS.match(told)
        yield letters[0] if letters else ""
        return
    depth, at, branches = 0, 3, [3]
    while depth or told[at] != ")":
        depth += {"(": 1, ")": -1}.get(told[at], 0)
        branches += [at + 1] if told[at] == "|" and not depth else []
        at += 1
    for first, after in pairwise((*branches, at + 1)):
        yield from beginnings(told[first : after - 1] + told[at + 1 :].lstrip("?*+"))
    if told.startswith(("?", "*"), at + 1):
        yield from beginnings(told[at + 2 :])


def _matches(pattern: re.Pattern[str], text: str, places: Sequence[int]) -> Iterator[re.Match[str]]:
    end = 0
    for place in places:
        if place >= end and (match := pattern.match(text, place)):
            end = match.end()
            yield match
