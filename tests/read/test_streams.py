"""Gzip around any format, bombs, and streams in which nobody can jump about."""

from __future__ import annotations

import gzip
import io
import json
import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.errors import ReadError
from rashomon.read.streams import HEAD, peeked, seekable, unzipped
from tests.read.reading import Pipe, from_file, good, only, piped, reasons

TEXT = "The harbour of Lorvik is closed, the port said on Monday."


@given(st.lists(st.binary(max_size=300), min_size=1, max_size=3), st.integers(0, 3))
def test_what_is_unzipped_is_what_was_zipped(parts: list[bytes], zeros: int) -> None:
    packed = b"".join(map(gzip.compress, parts)) + b"\0" * zeros
    assert unzipped(io.BytesIO(packed)).read() == gzip.decompress(packed) == b"".join(parts)


@given(st.binary(min_size=1, max_size=200), st.integers(1, 40))
def test_what_is_cut_short_is_told(content: bytes, cut: int) -> None:
    packed = gzip.compress(content)
    with pytest.raises(ReadError):
        unzipped(io.BytesIO(packed[: max(1, len(packed) - cut)])).read()


@pytest.mark.parametrize("size", [0, 10, HEAD, 3 * HEAD + 7])
def test_looking_at_a_stream_uses_nothing_up(size: int) -> None:
    raw = bytes(range(256)) * (size // 256 + 1)
    for stream in (io.BytesIO(raw[:size]), io.BufferedReader(Pipe(raw[:size]))):
        again, head = peeked(stream)
        assert head == raw[: min(size, HEAD)]
        with seekable(again) as file:
            assert file.read() == raw[:size]
            file.seek(0)
            assert file.read(5) == raw[: min(5, size)]


def test_a_packed_file_is_what_it_holds(tmp_path: Path) -> None:
    records = "".join(json.dumps({"text": TEXT, "n": n}) + "\n" for n in range(3)).encode()
    for name, raw in {"x.txt": TEXT.encode(), "x.html": f"<html>{TEXT}".encode(), "x.jsonl": records}.items():
        held = from_file(tmp_path / f"{name}.gz", gzip.compress(raw))
        assert [page.text for page in good(held)] == [page.text for page in good(from_file(tmp_path / name, raw))]
        assert good(piped(gzip.compress(raw))) == good(piped(raw))
    assert (
        only(from_file(tmp_path / "ledger.example.txt.gz", gzip.compress(TEXT.encode()))).outlet
        == "ledger.example"
    )


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (gzip.compress(gzip.compress(TEXT.encode())), "gzip data"),
        (gzip.compress(TEXT.encode())[:-9], "cut short"),
        (gzip.compress(b"%PDF-1.7"), "a PDF document"),
        (gzip.compress(TEXT.encode())[:-8] + b"\xff" * 8, "gzip data that breaks"),
        (gzip.compress(b"\0" * 1_000_000), "binary data"),
    ],
    ids=lambda value: value if isinstance(value, str) else "raw",
)
def test_what_packed_data_is_not_read(raw: bytes, said: str) -> None:
    assert said in reasons(piped(raw))[0]


def test_a_bomb_is_left_alone() -> None:
    line = b'{"text": "x"}\n'
    packing = zlib.compressobj(9, wbits=zlib.MAX_WBITS | 16)
    block = b" " * 999_999 + b"\n"
    raw = packing.compress(line) + b"".join(packing.compress(block) for _ in range(1_000)) + packing.flush()
    found = piped(raw)
    assert only(found[:1]).text == line.decode().strip()
    assert "unfolds to more than 200 times its size" in found[1].reason  # type: ignore[union-attr]
