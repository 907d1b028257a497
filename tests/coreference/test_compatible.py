from dataclasses import replace

import pytest

from rashomon.coreference.compatible import may_be_one
from rashomon.model import Event, When


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
        {"place": "p2"},
    ],
)
def test_what_is_known_tells_two_events_apart(other):
    first = replace(EVENT, place="p1")
    assert not may_be_one(first, replace(first, **other))
    assert not may_be_one(replace(first, **other), first)


def test_a_month_tells_no_two_days_apart():
    month = When(start="2031-04-01", end="2031-04-30", precision="month", basis="stated")
    assert may_be_one(EVENT, replace(EVENT, when=month))
