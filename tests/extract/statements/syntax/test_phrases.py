"""How much of a noun phrase is the source: whole compounds, its own clauses, both of its marks."""

from __future__ import annotations

import pytest

from tests.extract.statements.speakers.test_sources import sources


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (
            "The Bergen-based harbour lawyer Ann Holm said the pier was late.",
            "The Bergen-based harbour lawyer Ann Holm",
        ),
        ("OSLO (Lantern) - Harbour minister Ann Holm said the pier was late.", "Harbour minister Ann Holm"),
        ("“Late Tide” host Jan Berg said the pier was late.", "“Late Tide” host Jan Berg"),
        (
            "The coast guard's note of six o'clock on Tuesday said the pier was shut.",
            "The coast guard's note of six o'clock on Tuesday",
        ),
        ("“The pier is late,” said Ann Holm during the debate.", "Ann Holm"),
    ],
)
def test_the_words_of_a_source(text: str, source: str) -> None:
    assert sources(text)["said"] == source


def test_behind_its_verb_a_source_keeps_its_clause() -> None:
    text = "“The pier is late,” said Ann Holm, who leads the harbour board."
    assert sources(text)["said"] == "Ann Holm, who leads the harbour board"


def test_a_clause_that_says_of_whom_the_words_are_belongs_to_the_source() -> None:
    text = "Sailors who advocate free moorings argue that the pier is too small."
    assert sources(text)["argue"] == "Sailors who advocate free moorings"


def test_a_quotation_behind_the_source_is_none_of_it() -> None:
    text = '"The risk," said Ann Holm, who is the chair of the board, "is that the pier will sink."'
    assert sources(text)["said"].rstrip(",") == "Ann Holm, who is the chair of the board"
