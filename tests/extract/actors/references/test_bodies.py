"""What stands for a body by what it is: the company, the regulator."""

from __future__ import annotations

import pytest

from tests.extract.actors.reading import one, read, said


@pytest.mark.parametrize(
    "text",
    [
        "Its director, Ada Lund, said the company was ready to pay.",
        "Ada Lund, a spokeswoman for Molvin Ltd, denied that the company had refused to pay.",
    ],
)
def test_who_speaks_for_a_firm_calls_it_the_company(text: str) -> None:
    assert "company" in said(one(read(f"Molvin Ltd said it was sorry. {text}"), "Molvin Ltd"))


def test_who_speaks_for_a_union_does_not() -> None:
    report = read("The Harbour Pilots Union said it met. Its leader, Ada Lund, said the company was ready.")
    assert "company" not in said(one(report, "Harbour Pilots Union"))


def test_the_regulator_is_the_only_body_that_is_one_by_its_name() -> None:
    report = read("The Harbour Safety Authority met Molvin Ltd on Monday. The regulator ordered the firm to pay.")
    assert "regulator" in said(one(report, "Harbour Safety Authority"))


def test_of_two_regulators_none_is_the_regulator() -> None:
    report = read("The Harbour Safety Authority met the Coastal Pilots Commission. The regulator ordered a halt.")
    assert "regulator" not in said(one(report, "Harbour Safety Authority"))


def test_an_authority_is_no_company() -> None:
    report = read("The Harbour Safety Authority said it was ready. The company said it would pay.")
    assert "company" not in said(one(report, "Harbour Safety Authority"))
