"""Firms by invented names of one word, which the recogniser takes for persons."""

from __future__ import annotations

import pytest

from tests.extract.actors.reading import one, read, said


@pytest.mark.parametrize(
    "text",
    [
        "The board met Molvin, which denied the claim. Molvin said it would wait.",
        "Shares in Molvin fell on Monday. Molvin denied the claim.",
        "Molvin's largest shareholder was not told. Molvin denied the claim.",
        "Molvin chief executive Ada Berg was not told. Molvin denied the claim.",
        "The port met Molvin and its crew. Molvin denied the claim.",
        "The Danish food group Molvin was not told. Molvin denied the claim.",
    ],
)
def test_what_only_a_firm_has_shows_that_a_name_is_one(text: str) -> None:
    assert one(read(text), "Molvin").kind == "organisation"


def test_the_first_word_of_a_firm_s_name_is_short_for_it() -> None:
    text = "Molvin Dairies, a maker of cheese, met the union. Molvin denied the claim, and Molvin said so again."
    assert said(one(read(text), "Molvin Dairies"))[:3] == ["Molvin Dairies", "Molvin", "Molvin"]


def test_a_firm_called_after_a_person_takes_no_mention_of_hers() -> None:
    report = read(
        "Ada Lund founded Lund Dairies, a maker of cheese. Lund denied the claim. Lund said she was well."
    )
    assert said(one(report, "Ada Lund")).count("Lund") == 2


def test_a_common_word_is_not_short_for_a_body() -> None:
    report = read(
        "The Solar Farmers Association met. Solar panels are dear, it said. Solar power is cheap, it said."
    )
    assert "Solar" not in said(one(report, "Solar Farmers Association"))
