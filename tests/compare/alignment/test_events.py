"""One event of two reports, told in other words."""

from dataclasses import replace

from rashomon.compare.actors.cast import cast
from rashomon.compare.alignment.align import align
from rashomon.compare.alignment.events import one_event
from rashomon.compare.claims.made import claims
from rashomon.model import Event, When
from tests.make import make_report, with_actor, words_of


def report(id, text, trigger, lemma, actor, status="happened"):
    """A report with an act of one of its states."""
    held = with_actor(with_actor(make_report(text, id=id), "Syldavia", kind="state"), "Borduria", kind="state")
    place = words_of(held, trigger)
    event = Event(
        id=f"e{id}",
        report=id,
        type="ASSAULT",
        mode=None,
        status=status,
        actors=(next(one.id for one in held.actors if one.name == actor),),
        recipients=(),
        place=None,
        when=None,
        figures=(),
        mentions=(held.passage(0, len(text)),),
        triggers=(place,),
        lemmas=(lemma,),
    )
    return replace(held, events=(event,))


ONE = report("r1", "Borduria bombarded the port of Klow in the night", "bombarded", "bombard", "Borduria")
TWO = report(
    "r2", "The bombardment of Klow by Borduria lasted four hours", "bombardment", "bombardment", "Borduria"
)


def together(*reports):
    """The groups of events that are told as one."""
    joined = cast(reports)
    held = [claim for one in reports for claim in claims(one, joined)]
    return {
        frozenset(claim.id for claim in group if claim.id.startswith("e"))
        for group in align(held, joined, one_event(reports, joined))
    }


def test_a_verb_and_its_noun_tell_of_one_event():
    assert frozenset({"er1", "er2"}) in together(ONE, TWO)


def test_the_act_of_another_is_another_event():
    other = report(
        "r2", "The bombardment of Klow by Syldavia lasted four hours", "bombardment", "bombardment", "Syldavia"
    )
    assert frozenset({"er1"}) in together(ONE, other)


def test_an_act_that_is_asked_for_is_not_yet_the_act():
    wanted = report("r2", "Hawks want Borduria to bombard Klow", "bombard", "bombard", "Borduria", "proposed")
    assert frozenset({"er1"}) in together(ONE, wanted)


def meeting(id, text, day=None):
    """A report with a meeting of people whom it does not name."""
    when = When(start=day, end=day, precision="day", basis="stated") if day else None
    held = report(id, text, "met", "meet", "Borduria")
    return replace(held, events=(replace(held.events[0], type="CONSULT", mode="meet", actors=(), when=when),))


def test_a_meeting_of_nobody_knows_whom_is_another_one_unless_on_the_same_day():
    first = meeting("r1", "Commanders of nine states met in the port, said Borduria", "2031-03-11")
    undated = meeting("r2", "Officials of both states met for the first time, said Borduria")
    same = meeting("r2", "Nine commanders met in the port, said Borduria", "2031-03-11")
    assert frozenset({"er1"}) in together(first, undated)
    assert frozenset({"er1", "er2"}) in together(first, same)


def test_the_order_of_reports_changes_nothing():
    assert together(TWO, ONE) == together(ONE, TWO)
