"""Kinds of acts that outlets tell with other words, from the table of them."""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from itertools import pairwise, product
from string import ascii_lowercase
from typing import Literal

import msgspec

from rashomon.model import Span

_WORD = re.compile(r"\b[a-z][a-z]?")  # as far as it shows which kinds it may begin
_LETTERS = re.compile(r"[a-z]{1,2}(?![?*{])|[a-z](?=[a-z][?*{])")
Shared = Literal["where", "whom", "number", "day", "hour", "month", "turn"]


class Entry(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A kind as the table has it: see its head."""

    told: tuple[str, ...]
    other: tuple[str, ...] = ()
    upon: tuple[str, ...] = ()
    of: Literal["", "person", "thing", "meeting"] = ""
    shares: tuple[tuple[Shared, ...], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of acts: how it is told of whoever stands before it, or (`upon`) behind it; see the table.

    `words` are what `told` is made of. `turned` are those after which a thing is no longer as after the others: closed, and opened.
    """

    name: str
    words: tuple[str, ...]
    told: re.Pattern[str]
    upon: bool
    turned: bool
    of: str
    shares: tuple[tuple[str, ...], ...]


@cache
def kinds() -> tuple[Kind, ...]:
    """The kinds; one of which acts are told in several ways is there for each."""
    text = (files("rashomon") / "data" / "kindred.toml").read_text("utf-8")
    entries = msgspec.convert(tomllib.loads(text), dict[str, Entry])
    return tuple(
        Kind(
            name=name,
            words=words,
            told=re.compile(rf"\b(?:{'|'.join(words)})(?!\w)"),
            upon=words is entry.upon,
            turned=words is entry.other,
            of=entry.of,
            shares=entry.shares,
        )
        for name, entry in entries.items()
        for words in (entry.told, entry.other, entry.upon)
        if words
    )


def kindred_in(text: str) -> Iterator[tuple[Kind, Span]]:
    """Where a text tells an act of a kind, kind by kind.

    Few words begin one: each kind is looked for where a word begins as one of its own do, which takes a sixth.
    """
    beginning = _beginning()
    places: dict[int, list[int]] = defaultdict(list)
    for word in _WORD.finditer(text):
        for number in beginning[word[0]]:
            places[number].append(word.start())
    for number, kind in enumerate(kinds()):
        end = 0
        for place in places[number]:
            if place >= end and (match := kind.told.match(text, place)):
                end = match.end()
                yield kind, Span(place, end)


@cache
def _beginning() -> Mapping[str, Sequence[int]]:
    """The numbers of the kinds that a word may begin, by its first two letters, or its only one."""
    starts = [{start for words in kind.words for start in _starts(words)} for kind in kinds()]
    return {
        begin: [number for number, held in enumerate(starts) if any(begin.startswith(one) for one in held)]
        for begin in ("".join(pair) for pair in product(ascii_lowercase, ("", *ascii_lowercase)))
    }


def _starts(words: str) -> Iterator[str]:
    """With which letters, two at most, the words of a pattern may begin; empty where it does not show."""
    if words.startswith("(?:"):
        depth, at, branches = 0, 3, [3]
        while depth or words[at] != ")":
            depth += {"(": 1, ")": -1}.get(words[at], 0)
            branches += [at + 1] if words[at] == "|" and not depth else []
            at += 1
        for first, after in pairwise((*branches, at + 1)):
            yield from _starts(words[first : after - 1] + words[at + 1 :].lstrip("?*+"))
        if words.startswith(("?", "*"), at + 1):
            yield from _starts(words[at + 2 :])
        return
    start = _LETTERS.match(words)
    yield start[0] if start else ""


@lru_cache(maxsize=20_000)
def held_in(text: str) -> tuple[tuple[Kind, Span], ...]:
    """The same of the words of a claim, which are looked at for each other claim of its point."""
    return tuple(kindred_in(text))
