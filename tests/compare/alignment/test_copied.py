"""Few words of a sentence that two reports both print are one thing told, and of two sentences they are two."""

from rashomon.compare.actors.cast import cast
from rashomon.compare.alignment.copied import copied
from rashomon.compare.claims.made import claims
from tests.make import make_report, with_figure, with_statement

COPY = "On the quay the picture started a debate about the crew's refusal to row."


def told(id, text, words="the crew's refusal to row", published="2025-03-04"):
    report = make_report(text, id=id, outlet=f"{id}.example", published=published)
    return with_statement(report, "the crew", "refusal", words)


def pairs(*reports):
    known = cast(reports)
    found = [claim for report in reports for claim in claims(report, known) if claim.kind != "event"]
    return list(copied(found, {report.id: report for report in reports}))


def test_few_words_of_one_sentence_are_one_whatever_marks_it_has():
    other = told("r2", COPY.replace("'", "’"), "the crew’s refusal to row")
    assert len(pairs(told("r1", COPY), other)) == 1


def test_the_same_words_of_another_sentence_are_not():
    assert (
        pairs(told("r1", COPY), told("r2", "The mayor of Odde was told of the crew's refusal to row today.")) == []
    )


def test_a_short_sentence_and_one_of_other_weeks_are_left_to_their_words():
    assert (
        pairs(
            told("r1", "All feared the crew's refusal to row."),
            told("r2", "All feared the crew's refusal to row."),
        )
        == []
    )
    short = "It began with the crew's refusal to row on Monday."
    assert len(pairs(told("r1", short), told("r2", short))) == 1
    assert pairs(told("r1", short), told("r2", short, published="2025-06-04")) == []


def test_two_numbers_of_one_sentence_are_two():
    text = "The board will pay nine crowns for cod and four crowns for every crate of herring."
    one, other = (
        with_figure(make_report(text, id=id, outlet=f"{id}.example"), words, value, "crowns", unit="NOK")
        for id, words, value in (("r1", "nine crowns", 9), ("r2", "four crowns", 4))
    )
    assert pairs(one, other) == []
