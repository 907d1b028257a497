"""What somebody is told to do that needs no object."""

import pytest

from rashomon.compare.actors.cast import cast
from rashomon.compare.claims.doings import doings
from tests.make import make_report, with_actor


def found(text, name="Ada Lund", **more):
    report = with_actor(make_report(text), name, **more)
    (actor,) = report.actors
    return [key.replace(actor.id, "she") for key in doings(report, cast((report,))).things]


@pytest.mark.parametrize(
    "text",
    [
        "Ada Lund has resigned.",
        "Ada Lund resigned on Monday.",
        "They said that Ada Lund had suddenly resigned, to nobody's surprise.",
    ],
)
def test_it_is_found_by_the_verb_behind_a_name(text):
    assert found(text) == ["she resign"]


def test_the_troops_of_a_state_are_that_state():
    assert found(
        "The Syldavian troops kept advancing in the hills.", "The Syldavian troops", kind="group", country="SY"
    ) == ["SY advanc"]


@pytest.mark.parametrize(
    "text",
    [
        "Ada Lund was dismissed on Monday.",  # somebody else did it
        "Ada Lund signed the treaty.",  # what she signed says which act it is
        "Ada Lund resigning in shame was no surprise.",
        "Ada Lund agreed to resign.",
        "It was a song which Ada Lund performed at dawn.",
        "Ada Lund sang. Ada Lund performed at noon. Ada Lund performed at dusk.",  # which of the two?
    ],
)
def test_what_says_no_act_or_several_is_left(text):
    assert found(text) == []
