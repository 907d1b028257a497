"""Who publishes: the table of outlets, and which outlet a domain or a name stands for."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from importlib import resources
from pathlib import Path
from types import MappingProxyType
from urllib.parse import urlsplit

from rashomon.errors import ReadError
from rashomon.model import Outlet
from rashomon.text import fold, plain

DOMAIN = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+([a-z]{2,24})")
# The longer endings that news sites use. A folder called "report.final" is no outlet; a two-letter ending is a
# country's. A full list of endings changes every month and would rot here.
ENDINGS = frozenset(
    "com org net int edu gov info biz news press media live online radio today world report example test".split()
)
DOORS = re.compile(r"^(?:www\d?|m|mobile|amp)\.")  # hosts that lead to the same paper as the name without them
KEYS: Mapping[str, type] = {
    "domain": str,
    "domains": list,
    "name": str,
    "country": str,
    "language": str,
    "owner": str,
    "agency": bool,
    "aliases": list,
    "source": str,  # where the entry comes from: for those who check it, read by nobody here
}
# Words that a credit adds behind an agency's name ("Reuters Staff") or leaves off at its end ("Kyodo"). "Press"
# is none of them: "Associated" names nobody. Nor is more left off: "News" is not the "News Agency of Nigeria".
TRADE = frozenset(
    "agency desk news newswire newswires reporter reporters service services staff wire wires writer".split()
)

DIGEST = re.compile(r"(?:^|[_.-])(?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{12,}(?=$|[_.-])")
LONGEST_STEM = 16  # characters of a file's name that a column has room for
UNNAMED = "unnamed:"  # how the id of an outlet begins of which a page does not say the name
NAMELESS = "unnamed outlet"  # what to call one where nothing tells it from others


@dataclass(frozen=True, slots=True)
class Outlets:
    """The outlets we know. One that we do not know is an outlet of its own."""

    entries: tuple[Outlet, ...] = ()
    aliases: tuple[tuple[str, str], ...] = ()  # other name or other domain, domain
    _table: Mapping[str, Outlet] = field(init=False, repr=False, compare=False)
    _short: Mapping[str, Outlet] = field(init=False, repr=False, compare=False)  # agencies

    def __post_init__(self) -> None:
        table = {outlet.id: outlet for outlet in self.entries}
        names = {fold(outlet.name): outlet for outlet in self.entries}
        others = {fold(alias): table[domain] for alias, domain in self.aliases}
        table = {**others, **names, **table}
        short = {_bare(name): outlet for name, outlet in names.items() if outlet.agency}
        object.__setattr__(self, "_table", MappingProxyType(table))
        object.__setattr__(self, "_short", MappingProxyType(short))

    def find(self, name: str) -> Outlet:
        """The outlet of a domain, a web address or a name; one that is not in the table has `known=False`.

        An outlet that no page names goes by the name of its file.
        A subdomain belongs to the outlet of the domain above it, where that is known.
        """
        if name.startswith(UNNAMED):
            return Outlet(
                id=name, name=f"unnamed ({_short(plain(name.rpartition('/')[2].removeprefix(UNNAMED)))})"
            )
        host = domain(name)
        if host is None:
            shown = plain(name) or "unnamed"
            return self._table.get(fold(name)) or Outlet(id=shown, name=shown)
        for parent in _upwards(host):
            if parent in self._table:
                return self._table[parent]
        return Outlet(id=host, name=host)

    def over(self, held: Iterable[Outlet]) -> Outlets:
        """The table, and beneath it those of these outlets that it does not know but another table described."""
        more = tuple(outlet for outlet in held if outlet.known and not self.find(outlet.id).known)
        return replace(self, entries=(*self.entries, *more)) if more else self

    def agency(self, credit: str) -> Outlet | None:
        """The agency that a page credits in these words ("AFP", "Reuters Staff"), if it is in the table.

        A credit may add words of the trade behind the name, or leave off those with which it ends.
        """
        name = fold(credit)
        found = self._table.get(name) or self._table.get(_bare(name)) or self._short.get(_bare(name))
        return found if found is not None and found.agency else None


@dataclass(frozen=True, slots=True)
class _Entry:
    """An outlet with its domains, the one that is its id first, and its other names."""

    outlet: Outlet
    domains: tuple[str, ...]
    aliases: tuple[str, ...]

    @property
    def others(self) -> tuple[str, ...]:
        return (*self.domains[1:], *self.aliases)


def load(paths: Iterable[Path] = ()) -> Outlets:
    """The table of the package with the tables at `paths` laid over it.

    An entry that is given replaces those of the package that have one of its domains.
    Raises ReadError where a file cannot be read, an entry is wrong, or two files given name one domain.
    """
    bundled = resources.files("rashomon").joinpath("data/outlets.toml").read_text("utf-8")
    given: list[_Entry] = []
    taken: set[str] = set()
    for path in paths:
        entries = tuple(_entries(_text(path), path.name))
        named = [name for entry in entries for name in entry.domains]
        twice = next((name for name in named if name in taken), None)
        if twice:
            raise ReadError(f"{plain(path.name)}: another table has {twice} too. Remove one of the entries.")
        given += entries
        taken.update(named)
    kept = [entry for entry in _entries(bundled, "data/outlets.toml") if taken.isdisjoint(entry.domains)]
    table = [*kept, *given]
    return Outlets(
        entries=tuple(entry.outlet for entry in table),
        aliases=tuple((name, entry.outlet.id) for entry in table for name in entry.others),
    )


def domain(name: str) -> str | None:
    """The host that a domain or web address names, in lower case and without "www."; None for other words."""
    text = name.strip().lower()
    if text.startswith(("http://", "https://", "//")):
        try:
            text = urlsplit(text).hostname or ""
        except ValueError:  # a broken bracketed address
            return None
        return DOORS.sub("", text.rstrip("."), count=1) or None
    text = text.partition("/")[0].partition(":")[0].rstrip(".")
    return DOORS.sub("", text, count=1) if DOMAIN.fullmatch(text) else None


def looks_like_domain(name: str) -> bool:
    """Whether the name of a folder or file is a domain: "harbour.example" is, "report.final" is not."""
    match = DOMAIN.fullmatch(name)
    return match is not None and (len(match[1]) == 2 or match[1] in ENDINGS)


def _upwards(host: str) -> Iterator[str]:
    while "." in host:
        yield host
        host = host.partition(".")[2]


def _short(stem: str) -> str:
    """The beginning and end of a long file name: the one says what it is, the other tells two of them apart.

    A digest in it says nothing to a reader, and is left out where something else is there.
    """
    stem = DIGEST.sub("", stem) or stem
    return stem if len(stem) <= LONGEST_STEM else f"{stem[:9]}…{stem[-6:]}"


def _bare(name: str) -> str:
    """A folded name without the words of the trade at its end; its first word stays, whatever it is."""
    words = name.split()
    while len(words) > 1 and words[-1] in TRADE:
        words.pop()
    return " ".join(words)


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        why = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        raise ReadError(
            f"Can't read the outlets in {plain(str(path))}: {why}. Expected a TOML file with [[outlet]] entries."
        ) from error


def _entries(toml: str, file: str) -> Iterator[_Entry]:
    """The outlets of one file, in its order."""
    try:
        data = tomllib.loads(toml)
    except tomllib.TOMLDecodeError as error:
        raise ReadError(f"{plain(file)} is not valid TOML: {error}. Mend it there and try again.") from error
    rows = data.get("outlet")
    if set(data) - {"outlet"} or not isinstance(rows, list):
        found = ", ".join(sorted(data)) or "nothing"
        raise ReadError(f"{plain(file)} has {plain(found)}; expected [[outlet]] entries and nothing else.")
    seen: set[str] = set()
    for number, row in enumerate(rows, 1):
        entry = _entry(row, f"{plain(file)}, outlet {number}")
        for name in entry.domains:
            if name in seen:
                raise ReadError(f"{plain(file)}: the domain {name} is there twice. Remove one of them.")
            seen.add(name)
        yield entry


@cache
def outlet_called(name: str) -> str | None:
    """The id of the news outlet of this name, as far as the bundled table knows."""
    outlet = _bundled().find(name)
    return outlet.id if outlet.known else None


@cache
def _bundled() -> Outlets:
    return load()


def _entry(row: object, where: str) -> _Entry:
    if not isinstance(row, dict):
        raise ReadError(f"{where}: found {row!r}, expected an [[outlet]] table.")
    for key, value in row.items():
        if key not in KEYS:
            raise ReadError(f"{where}: unknown key '{plain(key)}'. Known: {', '.join(KEYS)}.")
        if not isinstance(value, KEYS[key]):
            raise ReadError(f"{where}: {key} is {value!r}, expected a {KEYS[key].__name__}.")
    id_ = domain(row.get("domain", ""))
    if id_ is None or not row.get("name"):
        raise ReadError(f"{where}: expected a domain (such as harbour.example) and a name.")
    outlet = Outlet(
        id=id_,
        name=row["name"],
        country=row.get("country"),
        language=row.get("language"),
        owner=row.get("owner"),
        agency=row.get("agency", False),
        known=True,
    )
    domains = [_domain(name, where) for name in row.get("domains", ())]
    return _Entry(outlet, domains=(id_, *domains), aliases=tuple(str(alias) for alias in row.get("aliases", ())))


def _domain(name: object, where: str) -> str:
    found = domain(name) if isinstance(name, str) else None
    if found is None:
        raise ReadError(f"{where}: domains has {name!r}, expected domains (such as harbour.example).")
    return found
