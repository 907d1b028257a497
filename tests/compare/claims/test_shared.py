"""Sources that no report names."""

from dataclasses import replace

import pytest

from rashomon.compare.dossier import dossier
from rashomon.model import Membership, Story, identity
from tests.make import make_outlet, make_report, with_actor, with_statement, words_of

OUTLETS = {id: make_outlet(id) for id in ("one.example", "two.example", "three.example")}
SANK = "the old ferry had sunk in the harbour with its lamps on"
OTHER = "no customs duty on herring would be paid by anglers"


def told(id, outlet, words, content=SANK, *, kind="person"):
    """A report whose only statement is by somebody whom it describes by these words."""
    text = f"{words} told reporters that {content}."
    name = words.removeprefix("The ").removeprefix("A ").removeprefix("An ")
    report = with_actor(make_report(text, id=id, outlet=outlet), name, kind=kind)
    (actor,) = report.actors
    own = replace(actor, id=identity("a", id, name), named=False, mentions=(words_of(report, name),))
    return with_statement(replace(report, actors=(own,)), name, "told", content)


def compared(*reports):
    members = tuple(Membership(report=report.id, reason="") for report in reports)
    story = Story(id="t1", members=members, copies=())
    return dossier(story, {report.id: report for report in reports}, OUTLETS)


def sources(*reports):
    """How many reports speak of each source."""
    found = compared(*reports).actors
    return sorted(len({words.report for words in actor.mentions}) for actor in found if not actor.named)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("A senior official in the harbour office", "An official in the harbour office"),
        ("The court", "The court"),
        ("Police", "Town police"),
    ],
)
def test_who_is_described_alike_as_the_source_of_one_point_is_one(left, right):
    kind = "organisation" if "court" in left else "group" if "olice" in left else "person"
    assert sources(told("r1", "one.example", left, kind=kind), told("r2", "two.example", right, kind=kind)) == [2]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("An official in the harbour office", "An official in the customs office"),
        ("An official", "An official"),
        ("A senior official", "A senior official"),
        ("The official", "The official"),
        ("Two harbour officials", "Three harbour officials"),
        ("Its harbour master", "Its harbour master"),
        ("A harbour official", "A harbour pilot"),
    ],
)
def test_who_may_be_another_stays_apart(left, right):
    assert sources(told("r1", "one.example", left), told("r2", "two.example", right)) == [1, 1]


def test_sources_of_two_points_stay_apart():
    words = "An official in the harbour office"
    assert sources(told("r1", "one.example", words), told("r2", "two.example", words, OTHER)) == [1, 1]


def test_whom_two_of_a_third_may_be_is_neither():
    """A plain one may be either of two that differ, so it joins none."""
    reports = [
        told("r1", "one.example", "The harbour court", kind="organisation"),
        told("r2", "two.example", "The court", kind="organisation"),
        told("r3", "three.example", "The appeals court", kind="organisation"),
    ]
    assert sources(*reports) == [1, 1, 1]


def test_what_they_have_from_one_source_is_one_voice():
    def tells(id, outlet, words, content):
        report = told(id, outlet, words, content)
        return replace(report, statements=tuple(replace(one, by="test clause") for one in report.statements))

    senior, other = "A senior official in the harbour office", "An official in the harbour office"
    left = tells("r1", "one.example", senior, "the old ferry had sunk in the harbour with its lamps on")
    right = tells("r2", "two.example", other, "one old ferry had gone and sunk in the harbour, its lamps on")
    plain = make_report("The old ferry sank in the harbour, its lamps on.", id="r3", outlet="three.example")
    (point,) = (point for point in compared(left, right, plain).points if len(point.versions) == 3)
    assert [voice.reports for voice in point.voices] == [("r1", "r2"), ("r3",)]
    assert "one stated origin, senior official in the harbour office" in point.voices[0].why
