"""When an accusation and a denial are of one deed."""

from dataclasses import replace

from rashomon.compare.actors.cast import cast
from rashomon.compare.alignment.blame import one_deed
from rashomon.compare.claims.made import claims
from rashomon.compare.points.versions import one_each
from tests.make import make_report, with_actor, with_statement, words_of

ACCUSED = "A bomb sank the ferry off Vik.\nThe union blamed Klow for the attack."
DENIED = "A bomb had sunk a ferry.\nKlow denied being behind the blast."


def read(id, text, source, cue, content, day="2031-03-05"):
    report = make_report(text, id=id, outlet=f"{id}.example", published=day)
    report = with_actor(with_actor(report, "Klow", kind="state", country="KL"), "union", kind="organisation")
    report = with_statement(report, source, cue, content)
    if cue == "denied":
        (said,) = report.statements
        report = replace(report, statements=(replace(said, denied=(words_of(report, content),)),))
    return report


def are_one(*reports):
    known = cast(reports)
    found = [claim for report in reports for claim in claims(report, known)]
    return bool(list(one_deed(found, {report.id: report for report in reports}, known)))


ACCUSING = read("r1", ACCUSED, "union", "blamed", "Klow for the attack")


def test_who_is_blamed_in_one_report_denies_the_deed_in_another():
    assert are_one(ACCUSING, read("r2", DENIED, "Klow", "denied", "being behind the blast"))


def test_of_another_deed_or_by_another_or_weeks_later_it_is_no_answer():
    other = "The harbour had bought nets.\nKlow denied being behind the sale."
    assert not are_one(ACCUSING, read("r2", other, "Klow", "denied", "being behind the sale"))
    assert not are_one(ACCUSING, read("r2", DENIED, "Klow", "denied", "being behind the blast", "2031-05-05"))
    union = DENIED.replace("Klow", "The union")
    assert not are_one(ACCUSING, read("r2", union, "union", "denied", "being behind the blast"))


def test_two_who_blame_are_left_to_their_words():
    assert not are_one(ACCUSING, read("r2", ACCUSED, "union", "blamed", "Klow for the attack"))


def test_a_report_that_has_both_is_printed_with_the_accusation():
    text = ACCUSED + "\nKlow denied being behind the attack."
    both = read("r1", text, "union", "blamed", "Klow for the attack")
    both = with_statement(both, "Klow", "denied", "being behind the attack")
    accusing, denying = both.statements
    both = replace(both, statements=(accusing, replace(denying, denied=denying.content)))
    found = [claim for claim in claims(both, cast((both,))) if claim.kind == "statement"]
    assert [claim.id for claim in one_each(list(reversed(found)))] == [accusing.id]
