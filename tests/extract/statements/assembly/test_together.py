"""Who speaks in a text that several made together."""

from __future__ import annotations

import pytest

from tests.extract.statements.test_statements import read

NAMES = ("Anna Berg", "Olof Dahl", "Mia Lund")


def speakers(text: str) -> list[str]:
    """The names of those who say the last thing in a text."""
    report = read(text, *(name for name in NAMES if name in text))
    ids = {actor.id: actor.name for actor in report.actors}
    return [ids[source.actor] for source in report.statements[-1].sources if source.actor]


@pytest.mark.parametrize(
    "before",
    [
        "Anna Berg and Olof Dahl said in a joint statement that the ferry would stop.",
        "In a statement, Anna Berg and Olof Dahl said that the ferry would stop.",
        "Anna Berg and Olof Dahl issued a statement on the ferry.",
        "“No ferry will sail,” Anna Berg and Olof Dahl said in a statement.",
    ],
)
def test_all_who_made_a_statement_speak_in_it(before: str) -> None:
    assert speakers(f"{before} “We are sorry,” the statement read.") == ["Anna Berg", "Olof Dahl"]


@pytest.mark.parametrize(
    ("before", "names"),
    [
        ("Anna Berg left and Olof Dahl said in a statement that the ferry would stop.", ["Olof Dahl"]),
        (
            "Anna Berg and Olof Dahl said in a statement that the ferry would stop. "
            "Mia Lund said in a statement that it would sail.",
            ["Mia Lund"],
        ),
        (
            "Anna Berg and Olof Dahl said in a statement that it was shut. Mia Lund confirmed that it was.",
            [],
        ),
    ],
)
def test_one_alone_or_a_later_one_speaks_alone(before: str, names: list[str]) -> None:
    assert speakers(f"{before} “We are sorry,” the statement read.") == names


def test_a_title_with_of_or_in_between_two_leaves_them_two() -> None:
    text = "Anna Berg and Special Agent in Charge Olof Dahl said that the ferry would stop."
    assert speakers(text) == ["Anna Berg", "Olof Dahl"]
    assert speakers("Anna Berg and friends of Olof Dahl said that the ferry would stop.") == ["Anna Berg"]
