"""When entries of live pages were posted."""

from __future__ import annotations

from datetime import date

import pytest

from rashomon.clean.days.stamps import Stamp, is_newest_first, passes_midnight, posted, run_in, stamp
from rashomon.model import Published

PAGE = Published(date="2025-03-04", precision="day", basis="stated", why="the page is of 4 March")


def read(*texts: str) -> list[Stamp]:
    found = [stamp(text) for text in texts]
    assert all(found), texts
    return [one for one in found if one]


def moments(*texts: str, page: Published = PAGE, above: str = "") -> list[tuple[str | None, str]]:
    day = stamp(above) if above else None
    return [(one.date, one.precision) for one in posted([(found, day) for found in read(*texts)], page)]


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("14:05", "2025-03-04T14:05"),
        ("14.05 GMT", "2025-03-04T14:05+00:00"),
        ("2.05pm", "2025-03-04T14:05"),
        ("2:05 p.m. ET", "2025-03-04T14:05"),
        ("14h05", "2025-03-04T14:05"),
        ("Updated at 14.05 BST", "2025-03-04T14:05+01:00"),
        ("• 14:05 –", "2025-03-04T14:05"),
        ("5 March, 09:40", "2025-03-05T09:40"),
        ("Mar 3, 9.40am", "2025-03-03T09:40"),
        ("31 December, 23:50", "2024-12-31T23:50"),
        ("5 March 2025, 09:40", "2025-03-05T09:40"),
    ],
)
def test_a_time_is_of_the_day_that_it_names_or_of_the_day_of_its_page(text: str, moment: str) -> None:
    assert moments(text) == [(moment, "time")]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "14",
        "3-2",
        "14:05 The council met",
        "Room 14:05b",
        "2025",
        "May",
        "Chapter 12",
        "March 2025",
        "29 30",
        "99:99",
    ],
)
def test_what_is_no_stamp(text: str) -> None:
    found = stamp(text)
    assert found is None or found.is_day


def test_a_time_counted_from_now_gives_the_day_of_the_page_as_a_guess() -> None:
    (one,) = posted([(found, None) for found in read("Updated 3 hours ago")], PAGE)
    assert (one.date, one.precision, one.basis) == ("2025-03-04", "day", "inferred")
    assert "does not give" in one.why


def test_nothing_is_guessed_where_the_page_has_no_day() -> None:
    for text in ("14:05", "12 May, 09:40", "5m ago"):
        assert moments(text, page=Published()) == [(None, "unknown")]


def test_the_line_of_a_day_above_goes_before_the_day_of_the_page() -> None:
    assert moments("09:40", above="Wednesday 5 March") == [("2025-03-05T09:40", "time")]


@pytest.mark.parametrize("times", [("00:40", "23:10", "22:05"), ("22:05", "23:10", "00:40")])
def test_times_over_midnight_are_of_no_day_that_we_know(times: tuple[str, ...]) -> None:
    assert passes_midnight(read(*times))
    assert moments(*times) == [(None, "unknown")] * 3


def test_an_entry_out_of_its_place_is_no_midnight() -> None:
    assert not passes_midnight(read("15:20", "14:05", "14:10", "13:40"))


def test_the_order_of_a_page_is_told_by_its_times() -> None:
    assert is_newest_first(read("15:20", "14:05", "13:40"))
    assert is_newest_first(read("00:40", "23:10", "22:05"))
    assert is_newest_first(read("5 March, 09:40", "4 March, 23:10", "4 March, 22:05"))
    assert not is_newest_first(read("13:40", "14:05", "15:20"))
    assert not is_newest_first(read("14:05"))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("14:05 - The council met.", "14:05 - "),
        ("2.05pm: The council met.", "2.05pm: "),
        ("14:05 GMT The council met.", "14:05 GMT "),
        ("14:05 was when it began.", ""),
        ("The council met at 14:05.", ""),
    ],
)
def test_a_paragraph_may_begin_with_its_time(text: str, words: str) -> None:
    assert text[: run_in(text)] == words


def test_the_thirtieth_of_february_is_no_day() -> None:
    (one,) = read("30 February, 10:00")
    assert one.on(date(2025, 3, 4)) is None
