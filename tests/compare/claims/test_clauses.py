from dataclasses import replace

from rashomon.compare.claims.clauses import clause_of, clauses
from rashomon.model import Time
from tests.make import make_report, with_actor, with_statement, words_of


def found(text):
    return [passage.text for passage in clauses(make_report(text))]


def test_a_sentence_of_one_clause_has_no_parts():
    assert found("The ferry sank off Bergen on Monday.") == []


def test_clauses_are_parted_by_marks_and_by_words():
    text = "The crew went home on Friday after the ferry had sunk off Bergen, and the owner closed its office"
    assert found(text) == [
        "The crew went home on Friday",
        "after the ferry had sunk off Bergen",
        "and the owner closed its office",
    ]


def test_what_stands_before_an_inserted_clause_is_none():
    text = "The ferry Solveig, which had left Oslo at dawn, sank off Bergen."
    assert found(text) == ["which had left Oslo at dawn", "sank off Bergen"]


def test_no_clause_ends_inside_a_number():
    text = "The pilots, who earn 40,500 dollars a year, left when the lock was shut."
    assert found(text) == ["who earn 40,500 dollars a year", "left", "when the lock was shut"]


def test_names_in_a_row_are_no_clause():
    assert found("She met envoys from four states, including Chile and Peru, before the talks opened.") == [
        "She met envoys from four states",
        "before the talks opened",
    ]


def test_who_is_cited_is_no_clause():
    assert found("The ferry had sunk at dawn, citing a harbour pilot, and nobody swam ashore.") == [
        "The ferry had sunk at dawn",
        "and nobody swam ashore",
    ]
    assert found("The paper, which cited a harbour pilot, was sold at dawn, and nobody swam ashore.") == [
        "was sold at dawn",
        "and nobody swam ashore",
    ]
    assert found(
        "The ferry, which had sunk at dawn, on the word of a pilot, that is, and nobody swam ashore."
    ) == [
        "which had sunk at dawn",
        "and nobody swam ashore",
    ]


def test_a_question_has_none():
    assert found("Who saw the ferry, and who told the owner?") == []


def test_words_of_a_quotation_a_source_or_a_cue_are_left_out():
    text = "The ferry sank, “as ferries do”, while Ada Berg said the sea was calm, and nobody swam."
    report = with_statement(with_actor(make_report(text), "Ada Berg"), "Ada Berg", "said", "the sea was calm")
    assert [passage.text for passage in clauses(report)] == ["and nobody swam"]


def test_what_somebody_wants_frames_no_clause():
    text = "The pact binds both mayors to meet, and wants a pilot named by Odde to read the charts."
    report = with_statement(
        with_actor(make_report(text), "The pact"), "The pact", "wants", "a pilot named by Odde"
    )
    assert len([*clauses(report)]) == 0
    wish = replace(report, statements=(replace(report.statements[0], type="eventuality"),))
    assert [passage.text for passage in clauses(wish)][-1] == "and wants a pilot named by Odde to read the charts"


def test_what_breaks_off_and_a_time_and_a_place_are_no_clauses():
    assert found("Reports on the use of nets in (the waters of) Odde, which the guard denied, are false.") == [
        "which the guard denied",
        "are false",
    ]
    assert found("Earlier on Monday at the pier where the boats lay one sailor sang.") == [
        "where the boats lay one sailor sang"
    ]


def test_no_clause_begins_before_a_time():
    text = "The tug docked shortly before midnight, and nobody stayed aboard"
    report = make_report(text)
    midnight = Time(words=words_of(report, "midnight"), kind="time", value="T24:00", tense="past")
    report = replace(report, times=(midnight,))
    assert [passage.text for passage in clauses(report)] == [
        "The tug docked shortly before midnight",
        "and nobody stayed aboard",
    ]


def test_what_something_is_done_as_is_no_clause():
    assert found("The lock was opened as a gesture, and the barges moved.") == [
        "The lock was opened as a gesture",
        "and the barges moved",
    ]


def test_as_well_as_begins_no_clause():
    assert found("The deal needs the crew as well as the pilots of both ports before it can start.") == [
        "The deal needs the crew",
        "before it can start",
    ]


def test_a_clause_goes_on_until_an_hour_without_a_number():
    assert found("The tug docked shortly before midnight, and nobody stayed aboard") == [
        "The tug docked shortly before midnight",
        "and nobody stayed aboard",
    ]


def test_what_something_is_the_first_since_belongs_to_it():
    assert found("The mayors met in Odde, where they spoke for the first time since the flood came.") == [
        "The mayors met in Odde",
        "where they spoke for the first time since the flood came",
    ]
    assert found("The mayors spoke in Odde since the flood came, and left.") == [
        "The mayors spoke in Odde",
        "since the flood came",
        "and left",
    ]


def test_a_participle_behind_instead_begins_a_clause():
    assert found("Ada Lund did not sign, instead setting terms of her own.") == [
        "Ada Lund did not sign",
        "instead setting terms of her own",
    ]


def test_the_clause_of_a_number_is_its_sentence_where_it_would_break_off():
    def around(text, words):
        report = make_report(text)
        return clause_of(report, words_of(report, words).span).text

    assert (
        around("The tug sank, and the ferry lay 30 miles off Klow.", "30 miles")
        == "and the ferry lay 30 miles off Klow"
    )
    for text in (
        "The tug, which had left Oslo at dawn, lay 30 miles off Klow.",
        "The tug lay in a field of 30 square miles known as the Pan.",
        "“The tug sank because it lay 30 miles off Klow,” she said.",
    ):
        assert around(text, "30") == text
