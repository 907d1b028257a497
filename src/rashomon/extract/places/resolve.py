"""Which of the places that share a name a report means, or that it cannot be told.

By what the words say it lies in; else by the countries that the report names, by the other places in it ("spatial
minimality", Leidner 2007), by capitals and by population. Where the runner-up comes near, none.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rashomon.extract.places.candidates import SHARE, Ask, candidates, is_capital, weak
from rashomon.extract.places.sightings import Sighting
from rashomon.extract.places.within import lies_in, named
from rashomon.gazetteer import Entry, entries, key
from rashomon.spelling import consonants

# Why a place is taken to be meant.
STATED = "the report says what it lies in"
ONLY = "the only one by that name"
COUNTRY = "the report names its country"
# Scores, in powers of ten of population: set by hand while reading 130 reports of busy days. Of 100 links in 130
# others 97 were right, read by eye; two of the three were names of small towns, which need a preposition since.
CAPITAL = 3.0
WIDE = 1.0  # a first-level division or a country
NAMED = 1.5  # the report names its country, and up to one more by how much of the report is about it
RELATED = 1.0  # another place of the report lies in its country
NEIGHBOUR = 1.0  # another place of the report lies within NEAR
SAME_REGION = 2.0  # the report names its first-level division, and no other one
ALSO = -2.0  # by another name than its own that is no other spelling of it
MARGIN = 0.7  # five times the people, or one of the above
LISTED = 1.5  # it stands in a list with a first-level division, and is one
NEAR = 200.0  # kilometres
ONE_PLACE = 60.0  # kilometres: a town and its own district are no rivals
KNOWN = 150_000  # people: below, a report that names no country of it must say more
PASSES = 3
# A town that is also called "Vest City" leaves the bare name to the region, unless most of its people live there.
HALF = 0.5


@dataclass(frozen=True, slots=True)
class Link:
    """The place that is meant, and why it is thought so."""

    entry: Entry
    why: str


def resolved(
    found: Sequence[Sighting], countries: Mapping[str, float], also: Sequence[Ask] = ()
) -> list[Link | None]:
    """The place of each sighting.

    `countries` are those the report names, with their share of all such words; `also` is what its dateline names.
    """
    names, listed = {key(sighting.name) for sighting in found}, _listed(found)
    asks = [_ask(sighting, names, listed=i in listed) for i, sighting in enumerate(found)]
    options = {ask: candidates(ask) for ask in (*asks, *also)}
    links: dict[Ask, Link | None] = {}
    for _ in range(PASSES):
        anchors = {ask: link.entry for ask, link in links.items() if link}
        links = {ask: _best(ask, options[ask], countries, _others(ask, anchors)) for ask in options}
    told = _told(links)
    return [links[ask] or (told.get(key(ask.name)) if not ask.inside else None) for ask in asks]


def distance(left: Entry, right: Entry) -> float:
    """Kilometres on the sphere (haversine)."""
    north, south = math.radians(left.lat), math.radians(right.lat)
    across = math.radians(right.lon - left.lon)
    a = math.sin((south - north) / 2) ** 2 + math.cos(north) * math.cos(south) * math.sin(across / 2) ** 2
    return 12_742 * math.asin(min(1.0, math.sqrt(a)))


def _listed(found: Sequence[Sighting]) -> frozenset[int]:
    """Those that stand in a list with a region that is no town ("Oregon, Washington and Idaho")."""
    wide = {i for i, sighting in enumerate(found) if _only_wide(sighting.name)}
    rows = [i for i in range(1, len(found)) if found[i].listed]
    around = {i for i in rows if _lies_in_next(found[i - 1])}
    return frozenset(around | {i for i in rows if i - 1 in wide} | {i - 1 for i in rows if i in wide})


def _lies_in_next(sighting: Sighting) -> bool:
    """Whether the name behind it is that of the region it lies in: the second of "Vest, Oster" is no town."""
    inside = frozenset(region for region in sighting.beside if region[1])
    return any(lies_in(entry, inside) for entry in named(sighting.name))


def _only_wide(name: str) -> bool:
    kinds = {entry.kind for entry in named(name) if not entry.also and entry.population >= KNOWN}
    return kinds == {"region"}


def _ask(sighting: Sighting, names: Iterable[str], *, listed: bool) -> Ask:
    return Ask(
        name=sighting.name,
        full=sighting.full,
        sort=sighting.sort,
        parted=sighting.part is not None,
        inside=sighting.inside,
        beside=sighting.beside,
        listed=listed,
        city=f"{key(sighting.name)} city" in names,
    )


def _others(ask: Ask, anchors: Mapping[Ask, Entry]) -> list[Entry]:
    return [entry for other, entry in anchors.items() if key(other.name) != key(ask.name)]


def _best(
    ask: Ask, options: Sequence[Entry], countries: Mapping[str, float], others: Sequence[Entry]
) -> Link | None:
    if not options:
        return None
    scored = sorted(((_score(e, ask, countries, others), -e.id, e) for e in options), reverse=True)
    score, _, best = scored[0]
    best = _town_or_region(ask, best, options)
    rivals = [other for other in scored[1:] if not _one_place(best, other[2])]
    if rivals and score - rivals[0][0] < MARGIN:
        return None
    return _link(ask, best, countries, others, namesakes=len(rivals) + 1)


def _link(
    ask: Ask, best: Entry, countries: Mapping[str, float], others: Sequence[Entry], *, namesakes: int
) -> Link | None:
    """The link to the best of its namesakes, where something speaks for it besides that it is the best."""
    if lies_in(best, ask.inside | ask.beside):
        return Link(best, STATED)
    if best.country in countries or (best.kind == "country" and not weak(best)):
        return Link(best, COUNTRY)
    if any(other.country == best.country for other in others):
        return Link(best, "other places of the report lie in its country")
    if best.kind == "region" and " " in key(ask.name) and namesakes == 1 and not best.also:
        return Link(best, ONLY)
    if (best.population >= KNOWN and ask.sort != "feature") or is_capital(best):
        return Link(best, f"the largest of {namesakes} by that name")
    return None


def _score(entry: Entry, ask: Ask, countries: Mapping[str, float], others: Sequence[Entry]) -> float:
    score = math.log10(max(entry.population, 200))
    if entry.also and entry.kind == "town" and consonants(ask.name) != consonants(entry.name):
        score += ALSO
    if is_capital(entry):
        score += CAPITAL
    if entry.kind in ("region", "country"):
        score += WIDE + (LISTED if ask.listed else 0)
    if entry.country in countries:
        score += NAMED + countries[entry.country]
    elif any(other.country == entry.country for other in others):
        score += RELATED
    if entry.kind == "town":
        score += max(_of_region(entry, others), NEIGHBOUR * _has_neighbour(entry, others))
    return score


def _of_region(town: Entry, others: Sequence[Entry]) -> float:
    regions = [(other.country, other.region) for other in others if other.kind == "region"]
    return SAME_REGION * regions.count((town.country, town.region)) / len(regions) if regions else 0.0


def _has_neighbour(town: Entry, others: Sequence[Entry]) -> bool:
    return any(other.kind == "town" and distance(town, other) < NEAR for other in others)


def _one_place(left: Entry, right: Entry) -> bool:
    """Whether two are no rivals: a town and the region around it, or twice the same."""
    if left.country != right.country:
        return False
    around = left.kind != right.kind and left.region == right.region
    return around or distance(left, right) < ONE_PLACE


def _town_or_region(ask: Ask, best: Entry, options: Sequence[Entry]) -> Entry:
    """The town, where a bare name can mean it or the region around it, unless it is a small part of that."""
    around = [e for e in options if e.country == best.country and e.region == best.region]
    towns = [e for e in around if e.kind == "town"]
    wide = [e for e in around if e.kind == "region"]
    if not towns or not wide or ask.sort != "any" or ask.parted:
        return best
    town, region = max(towns, key=_people), max(wide, key=_people)
    own = not town.also or consonants(ask.name) == consonants(town.name)
    capital = is_capital(town) and own
    if ask.listed or (town.population < SHARE * region.population and not capital):
        return region
    city = not town.also and any(e.id == town.id and e.also for e in entries(f"{ask.name} City"))
    small = town.population < HALF * region.population and not capital
    return region if ask.city or (city and small) or (is_capital(town) and not own) else town


def _people(entry: Entry) -> tuple[int, int]:
    return entry.population, -entry.id


def _told(links: Mapping[Ask, Link | None]) -> dict[str, Link]:
    """For names that some sightings tell apart and others do not: the one that is told."""
    told: dict[str, list[Link]] = {}
    for ask, link in links.items():
        if link and (ask.inside or ask.beside):
            told.setdefault(key(ask.name), []).append(link)
    return {name: found[0] for name, found in told.items() if len({link.entry.id for link in found}) == 1}
