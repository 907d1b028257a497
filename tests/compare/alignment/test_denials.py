"""When two denials are one."""

from dataclasses import replace

from rashomon.compare.actors.cast import cast
from rashomon.compare.alignment.denials import one_denial
from rashomon.compare.claims.made import claims
from tests.make import make_report, with_actor, with_statement, words_of

RADIO = "Radio Vest reported that Klow had bought 300 nets from the guild."
DENIED = "Klow denied having bought any nets."
NO_SUCH = "No such nets were bought, Klow said."


def read(id, text, day="2031-03-05"):
    report = make_report(text, id=id, outlet=f"{id}.example", published=day)
    report = with_actor(report, "Klow", kind="state", country="KL")
    return with_actor(with_actor(report, "Radio Vest", kind="organisation"), "Bordur", kind="state", country="BO")


def reported(report):
    return with_statement(report, "Radio Vest", "reported", "that Klow had bought 300 nets from the guild")


def denying(report, source, cue, content, *answered):
    report = with_statement(report, source, cue, content, denies=answered)
    *others, last = report.statements
    return replace(report, statements=(*others, replace(last, denied=(words_of(report, content),))))


def pairs(*reports):
    known = cast(reports)
    found = {claim.id: claim for report in reports for claim in claims(report, known)}
    return sorted(
        tuple(sorted((found[one].report, found[other].report))) for one, other in one_denial(found.values(), known)
    )


def pointing(id, day="2031-03-05"):
    """A report of what the radio reported, and of its denial in words that only point to it."""
    report = reported(read(id, f"{RADIO}\n{NO_SUCH}", day))
    return denying(report, "Klow", "said", "No such nets were bought", report.statements[0].id)


def test_one_side_denies_once_what_it_names_and_what_it_points_to():
    telling = denying(read("r2", DENIED), "Klow", "denied", "having bought any nets")
    assert pairs(pointing("r1"), telling) == [("r1", "r2")]
    both = read("r1", f"{DENIED}\n{RADIO}\n{NO_SUCH}")
    both = denying(both, "Klow", "denied", "having bought any nets")
    both = reported(both)
    both = denying(both, "Klow", "said", "No such nets were bought", both.statements[1].id)
    assert pairs(both) == [("r1", "r1")]


def test_two_that_answer_one_report_are_one_in_whatever_words():
    other = reported(read("r2", f"{RADIO}\nKlow called the report a tale."))
    other = denying(other, "Klow", "called", "the report a tale", other.statements[0].id)
    assert pairs(pointing("r1"), other) == [("r1", "r2")]


def test_two_sides_or_two_weeks_or_two_things_are_two_denials():
    other = denying(
        read("r2", "Bordur denied having bought any nets."), "Bordur", "denied", "having bought any nets"
    )
    assert pairs(pointing("r1"), other) == []
    late = denying(read("r2", DENIED, "2031-03-25"), "Klow", "denied", "having bought any nets")
    assert pairs(pointing("r1"), late) == []
    boats = denying(read("r2", "Klow denied having sunk any boats."), "Klow", "denied", "having sunk any boats")
    assert pairs(pointing("r1"), boats) == []
