from dataclasses import replace

from rashomon.compare.actors.cast import cast
from rashomon.compare.claims.made import claims
from rashomon.compare.differences.attributions import attribution, claimed
from rashomon.compare.differences.finer import targets
from rashomon.compare.differences.pairs import Pair
from tests.make import make_report, with_actor, with_statement


def test_what_one_tells_and_another_has_somebody_claim_is_framed_otherwise():
    def told(cue, outlet="two.example"):
        own = make_report("The pilots keep out of the strait.", id="r1", outlet="one.example")
        text = f"Ada Berg {cue} that the pilots keep out of the strait."
        report = with_actor(make_report(text, id="r2", outlet=outlet), "Ada Berg")
        report = with_statement(report, "Ada Berg", cue, "that the pilots keep out of the strait")
        (said,) = report.statements
        report = replace(report, statements=(replace(said, by="1 clause"),))
        joined = cast((own, report))
        left = next(claim for claim in claims(own, joined) if claim.kind == "event")
        right = next(claim for claim in claims(report, joined) if claim.kind == "statement")
        return list(claimed(Pair(left, right, {"r1": own, "r2": report}, joined)))

    (found,) = told("claimed")
    assert (found.attribute, found.kind) == ("attribution", "framing")
    assert [one.value for one in found.values] == ["The pilots keep out of the strait.", "Ada Berg"]
    assert told("said") == []
    assert told("claimed", outlet="one.example") == []


def test_what_one_tells_and_another_only_has_heard_is_framed_otherwise():
    own = make_report("The council sold the pier.", id="r1", outlet="one.example")

    def heard(text, cue):
        report = with_statement(
            make_report(text, id="r2", outlet="two.example"), "council", cue, "the council sold the pier"
        )
        said = replace(report.statements[0], sources=(), by="1 hearsay")
        report = replace(report, statements=(said,))
        joined = cast((own, report))
        left, right = (next(c for c in claims(one, joined) if not c.part) for one in (own, report))
        return [found.values[1].value for found in claimed(Pair(left, right, {"r1": own, "r2": report}, joined))]

    assert heard("The strike began amid reports that the council sold the pier.", "reports") == ["reports"]
    assert heard("It was noted that the council sold the pier.", "noted") == []


def test_whom_words_are_aimed_at_may_be_a_person_or_the_state_that_the_person_leads():
    def blamed(id, whom, kind, leads=None):
        text = f"Ada Berg accused {whom} of delay."
        report = with_actor(with_actor(make_report(text, id=id), "Ada Berg"), whom, kind=kind)
        report = with_statement(report, "Ada Berg", "accused", f"{whom} of delay")
        (said,) = report.statements
        speaker, aim = report.actors
        actors = (speaker, replace(aim, acts_for=leads))
        return replace(report, actors=actors, statements=(replace(said, by="1 blame"),))

    def aimed(one, other):
        joined = cast((one, other))
        left, right = (next(iter(claims(report, joined))) for report in (one, other))
        return [(d.attribute, d.kind) for d in targets(Pair(left, right, {"r1": one, "r2": other}, joined))]

    state = blamed("r1", "Syldavia", "state")
    leader = blamed("r2", "Bo Krag", "person", leads=state.actors[1].id)
    assert aimed(state, leader) == [("actor", "precision")]
    assert aimed(state, blamed("r2", "Per Holm", "person")) == []


def test_who_is_they_is_no_other_speaker():
    assert attributed("the harbour council", "the harbour council") == []
    assert attributed("the harbour council", "they") == []
    assert attributed("the harbour council", "the ferry union") == ["precision"]


def test_two_persons_who_tell_one_thing_in_their_own_words_have_both_said_it():
    reports = []
    for number, (who, told) in enumerate(
        (("Ada Lund", "they discussed the quay"), ("Bo Krag", "the quay came up"))
    ):
        report = with_actor(make_report(f"{who} said {told}.", id=f"r{number}"), who)
        reports.append(with_statement(report, who, "said", told))
    joined = cast(reports)
    left, right = (claim for report in reports for claim in claims(report, joined) if claim.kind == "statement")
    assert not list(attribution(Pair(left, right, {report.id: report for report in reports}, joined)))


def attributed(*sources):
    """The kinds in which the attribution differs of one quotation, by the words that name its source."""
    reports = []
    for number, source in enumerate(sources):
        text = f"“The quay is ours and it stays ours,” {source} said."
        report = make_report(text, id=f"r{number}")
        name = "Sailors" if source == "they" else source
        report = with_actor(report, name, kind="organisation")
        report = with_statement(report, source, "said", "“The quay is ours and it stays ours,”", quoted=text[1:36])
        said = report.statements[0]
        known = replace(said, sources=(replace(said.sources[0], actor=report.actors[0].id),))
        reports.append(replace(report, statements=(known,)))
    joined = cast(reports)
    left, right = (claim for report in reports for claim in claims(report, joined) if claim.kind == "statement")
    return [one.kind for one in attribution(Pair(left, right, {report.id: report for report in reports}, joined))]
