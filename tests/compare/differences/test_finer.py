from __future__ import annotations

from dataclasses import replace

from rashomon.compare.actors.cast import cast
from rashomon.compare.claims.made import claims
from rashomon.compare.differences.finer import doers, places, principals
from rashomon.compare.differences.pairs import Compare, Pair
from rashomon.model import Place, PlacePrecision, Report
from tests.make import make_report, with_actor, with_event, words_of


def compared(compare: Compare, left: Report, right: Report) -> list[tuple[str, str, list[str]]]:
    joined = cast((left, right))
    one, other = (claims(report, joined)[0] for report in (left, right))
    pair = Pair(one, other, {"r1": left, "r2": right}, joined)
    return [(found.attribute, found.kind, [value.value for value in found.values]) for found in compare(pair)]


def read(id: str, text: str, **people: tuple[str, ...]) -> Report:
    """A report whose `people` are named persons with roles, or described ones."""
    report = make_report(text, id=id, outlet=f"{id}.example", published="2025-03-05")
    for name, roles in people.items():
        report = with_actor(report, name.replace("_", " "))
        *others, actor = report.actors
        report = replace(report, actors=(*others, replace(actor, roles=roles, named=actor.name[0].isupper())))
    return report


def test_one_names_whom_the_other_only_describes() -> None:
    named = read("r1", "Fish processor Ada Berg cleared a cold room.", Ada_Berg=("fish processor",))
    described = read("r2", "A fish processor has cleared a room.", fish_processor=())
    assert compared(doers, named, described) == [("actor", "precision", ["fish processor", "Ada Berg"])]
    assert compared(doers, described, named) == [("actor", "precision", ["fish processor", "Ada Berg"])]


def test_who_is_named_elsewhere_in_the_report_is_not_only_described() -> None:
    named = read("r1", "Fish processor Ada Berg cleared a cold room.", Ada_Berg=("fish processor",))
    both = read("r2", "A fish processor has cleared a room.\nAda Berg smiled.", fish_processor=(), Ada_Berg=())
    assert compared(doers, named, both) == []
    assert compared(doers, named, read("r2", "A tailor has cleared a room.", tailor=())) == []


def at(id: str, text: str, name: str, number: int, precision: PlacePrecision) -> Report:
    report = make_report(text, id=id, outlet=f"{id}.example", published="2025-03-05")
    place = Place(
        id=f"geonames:{number}",
        name=name,
        country="PT",
        precision=precision,
        mentions=(words_of(report, name),),
    )
    return replace(report, places=(place,))


def test_a_town_and_the_region_that_it_lies_in() -> None:
    town = at("r1", "The talks open in Ponta Delgada.", "Ponta Delgada", 6941014, "town")
    region = at("r2", "The talks open in the Azores.", "Azores", 3411865, "region")
    assert compared(places, town, region) == [("place", "precision", ["Ponta Delgada", "Azores"])]
    assert compared(places, town, replace(town, id="r2")) == []
    elsewhere = at("r1", "The talks open in Lisbon.", "Lisbon", 2267057, "town")
    assert compared(places, elsewhere, region) == []


def hosting(id: str, host: str, *, acts_for: bool = True) -> Report:
    """A report of one act of a mayor who acts for her town, or of the town."""
    text = f"{host} opened the regatta."
    report = with_actor(with_actor(make_report(text, id=id, outlet=f"{id}.example"), "Ada Berg"), "Odde")
    mayor, town = report.actors
    mayor, town = replace(mayor, acts_for="aodde" if acts_for else None), replace(town, id="aodde", kind="state")
    report = with_event(report, text[:-1], "CONSULT", None, host, host)
    (act,) = report.events
    act = replace(act, actors=tuple(town.id if id == report.actors[1].id else id for id in act.actors))
    return replace(report, actors=(mayor, town), events=(replace(act, recipients=()),))


def test_who_acts_is_a_person_here_and_whom_she_acts_for_there() -> None:
    person, town = hosting("r1", "Ada Berg"), hosting("r2", "Odde")
    assert compared(principals, person, town) == [("actor", "precision", ["Ada Berg", "Odde"])]
    assert compared(principals, person, replace(person, id="r2")) == []
    assert (
        compared(principals, hosting("r1", "Ada Berg", acts_for=False), hosting("r2", "Odde", acts_for=False))
        == []
    )
