"""From a parse to places: what is named, which one is meant, one `Place` for each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

from spacy.tokens import Doc

from rashomon.extract.actors.kinds.states import state_matches
from rashomon.extract.actors.syntax.words import Words
from rashomon.extract.places.candidates import SETTLED, has_town, is_capital
from rashomon.extract.places.datelines import asks
from rashomon.extract.places.resolve import COUNTRY, ONLY, STATED, Link, resolved
from rashomon.extract.places.sightings import Sighting, sightings
from rashomon.extract.places.within import named
from rashomon.gazetteer import Entry, key
from rashomon.knowledge import organisations, states
from rashomon.model import Actor, Place, PlacePrecision, Report, identity
from rashomon.spelling import consonants

BY = "places/1"
PRECISION: dict[str, PlacePrecision] = {
    "town": "town",
    "district": "region",
    "region": "region",
    "country": "country",
}
# Why a link is made where the recogniser does not take the name for a place's.
FIRM = (STATED, COUNTRY, ONLY)
PARTS = {
    (1, 0): "northern",
    (-1, 0): "southern",
    (0, 1): "eastern",
    (0, -1): "western",
    (1, 1): "northeastern",
    (1, -1): "northwestern",
    (-1, 1): "southeastern",
    (-1, -1): "southwestern",
    (0, 0): "central",
}


def places(report: Report, parse: Doc) -> Report:
    """The report with its places in order of first mention. Who acts by a place's name is an actor, not one."""
    words = Words.of(parse)
    taken, loose = _taken(report, words)
    found = sightings(words, taken, loose)
    links = resolved(found, _countries(words), asks(report.dateline.text if report.dateline else None))
    persons = _persons(report)
    made: dict[str, Place] = {}
    for sighting, link in zip(found, links, strict=True):
        if link and not _meant(sighting, link, persons):
            link = None
        if link is None and not _named(sighting, persons):
            continue
        place = _place(report, sighting, link)
        words_ = report.passage(words.start[sighting.start], words.end[sighting.end - 1])
        held = made.setdefault(place.id, place)
        made[place.id] = replace(held, mentions=(*held.mentions, words_))
    return replace(report, places=tuple(made.values()))


def _taken(report: Report, words: Words) -> tuple[frozenset[int], frozenset[int]]:
    """The tokens of the names of those who act; and of those, the ones that a place may be taken for.

    A single name of which nothing more is said, and that the gazetteer knows, is one.
    """
    at = {start: i for i, start in enumerate(words.start)}
    taken: set[int] = set()
    loose: set[int] = set()
    for actor in (actor for actor in report.actors if actor.named):
        bare = actor.kind in ("person", "organisation") and not actor.roles and _may_be_place(actor)
        for passage in actor.mentions:
            i = at.get(passage.start)
            while i is not None and i < len(words) and words.start[i] < passage.end:
                taken.add(i)
                if bare:
                    loose.add(i)
                i += 1
    return frozenset(taken), frozenset(loose)


def _may_be_place(actor: Actor) -> bool:
    return actor.name not in organisations() and actor.country is None and bool(named(actor.name))


def _countries(words: Words) -> Mapping[str, float]:
    """The countries that the text speaks of by any word, and the share of each."""
    counts = Counter(says[0].code for *_, says in state_matches(words))
    return {code: count / counts.total() for code, count in counts.items()}


def _persons(report: Report) -> frozenset[str]:
    """The parts of the full names of the persons in the report."""
    names = (key(actor.name).split() for actor in report.actors if actor.kind == "person" and actor.named)
    full = (parts for parts in names if len(parts) > 1 and not named(" ".join(parts)))
    return frozenset(part for parts in full for part in parts)


def _meant(sighting: Sighting, link: Link, persons: frozenset[str]) -> bool:
    """Whether the words are firm enough for that place."""
    entry = link.entry
    stated = sighting.sort in ("town", "region") or bool(sighting.inside or sighting.beside)
    if (entry.kind == "country" or is_capital(entry)) and not (sighting.where or sighting.part or stated):
        return False  # "the Vestria affair" happens anywhere, and a capital may be its government
    if entry.kind == "town" and entry.population < SETTLED and not (sighting.where or stated):
        return False  # too much else is called as small towns are
    if key(sighting.name) in persons and not (sighting.where and sighting.tagged and stated):
        return False
    if sighting.tagged:
        return True
    return stated or (link.why in FIRM and not _at_a_body(sighting))


def _at_a_body(sighting: Sighting) -> bool:
    """Whether it may be a body called after a place: one is at a college and in a town."""
    return sighting.label == "ORG" and sighting.led == "at"


def _named(sighting: Sighting, persons: frozenset[str]) -> bool:
    """Whether it is a place at all, though not one that can be told."""
    if key(sighting.name) in persons:
        return False
    stated = sighting.sort in ("town", "region")
    return stated or (sighting.tagged and sighting.where and not sighting.modifies)


def _place(report: Report, sighting: Sighting, link: Link | None) -> Place:
    if link is None:
        return Place(id=identity("p", report.id, key(sighting.full)), name=sighting.full, by=f"{BY} unlinked")
    entry = link.entry
    state = states().get(entry.country)
    name = state.name if state and entry.kind == "country" else entry.name
    if entry.also and entry.kind == "town" and consonants(name) == consonants(sighting.name):
        name = sighting.name if not sighting.name.isupper() else name  # "Tromso" as the report spells it
    where = Place(
        id=f"geonames:{entry.id}",
        name=name,
        country=entry.country,
        lat=entry.lat,
        lon=entry.lon,
        precision=PRECISION[entry.kind],
        by=f"{BY} {link.why}",
    )
    if sighting.part is None or entry.kind not in ("country", "region") or has_town(entry):
        return where  # the east of a town and of the region around it read alike: neither is the other's point
    return _part(where, entry, sighting.part)


def _part(where: Place, entry: Entry, way: tuple[int, int]) -> Place:
    """A part of a country or region: as far from its middle as its towns lie apart in that direction."""
    north, east = (step * reach for step, reach in zip(way, entry.reach, strict=True))
    name = PARTS[way]
    return replace(
        where,
        id=f"{where.id}/{name}",
        name=f"{name} {where.name}",
        lat=round(entry.lat + north, 2),
        lon=round((entry.lon + east + 180) % 360 - 180, 2),
        precision="region",
    )
