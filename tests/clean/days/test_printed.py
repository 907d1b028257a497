import pytest

from rashomon.clean.days.printed import date_line, is_stamp


@pytest.mark.parametrize(
    ("line", "date", "precision"),
    [
        ("Sun Mar 16 2025", "2025-03-16", "day"),
        ("March 4, 2025  9:12 AM GMT", "2025-03-04T09:12+00:00", "time"),
        ("PUBLISHED: 07:30, 5 March 2025", "2025-03-05T07:30", "time"),
        ("Posted: 2025-03-05 12:30 AST", "2025-03-05T12:30-04:00", "time"),
        ("4 March 2025, 20:40", "2025-03-04T20:40", "time"),
        ("Thu 6 March 2025, 08:15 GMT (updated 13:40 GMT)", "2025-03-06T13:40+00:00", "time"),
        ("Published 7:30 p.m. May 18, 2025 | Updated 8:00 a.m. May 19, 2025", "2025-05-18T19:30", "time"),
        ("Publié le jeudi 6 mars 2025 à 18h42", "2025-03-06T18:42", "time"),
        ("Am 16. März 2025 um 12:30 Uhr", "2025-03-16T12:30", "time"),
        ("2025-03-05T09:40:00Z", "2025-03-05T09:40+00:00", "time"),
        ("16.03.2025", "2025-03-16", "day"),
        ("3/25/2025", "2025-03-25", "day"),
        ("3/4/2025", "2025", "year"),
        ("Apr 3, 20253:40 PM GMT+2", "2025-04-03T15:40+02:00", "time"),
        ("Apr 132025", "2025-04-13", "day"),
        ("3 April 202515:40", "2025-04-03T15:40", "time"),
        ("03/04/2025March 4, 2025", "2025-03-04", "day"),
        ("Issued on: 04/03/2025 - 12:30", "2025", "year"),
        ("Issued on: 04/03/2025 - 12:30 Modified: 04/03/2025 - 15:00", "2025", "year"),
        ("May 2025", "2025-05", "month"),
        ("LISBON, 5 March 2025", "2025-03-05", "day"),
        ("PORT LOUIS, Mauritius, March 5, 2025", "2025-03-05", "day"),
    ],
)
def test_date_lines(line: str, date: str, precision: str) -> None:
    found = date_line(line)
    assert found is not None
    assert (found.date, found.precision, found.basis) == (date, precision, "stated")


@pytest.mark.parametrize(
    "line",
    [
        "In May 2025 he left",
        "Two ships met on 4 March 2025",
        "March",
        "12:30",
        "Route 66",
        "FERRY FARES UP 4 March 2025",
    ],
)
def test_sentences_are_no_date_lines(line: str) -> None:
    assert date_line(line) is None


def test_a_day_that_is_none_is_unknown() -> None:
    found = date_line("30 February 2025")
    assert found is not None
    assert (found.date, found.basis) == (None, "unknown")
    assert "no day of the calendar" in found.why


def test_a_weekday_that_differs_is_said() -> None:
    found = date_line("Monday 4 March 2025")
    assert found is not None
    assert "weekday and the date differ" in found.why


def test_stamps_without_a_day() -> None:
    assert is_stamp("2 hours ago")
    assert is_stamp("Updated at 5:59 p.m. ET")
    assert not is_stamp("Updated rules for the ford")
