"""Whom a text speaks for."""

from __future__ import annotations

import pytest

from rashomon.extract.actors import speaks_for
from rashomon.model import Span
from tests.extract.actors.reading import read

CENTER = "Gull Research Center"


@pytest.mark.parametrize(
    ("words", "rest", "names"),
    [
        (f"A 2015 {CENTER} survey", "shows it.", [CENTER]),
        (f"Data from the {CENTER}", "show it.", [CENTER]),
        (f"Figures collected by the {CENTER}", "show it.", [CENTER]),
        ("President Otto Keller's latest tweet", "says so.", ["Otto Keller"]),
        ("The Norwegian statement", "said Norway would wait.", ["Norway"]),
        (f"The first proposal, which was put forward by the {CENTER} last week,", "asks for it.", [CENTER]),
        ("Her 1859 book", "says so.", ["Marit Solheim"]),
        # Nobody is said to have made it, or what stands before is no maker of it.
        ("The survey", "says so.", []),
        ("Marit Solheim's decision to keep the report", "says so.", []),
        ("An analysis of patients of Marit Solheim", "says so.", []),
    ],
)
def test_a_text_speaks_for_whoever_made_it(words: str, rest: str, names: list[str]) -> None:
    text = f"Marit Solheim spoke. {words} {rest}"
    report = read(text)
    start = text.rindex(words)
    assert [actor.name for actor in speaks_for(report, Span(start, start + len(words)))] == names


@pytest.mark.parametrize(
    ("before", "names"),
    [
        ("Marit Solheim said in a statement that it was late.", ["Marit Solheim"]),
        (f"A {CENTER} statement came on Monday.", [CENTER]),
        (f"A statement issued by the {CENTER} came on Monday.", [CENTER]),
        ("Marit Solheim spoke. A statement came on Monday.", []),
        # What comes from somebody's aides is theirs.
        ("Marit Solheim lost heart over a statement from her own pilots that praised Norway.", []),
        ("Nobody spoke.", []),
        # What a spokesperson says is a statement.
        ("Norwegian government spokeswoman Marit Solheim said it was late.", ["Marit Solheim"]),
        ("Norwegian diver Marit Solheim said it was late.", []),
    ],
)
def test_the_statement_is_the_one_before(before: str, names: list[str]) -> None:
    text = f"{before} The statement made no mention of it."
    report = read(text)
    start = text.rindex("The statement")
    assert [actor.name for actor in speaks_for(report, Span(start, start + len("The statement")))] == names


@pytest.mark.parametrize(
    ("before", "names"),
    [
        ("Norway's fisheries ministry said it was late.", ["fisheries ministry"]),
        ("Norway's fisheries ministry said it was late. Norway said no more.", ["Norway"]),
        ("Sweden's fisheries ministry said it was late.", ["Norway"]),
    ],
)
def test_the_statement_of_a_state_is_that_of_its_body_that_spoke(before: str, names: list[str]) -> None:
    report = read(f"Norway told Sweden to wait. {before} According to the Norwegian statement, nobody slept.")
    start = report.text.rindex("the Norwegian statement")
    assert [
        actor.name for actor in speaks_for(report, Span(start, start + len("the Norwegian statement")))
    ] == names
