"""Events with the names and codes that PLOVER's manual gives."""

import json

import pytest

from rashomon.engine import Serial
from rashomon.export.formats.plover import plover
from rashomon.export.formats.sectors import code_of, entity, scheme, sectors
from rashomon.export.gather import all_of
from rashomon.knowledge import states
from rashomon.model import Actor
from rashomon.outlets import load
from rashomon.pipeline import ingest
from rashomon.store import open_store

PAGE = """Ministers meet in Lisbon as strike kills four

LISBON, 5 March 2025

Foreign Minister Ana Roque of Portugal met the Norwegian foreign minister, Leif Holm, in Lisbon on Tuesday.

Chilean troops killed four people in the town of Arica on Monday.

Portugal will send 40 million euros to Chile next week. In 1998 Peru attacked Chile.

The chairman of the port, Rui Sa, praised the pilots.
"""
# The fields of the manual's tables, and `status`, which is ours.
FIELDS = frozenset(
    """id has_event date time enddate endtime actor recipient event event_loc event_text quad_code event_scale mode
    context link text text_info cite_info coder coded_date coded_time comment size status""".split()
)
ENTITY = frozenset("""code sector other_sector_codes entity_text identifier_id identifier_text office""".split())


@pytest.fixture(scope="module")
def held(tmp_path_factory):
    folder = tmp_path_factory.mktemp("plover")
    (folder / "page.txt").write_text(PAGE, "utf-8")
    with open_store(str(folder / "store.db"), create=True) as store:
        ingest([str(folder)], store=store, engine=Serial(), outlets=load(), read_at="2025-03-09T00:00:00+00:00")
        return all_of(store)


@pytest.fixture(scope="module")
def records(held):
    return [json.loads(line) for line in plover(held).splitlines()]


def test_fields_are_those_of_the_manual(records, held):
    assert records
    texts = {report.id: report.text for report in held.reports}
    for record in records:
        assert set(record) <= FIELDS
        assert {"id", "date", "actor", "event"} <= set(record)
        for one in (*record["actor"], *record.get("recipient", ())):
            assert set(one) <= ENTITY
        place = record["text_info"]
        assert texts[record["cite_info"]["corpus"]][place["start"] : place["end"]] == record["event_text"][0]


def test_a_meeting_has_all_who_meet_as_actors(records):
    (met,) = [record for record in records if record["event"] == ["CONSULT"]]
    assert [(one["code"], one["sector"]) for one in met["actor"]] == [("PRT", "GOV"), ("NOR", "GOV")]
    assert met["date"] == "2025-03-04"
    assert met["quad_code"] == 1
    assert met["event_loc"]["country_code"] == "PRT"
    assert "recipient" not in met


def test_the_dead_are_counted(records):
    (strike,) = [r for r in records if r["event"] == ["ASSAULT"] and "context" not in r]
    assert [(one["code"], one["sector"]) for one in strike["actor"]] == [("CHL", "MIL")]
    assert strike["size"] == {"dead": 4}


def test_what_is_no_new_event_says_so(records):
    contexts = {tuple(record["context"]) for record in records if "context" in record}
    assert contexts == {("future",), ("historical",)}


@pytest.mark.parametrize(
    ("kind", "name", "roles", "found"),
    [
        ("person", "Ana Roque", ("opposition leader",), ("OPP",)),
        ("person", "Ana Roque", ("army spokeswoman",), ("MIL",)),
        ("person", "Ana Roque", ("envoy to the rebels",), ("GOV",)),
        ("person", "Ana Roque", ("former prime minister",), ("ELI",)),
        ("person", "Ana Roque", ("chairman of the port",), ()),
        ("organisation", "Chilean Supreme Court", (), ("JUD",)),
        ("group", "Dockers", (), ("LAB",)),
        ("group", "Norwegian policemen", (), ("COP",)),
        ("state", "Portugal", (), ()),
    ],
)
def test_sectors_follow_from_what_somebody_is(kind, name, roles, found):
    assert sectors(Actor(id="a1", name=name, kind=kind, roles=roles)) == found


def test_bodies_of_many_states_have_codes_of_their_own():
    def code(name):
        return entity(Actor(id="a1", name=name, kind="organisation"), name)["code"]

    assert (code("United Nations"), code("European Union"), code("African Union")) == ("UNO", "EUR", "IGO")
    assert code("Harbour Board") is None


def test_each_state_has_a_code_of_its_own_and_each_mode_a_category():
    codes = [code_of(code) for code in states()]
    assert None not in codes
    assert len(set(codes)) == len(codes)
    categories = {type for types in scheme()["quad"].values() for type in types}
    assert set(scheme()["modes"]) <= categories
    assert len(categories) == 16
