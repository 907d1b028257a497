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


def test_who_is_told_to_have_written_is_not_who_says_so() -> None:
    report = read(
        "Otto Keller also wrote a letter that was kept on his boat, Paul Lund said.\n\n“It was short,” he said."
    )
    assert rules(one(report, "Paul Lund"))[-1] in {"turn", "subject"}
    assert "he" not in said(one(report, "Otto Keller"))


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("Divers looked for Otto Keller, who had left. “We have a picture of him,” he said.", False),
        (
            "Otto Keller said it was late. Otto Keller defended the guards.\n\n“Maybe he should leave,” he said.",
            True,
        ),
        ("Otto Keller was not impressed. “I respect Odd Lund, but he is wrong,” he said.", True),
    ],
)
def test_who_speaks_of_a_him_is_nobody_who_has_not_spoken(text: str, means: bool) -> None:
    assert ("he" in said(one(read(text), "Otto Keller"))) is means


def test_whom_one_of_several_strangers_speaks_of_is_not_whoever_spoke_before() -> None:
    report = read(
        "Duarte Quintela, the harbour master, said the quay was closed. Quintela took the paper to court. "
        "“I was on the quay,” Quintela said.\n\n"
        "One of the two skippers, asked again on Friday, said that he stood by his word."
    )
    assert not {"he", "his"} & set(said(one(report, "Duarte Quintela")))


def test_nobody_is_he_in_one_place_and_she_in_another() -> None:
    report = read(
        "Duarte Quintela, the harbour master, gave his heir, Beatriz Lund, a bell. “You will need it,” he told "
        "her.\n\n"
        "She thanked him, and rang it."
    )
    told = said(one(report, "Duarte Quintela"))
    assert "he" in told
    assert "She" not in told
