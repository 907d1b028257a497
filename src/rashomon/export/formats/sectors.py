"""Actors by the codes of PLOVER: the country or the sort of international body, and the sectors."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any

from rashomon.knowledge import lexicon, organisations
from rashomon.model import Actor
from rashomon.text import fold

# What stands behind these is whom or what somebody acts on, and not what he or she is.
BEHIND = re.compile(r"\b(?:to|on|for|with|against|near|in|at|from|ahead)\b")
LONGEST = 4  # words of a noun in the table


@cache
def scheme() -> dict[str, Any]:
    """The tables of `data/plover.toml`, each value as a tuple of its parts."""
    tables = tomllib.loads((files("rashomon") / "data" / "plover.toml").read_text(encoding="utf-8"))
    return {name: {key: _parts(text) for key, text in table.items()} for name, table in tables.items()}


def code_of(country: str | None) -> str | None:
    """The three letters of a state known by two."""
    return _codes().get(country or "")


def entity(actor: Actor, words: str) -> dict[str, Any]:
    """An actor as the manual's entity object; `words` name it where the event is told."""
    first, *others = [*sectors(actor), None]
    return {
        "code": code_of(actor.country) or _body(actor),
        "sector": first,
        "other_sector_codes": [sector for sector in others if sector] or None,
        "entity_text": words,
        "identifier_text": actor.name,
        "office": actor.roles[0] if actor.roles else None,
    }


def sectors(actor: Actor) -> tuple[str, ...]:
    """The sectors that an actor's roles or name say, the main one first; none of a state as such.

    Of a person whose roles are all over it is ELI, the manual's for former officials.
    """
    if actor.kind == "state":
        return ()
    called = actor.roles if actor.kind == "person" and actor.roles else (actor.name, *actor.roles)
    now = [name for name in called if not _is_over(name)]
    if not now:
        return ("ELI",)
    return tuple(dict.fromkeys(sector for name in now for sector in _said(name)))


def _said(name: str) -> Iterator[str]:
    """The sectors of a name's nouns, that of the last one first: "opposition leader", "army spokesman"."""
    words = re.findall(r"[\w'’-]+", BEHIND.split(fold(name))[0])
    at = len(words)
    while at > 0:
        taken = next(
            (n for n in range(min(LONGEST, at), 0, -1) if _singular(" ".join(words[at - n : at])) in _nouns()), 0
        )
        if taken:
            yield _nouns()[_singular(" ".join(words[at - taken : at]))]
        at -= taken or 1


def _singular(noun: str) -> str:
    if noun in _nouns():
        return noun
    irregular = lexicon().irregular.get(noun.split(" ")[-1])
    if irregular:
        return " ".join([*noun.split(" ")[:-1], irregular])
    for ending, one in (("ies", "y"), ("ses", "s"), ("s", "")):
        if noun.endswith(ending) and noun.removesuffix(ending) + one in _nouns():
            return noun.removesuffix(ending) + one
    return noun


def _is_over(name: str) -> bool:
    return bool(lexicon().past & set(re.findall(r"\w+", fold(name))))


def _body(actor: Actor) -> str | None:
    """The code of a body of many states; None for any other."""
    known = organisations().get(actor.name)
    if known is None or not known.international:
        return None
    return next((code for code, names in scheme()["bodies"].items() if actor.name in names), "IGO")


@cache
def _nouns() -> dict[str, str]:
    return {fold(noun): sector for sector, nouns in scheme()["sectors"].items() for noun in nouns}


@cache
def _codes() -> dict[str, str]:
    return dict(pair.split("/") for pair in scheme()["codes"]["states"])


def _parts(text: str) -> tuple[str, ...]:
    return tuple(part for part in (" ".join(part.split()) for part in text.split(",")) if part)
