import pytest

from rashomon.clean.days.metadata import metadata


@pytest.mark.parametrize(
    ("field", "date"),
    [
        ("2025-03-04", "2025-03-04"),
        ("2025-03-04T00:00:00", "2025-03-04"),
        ("2025-03-04 09:30:00+02:00", "2025-03-04T09:30+02:00"),
        ("1740697560", "2025-02-27T23:06+00:00"),
        ("4 March 2025", "2025-03-04"),
        ("soon", None),
    ],
)
def test_the_date_field_of_a_record(field: str, date: str | None) -> None:
    found = metadata(field, "the record's date field")
    assert found.date == date
    assert found.basis == ("metadata" if date else "unknown")
