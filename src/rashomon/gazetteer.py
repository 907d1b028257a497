"""Places of the world by name: towns, regions, districts and countries, with coordinates.

`data/gazetteer.tsv` comes with the package (written by tools/compile_gazetteer.py): a text file sorted by name,
that is mapped into memory and looked up by bisection. So nothing is built, fetched or loaded, worker processes
share its pages, and the same file answers on every machine.
"""

from __future__ import annotations

import mmap
import re
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import as_file, files
from typing import Literal, get_args

from rashomon.text import fold

Kind = Literal["town", "region", "district", "country"]
ALSO = "="  # marks another name of an entry: the entry's own name and number follow
WORD = re.compile(r"\w+")
MARKS = re.compile(r"['’ʻʼ‘`´.]")


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Entry:
    """A place of the gazetteer. `id` is its GeoNames number.

    `region` is the GeoNames code of the first-level division that it lies in or is, `reach` how far the towns of a
    wide one lie apart, in degrees north and east. `also`: it was looked up by another name than its own.
    """

    id: int
    name: str
    kind: Kind
    country: str
    region: str
    lat: float
    lon: float
    population: int
    reach: tuple[float, float] = (0.0, 0.0)
    also: bool = False


@lru_cache(maxsize=50_000)
def entries(name: str) -> tuple[Entry, ...]:
    """All places that go by a name, whatever its accents, hyphens and case; in the order of the file."""
    wanted, found = key(name), []
    if not wanted:
        return ()
    for fields in _lines(wanted):
        if fields[1] == ALSO:
            found += [_entry(own, also=True) for own in _lines(key(fields[2])) if own[7:8] == fields[3:4]]
        else:
            found.append(_entry(fields))
    return tuple(dict.fromkeys(found))


def country(code: str) -> Entry | None:
    """A country by its ISO 3166-1 alpha-2 code."""
    return next((entry for entry in entries(code) if entry.kind == "country" and entry.country == code), None)


@lru_cache(maxsize=50_000)
def key(name: str) -> str:
    """What two spellings of one name share: "Saint-Étienne" and "St. Etienne" are both "st etienne"."""
    words = WORD.findall(fold(MARKS.sub("", name)))
    return " ".join("st" if word == "saint" else word for word in words)


def _entry(fields: list[str], *, also: bool = False) -> Entry:
    name, kind, country, region, lat, lon, population, number, *reach = fields
    if kind not in get_args(Kind):
        raise ValueError(f"The gazetteer has a line of the kind {kind!r} (of {name!r}); write it again.")
    return Entry(
        id=int(number),
        name=name,
        kind=kind,  # type: ignore[arg-type]
        country=country,
        region=region,
        lat=float(lat),
        lon=float(lon),
        population=int(population),
        reach=(float(reach[0]), float(reach[1])) if reach else (0.0, 0.0),
        also=also,
    )


def _lines(wanted: str) -> list[list[str]]:
    """The fields of the lines whose name has the key `wanted`."""
    text = _mapped()
    low, high = 0, len(text)
    while low < high:  # `low` and `high` are starts of lines
        middle = text.rfind(b"\n", low, (low + high) // 2) + 1 or low
        end = text.find(b"\n", middle)
        if key(_name(text, middle)) < wanted:
            low = end + 1
        else:
            high = middle
    found = []
    while low < len(text) and key(_name(text, low)) == wanted:
        end = text.find(b"\n", low)
        found.append(text[low:end].decode().split("\t"))
        low = end + 1
    return found


def _name(text: mmap.mmap, start: int) -> str:
    return text[start : text.find(b"\t", start)].decode()


@cache
def _mapped() -> mmap.mmap:
    with as_file(files("rashomon") / "data" / "gazetteer.tsv") as path, path.open("rb") as file:
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
