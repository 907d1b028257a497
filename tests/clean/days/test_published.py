import pytest

from rashomon.clean.days.published import not_after
from rashomon.model import Published


@pytest.mark.parametrize(
    ("date", "read_at", "is_kept"),
    [
        ("2025-03-06", "2025-03-06T08:00:00+00:00", True),
        ("2025-03-07", "2025-03-06T12:00:00+00:00", True),  # it is the 7th in Kiritimati
        ("2025-03-07", "2025-03-06T09:00:00+00:00", False),  # and not yet
        ("2025-03-08T01:00", "2025-03-06T12:00:00+00:00", False),
        ("2025-03", "2025-03-06", True),
        ("2025-04", "2025-03-06", False),
        ("2026", "2025-03-06", False),
    ],
)
def test_nothing_is_read_before_it_is_published(date: str, read_at: str, is_kept: bool) -> None:
    found = not_after(Published(date=date, precision="day", basis="stated", why="the page says so"), read_at)
    assert (found.date is not None) == is_kept
    if not is_kept:
        assert found.why == "the page says so, which lies after 2025-03-06, when the page was got"
        assert found.basis == found.precision == "unknown"
