"""Facts of the world and word lists of the language, from the package's own data files.

States with their names, people, capitals and seats of government, and parts of them; organisations and news
agencies; titles, roles, and the verbs by which a government acts. Everything is read once, when it is first asked
for.
"""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Literal, get_args

Gender = Literal["m", "f"]
GENDERS: tuple[Gender, ...] = get_args(Gender)
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    """A body that news names without explaining it. `country` is set for the bodies of one state."""

    name: str
    names: tuple[str, ...]
    country: str | None = None
    agency: bool = False
    international: bool = False


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


@dataclass(frozen=True, slots=True)
class StateWord:
    """What a word says about a state: its name, its adjective, its people, its capital, its government's seat."""

    code: str
    part: Part


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """Word lists of the language, in lower case but for `titles`, `honorific` and `marks`."""

    titles: dict[str, Gender | None]
    honorific: frozenset[str]
    gender: dict[str, Gender]
    roles: frozenset[str]
    given: frozenset[str]
    kin: frozenset[str]
    short: dict[str, str]
    also: frozenset[tuple[str, str]]
    party: dict[str, str]
    adjective: dict[str, str]
    other_role: frozenset[str]
    past: frozenset[str]
    before_role: frozenset[str]
    leader: tuple[str, ...]
    diplomat: tuple[str, ...]
    bodies: frozenset[str]
    groups: frozenset[str]
    between: frozenset[str]
    marks: frozenset[str]
    agentive: frozenset[str]
    toward: frozenset[str]
    owned: frozenset[str]
    motion: frozenset[str]
    speech: frozenset[str]
    people: frozenset[str]
    many: frozenset[str]
    firms: frozenset[str]
    companies: frozenset[str]
    crowds: frozenset[str]
    sites: frozenset[str]
    lands: frozenset[str]
    irregular: dict[str, str]
    documents: frozenset[str]
    made: tuple[str, ...]


@cache
def states() -> dict[str, State]:
    """All states by code."""
    return {code: _state(code, entry) for code, entry in _load("states.toml").items()}


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


@cache
def organisations() -> dict[str, Organisation]:
    """Organisations, movements, bodies of states and news agencies, by each of their names."""
    data = _load("organisations.toml")
    found: dict[str, Organisation] = {}

    def keep(entries: dict[str, str], **told: Any) -> None:
        for name, other in entries.items():
            body = Organisation(name=name, names=(name, *_list(other)), **told)
            found.update(dict.fromkeys(body.names, body))

    keep(data["international"], international=True)
    for kind in ("movements", "companies", "common"):
        keep(data[kind])
    keep(data["agencies"], agency=True)
    for code, bodies in data["states"].items():
        keep(bodies, country=code)
    return found


@cache
def regions() -> dict[str, str]:
    """Parts of a state by each of their names and abbreviations, with the name in full."""
    return {form: name for name, short in _load("regions.toml").items() for form in (name, *_list(short))}


@cache
def leaders() -> tuple[Leader, ...]:
    """Heads of state and of government, by state."""
    return tuple(Leader(code=code, **one) for code, held in _load("leaders.toml").items() for one in held)


@cache
def given_names() -> dict[str, Gender]:
    """What a given name says of its bearer, for names that say it everywhere."""
    data = _load("names.toml")
    return {name: gender for gender in GENDERS for name in _list(data[gender])}


@cache
def full_names() -> dict[str, frozenset[str]]:
    """The given names that a short one stands for, in lower case: "chris" may be Christopher or Christine."""
    found: dict[str, set[str]] = defaultdict(set)
    for line in _load("names.toml")["short"].casefold().split("\n"):
        for short in line.split()[1:]:
            found[short].add(line.split()[0])
    return {short: frozenset(names) for short, names in found.items()}


@cache
def lexicon() -> Lexicon:
    """The word lists of the language."""
    data = _load("roles.toml")
    roles, bodies, verbs, described = data["roles"], data["bodies"], data["verbs"], data["described"]
    titles: dict[str, Gender | None] = dict.fromkeys(_list(data["titles"]["any"]))
    titles |= dict.fromkeys(_list(data["titles"]["m"]), "m")
    titles |= dict.fromkeys(_list(data["titles"]["f"]), "f")
    gender: dict[str, Gender] = {}
    gender |= dict.fromkeys(_list(data["gender"]["m"]), "m")
    gender |= dict.fromkeys(_list(data["gender"]["f"]), "f")
    return Lexicon(
        titles=titles,
        honorific=frozenset(_list(data["titles"]["honorific"])),
        gender=gender,
        roles=frozenset(_list(roles["nouns"]) + _list(described["people"])),
        given=frozenset(_list(roles["given"])),
        kin=frozenset(_list(roles["kin"])),
        short=_pairs(roles["short"]),
        also=frozenset((one, other) for one, other in (pair.split("/") for pair in _list(roles["also"]))),
        party={letter: noun for noun, letter in _pairs(roles["party"]).items()},
        adjective=_pairs(roles["adjective"]),
        other_role=frozenset(_list(roles["other"])),
        past=frozenset(_list(roles["past"])),
        before_role=frozenset(_list(roles["before"])),
        leader=_list(roles["leader"]),
        diplomat=_list(roles["diplomat"]),
        bodies=frozenset(_list(bodies["organisation"])),
        groups=frozenset(_list(bodies["group"])),
        between=frozenset(_list(bodies["between"])),
        marks=frozenset(_list(data["marks"]["organisation"])),
        agentive=frozenset(_list(verbs["agentive"])),
        toward=frozenset(_list(verbs["toward"])),
        owned=frozenset(_list(verbs["owned"])),
        motion=frozenset(_list(verbs["motion"])),
        speech=frozenset(_list(verbs["speech"])),
        people=frozenset(_list(described["people"])),
        many=frozenset(_list(described["many"])),
        firms=frozenset(_list(described["bodies"])),
        companies=frozenset(_list(described["companies"])),
        crowds=frozenset(_list(described["crowds"])),
        sites=frozenset(_list(described["sites"])),
        lands=frozenset(_list(described["lands"])),
        irregular=_pairs(described["irregular"]),
        documents=frozenset(_list(data["documents"]["nouns"])),
        made=_list(data["documents"]["made"]),
    )


def country_of(
    word: str, *, parts: frozenset[Part] = frozenset({"name", "adjective", "people", "seat"})
) -> str | None:
    """The code of the one state that `word` speaks of, None where it speaks of none or of several."""
    codes = {meaning.code for meaning in state_words().get(word, ()) if meaning.part in parts}
    return codes.pop() if len(codes) == 1 else None


def _load(name: str) -> dict[str, Any]:
    return tomllib.loads((files("rashomon") / "data" / name).read_text(encoding="utf-8"))


def _list(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(part.strip() for part in text.split(",") if part.strip()))


def _pairs(text: str) -> dict[str, str]:
    return dict(pair.split("/") for pair in _list(text))


def _state(code: str, entry: dict[str, Any]) -> State:
    adjectives = _list(entry.get("adjective", ""))
    return State(
        code=code,
        name=entry["name"],
        names=(entry["name"], *_list(entry.get("other", ""))),
        adjectives=adjectives,
        people=_people(entry.get("people"), adjectives),
        capitals=_list(entry.get("capital", "")),
        seats=_list(entry.get("seat", "")),
        weak=bool(entry.get("weak", False)),
    )


def _people(stated: str | None, adjectives: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """One and many: as stated, or as the language forms them ("an Omani, Omanis"; "a Maltese, the Maltese")."""
    if stated is not None:
        pairs = [pair.split("/") for pair in _list(stated)]
        return tuple((one, many) for one, many in pairs)
    return tuple((word, word if word.endswith("ese") else f"{word}s") for word in adjectives)
