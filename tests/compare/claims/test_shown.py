"""What is printed of a quotation that words break off."""

from dataclasses import replace

import pytest

from rashomon.compare.actors.cast import cast
from rashomon.compare.claims.made import claims
from rashomon.compare.claims.shown import closed
from tests.make import make_report, with_actor, with_event, with_statement, words_of


@pytest.mark.parametrize(
    ("text", "words", "printed"),
    [
        ('Berg "went ashore", the guard said.', 'Berg "went ashore', 'Berg "went ashore"'),
        ("Berg “went ashore,” the guard said.", "Berg “went ashore", "Berg “went ashore,”"),
        ("Berg “went ashore” alone.", "Berg “went ashore” alone", "Berg “went ashore” alone"),
        ("Berg “went ashore to rest” at noon.", "Berg “went ashore", "Berg “went ashore"),
        (
            "“Tonight at last the ship is ours.” Berg waved.",
            "the ship is ours.”",
            "“Tonight at last the ship is ours.”",
        ),
        ("“Go,” she said, and the ship is ours.”", "the ship is ours.”", "the ship is ours.”"),
    ],
)
def test_the_mark_that_ends_a_quotation_is_printed_where_it_follows(text, words, printed):
    report = make_report(text)
    assert closed(report, words_of(report, words)).text == printed


def test_a_rumour_is_printed_as_one():
    text = "The strike began amid reports that Berg had sold the pier to Krag."
    told = "Berg had sold the pier to Krag"
    report = with_actor(with_actor(make_report(text), "Berg"), "Krag")
    report = with_event(with_statement(report, "strike", "reports", told), told, "AID", None, "Berg", "Krag")
    heard = replace(report.statements[0], sources=(), by="statements/2 hearsay")

    def printed(statement):
        held = replace(report, statements=(statement,))
        return next(c.words.text for c in claims(held, cast((held,))) if c.found == report.events[0])

    assert printed(heard) == text[:-1]
    assert printed(report.statements[0]) == told


def test_what_its_speaker_leaves_unsaid_is_no_part_of_what_she_says():
    text = "Berg said that the boats would stay out all night and land at dawn but made no mention of the nets."
    told = "that the boats would stay out all night and land at dawn"
    report = with_statement(with_actor(make_report(text), "Berg"), "Berg", "said", told)

    def printed(kind):
        beside = with_statement(report, "Berg", "made no mention of", "the nets").statements[1]
        held = replace(report, statements=(*report.statements, replace(beside, kind=kind)))
        return next(c.words.text for c in claims(held, cast((held,))) if c.found == held.statements[0])

    assert printed("silence") == f"Berg said {told}"
    assert printed("indirect") == text
