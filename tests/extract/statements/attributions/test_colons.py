"""Whose a quotation is that a colon hands to the clause before it."""

from __future__ import annotations

import pytest

from tests.extract.statements.test_statements import briefs

STAY = "“We will stay on this pier until May.”"


@pytest.mark.parametrize(
    ("before", "source", "cue"),
    [
        ("Berg released the following statement:", "Berg", "released the following statement"),
        ("In the evening Lund returned to her old lines:", "Lund", "returned to her old lines"),
        ("The mayor put one demand to the pilots:", "The mayor", "put one demand to the pilots"),
        ("The rain went on. Then she added a caveat:", "she", "added"),
        ("Berg, before an empty hall, launched into an old song of the pilots of Oslo:", "Berg", "launched"),
    ],
)
def test_the_subject_of_the_clause_before_a_colon_says_it(before: str, source: str, cue: str) -> None:
    assert briefs(f"{before} {STAY}") == [("direct", source, cue, (STAY,))]


def test_so_it_does_in_the_paragraph_before() -> None:
    assert briefs(f"Berg released the following statement:\n\n{STAY}") == [
        ("direct", "Berg", "released the following statement", (STAY,))
    ]


@pytest.mark.parametrize(
    "text",
    [
        f"Berg received one more letter: {STAY}",
        f"The skipper stood beside a flag: {STAY}",
        f"Berg did not release the following statement: {STAY}",
        "Berg ended the evening with two songs: “The Long Way Home” and “Fog.”",
        "The storm laid bare an old weakness: “We have no second pier in this town.”",
    ],
)
def test_who_reads_or_stands_there_says_nothing(text: str) -> None:
    assert [one for one in briefs(text) if one[0] == "direct"] == []


def test_whoever_is_named_behind_the_quotation_has_it() -> None:
    said = "“I never heard of it,”"
    assert briefs(f"The pilots gave two answers: {said} said Berg.") == [("direct", "Berg", "said", (said,))]


def test_what_goes_on_with_what_somebody_says_stays_with_that() -> None:
    (told,) = (one for one in briefs(f"Lund said that Berg had given one answer: {STAY}") if one[2] == "said")
    assert told == ("mixed", "Lund", "said", (f"that Berg had given one answer: {STAY}",))
