from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.extract.actors import actors
from rashomon.extract.events import events
from rashomon.extract.parse import parses
from rashomon.extract.places import places
from rashomon.model import Excerpt, Span
from tests.make import make_report


def read(text, *, dateline=None):
    report = make_report(text)
    if dateline:
        report = replace(report, dateline=Excerpt(dateline, Span(0, 1)))
    parse = next(iter(parses([text])))
    return places(actors(report, parse), parse)


def linked(report):
    """Name, country and precision of what has coordinates."""
    return [(place.name, place.country, place.precision) for place in report.places if place.lat is not None]


def unlinked(report):
    return [place.name for place in report.places if place.lat is None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ferry leaves from a quay in Bergen. Norway pays.", [("Bergen", "NO", "town")]),
        ("Halden, Norway, has a new quay.", [("Halden", "NO", "town"), ("Norway", "NO", "country")]),
        ("A mill in Springfield, Ill., has shut.", [("Springfield", "US", "town"), ("Illinois", "US", "region")]),
        ("Nobody was hurt in the French city of Valence.", [("Valence", "FR", "town")]),
        ("Snow fell in Scotland.", [("Scotland", "GB", "region")]),
        ("It rained in Orange County.", []),
        ("Roads were shut in the Molise mountain region.", [("Molise", "IT", "region")]),
        ("Roads were shut in the Molise mountain race.", []),
        (
            "It rained in California’s Orange County.",
            [("California", "US", "region"), ("Orange County", "US", "region")],
        ),
    ],
)
def test_a_place_is_linked_to_country_and_precision(text, expected):
    assert linked(read(text)) == expected


def test_a_region_is_no_point_in_the_city_that_it_is_called_after():
    report = read("Shells fell in the Kharkiv region. A tram burned in the city of Kharkiv. Ukraine said so.")
    assert linked(report) == [("Kharkiv", "UA", "region"), ("Kharkiv", "UA", "town")]
    region, town = report.places
    assert (region.lat, region.lon) != (town.lat, town.lon)
    assert region.mentions[0].text == "Kharkiv region"


def test_a_part_of_a_country_is_a_region_that_lies_there():
    (west,) = read("Rain fell in western Iceland.").places
    (east,) = read("Rain fell in the east of Iceland.").places
    assert (west.precision, west.name, east.name) == ("region", "western Iceland", "eastern Iceland")
    assert west.lon < east.lon
    assert east.mentions[0].text == "east of Iceland"


def test_the_direction_of_a_place_from_another_is_no_part_of_that():
    report = read("The ship sank 40 miles to the east of Iceland.")
    assert "eastern Iceland" not in [place.name for place in report.places]


def test_the_country_that_the_report_names_tells_namesakes_apart():
    assert linked(read("A school in Birmingham was shut. The British inspectors left.")) == [
        ("Birmingham", "GB", "town")
    ]
    report = read("A school in Birmingham was shut. The inspectors left Alabama.")
    assert ("Birmingham", "US", "town") in linked(report)


def test_other_places_of_the_report_tell_namesakes_apart():
    report = read("The bus from Halifax stopped in Dartmouth and in Truro. Canadian buses are late.")
    assert ("Dartmouth", "CA", "town") in linked(report)


def test_the_dateline_tells_where_the_report_is_set():
    text = "The delegates sat down in Salto on Thursday. Argentina and Uruguay had sent them."
    assert ("Salto", "UY", "town") in linked(read(text, dateline="PAYSANDU, Uruguay, March 6 (Wire)"))


def test_what_cannot_be_told_stays_unlinked_and_keeps_its_words():
    report = read("The parade in Springfield was dull.")
    assert (linked(report), unlinked(report)) == ([], ["Springfield"])
    (place,) = report.places
    assert (place.precision, place.country, place.mentions[0].text) == ("unknown", None, "Springfield")


def test_a_place_that_no_gazetteer_has_stays_unlinked():
    report = read("The village of Grumpelsdorf in Germany has a new well.")
    assert ("Grumpelsdorf" in unlinked(report), linked(report)) == (True, [("Germany", "DE", "country")])


@pytest.mark.parametrize(
    "text",
    [
        "Moscow rejected the offer. Russia had weeks to think.",  # a capital that speaks is its state
        "Norway and Iceland have signed a treaty.",
        "The ambassador to Denmark resigned.",
        "Norwegian boats and Danish crews worked on.",  # adjectives
        "The Paris agreement is dead.",  # a treaty
        "The Ohio Courier said so.",  # the first half of a name
        "The court ruled in Miller v. Alabama.",
        "The report ran in May and in the Senate.",
    ],
)
def test_who_acts_and_what_is_only_called_after_a_place_is_no_place(text):
    assert linked(read(text)) == []


def test_one_name_in_one_report_is_one_place():
    report = read("Snow fell in Tromso, Norway. The quay of Tromsø was white. In TROMSØ nobody skied.")
    (town,) = [place for place in report.places if place.precision == "town"]
    assert [words.text for words in town.mentions] == ["Tromso", "Tromsø", "TROMSØ"]


def test_an_event_knows_the_place_that_its_clause_names():
    text = "Iceland met Norway in Bergen on Monday. Norway met Sweden, which has a consulate in Lisbon."
    parse = next(iter(parses([text])))
    report = events(places(actors(make_report(text), parse), parse), parse)
    names = {place.id: place.name for place in report.places}
    assert [names.get(event.place) for event in report.events if event.type == "CONSULT"] == ["Bergen", None]


def test_the_order_in_which_reports_are_read_changes_nothing():
    texts = ["A fire in Salto, Uruguay.", "A fire in Salto. Argentina sent pumps.", "A fire in Salto, Uruguay."]
    first = [read(text).places for text in texts]
    assert [read(text).places for text in reversed(texts)] == first[::-1]


@settings(max_examples=25, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["in", "the north of", "Vest,", "Norway", "Bergen", "region", "Ill.", "’s", "\n\n", "-", "/"]
        ),
        min_size=1,
        max_size=9,
    )
)
def test_every_mention_reproduces_its_words(parts):
    report = read(" ".join(parts).strip() or "in")
    for place in report.places:
        for words in place.mentions:
            assert report.text[words.start : words.end] == words.text
