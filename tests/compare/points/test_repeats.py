"""Which groups of claims are points."""

from dataclasses import replace

from rashomon.compare.claims.about import about
from rashomon.compare.claims.claim import Claim
from rashomon.compare.claims.origins import Origin
from rashomon.compare.points.repeats import without_repeats
from tests.compare.alignment.test_proposals import position
from tests.compare.timeline.test_line import compare, report
from tests.make import make_report, with_actor, with_event, with_figure, with_statement, words_of


def test_the_act_of_which_several_give_the_dead_is_no_point_beside_them():
    one = "The trawler, which had left Klow at noon with cod for the market, saved 23 sailors of the ferry."
    other = "A count by the coast guard of Borduria put the sailors saved at 23."
    first, second = (
        with_figure(report(id, text), words, 23, "sailors rescued")
        for id, text, words in (("r1", one, "23 sailors"), ("r2", other, "23"))
    )
    for name in ("trawler", "ferry"):
        first = with_actor(first, name, kind="group")
    found = compare(with_event(first, one[:-1], "AID", None, "trawler", "ferry"), second)
    number = next(point for point in found.points if point.kind == "figure")
    assert {version.report for version in number.versions} == {"r1", "r2"}
    assert one[:-1] not in {point.summary.text.rstrip(".") for point in found.points if point != number}


def test_a_length_that_several_things_are_told_with_is_a_point_and_one_outlets_own_is_none():
    told = {
        "r1": ("Berg proposed to stop all dredging off Klow for 30 days.", "30 days", "dredging"),
        "r2": (
            "The owner of the Solveig called a 30-day halt to dredging a gift to poachers.",
            "30-day",
            "dredging",
        ),
        "r3": ("In Borduria the guild will vote on the 30 days next week.", "30 days", None),
    }
    reports = [
        with_figure(report(id, text), words, 30, counts, unit="days") for id, (text, words, counts) in told.items()
    ]
    found = [point for point in compare(*reports).points if point.kind == "figure"]
    assert [{version.report for version in point.versions} for point in found] == [set(told)]
    own = [replace(one, outlet="one.example") for one in reports]
    assert not [point for point in compare(*own).points if point.kind == "figure" and len(point.versions) > 1]


def test_a_measure_that_one_point_tells_in_all_its_reports_is_no_point_beside_it():
    text = "A pipeline of 80 miles was opened by the mayor of Klow."
    one, other = (with_figure(report(id, text), "80 miles", 80, "pipeline", unit="miles") for id in ("r1", "r2"))
    assert [point.kind for point in compare(one, other).points if len(point.versions) > 1] == ["event"]


def claim(report, words, found=None, *, kind="event", part=False):
    told = words_of(report, words)
    return Claim(
        id=f"{report.id} {words} {kind}",
        report=report.id,
        kind=kind,
        words=told,
        about=about(report, (told,)),
        found=found,
        part=part,
        figures=report.figures if kind == "figure" else (),
    )


def test_what_most_reports_tell_in_the_words_of_another_point_is_none():
    one, other = (
        make_report("The ferry, which struck a barge on Monday, is in Klow.", id=id) for id in ("r1", "r2")
    )
    third = make_report("Nine sailors were hurt when the ferry struck a barge on Monday.", id="r3")
    fourth = make_report("A ferry struck a barge.", id="r4")
    collided = [
        *(claim(report, report.text, part=True) for report in (one, other)),
        claim(third, "when the ferry struck a barge on Monday", part=True),
        claim(fourth, fourth.text),
    ]
    again = [claim(report, report.text) for report in (one, other, third)]
    assert without_repeats([collided, again]) == [collided]
    # Of two reports in which one tells more, both points stay.
    less = [claim(one, one.text), claim(third, third.text)]
    assert without_repeats([collided, less]) == [collided, less]


def test_what_one_passes_on_is_told_by_what_happened():
    text = "The Lantern, citing a pilot, reported that Borduria had offered Klow nine boats."
    offered = "Borduria had offered Klow nine boats"
    said, done = [], []
    for id in ("r1", "r2"):
        made = with_actor(with_actor(make_report(text, id=id), "Borduria"), "Klow")
        made = with_event(made, offered, "AGREE", None, "Borduria", "Klow")
        made = with_statement(made, "a pilot", "reported", f"that {offered}")
        cited = replace(made.statements[0], by="statements/2 cited")
        said.append(claim(made, text, cited, kind="statement"))
        done.append(claim(made, offered, made.events[0]))
    assert without_repeats([said, done]) == [done]


def test_what_is_printed_for_a_number_is_no_point_of_one_report():
    first = with_figure(make_report("Two boats with 23 sailors left Klow.", id="r1"), "23 sailors", 23, "sailors")
    second = with_figure(make_report("A crew of 23 was seen.", id="r2"), "23", 23, "crew")
    number = [claim(report, report.text, kind="figure") for report in (first, second)]
    alone = [claim(first, first.text)]
    assert without_repeats([number, alone]) == [number]


def test_a_name_for_a_proposal_does_not_tell_its_sentence():
    made = with_actor(make_report("The Klow plan came as the ice closed in on the harbour.", id="r1"), "Klow")
    name, sentence = "The Klow plan", claim(made, made.text)
    named = replace(position(made, name, "proposes"), by="positions/2 name")
    by_name = claim(made, name, named, kind="position")
    assert without_repeats([[by_name], [sentence]]) == [[by_name], [sentence]]
    stated = claim(made, name, replace(named, by="positions/2 stance"), kind="position")
    assert without_repeats([[stated], [sentence]]) == [[stated]]


def test_how_long_a_text_is_leaves_its_sentences_as_they_are():
    one = "The two-page letter of the guild thanks all divers of Klow for the search at the pier."
    other = "The letter, which the guild sent on Monday, runs to two pages."
    first = with_figure(report("r1", one), "two-page letter", 2, "pages", unit=None)
    found = compare(first, with_figure(report("r2", other), "two pages", 2, "pages", unit=None)).points
    (length,) = (point for point in found if point.kind == "figure")
    assert {version.report for version in length.versions} == {"r1", "r2"}
    assert one in {point.summary.text for point in found if point.kind == "event"}


def test_the_amount_that_somebody_denies_is_none_that_is_given():
    told = "The guild paid 300 dollars for nets, Radio Klow reported."
    reports = [with_figure(report(id, told), "300 dollars", 300, "nets", unit="USD") for id in ("r1", "r2", "r3")]
    text = "Ada Berg denied having paid 300 dollars for the nets."
    denying = with_figure(with_actor(report("r4", text), "Ada Berg"), "300 dollars", 300, "nets", unit="USD")
    denying = with_statement(denying, "Ada Berg", "denied", "having paid 300 dollars for the nets")
    denied = replace(denying.statements[0], denied=denying.statements[0].content)
    found = compare(*reports, replace(denying, statements=(denied,))).points
    assert not [point for point in found if point.kind == "figure" and len(point.versions) > 1]


def test_what_somebody_says_first_is_not_told_by_what_he_says_last():
    whole, last = (
        "Berg said the fen was wet and that she would carry the map to Klow",
        "she would carry the map to Klow",
    )
    said, carried = [], []
    for id in ("r1", "r2"):
        made = with_actor(make_report(whole, id=id), "Berg")
        made = with_statement(made, "Berg", "said", whole.removeprefix("Berg said "))
        said.append(replace(claim(made, whole, made.statements[0], kind="statement"), id=f"{id}.0"))
        carried.append(replace(claim(made, last, made.statements[0], kind="statement"), id=f"{id}.1"))
    third = make_report("Berg travels to Klow.", id="r3")
    carried.append(claim(third, third.text))
    assert without_repeats([carried, said]) == [carried, said]


def test_a_stance_in_passing_is_not_what_somebody_says_of_its_holder():
    said = "Berg said that the doubts about the truce had cost the ferry guild a summer of fares and two new crews"
    made = with_actor(make_report(said, id="r1"), "Berg")
    made = with_statement(made, "Berg", "said", said.removeprefix("Berg said "))
    told = replace(claim(made, said, made.statements[0], kind="statement"), origin=Origin(("berg",)))
    doubted = claim(made, "doubts about the truce", position(made, "the truce", "doubts"), kind="position")
    for holder, points in (("lund", 2), ("berg", 1)):
        group = [replace(doubted, id=f"{id}.0", report=id, actors=(holder,)) for id in ("r1", "r2", "r3")]
        assert len(without_repeats([group, [told]])) == points


def test_a_number_that_differs_is_told_by_what_more_reports_tell_and_differs_too():
    told = {"r1": ("Two divers were hurt at the pier.", 2), "r2": ("Three divers were hurt at the pier.", 3)}
    reports = [
        with_figure(make_report(text, id=id), text[: text.index(" divers") + 7], value, "divers")
        for id, (text, value) in told.items()
    ]
    counted = [claim(one, one.text, kind="figure") for one in reports]
    third = make_report("A diver was hurt at the pier.", id="r3")
    acts = [replace(claim(one, one.text), figures=one.figures) for one in (*reports, third)]
    assert without_repeats([counted, acts]) == [acts]
    assert without_repeats([counted, acts[:2]]) == [counted]
