from __future__ import annotations

import pytest

from rashomon.extract.dates.timex import timex3
from rashomon.model import Passage, Published, Tense, Time, TimeKind

WEDNESDAY = Published(date="2025-03-05", precision="day", basis="stated", why="stated")


def time(value: str, kind: TimeKind = "date", tense: Tense = "past") -> Time:
    return Time(words=Passage("r1", 0, 1, "x"), kind=kind, value=value, tense=tense)


@pytest.mark.parametrize(
    ("value", "kind", "tense", "expected"),
    [
        ("XXXX-WXX-1", "date", "past", "2025-03-03"),
        ("XXXX-WXX-1", "date", "future", "2025-03-10"),
        ("DAY+0TNI", "time", "past", "2025-03-05TNI"),
        ("2025-02~late", "date", "past", "2025-02"),
        ("2025-03-19~week", "date", "future", "2025-W12"),
        ("2025-01/..", "date", "past", "2025-01"),
        ("../2025-04", "date", "future", "2025-04"),
        ("2018?YEAR-3", "date", "past", "2015"),
        ("PRESENT_REF", "date", "present", "PRESENT_REF"),
        ("P30D", "duration", "none", "P30D"),
        ("P2W/P3W", "duration", "none", "P2W"),
        ("XXXX-WXX-1", "date", "none", "2025-03-03"),
        ("next:XXXX-WXX-4", "date", "future", "2025-03-06"),
        ("?YEAR-3", "date", "past", "2022"),
        ("?QUARTER+0", "date", "past", "2024-Q4"),
        ("2024-QX", "date", "past", "2024-Q4"),
    ],
)
def test_values_as_timeml_writes_them(value: str, kind: TimeKind, tense: Tense, expected: str) -> None:
    assert timex3(time(value, kind, tense), WEDNESDAY) == expected


def test_without_a_date_the_open_digits_stay_open() -> None:
    assert timex3(time("XXXX-WXX-1"), Published()) == "XXXX-WXX-1"
    assert timex3(time("2025-03-11"), Published()) == "2025-03-11"
