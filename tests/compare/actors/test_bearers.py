"""Those whom one report describes by what another says who that is."""

from dataclasses import replace

import pytest

from rashomon.compare.actors.cast import cast
from rashomon.model import identity
from tests.make import make_report, with_actor, words_of

FIRM = "Alma Shipping"


def described(report, words, name=None, kind="person"):
    """The report with somebody of whom it says but what he is: `name` has also whose."""
    report = with_actor(report, words, kind=kind)
    *before, last = report.actors
    own = replace(
        last,
        id=identity("a", report.id, words),
        name=name or words,
        named=False,
        mentions=(words_of(report, words),),
        by=("actors/2 described",),
    )
    return replace(report, actors=(*before, own))


def equated(report, name, words, kind="organisation"):
    """The report with somebody whom it sets beside what he is."""
    report = with_actor(report, name, kind=kind)
    *before, last = report.actors
    mentions = (words_of(report, words), *last.mentions)
    rules = ("actors/2 equated", *("actors/2 name" for _ in last.mentions))
    return replace(report, actors=(*before, replace(last, mentions=mentions, by=rules)))


def is_one(report, *others, homes=None):
    """Whether who is described last in the report is the first actor of the first other report."""
    joined = cast((report, *others), homes or {})
    first = others[0]
    return joined.of(report.id, report.actors[-1].id) == joined.of(first.id, first.actors[0].id)


SAYS_WHO = equated(make_report(f"The ferry's owner, {FIRM}, wrote so.", id="r2"), FIRM, "owner")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The ferry's owner wrote so.", "ferry's owner"),
        ("The owner of the ferry wrote so.", "owner of the ferry"),
        ("The ferry sank.\nIts angry owner wrote so.", "Its angry owner"),
        ("The ferry Solveig is new.\nThe Solveig sank.\nIts owner wrote so.", "Its owner"),
    ],
)
def test_the_owner_of_a_thing_is_whom_another_report_names(text, name):
    report = make_report(text)
    assert is_one(described(report, "owner", name), SAYS_WHO)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The barge's owner wrote so.", "barge's owner"),
        ("The barge sank.\nIts owner wrote so.", "Its owner"),
        ("The ferry sank.\nA gull sang.\nA dog ran.\nIts owner wrote so.", "Its owner"),
        ("The owner wrote so.", "owner"),
    ],
)
def test_of_another_thing_or_of_what_is_not_sure_it_is_nobody(text, name):
    assert not is_one(described(make_report(text), "owner", name), SAYS_WHO)


def test_of_two_owners_neither_is_meant():
    report = described(make_report("The ferry's owner wrote so."), "owner", "ferry's owner")
    other = equated(make_report("The ferry's owner, Bo Krag, left.", id="r3"), "Bo Krag", "owner", kind="person")
    assert not is_one(report, SAYS_WHO, other)


def minister(id, name, country, text=None):
    report = with_actor(make_report(text or f"{name} spoke.", id=id), name)
    (actor,) = report.actors
    return replace(report, actors=(replace(actor, roles=("foreign minister",), country=country),))


def test_the_minister_is_whom_the_report_names_and_another_says_to_be_of_its_state():
    elsewhere = minister("r2", "Ada Lund", "NO")
    text = "The foreign minister spoke.\nAda Lund wrote so."
    report = described(with_actor(make_report(text), "Ada Lund"), "foreign minister")
    assert is_one(report, elsewhere, homes={"r1": "NO"})
    assert not is_one(report, elsewhere, homes={"r1": "IS"})
    assert not is_one(report, elsewhere)
    without = described(make_report("The foreign minister spoke."), "foreign minister")
    assert not is_one(without, elsewhere, homes={"r1": "NO"})
    both = with_actor(with_actor(make_report(f"{text}\nBo Krag left."), "Ada Lund"), "Bo Krag")
    other = minister("r3", "Bo Krag", "NO")
    assert not is_one(described(both, "foreign minister"), elsewhere, other, homes={"r1": "NO"})


def test_a_state_s_minister_is_whom_the_report_names_and_others_call_a_minister_of_no_other_state():
    unsaid, elsewhere = minister("r2", "Ada Lund", None), minister("r2", "Ada Lund", "IS")
    report = with_actor(make_report("Norway's foreign minister spoke.\nAda Lund wrote so."), "Ada Lund")
    report = with_actor(report, "Norway", kind="state", country="NO")

    def of_norway(report):
        report = described(report, "foreign minister", "its foreign minister")
        *before, last = report.actors
        state = next(actor for actor in before if actor.kind == "state")
        return replace(report, actors=(*before, replace(last, acts_for=state.id)))

    assert is_one(of_norway(report), unsaid)
    assert not is_one(of_norway(report), elsewhere)
    assert not is_one(of_norway(with_actor(report, "Bo Krag")), unsaid, minister("r3", "Bo Krag", None))
    joined = cast((of_norway(report), unsaid))
    assert joined.actor(joined.of("r2", unsaid.actors[0].id)).acts_for == report.actors[-1].id


def test_a_name_is_a_firm_s_where_more_reports_take_it_for_one_and_a_person_s_with_an_office():
    firm = [with_actor(make_report(f"{FIRM} left.", id=id), FIRM, kind="organisation") for id in ("r1", "r2")]
    person = with_actor(make_report(f"{FIRM} left.", id="r3"), FIRM)
    (joined,) = cast((*firm, person)).actors
    assert (joined.kind, len(joined.mentions)) == ("organisation", 3)
    assert len(cast((firm[0], person)).actors) == 2
    in_office = replace(person, actors=(replace(person.actors[0], roles=("mayor",)),))
    (joined,) = cast((*firm, in_office)).actors
    assert (joined.kind, joined.roles) == ("person", ("mayor",))
