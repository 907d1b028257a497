import pytest

from rashomon.compare.claims.dates import days_between


@pytest.mark.parametrize(
    ("one", "other", "days"),
    [
        ("2031-03-17", "2031-03-17", 0),
        ("2031-02-27", "2031-03-02", 3),
        ("2031-03-02", "2031-02-27", 3),
        ("2031-03-02", None, 0),
        (None, None, 0),
    ],
)
def test_days_between_two(one: str | None, other: str | None, days: int) -> None:
    assert days_between(one, other) == days
