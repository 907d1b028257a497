import pytest

from rashomon.export import dates
from rashomon.model import Published, When


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        ("2025-03-04", "2025-03-07", "4 to 7 March 2025"),
        ("2025-03-30", "2025-04-02", "30 March to 2 April 2025"),
        ("2030-12-30", "2025-01-02", "30 December 2030 to 2 January 2025"),
        ("2025-03-04", "2025-03-04", "4 March 2025"),
        ("2025-03-04T09:12", "2025-03-05", "4 March 2025, 09:12 to 5 March 2025"),
        ("2025-03", "2025-04", "March 2025 to April 2025"),
        ("2025", "2025", "2025"),
        (None, "2025-03-04", "4 March 2025"),
        (None, None, "undated"),
    ],
)
def test_days_are_said_as_short_as_they_can_be(first, last, said):
    assert dates.days(first, last) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("what is dated 2025-03-04 came hours after it", "what is dated 4 March 2025 came hours after it"),
        ("dated 2025-03-04T09:12+00:00.", "dated 4 March 2025, 09:12."),
        ("2025-03-04 to 2025-03-05", "4 March 2025 to 5 March 2025"),
        ("pages/2025-03-04-ferry.txt", "pages/2025-03-04-ferry.txt"),
        ("https://gannet.example/2025-03-04/", "https://gannet.example/2025-03-04/"),
        ("part 2025-13-04", "part 2025-13-04"),
    ],
)
def test_dates_in_a_reason_are_said_in_words(text, said):
    assert dates.dated(text) == said


@pytest.mark.parametrize(
    ("precision", "end", "said"),
    [
        ("day", "2025-03-04", "4 March 2025"),
        ("part-of-day", "2025-03-04", "4 March 2025 (a part of the day)"),
        ("week", "2025-03-10", "4 to 10 March 2025 (to the week)"),
    ],
)
def test_a_date_says_how_fine_it_is(precision, end, said):
    assert dates.when(When(start="2025-03-04", end=end, precision=precision, basis="stated")) == said


@pytest.mark.parametrize(
    ("precision", "start", "end", "said"),
    [
        ("month", "2025-03-01", "2025-03-31", "March 2025"),
        ("year", "2025-01-01", "2025-12-31", "2025"),
        ("month", "2025-03-01", "2025-04-30", "1 March to 30 April 2025"),
    ],
)
def test_a_whole_month_or_year_is_called_by_its_name(precision, start, end, said):
    assert dates.when(When(start=start, end=end, precision=precision, basis="stated")) == said


def test_a_date_that_nobody_states_is_no_date():
    assert dates.when(When(start=None, end=None, precision="unknown", basis="unknown")) == "undated"
    assert dates.published(Published()) == "no date stated"
    inferred = Published(date="2025-03-04", precision="day", basis="inferred", why="")
    assert dates.published(inferred) == "4 March 2025 (inferred)"


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        ("2025-03-03", "2025-03-04", "3 to 4 March 2025 (inferred)"),
        (None, "2025-03-04", "by 4 March 2025"),
        ("2025-03-04", None, "from 4 March 2025"),
        (None, None, "undated"),
    ],
)
def test_what_nobody_dates_is_said_by_its_bounds(start, end, said):
    assert dates.when(When(start=start, end=end, precision="unknown", basis="inferred")) == said
