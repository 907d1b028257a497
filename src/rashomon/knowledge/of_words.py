"""Word lists of the language: titles, roles, bodies, and the verbs by which a government acts."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from rashomon.knowledge.files import listed, loaded, paired
from rashomon.knowledge.of_names import Gender


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
def lexicon() -> Lexicon:
    """The word lists of the language."""
    data = loaded("roles.toml")
    roles, bodies, verbs, described = data["roles"], data["bodies"], data["verbs"], data["described"]
    titles: dict[str, Gender | None] = dict.fromkeys(listed(data["titles"]["any"]))
    titles |= dict.fromkeys(listed(data["titles"]["m"]), "m")
    titles |= dict.fromkeys(listed(data["titles"]["f"]), "f")
    gender: dict[str, Gender] = {}
    gender |= dict.fromkeys(listed(data["gender"]["m"]), "m")
    gender |= dict.fromkeys(listed(data["gender"]["f"]), "f")
    return Lexicon(
        titles=titles,
        honorific=frozenset(listed(data["titles"]["honorific"])),
        gender=gender,
        roles=frozenset(listed(roles["nouns"]) + listed(described["people"])),
        given=frozenset(listed(roles["given"])),
        kin=frozenset(listed(roles["kin"])),
        short=paired(roles["short"]),
        also=frozenset((one, other) for one, other in (pair.split("/") for pair in listed(roles["also"]))),
        party={letter: noun for noun, letter in paired(roles["party"]).items()},
        adjective=paired(roles["adjective"]),
        other_role=frozenset(listed(roles["other"])),
        past=frozenset(listed(roles["past"])),
        before_role=frozenset(listed(roles["before"])),
        leader=listed(roles["leader"]),
        diplomat=listed(roles["diplomat"]),
        bodies=frozenset(listed(bodies["organisation"])),
        groups=frozenset(listed(bodies["group"])),
        between=frozenset(listed(bodies["between"])),
        marks=frozenset(listed(data["marks"]["organisation"])),
        agentive=frozenset(listed(verbs["agentive"])),
        toward=frozenset(listed(verbs["toward"])),
        owned=frozenset(listed(verbs["owned"])),
        motion=frozenset(listed(verbs["motion"])),
        speech=frozenset(listed(verbs["speech"])),
        people=frozenset(listed(described["people"])),
        many=frozenset(listed(described["many"])),
        firms=frozenset(listed(described["bodies"])),
        companies=frozenset(listed(described["companies"])),
        crowds=frozenset(listed(described["crowds"])),
        sites=frozenset(listed(described["sites"])),
        lands=frozenset(listed(described["lands"])),
        irregular=paired(described["irregular"]),
        documents=frozenset(listed(data["documents"]["nouns"])),
        made=listed(data["documents"]["made"]),
    )
