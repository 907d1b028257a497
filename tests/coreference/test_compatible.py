from dataclasses import replace

import pytest

from rashomon.coreference.compatible import elsewhere, may_be_one, parties_allow, status_allows
from rashomon.model import Event, Place, When


def day(date):
    return When(start=date, end=date, precision="day", basis="stated")


EVENT = Event(
    id="e1",
    report="r1",
    type="ASSAULT",
    mode=None,
    status="happened",
    actors=("BOR",),
    recipients=("SYL",),
    place=None,
    when=day("2031-03-04"),
    figures=(),
    mentions=(),
)


def test_what_is_unknown_tells_nothing_apart():
    bare = replace(EVENT, actors=(), recipients=(), when=None, mode="aerial", status="ongoing")
    assert may_be_one(EVENT, bare)
    assert may_be_one(bare, EVENT)


@pytest.mark.parametrize(
    "other",
    [
        {"type": "CONSULT"},
        {"status": "negated"},
        {"status": "planned"},
        {"actors": ("SYL",)},
        {"recipients": ("BOR",)},
        {"when": day("2031-03-05")},
    ],
)
def test_what_is_known_tells_two_events_apart(other):
    assert not may_be_one(EVENT, replace(EVENT, **other))
    assert not may_be_one(replace(EVENT, **other), EVENT)


def test_two_towns_are_two_places_and_a_region_around_a_town_is_none():
    town, other = (Place(id=name, name=name, country="NO", precision="town") for name in "ab")
    region = Place(id="c", name="c", country="NO", precision="region")
    unknown = Place(id="d", name="d")
    assert elsewhere(town, other)
    assert elsewhere(region, replace(region, id="e", country="SE"))
    assert not elsewhere(town, region)
    assert not elsewhere(town, town)
    assert not elsewhere(town, unknown)
    assert not elsewhere(town, None)


def test_a_month_tells_no_two_days_apart():
    month = When(start="2031-04-01", end="2031-04-30", precision="month", basis="stated")
    assert may_be_one(EVENT, replace(EVENT, when=month))


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("happened", "negated", True),
        ("planned", "happened", True),
        ("proposed", "proposed", True),
        ("proposed", "negated", False),
        ("conditional", "happened", False),
    ],
)
def test_a_wish_that_somebody_act_is_not_the_act(left, right, expected):
    assert status_allows(left, right) is expected
    assert status_allows(right, left) is expected


def test_who_of_two_that_meet_is_named_first_says_nothing():
    def allow(type, left, right):
        return parties_allow(type, left, right, str.__eq__)

    one, other = (("A",), ("B",)), (("B",), ("A",))
    assert allow("CONSULT", one, other)
    assert not allow("ASSAULT", one, other)
    assert allow("CONSULT", one, (("A", "B"), ()))
    assert not allow("CONSULT", one, (("A",), ("C",)))


def test_who_kills_is_not_killed_in_the_same_act():
    assert not parties_allow("ASSAULT", (("A",), ()), ((), ("A",)), str.__eq__)
    assert parties_allow("ASSAULT", (("A",), ()), ((), ("B",)), str.__eq__)
    assert parties_allow("OTHER", (("A",), ()), ((), ("A",)), str.__eq__)
