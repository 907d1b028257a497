"""What of a sentence is printed for what one report tells alone."""

from dataclasses import replace

import pytest

from rashomon.compare.claims.about import about
from rashomon.compare.claims.claim import Claim
from rashomon.compare.points.whole import in_whole_sentences
from rashomon.model import When
from tests.make import make_report, with_actor, with_event, with_figure, with_statement, words_of

TOLD = "Ada Lund said the dam had held and the pilot, who lives in Klow, asked the mayor for a boat after lunch."


def printed(report, *claims):
    """The words of each claim that is left, one group each."""
    return [
        group[0].words.text for group in in_whole_sentences([[claim] for claim in claims], {report.id: report})
    ]


def claim(report, words, kind="event", found=None, **more):
    told = words_of(report, words)
    return Claim(
        id=words, report=report.id, kind=kind, words=told, about=about(report, (told,)), found=found, **more
    )


@pytest.mark.parametrize(
    "words",
    [
        "the pilot, who lives in Klow, asked the mayor for a boat after lunch",
        "Ada Lund said",
        "Ada Lund said the dam had held and the pilot, who lives in Klow",
    ],
)
def test_what_is_broken_off_a_sentence_is_printed_with_all_of_it(words):
    report = make_report(TOLD)
    assert printed(report, claim(report, words)) == [TOLD]


def test_a_clause_that_ends_before_another_stands_for_itself():
    report = make_report(TOLD)
    assert printed(report, claim(report, "Ada Lund said the dam had held")) == ["Ada Lund said the dam had held"]


@pytest.mark.parametrize(
    "rest", [", though nobody had called", " but found nobody there", ", and has since called for a second"]
)
def test_what_its_doer_did_besides_and_a_reservation_are_told_with_it(rest):
    report = make_report(f"On the same day Ada Lund sent a boat{rest}.")
    assert printed(report, claim(report, "Ada Lund sent a boat")) == [report.text]


def test_what_has_no_verb_is_printed_with_its_sentence():
    text = "The vote came after weeks of talk, Bo Krag demanding more boats, and a day of rain."
    report = with_actor(with_actor(make_report(text), "Bo Krag"), "boats", kind="group")
    report = with_event(report, "Bo Krag demanding more boats", "REQUEST", None, "Bo Krag", "boats")
    asked = replace(report.events[0], triggers=(words_of(report, "demanding"),))
    assert printed(report, claim(report, "Bo Krag demanding more boats", found=asked)) == [text]
    is_asking = make_report(text.replace("demanding", "is demanding"))
    asked = replace(asked, triggers=(words_of(is_asking, "demanding"),))
    found = printed(is_asking, claim(is_asking, "Bo Krag is demanding more boats", found=asked))
    assert found == ["Bo Krag is demanding more boats"]
    report = with_statement(report, "Bo Krag", "demanding", "more boats")
    said = replace(report.statements[0], by="statements/2 clause")
    assert printed(report, claim(report, "Bo Krag demanding more boats", "statement", said)) == [text]


def test_what_begins_with_according_reads_as_a_sentence():
    text = "According to Bo Krag, the boats stay, but the mayor gave no date."
    report = with_statement(with_actor(make_report(text), "Bo Krag"), "Bo Krag", "According to", "the boats stay")
    told = "According to Bo Krag, the boats stay"
    beside = [claim(report, "the mayor gave no date", "statement")] * 2
    for rule, words in (("according", told), ("clause", text)):
        said = replace(report.statements[0], by=f"statements/2 {rule}")
        groups = [[claim(report, told, "statement", said)], beside]
        assert in_whole_sentences(groups, {report.id: report})[0][0].words.text == words


def test_of_the_parts_of_one_sentence_one_is_printed_but_no_dated_happening_is_lost():
    report = with_actor(with_actor(make_report(TOLD), "pilot"), "mayor")
    report = with_event(report, "asked the mayor for a boat", "REQUEST", None, "pilot", "mayor")
    (event,) = report.events
    one, other = "the dam had held", "asked the mayor for a boat"
    assert printed(report, claim(report, one), claim(report, other, found=event)) == [TOLD]
    dated = When(start="2031-03-04", end="2031-03-04", precision="day", basis="stated", words=None)
    asked = claim(report, other, found=event, when=dated)
    assert printed(report, claim(report, one), asked) == [TOLD]
    lived = replace(asked, id="lives", words=words_of(report, "lives in Klow"))
    assert printed(report, asked, lived) == [TOLD, "lives in Klow"]
    said = claim(report, "Ada Lund said the dam had held")
    assert printed(report, said, claim(report, other, found=event)) == [TOLD]


def test_what_is_broken_off_the_words_of_a_point_of_several_reports_is_no_point():
    report, another = make_report(TOLD), make_report("A dam held.", id="r2")
    shared = [claim(report, "Ada Lund said the dam had held"), claim(another, "A dam held.")]
    groups = in_whole_sentences(
        [shared, [claim(report, "the dam had held")]], {report.id: report, another.id: another}
    )
    assert [[one.words.text for one in group] for group in groups] == [[one.words.text for one in shared]]


def test_a_clause_behind_a_conjunction_reads_as_one_if_its_subject_is_there():
    text = "The dam held, after both towns said that it would, and fell later."
    report = with_actor(make_report(text), "both towns")
    report = with_statement(report, "both towns", "said", "that it would")
    (said,) = report.statements
    words = "both towns said that it would"
    assert printed(report, claim(report, words, "statement", said)) == [words]
    assert printed(report, claim(report, "fell later")) == [report.text]


def test_a_measure_is_printed_with_what_it_is_of():
    texts = {"r1": "Klow wants a 45-day fishing pause from Monday.", "r2": "Bo Krag spoke of a pause of 45 days."}
    reports = {id: make_report(text, id=id) for id, text in texts.items()}
    measured = {
        "r1": with_figure(reports["r1"], "45-day", 45, "fishing pause", unit="days"),
        "r2": with_figure(reports["r2"], "45 days", 45, "pause", unit="days"),
    }
    group = [replace(claim(report, report.text, "figure"), figures=report.figures) for report in measured.values()]
    (printed_,) = in_whole_sentences([group], measured)
    assert [one.words.text for one in printed_] == ["45-day fishing pause", "pause of 45 days"]


def test_a_condition_says_what_depends_on_it():
    report = make_report("Ada Lund takes the dam if the boats stay, with a list of demands.")
    assert printed(report, claim(report, "if the boats stay", "position")) == ["if the boats stay"]
    assert printed(report, claim(report, "a list of demands", "position")) == [report.text]


def test_a_clause_of_several_reports_is_told_without_what_joins_it():
    reports = {
        id: make_report(text, id=id) for id, text in (("r1", "Bo left, and the dam held."), ("r2", "It held."))
    }
    (group,) = in_whole_sentences(
        [[claim(reports["r1"], "and the dam held", part=True), claim(reports["r2"], "It held.")]], reports
    )
    assert [one.words.text for one in group] == ["the dam held", "It held."]


def test_a_clause_of_where_is_told_with_what_it_is_of():
    race = "a regatta in Klow last month, where the pilots won every prize"
    texts = {"r1": f"Bo sang on Monday, after {race}.", "r2": "The pilots won every prize."}
    reports = {id: make_report(text, id=id) for id, text in texts.items()}
    where = claim(reports["r1"], race[race.index("where") :], part=True)
    (group,) = in_whole_sentences([[where, claim(reports["r2"], texts["r2"])]], reports)
    assert [one.words.text for one in group] == [race, texts["r2"]]
    reports["r1"] = make_report("Bo sang, after they had slept at Klow, where the pilots won.", id="r1")
    where = claim(reports["r1"], "where the pilots won", part=True)
    (group,) = in_whole_sentences([[where, claim(reports["r2"], texts["r2"])]], reports)
    assert [one.words.text for one in group] == ["the pilots won", texts["r2"]]


def test_a_length_is_told_with_what_is_said_of_it_before_its_number():
    told = {
        "r1": "Bo asked for an unpaid 30-day leave.",
        "r2": "Bo wants a 30-day leave.",
        "r3": "Bo wants a leave.",
    }
    reports = {id: make_report(text, id=id) for id, text in told.items()}
    counts = [with_figure(reports[id], "30-day", 30, "leave", unit="days") for id in ("r1", "r2")]
    group = [replace(claim(one, one.text, "figure"), figures=one.figures, id=one.id) for one in counts]
    (found,) = in_whole_sentences([group], reports)
    assert [one.words.text for one in found] == ["unpaid 30-day leave", "30-day leave"]


def test_of_two_numbers_in_the_same_sentences_each_is_printed_with_what_it_counts():
    told = {"r1": "Klow has 90 boats and 30 barges.", "r2": "There are 30 barges in Klow, and 90 boats."}
    reports = {id: make_report(text, id=id) for id, text in told.items()}

    def counted(words, value, what):
        counts = [with_figure(report, words, value, what, unit=None) for report in reports.values()]
        return [
            replace(claim(one, one.text, "figure"), figures=one.figures, id=f"{words} {one.id}") for one in counts
        ]

    boats, barges = counted("90", 90, "boats"), counted("30", 30, "barges")
    found = in_whole_sentences([boats, barges], reports)
    assert [[one.words.text for one in group] for group in found] == [["90 boats"] * 2, ["30 barges"] * 2]
    (alone,) = in_whole_sentences([boats], reports)
    assert [one.words.text for one in alone] == list(told.values())


def test_a_clause_that_is_yet_to_be_keeps_what_joins_it():
    text = "The papers stay sealed until two years after Ada Lund leaves the bridge."
    reports = [make_report(text, id=id, outlet=f"{id}.example") for id in ("r1", "r2")]
    clause = "after Ada Lund leaves the bridge"
    group = [replace(claim(one, clause, part=True), id=one.id) for one in reports]
    found = in_whole_sentences([group], {one.id: one for one in reports})
    assert [[one.words.text for one in held] for held in found] == [[text] * 2]
    other = make_report(text.replace("The papers", "All papers"), id="r2", outlet="r2.example")
    group[1] = replace(claim(other, clause, part=True), id="r2")
    found = in_whole_sentences([group], {"r1": reports[0], "r2": other})
    assert [[one.words.text for one in held] for held in found] == [[clause] * 2]


def test_those_who_did_something_are_printed_with_what_is_told_of_them():
    text = "The court fined a skipper for a film of sailors who refused to row."
    report = with_actor(with_actor(make_report(text), "sailors", kind="group"), "skipper", kind="group")
    report = with_event(report, "sailors who refused to row", "REJECT", None, "sailors", "skipper")
    assert printed(report, claim(report, "sailors who refused to row", found=report.events[0])) == [text]


def test_what_is_said_over_two_sentences_has_what_is_told_in_the_last():
    last = "It will hold,” Ada Lund told the crew when asked about the rain over Klow."
    report = make_report(f"“The dam held.\n{last}")
    asked = claim(report, "asked about the rain over Klow")
    for said in (report.text, report.text.partition(" when")[0]):
        assert printed(report, claim(report, said), asked) == [report.text]
    cut = claim(report, report.text.partition(" when")[0])
    assert printed(report, cut, claim(report, last)) == [report.text]
    assert printed(report, claim(report, "“The dam held."), asked) == ["“The dam held.", last]
