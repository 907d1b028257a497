"""A phrase in common is told of many things; what stands around it says of which."""

from dataclasses import replace

import pytest

from rashomon.compare.actors.cast import cast
from rashomon.compare.alignment.phrases import in_one_phrase
from rashomon.compare.claims.made import claims
from tests.make import make_report, with_actor, with_statement

DREDGER = "The dredger's owners met behind closed doors to settle the wages of divers."


def share_a_phrase(left, right, who=None):
    reports = [make_report(text, id=f"r{at}", outlet=f"r{at}.example") for at, text in enumerate((left, right))]
    reports = [with_actor(report, who) if who else report for report in reports]
    joined = cast(reports)
    one, other = (claims(report, joined)[0] for report in reports)
    return in_one_phrase(one, other, joined)


def test_two_tellings_that_share_a_phrase_alone_are_two():
    assert share_a_phrase(DREDGER, "Judges heard the pilot's widow behind closed doors while gulls cried outside.")


def test_a_name_may_stand_inside_a_phrase():
    left = "The storm cut a key Klow supply route to the lighthouse for divers."
    right = "Fog hid a key supply route from the pilots of two barges."
    assert share_a_phrase(left, right, "Klow")


@pytest.mark.parametrize(("who", "one"), [("The shipping firm", True), ("An official", False)])
def test_two_who_are_called_alike_may_say_one_thing_in_one_phrase(who, one):
    def said(id, text, source):
        report = make_report(text, id=id, outlet=f"{id}.example")
        return with_statement(report, source, "said", text.partition(" said ")[2])

    left = said("r1", f"{who} said there was no gangway record of divers on the barge.", who)
    last = who.split()[-1]
    right = said("r2", f"A {last} said the gangway record had no gulls in spring.", f"A {last}")
    joined = cast((left, right))
    found = [next(c for c in claims(report, joined) if c.kind == "statement") for report in (left, right)]
    assert in_one_phrase(*found, joined) != one


@pytest.mark.parametrize(
    "other",
    [
        "The doors of the chapel stood open and the gate behind it was closed, a verger told visitors.",
        "Owners of the dredger met behind closed doors over wages.",
        "Behind closed doors.",
    ],
    ids=["the words apart", "more words", "nothing else"],
)
def test_words_that_stand_apart_more_of_them_and_nothing_else_tell_one_thing(other):
    assert not share_a_phrase(DREDGER, other)


def test_the_same_party_makes_a_phrase_enough():
    left = "Ada Berg slept through the night watch on the old ferry."
    right = "A harbour log has Ada Berg on night watch in spring."
    assert not share_a_phrase(left, right, "Ada Berg")


def test_what_is_not_said_may_be_a_phrase_and_no_more():
    def silent(id, text, source, cue, content):
        report = with_actor(make_report(text, id=id, outlet=f"{id}.example"), source)
        report = with_statement(report, source, cue, content)
        return replace(report, statements=(replace(report.statements[0], kind="silence"),))

    lacks, silence = "made no mention of", "was silent on"
    one = silent("r1", f"Ada Berg {lacks} a toll agreement.", "Ada Berg", lacks, "a toll agreement")
    two = silent(
        "r2", f"The office {silence} the long toll dispute.", "The office", silence, "the long toll dispute"
    )
    joined = cast((one, two))
    left, right = (next(c for c in claims(report, joined) if c.kind == "statement") for report in (one, two))
    assert left.about & right.about
    assert not in_one_phrase(left, right, joined)
    assert in_one_phrase(*(replace(claim, found=None) for claim in (left, right)), joined)
