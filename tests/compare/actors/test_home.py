"""Bodies that a report names without their state."""

from dataclasses import replace

import pytest

from rashomon.compare.actors.cast import cast
from rashomon.model import identity
from tests.make import make_report, with_actor, words_of

GUARD = "The coast guard said so."


def told(text, *states, id="r1", body="coast guard"):
    """A report that speaks of states, each a name and a code, and describes a body."""
    report = make_report(text, id=id)
    for name, code in states:
        report = with_actor(report, name, kind="state", country=code)
    report = with_actor(report, body, kind="organisation")
    *before, last = report.actors
    words = words_of(report, body)
    described = replace(last, id=identity("a", id, body), named=False, mentions=(words,))
    return replace(report, actors=(*before, described))


def state(report, home=None):
    """The state of the described body."""
    joined = cast((report,), {report.id: home})
    found = joined.actor(joined.of(report.id, report.actors[-1].id))
    return found.country


def test_in_a_paper_at_home_it_is_that_state_s():
    assert state(told(GUARD + "\nNorway was silent.", ("Norway", "NO")), "NO") == "NO"
    assert (
        state(told("Iceland waited, Norway spoke.\n" + GUARD, ("Iceland", "IS"), ("Norway", "NO")), "NO") == "NO"
    )


@pytest.mark.parametrize(
    ("text", "home"),
    [
        ("Norway waited, Iceland spoke.\n" + GUARD, "NO"),  # the other state was spoken of last
        (GUARD + "\nIceland was silent.", "NO"),  # of the state of the paper nothing is told
        (GUARD, None),
        ("Norway left.\nA coast guard said so.", "NO"),
        ("Norway left.\nThe coast guard of the lakes said so.", "NO"),
    ],
)
def test_where_that_is_not_sure_it_is_nobody_s(text, home):
    states = [(name, code) for name, code in (("Norway", "NO"), ("Iceland", "IS")) if name in text]
    assert state(told(text, *states), home) is None


def test_abroad_it_is_that_of_the_only_state_of_the_sentence():
    text = "As Norway sent two ships, the coast guard said so.\nIceland waited, Iceland spoke."
    states = (("Norway", "NO"), ("Iceland", "IS"))
    assert state(told(text, *states), "GB") == "NO"
    assert state(told(text.replace("two ships", "Iceland a ship"), *states), "GB") is None
    assert state(told(text + "\nBritain agreed.", *states, ("Britain", "GB")), "GB") is None


def test_it_is_one_with_the_body_that_others_name_in_full():
    other = with_actor(
        make_report("The Norwegian coast guard spoke.", id="r2"),
        "Norwegian coast guard",
        kind="organisation",
        country="NO",
    )
    iceland = with_actor(
        make_report("The Icelandic coast guard spoke.", id="r3"),
        "Icelandic coast guard",
        kind="organisation",
        country="IS",
    )
    report = told("Norway left.\n" + GUARD, ("Norway", "NO"))
    joined = cast((report, other, iceland), {report.id: "NO"})
    assert joined.named(report, [report.actors[-1].id]) == (other.actors[0].id,)
