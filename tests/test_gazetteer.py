from importlib.resources import files

import pytest

from rashomon.gazetteer import ALSO, country, entries, key


def of_kind(name, kind, code):
    return [entry for entry in entries(name) if (entry.kind, entry.country) == (kind, code)]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Saint-Étienne", "St. Etienne"),
        ("TROMSØ", "Tromso"),
        ("Sana’a", "Sanaa"),
        ("Þórshöfn", "Thorshofn"),
    ],
)
def test_spellings_of_one_name_have_one_key(left, right):
    assert key(left) == key(right)


def test_a_name_finds_towns_regions_districts_and_no_others():
    (town,) = of_kind("Tromsø", "town", "NO")
    assert 69 < town.lat < 70
    assert 18 < town.lon < 20
    assert not town.also
    assert of_kind("Bavaria", "region", "DE")
    assert of_kind("Orange County", "district", "US")
    assert entries("Qwertzuiop") == ()
    assert entries("") == ()
    assert entries("...") == ()


def test_another_name_leads_to_the_place_itself():
    (town,) = of_kind("Bombay", "town", "IN")
    assert (town.name, town.also) == ("Mumbai", True)


def test_a_town_lies_in_its_region_by_code():
    (town,) = of_kind("Concordia", "town", "AR")
    (region,) = [entry for entry in entries(f"AR.{town.region}") if entry.kind == "region"]
    assert region.name == "Entre Ríos"


def test_a_country_is_found_by_its_code_and_has_a_reach():
    found = country("IS")
    assert found is not None
    assert (found.kind, found.name) == ("country", "Iceland")
    assert 63 < found.lat < 67
    assert found.reach[1] > found.reach[0] > 0
    assert country("ZZ") is None


def test_the_middle_of_a_country_on_both_sides_of_the_date_line_is_in_it():
    found = country("FJ")
    assert found is not None
    assert abs(found.lon) > 175


def test_the_file_is_sorted_by_key_and_every_line_can_be_read():
    lines = (files("rashomon") / "data" / "gazetteer.tsv").read_text("utf-8").splitlines()
    assert len(lines) > 400_000
    keys = [key(line.split("\t", 1)[0]) for line in lines[::200]]
    assert keys == sorted(keys)
    for line in lines[::50]:
        name, kind, *rest = line.split("\t")
        if kind == ALSO:
            assert entries(name), line
            continue
        assert kind in ("town", "region", "district", "country")
        assert -90 <= float(rest[2]) <= 90, line
        assert -180 <= float(rest[3]) <= 180, line
        assert any(entry.id == int(rest[5]) for entry in entries(name)), line


def test_the_first_and_the_last_name_are_found():
    lines = (files("rashomon") / "data" / "gazetteer.tsv").read_text("utf-8").splitlines()
    for line in (lines[0], lines[-1]):
        assert key(line.split("\t")[0]) == "" or entries(line.split("\t")[0])
