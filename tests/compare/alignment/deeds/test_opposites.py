import pytest

from rashomon.compare.actors.cast import cast
from rashomon.compare.alignment.align import align
from rashomon.compare.alignment.deeds.opposites import opposed
from rashomon.compare.claims.made import claims
from rashomon.compare.differences.attributes import differences
from tests.make import make_report, with_actor


def read(left, right, day="2025-03-05", other="2025-03-05"):
    """Two reports of one sentence each about Ada Berg, their cast and their claims."""
    reports = []
    for id, text, published in (("r1", left, day), ("r2", right, other)):
        report = make_report(text, id=id, outlet=f"{id}.example", published=published)
        for name in ("Ada Berg", "Bo Krag"):
            report = with_actor(report, name) if name in text else report
        reports.append(report)
    joined = cast(reports)
    told = [claim for report in reports for claim in claims(report, joined)]
    return {report.id: report for report in reports}, joined, told


def found(left, right, day="2025-03-05", other="2025-03-05"):
    """The verbs of two sentences about Ada Berg that cannot both be true."""
    reports, joined, told = read(left, right, day, other)
    pairs = opposed(told, reports, joined)
    return list(dict.fromkeys((one.words.text, two.words.text) for one, two in pairs))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Ada Berg attended the session in Vardal.", "Ada Berg stayed away from the session in Vardal."),
        ("Ada Berg attended the session.", "Ada Berg did not attend the session."),
        ("Ada Berg has accepted the harbour plan.", "Ada Berg has not accepted the harbour plan."),
        ("Ada Berg accepted the harbour plan.", "Ada Berg turned down the harbour plan on Monday."),
        ("Ada Berg survived.", "Ada Berg, who had met Bo Krag, was killed."),
        ("Ada Berg won the vote.", "Ada Berg lost the vote by a hair."),
        ("Ada Berg admitted the leak.", "Ada Berg denied the leak."),
        (
            "Ada Berg had helped the divers reach the wreck.",
            "Ada Berg provided no help to the divers at the wreck.",
        ),
        ("Ada Berg took her seat at the session.", "Ada Berg did not come to the session in Vardal."),
        ("Ada Berg agreed to meet the crew.", "Ada Berg declined to meet the crew."),
        ("Ada Berg resigned on Monday.", "Bo Krag said the board had sacked Ada Berg."),
        ("Ada Berg stepped down.", "Ada Berg was dismissed after the vote."),
        ("The rebels freed Ada Berg.", "Ada Berg is still being held."),
        ("A court convicted Ada Berg.", "A court cleared Ada Berg."),
        ("Ada Berg was convicted of smuggling.", "A court cleared Ada Berg of smuggling on Monday."),
        ("Ada Berg pleaded guilty.", "Ada Berg pleaded not guilty."),
        ("Ada Berg signed the pact on herring.", "Ada Berg refused to sign the pact."),
        ("Ada Berg met the crew of the Tern.", "Ada Berg never met the crew."),
        ("The pact was signed by Ada Berg.", "The pact was not signed by Ada Berg."),
        ("The council lifted the curfew.", "The council extended the curfew in Vardal."),
        ("The bridge at Vardal was reopened.", "The bridge remained closed."),
        ("The ferry Tern reached the quay.", "The ferry Tern failed to reach the quay."),
    ],
)
def test_acts_of_which_only_one_can_be_are_found(left, right):
    assert len(found(left, right)) == 1
    assert len(found(right, left)) == 1


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Ada Berg attended the session.", "Bo Krag stayed away from the session."),
        ("Ada Berg attended the session in Vardal.", "Ada Berg stayed away from the dinner."),
        ("Ada Berg attended the Nordic summit.", "Ada Berg skipped the Baltic summit."),
        ("Ada Berg attended the session.", "Ada Berg would have stayed away from the session."),
        ("Ada Berg attended the session.", "If Ada Berg skipped the session, nobody saw it."),
        ("Ada Berg accepted the harbour plan.", "Ada Berg accepted the harbour plan with a smile."),
        ("Ada Berg did not attend the session.", "Ada Berg stayed away from the session."),
        ("Ada Berg attended the session.", "Ada Berg met Bo Krag, who stayed away from the session."),
        ("Ada Berg attended the session.", "Ada Berg and Bo Krag skipped the session."),
        ("Ada Berg accepted changes to the pact.", "Ada Berg rejected calls to leave the pact."),
        ("Ada Berg cancelled the order for ferries.", "Ada Berg extended the order for barges."),
        ("Ada Berg survived the crash of the Tern.", "Ada Berg died of a fever."),
        ("Ada Berg initially rejected the pact.", "Ada Berg accepted the pact."),
        ("Ada Berg signed some of the pacts.", "Ada Berg did not sign all of the pacts."),
        ("Ada Berg shot at the boat.", "Ada Berg was not shot."),
        ("Ada Berg answered the crew.", "Ada Berg did not answer the crew."),
        ("Ada Berg was arrested.", "Ada Berg was released."),
        ("Ada Berg was convicted of smuggling.", "A court cleared Ada Berg of theft."),
        ("Ada Berg pleaded guilty to smuggling.", "Ada Berg pleaded not guilty to theft."),
        ("The mayor of Vardal accepted the pact.", "The council of Vardal rejected the pact."),
        ("The bridge at Vardal was reopened.", "The bridge at Osk remained closed."),
        ("The plan was approved by the council.", "The plan was rejected by the harbour board."),
    ],
)
def test_acts_that_can_both_be_or_of_which_it_is_not_clear_are_none(left, right):
    assert found(left, right) == []


def test_what_is_told_weeks_apart_is_another_occasion():
    assert not found("Ada Berg attended the session.", "Ada Berg skipped the session.", other="2025-03-25")


def kinds(left, right, other="2025-03-05"):
    """The differences of the one point that two such sentences make."""
    reports, joined, told = read(left, right, other=other)
    pairs = [(one.claim.id, two.claim.id) for one, two in opposed(told, reports, joined)]
    (group,) = [group for group in align(told, joined, {}, pairs) if len({claim.report for claim in group}) > 1]
    return [(one.attribute, one.kind) for one in differences(group, reports, joined)]


def test_they_make_a_point_that_is_disputed_or_has_moved_on():
    session = "Ada Berg attended the session.", "Ada Berg stayed away from the session."
    assert kinds(*session) == [("status", "contradiction")]
    assert kinds(*session, other="2025-03-06") == [("status", "contradiction")]
    plan = "Ada Berg turned down the harbour plan.", "Ada Berg has accepted the harbour plan."
    assert kinds(*plan) == [("stance", "contradiction")]
    assert kinds(*plan, other="2025-03-06") == [("stance", "update")]


@pytest.mark.parametrize(
    ("ahead", "done"),
    [
        ("Ada Berg plans to close the quay.", "Ada Berg closed the quay."),
        ("Ada Berg is expected to sign the pact.", "Ada Berg signed the pact."),
        ("Bo Krag threatened to block the bridge.", "Bo Krag blocked the bridge."),
    ],
)
def test_what_is_to_come_and_what_is_done_are_one_act(ahead, done):
    assert len(found(ahead, done)) == 1
    assert kinds(ahead, done) == [("status", "framing")]
    assert kinds(ahead, done, other="2025-03-06") == [("status", "update")]
    assert not found(done, ahead, other="2025-03-06")  # another time


def test_what_somebody_owns_does_nothing():
    assert not found("Ada Berg's brother attended the session.", "Ada Berg skipped the session.")
