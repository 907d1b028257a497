from dataclasses import replace

import pytest

from rashomon.compare.actors.cast import cast
from tests.make import make_report, with_actor


def told(id, name, *, named=True, country=None):
    report = with_actor(make_report(f"{name} said so.", id=id), name, kind="organisation", country=country)
    (actor,) = report.actors
    return with_name(report, actor, named)


def with_name(report, actor, named):
    id = actor.id if named else f"{actor.id} {report.id}"
    return replace(report, actors=(replace(actor, named=named, id=id),))


def joined(*reports):
    return len({cast(reports).of(report.id, report.actors[0].id) for report in reports}) == 1


@pytest.mark.parametrize(
    ("left", "right"),
    [("Omani Interior Ministry", "interior ministry"), ("Oman's interior ministry", "Omani Interior Ministry")],
)
def test_an_office_of_the_only_state_that_has_one_in_the_story_is_that_state_s(left, right):
    one, other = told("r1", left, country="OM"), told("r2", right, named=right[0].isupper())
    assert joined(one, other)
    assert cast((one, other)).named(other, [other.actors[0].id])


def test_of_two_states_offices_neither_is_meant_nor_is_a_ministry_of_nothing():
    norway = told("r1", "Norwegian Interior Ministry", country="NO")
    oman = told("r2", "Omani Interior Ministry", country="OM")
    bare = told("r3", "interior ministry", named=False)
    assert len({cast((norway, oman, bare)).of(one.id, one.actors[0].id) for one in (norway, oman, bare)}) == 3
    assert not joined(oman, told("r1", "ministry", named=False))


def test_an_outlet_that_is_called_by_two_of_its_names_is_one():
    assert joined(told("r1", "CBS"), told("r2", "CBS News"))
    assert not joined(told("r1", "CBS News"), told("r2", "ABC News"))
    assert not joined(told("r1", "Harbour"), told("r2", "Harbour News"))
