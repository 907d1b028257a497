"""Who goes on speaking."""

from __future__ import annotations

import pytest

from tests.extract.actors.reading import one, read, rules, said

BEGINS = "Marit Solheim said the harbour was closed. "


@pytest.mark.parametrize(
    "text",
    [
        BEGINS + "“The ice was thick,” she added.",
        BEGINS + "“Paul Lund was late,” she added.",
        BEGINS + "The harbour was built in 1931.\n\n“The ice was thick. Nobody could pass,” she said.",
    ],
)
def test_whoever_spoke_last_goes_on(text: str) -> None:
    assert "she" in said(one(read(text), "Marit Solheim"))


def test_a_turn_looks_over_what_somebody_else_is_told_to_have_done() -> None:
    report = read(BEGINS + "Ships waited for days. Some skippers were hired by Paul Lund, she said.")
    assert ("she", "turn") in list(
        zip(said(one(report, "Marit Solheim")), rules(one(report, "Marit Solheim")), strict=True)
    )


@pytest.mark.parametrize(
    "text",
    [
        BEGINS + "Dora Dale went to the quay with Ada Berg. “The ice was thick,” she said.",
        BEGINS + "A spokeswoman came out.\n\n“The ice was thick,” she said.",
    ],
)
def test_somebody_else_in_between_ends_the_turn(text: str) -> None:
    assert "turn" not in rules(one(read(text), "Marit Solheim"))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Harbour officials said the quay was closed. They also urged skippers to wait.", "Harbour officials"),
        ("Experts said the ice was thick. They warned of more.", "Experts"),
    ],
)
def test_they_go_on_speaking(text: str, name: str) -> None:
    assert "They" in said(one(read(text), name))
