from datetime import UTC, time, timedelta, timezone

import pytest

from rashomon.clean.days.clock import time_of_day

EAST = timezone(timedelta(hours=2))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("9:12 AM GMT", time(9, 12, tzinfo=UTC)),
        ("12.05 a.m.", time(0, 5)),
        ("à 18h42", time(18, 42)),
        ("at 0540", time(5, 40)),
        ("15:40 GMT+2", time(15, 40, tzinfo=EAST)),
        ("15:40 +02:00", time(15, 40, tzinfo=EAST)),
        ("13:05 pm", None),
        ("gate 14", None),
    ],
)
def test_times_of_day(text: str, told: time | None) -> None:
    found = time_of_day(text)
    assert found == told
    if found and told:
        assert found.utcoffset() == told.utcoffset()
