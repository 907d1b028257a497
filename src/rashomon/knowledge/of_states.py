"""States with their names, people, capitals and seats of government, parts of them, and who leads them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from rashomon.knowledge.files import listed, loaded

Part = Literal["name", "adjective", "people", "capital", "seat"]


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """A state or widely recognised territory. `code` is its ISO 3166-1 alpha-2 code.

    `people` are nouns for its nationals, one and many ("Dane", "Danes"). `weak`: the name more often means
    something else, so it counts only beside other words for the state.
    """

    code: str
    name: str
    names: tuple[str, ...]
    adjectives: tuple[str, ...]
    people: tuple[tuple[str, str], ...]
    capitals: tuple[str, ...]
    seats: tuple[str, ...]
    weak: bool = False

    @property
    def called(self) -> tuple[str, ...]:
        """What stands for it in the words of news: its names, adjectives and capitals."""
        return (*self.names, *self.adjectives, *self.capitals)


@dataclass(frozen=True, slots=True)
class StateWord:
    """What a word says about a state: its name, its adjective, its people, its capital, its government's seat."""

    code: str
    part: Part


@dataclass(frozen=True, slots=True, kw_only=True)
class Leader:
    """A head of state or government since a day (ISO 8601, or a year), of some known only up to a `last` one."""

    code: str
    office: str
    name: str
    surname: str
    since: str
    last: str | None = None

    def in_office(self, day: str | None) -> bool:
        """Whether the source has it so for a day; for an unknown day, whether it is so in its newest edition."""
        if day is None:
            return self.last is None
        return self.since <= day and (self.last is None or day <= self.last)


@cache
def states() -> dict[str, State]:
    """All states by code."""
    return {code: _state(code, entry) for code, entry in loaded("states.toml").items()}


@cache
def state_words() -> dict[str, tuple[StateWord, ...]]:
    """What each word says about states, spelled as news spells it ("US", "Norwegians", "Blue House").

    A word may say two things ("Luxembourg" is a state and its capital): the name stands first.
    """
    found: dict[str, list[StateWord]] = {}

    def add(words: Iterable[str], code: str, part: Part) -> None:
        for word in words:
            found.setdefault(word, []).append(StateWord(code, part))

    for state in states().values():
        add(state.names, state.code, "name")
        add(state.adjectives, state.code, "adjective")
        add((word for pair in state.people for word in dict.fromkeys(pair)), state.code, "people")
        add(state.capitals, state.code, "capital")
        add(state.seats, state.code, "seat")
    return {word: tuple(meanings) for word, meanings in found.items()}


def country_of(
    word: str, *, parts: frozenset[Part] = frozenset({"name", "adjective", "people", "seat"})
) -> str | None:
    """The code of the one state that `word` speaks of, None where it speaks of none or of several."""
    codes = {meaning.code for meaning in state_words().get(word, ()) if meaning.part in parts}
    return codes.pop() if len(codes) == 1 else None


@cache
def regions() -> dict[str, str]:
    """Parts of a state by each of their names and abbreviations, with the name in full."""
    return {form: name for name, short in loaded("regions.toml").items() for form in (name, *listed(short))}


@cache
def leaders() -> tuple[Leader, ...]:
    """Heads of state and of government, by state."""
    return tuple(Leader(code=code, **one) for code, held in loaded("leaders.toml").items() for one in held)


def _state(code: str, entry: dict[str, Any]) -> State:
    adjectives = listed(entry.get("adjective", ""))
    return State(
        code=code,
        name=entry["name"],
        names=(entry["name"], *listed(entry.get("other", ""))),
        adjectives=adjectives,
        people=_people(entry.get("people"), adjectives),
        capitals=listed(entry.get("capital", "")),
        seats=listed(entry.get("seat", "")),
        weak=bool(entry.get("weak", False)),
    )


def _people(stated: str | None, adjectives: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """One and many: as stated, or as the language forms them ("an Omani, Omanis"; "a Maltese, the Maltese")."""
    if stated is not None:
        pairs = [pair.split("/") for pair in listed(stated)]
        return tuple((one, many) for one, many in pairs)
    return tuple((word, word if word.endswith("ese") else f"{word}s") for word in adjectives)
