"""Reading behind broken records: what one costs."""

from __future__ import annotations

import gzip

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.read.archives.records import numbered, numbers, zipped
from tests.read.reading import piped, reasons


@pytest.mark.parametrize("packed", [False, True])
def test_reading_goes_on_behind_a_broken_record(packed: bool) -> None:
    records = numbered(300)
    parts = [gzip.compress(one) for one in records] if packed else records
    parts[100] = parts[100][:60] + b"\xff\xfe" * 40 + parts[100][140:]
    parts[200] = parts[200][:-80]
    found = piped(b"".join(parts))
    expected = [number for number in range(300) if number not in (100, 200)]
    lost = set(expected) - set(numbers(found))
    # A record cut short reaches into the next when nothing packs it.
    assert lost <= (set() if packed else {101, 201})
    assert 0 < len(reasons(found)) <= 2 + len(lost)
    assert all("broken record" in reason or "headers" in reason for reason in reasons(found))


def test_a_wrong_length_swallows_one_record() -> None:
    records = numbered(20)
    records[3] = records[3].replace(b"Content-Length: ", b"Content-Length: 9999")
    found = piped(b"".join(records))
    assert numbers(found) == [number for number in range(20) if number != 3]
    (reason,) = reasons(found)
    assert "it ends after" in reason


@pytest.mark.parametrize("packed", [False, True])
def test_an_archive_that_is_cut_short(packed: bool) -> None:
    raw = zipped(numbered(3)) if packed else b"".join(numbered(3))
    found = piped(raw[:-40])
    assert numbers(found) == [0, 1]
    (reason,) = reasons(found)
    assert "fetch the archive again" in reason


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_whatever_is_broken_gets_lines(data: st.DataObject) -> None:
    raw = bytearray(data.draw(st.sampled_from([b"".join(numbered(4)), zipped(numbered(4))])))
    for at in data.draw(st.lists(st.integers(12, len(raw) - 1), max_size=4)):
        raw[at : at + data.draw(st.integers(0, 3))] = data.draw(st.binary(max_size=4))
    piped(bytes(raw))
