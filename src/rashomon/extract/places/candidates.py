"""Which places a name can mean by its own words: before it is asked which of them the report means."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from rashomon.extract.places.lexicon import Sort
from rashomon.extract.places.within import Region, lies_in, named
from rashomon.gazetteer import Entry, entries, key
from rashomon.knowledge import state_words, states

SETTLED = (
    15_000  # people: below, what is called a beach or a fort is one, and what a town is called many things are
)
# A town and a region of one name. With a smaller share of its people than this the town is not what a bare name
# means: in doubt the region, in which the town lies. Capitals are always the town.
SHARE = 0.35
SMALL = 0.1  # the same for "eastern Vest": with a smaller share the town is not meant


@dataclass(frozen=True, slots=True)
class Ask:
    """What is looked up once for all its sightings.

    `parted`: a part of it is meant. `listed`: it stands in a list with regions that are no towns. `city`: the
    report also speaks of "Vest City", so Vest alone is something else.
    """

    name: str
    full: str
    sort: Sort
    parted: bool
    inside: frozenset[Region]
    beside: frozenset[Region]
    listed: bool = False
    city: bool = False


def candidates(ask: Ask) -> tuple[Entry, ...]:
    """The places that a name can mean, by its words alone."""
    found = _by_sort(ask)
    if ask.inside:
        return tuple(entry for entry in found if lies_in(entry, ask.inside))
    beside = tuple(entry for entry in found if lies_in(entry, ask.beside))
    return beside or found


def is_capital(entry: Entry) -> bool:
    """Whether a town is the capital of its country."""
    if entry.kind != "town":
        return False
    return any(says.part == "capital" and says.code == entry.country for says in state_words().get(entry.name, ()))


def weak(country: Entry) -> bool:
    """Whether the country's name more often means something else."""
    return country.country in states() and states()[country.country].weak


def has_town(region: Entry) -> bool:
    """Whether a town that goes by a region's name holds much of its people, so that either may be meant."""
    towns = (e for e in entries(region.name) if e.kind == "town" and e.country == region.country)
    return region.kind == "region" and any(
        e.region == region.region and (is_capital(e) or e.population > SMALL * region.population) for e in towns
    )


def _by_sort(ask: Ask) -> tuple[Entry, ...]:
    found = named(ask.name)
    if ask.full != ask.name:
        found = (*named(ask.full), *found)
    if ask.sort == "town":
        return tuple(entry for entry in found if entry.kind == "town")
    if ask.sort == "region":
        regions = tuple(entry for entry in found if entry.kind in ("region", "district"))
        return regions or _around(found)
    if ask.sort == "feature":
        return tuple(e for e in found if not e.also and (e.kind != "town" or e.population >= SETTLED))
    if ask.parted and (wide := tuple(entry for entry in found if entry.kind in ("region", "country"))):
        return wide
    plain = tuple(entry for entry in found if entry.kind != "district")
    firm = tuple(entry for entry in plain if entry.kind == "country" and not weak(entry))
    return (firm if not ask.inside else ()) or plain or tuple(entry for entry in found if not entry.also)


def _around(towns: Iterable[Entry]) -> tuple[Entry, ...]:
    """The regions that are called after their main towns ("the Vest region"), if one is."""
    found = []
    for town in towns:
        if town.kind != "town":
            continue
        for region in entries(f"{town.country}.{town.region}"):
            alike = key(region.name)[:5] == key(town.name)[:5]
            if region.kind == "region" and (alike or town.population > SHARE * region.population):
                found.append(region)
    return tuple(dict.fromkeys(found))
