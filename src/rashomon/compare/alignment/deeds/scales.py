"""Acts of which only one can be, from the table of them: how each is told, as done and behind "did not"."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any, Literal

import msgspec

from rashomon.model import Attribute
from rashomon.text import stems

PAST = "past"  # the table of irregular forms beside the scales
# What an outlet does not tell of is no act left undone, and what is asked of anybody is asked of each apart: "did
# not know", "did not respond to questions".
OF_ANYBODY = frozenset(
    stems(
        "say tell know want think believe have be go come need mean like seem appear expect see feel find show "
        "get make take give put let try happen change respond comment reply answer return elaborate specify name "
        "identify provide disclose mention include explain discuss address exist belong matter remain become look "
        "care understand remember recall hear agree use face stop work require begin start end rule realize "
        "notice receive offer hesitate hide hold run vote ask announce keep help allow"
    )
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """Verbs of which only one is true of one doer on one occasion: see the head of the table."""

    one: tuple[str, ...] = ()
    other: tuple[str, ...] = ()
    one_bare: tuple[str, ...] = ()
    other_bare: tuple[str, ...] = ()
    one_upon: tuple[str, ...] = ()
    other_upon: tuple[str, ...] = ()
    lasts: bool = False
    of: Literal["", "person", "thing"] = ""
    attribute: Attribute = "status"


UNDONE = Scale()  # of any verb and its own negation


@cache
def scales() -> Mapping[str, Scale]:
    """The scales by name."""
    held = {name: msgspec.convert(table, Scale) for name, table in _tables().items() if name != PAST}
    return MappingProxyType(held)


@cache
def bare_of() -> Mapping[str, str]:
    """From the stem of an irregular past to that of its verb."""
    return MappingProxyType({_stem(past): _stem(verb) for past, verb in _tables()[PAST].items()})


@cache
def irregular() -> tuple[str, ...]:
    """The irregular forms."""
    return tuple(_tables()[PAST])


def _tables() -> Mapping[str, Any]:
    return tomllib.loads((files("rashomon") / "data" / "opposites.toml").read_text("utf-8"))


def _stem(word: str) -> str:
    return "".join(stems(word))
