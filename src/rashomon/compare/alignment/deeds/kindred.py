"""Kinds of acts that outlets tell with other words, from the table of them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Literal

import msgspec

from rashomon.model import Span

Shared = Literal["where", "whom", "number", "day", "hour", "month", "turn"]


class Entry(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A kind as the table has it: see its head."""

    told: tuple[str, ...]
    other: tuple[str, ...] = ()
    upon: tuple[str, ...] = ()
    of: Literal["", "person", "state", "thing", "meeting", "army"] = ""
    shares: tuple[tuple[Shared, ...], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of acts: how it is told of whoever stands before it, or (`upon`) behind it; see the table.

    `turned` are those after which a thing is no longer as after the others: closed, and opened.
    """

    name: str
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
    """Where a text tells an act of a kind, kind by kind: what `finditer` finds of each."""
    places = [match.start() for match in _any().finditer(text)]
    for kind in kinds() if places else ():
        end = 0
        for place in places:
            if place >= end and (match := kind.told.match(text, place)):
                end = match.end()
                yield kind, Span(*match.span())


@cache
def _any() -> re.Pattern[str]:
    """Where a kind is told, whichever: to look for each at every word takes five times as long.

    That each begins with a small letter is said first, as it sorts out most words at once.
    """
    return re.compile(rf"\b(?=[a-z])(?={'|'.join(kind.told.pattern for kind in kinds())})")


@lru_cache(maxsize=20_000)
def held_in(text: str) -> tuple[tuple[Kind, Span], ...]:
    """The same of the words of a claim, which are looked at for each other claim of its point."""
    return tuple(kindred_in(text))
