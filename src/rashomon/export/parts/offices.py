"""The offices of somebody, each in the form that says most of it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rashomon.knowledge import country_of, lexicon
from rashomon.text import STOP_WORDS, stems

# With such a word it is another office: a vice president is no fuller form of a president.
ANOTHER = frozenset(
    stems("vice deputy former ex then late acting interim assistant associate under shadow elect designate")
)
OF_EITHER = re.compile(r"(?<=\w\w\w)(?:man|men|woman|women|person|people)$")  # "spokesman", "spokesperson"
LONGEST_STATE = 3  # words: "United Arab Emirates"


def fullest(roles: Iterable[str]) -> tuple[str, ...]:
    """Roles of one actor, each once: less those that say no more than another, which may put it in other words.

    "Norwegian minister" is "Norway's minister", and "spokesman" no other than "spokeswoman for the guard".
    """
    kept: dict[frozenset[str], str] = {}
    told = {role: _told(role) for role in roles}
    for role, words in told.items():
        if not any(words < other and not (other - words) & ANOTHER for other in told.values()):
            kept.setdefault(words, role)
    return tuple(kept.values())


def _told(role: str) -> frozenset[str]:
    """What a role says: the codes of its states, and the stems of its other words."""
    words = [word.strip(",.;") if word.count(".") < 2 else word for word in role.split()]
    found: set[str] = set()
    at = 0
    while at < len(words):
        size = next((size for size in range(LONGEST_STATE, 0, -1) if _state(words[at : at + size])), 0)
        found.update([_state(words[at : at + size])] if size else _stems(words[at]))
        at += size or 1
    return frozenset(found)


def _state(words: list[str]) -> str:
    """The code of the state that words name, as its own or as its adjective."""
    said = re.sub(r"['’]s?$", "", " ".join(words))
    return country_of(said) or ""


def _stems(word: str) -> list[str]:
    plain = word.casefold()
    return stems(OF_EITHER.sub("", lexicon().short.get(plain, plain))) if plain not in STOP_WORDS else []
