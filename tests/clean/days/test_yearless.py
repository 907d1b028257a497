"""A day without its year."""

from __future__ import annotations

from datetime import date

import pytest

from rashomon.clean.days.yearless import Yearless, yearless


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("MARLOW, March 4 (Skerry)", Yearless(3, 4)),
        ("Tuesday, 4 March", Yearless(3, 4, frozenset({1}))),
        ("Mar. 4", Yearless(3, 4)),
        ("MARLOW, March 4, 2025", None),
        ("March 4 to March 6", None),
        ("MARLOW", None),
    ],
)
def test_what_a_text_names(text: str, found: Yearless | None) -> None:
    assert yearless(text) == found


def test_the_nearest_day_of_that_name() -> None:
    assert Yearless(12, 30).nearest(date(2025, 1, 2)) == date(2024, 12, 30)
    assert Yearless(1, 2).nearest(date(2024, 12, 30)) == date(2025, 1, 2)
    assert Yearless(3, 4, frozenset({1})).nearest(date(2025, 3, 6)) == date(2025, 3, 4)
    assert Yearless(3, 4, frozenset({2})).nearest(date(2025, 3, 6)) is None  # a Wednesday is of another year
    assert Yearless(2, 30).nearest(date(2025, 3, 6)) is None
