"""One actor's proposal under the names that several reports give it."""

from dataclasses import replace

from rashomon.compare.actors.cast import cast
from rashomon.compare.alignment.proposals import one_proposal, under_one
from rashomon.model import Position, Proposal, When
from tests.make import make_report, with_actor, words_of


def offer(id, text, name, *, stance="proposes", who="Ada Lund", kind="person", published="2031-03-04", day=None):
    report = with_actor(make_report(text, id=id, outlet=f"{id}.example", published=published), who, kind=kind)
    return replace(report, positions=(position(report, name, stance, day),))


def position(report, name, stance, day=None):
    when = When(start=day, end=day, precision="day", basis="stated", words=None) if day else None
    return Position(
        id=f"t{report.id}{name}",
        report=report.id,
        holder=report.actors[0].id,
        proposal=Proposal(id=f"q{report.id}{name}", name=name, words=words_of(report, name)),
        stance=stance,
        conditions=(),
        when=when,
        via=(),
        evidence=(report.passage(0, len(report.text) - 1),),
    )


def proposals(*reports):
    joined = cast(reports)
    one = one_proposal(reports, joined)
    return {position.proposal.id for report in reports for position in under_one(report, one).positions}


PUT = offer("r1", "Ada Lund put a pilot scheme for the harbour on the table.", "a pilot scheme for the harbour")


def test_what_one_actor_proposes_in_like_words_is_one_proposal():
    assert (
        len(proposals(PUT, offer("r2", "Ada Lund laid her pilots’ paper on the table.", "her pilots’ paper"))) == 1
    )


def test_other_words_another_actor_another_stance_or_another_month_are_another():
    others = [
        offer("r2", "Ada Lund suggested lower dues.", "lower dues"),
        offer("r2", "Bo Krag laid the pilots’ paper on the table.", "the pilots’ paper", who="Bo Krag"),
        offer("r2", "Ada Lund left the pilots’ paper on the table.", "the pilots’ paper", stance="rejects"),
        offer("r2", "Ada Lund laid her pilots’ paper on the table.", "her pilots’ paper", published="2031-05-04"),
    ]
    assert all(len(proposals(PUT, other)) == 2 for other in others)


def test_what_a_state_and_its_envoy_propose_in_like_words_is_one_proposal():
    left = offer("r1", "Norway put the pilots’ text forward.", "the pilots’ text", who="Norway", kind="state")
    right = offer("r2", "Ada Lund tabled the text on pilots.", "the text on pilots")
    (envoy,) = right.actors
    acting = replace(envoy, acts_for=left.actors[0].id)
    assert len(proposals(left, right)) == 2
    assert len(proposals(left, replace(right, actors=(acting, *left.actors)))) == 1


def test_what_one_side_stands_on_under_one_amount_is_one_proposal():
    ready = offer("r1", "Ada Lund would go down to 4.20.", "go down to 4.20", stance="accepts on conditions")
    other = "Ada Lund offered to bring the dues from 6.10 to 4.20 crowns."
    assert len(proposals(ready, offer("r2", other, "bring the dues from 6.10 to 4.20 crowns"))) == 1
    higher = "Ada Lund offered to bring the dues to 4.25 crowns."
    assert len(proposals(ready, offer("r2", higher, "bring the dues to 4.25 crowns"))) == 2
    anothers = offer("r2", other, "bring the dues from 6.10 to 4.20 crowns", who="Bo Krag")
    assert len(proposals(ready, anothers)) == 2


MONDAY, SUNDAY = "2031-03-03", "2031-03-02"


def test_what_one_side_put_forward_on_one_day_is_one_under_whatever_name():
    stay = offer("r1", "Ada Lund proposed that both fleets stay in port.", "both fleets stay in port", day=MONDAY)
    plan, name = "Ada Lund came up with a plan to end the quarrel.", "a plan to end the quarrel"
    assert len(proposals(stay, offer("r2", plan, name, day=MONDAY))) == 1
    assert len(proposals(stay, offer("r2", plan, name, day=SUNDAY))) == 2
    # A plan may be a bill, but a bill is no tax.
    bill = offer("r1", "Ada Lund introduced a bill.", "a bill", day=MONDAY)
    assert len(proposals(bill, offer("r2", plan, name, day=MONDAY))) == 1
    assert len(proposals(bill, offer("r2", "Ada Lund proposed a tax.", "a tax", day=MONDAY))) == 2


def test_where_a_report_tells_of_two_neither_is_that_of_another_report():
    one = offer("r1", "Ada Lund proposed lower dues.", "lower dues", day=MONDAY)
    two = offer(
        "r2", "Ada Lund offered a plan for the pier, a plan for the dock.", "a plan for the pier", day=MONDAY
    )
    dock = position(two, "a plan for the dock", "proposes", MONDAY)
    assert len(proposals(one, replace(two, positions=(*two.positions, dock)))) == 3


def test_the_plan_of_a_side_is_the_one_that_every_report_has_of_it():
    bare = offer("r1", "Everybody waits for the Lund plan.", "the Lund plan")
    dues = offer("r2", "Ada Lund suggested lower dues.", "lower dues")
    toll = offer("r3", "Ada Lund suggested a toll.", "a toll")
    assert len(proposals(bare, dues)) == 1
    assert len(proposals(bare, dues, toll)) == 3
    assert len(proposals(offer("r1", "All wait for the new Lund plan.", "the new Lund plan"), dues)) == 2


def test_a_bill_and_the_law_of_its_name_are_one():
    bill = offer("r1", "Ada Lund signed the harbour dues bill.", "the harbour dues bill", stance="accepts")
    dues, toll = (
        offer("r2", f"Bo Krag hates {name}.", name, stance="rejects", who="Bo Krag")
        for name in ("the harbour dues law", "the harbour toll law")
    )
    assert len(proposals(bill, dues)) == 1
    assert len(proposals(bill, toll)) == 2


def test_what_one_holder_does_to_the_only_bill_of_two_reports_is_one():
    signed = offer("r1", "Ada Lund signed a bill on Monday.", "a bill", stance="accepts")
    again = offer("r2", "Ada Lund put her name to the measure.", "the measure", stance="accepts")
    assert len(proposals(signed, again)) == 1
    assert len(proposals(signed, replace_stance(again, "rejects"))) == 2
    # Of two that a report knows it may be either.
    other = position(again, "the", "accepts")
    other = replace(other, proposal=replace(other.proposal, id="qharbour", name="the harbour bill"))
    assert len(proposals(signed, replace(again, positions=(*again.positions, other)))) == 3


def put_by(who, id, text, name, day="2031-03-03"):
    return offer(id, text, name, who=who, kind="group", day=day)


def test_what_members_of_one_party_in_parliament_put_forward_on_one_day_is_one():
    house = put_by("House Greens", "r1", "House Greens unveiled a wide dredging bill.", "a wide dredging bill")
    hall = put_by(
        "Greens in Congress", "r2", "Greens in Congress tabled sweeping legislation.", "sweeping legislation"
    )
    assert len(proposals(house, hall)) == 1
    others = [
        put_by("Senate Greens", "r2", "Senate Greens tabled sweeping legislation.", "sweeping legislation"),
        put_by("House Blues", "r2", "House Blues tabled sweeping legislation.", "sweeping legislation"),
        put_by("Young Greens", "r2", "Young Greens tabled sweeping legislation.", "sweeping legislation"),
        put_by("House Greens", "r2", "House Greens asked for rest.", "rest", day="2031-03-01"),
    ]
    assert all(len(proposals(house, other)) == 2 for other in others)


def replace_stance(report, stance):
    return replace(report, positions=tuple(replace(one, stance=stance) for one in report.positions))
