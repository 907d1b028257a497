from __future__ import annotations

import gzip
import tracemalloc
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.errors import ReadError
from rashomon.read.web.unpack import Body


def unpacked(encoding: str, packed: bytes, limit: int = 10_000, step: int = 7) -> bytes:
    body = Body(encoding, limit)
    for at in range(0, len(packed), step):
        body.add(packed[at : at + step])
    return body.whole()


@given(st.lists(st.binary(max_size=300), min_size=1, max_size=3), st.integers(1, 400))
def test_what_was_packed_comes_back(parts: list[bytes], step: int) -> None:
    whole = b"".join(parts)
    assert unpacked("gzip", b"".join(map(gzip.compress, parts)), step=step) == whole
    assert unpacked("X-GZIP ", gzip.compress(whole) + b"\x00\x00rest", step=step) == whole
    assert unpacked("deflate", zlib.compress(whole), step=step) == whole
    assert unpacked("identity", whole, step=step) == whole


def test_nothing_is_nothing() -> None:
    assert unpacked("gzip", b"") == b""


@given(st.binary(min_size=1, max_size=200))
def test_what_is_broken_gets_one_line(raw: bytes) -> None:
    with pytest.raises(ReadError, match=r"is broken|breaks off"):
        unpacked("gzip", b"x" + raw)
    with pytest.raises(ReadError, match="breaks off"):
        unpacked("gzip", gzip.compress(raw)[:-1])


def test_a_bomb_is_not_unpacked() -> None:
    body, bomb = Body("gzip", 10_000), gzip.compress(bytes(100_000_000))
    tracemalloc.start()
    body.add(bomb)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 1_000_000
    assert body.is_over
    assert len(body.whole()) == 10_000


def test_an_encoding_that_nobody_asked_for() -> None:
    with pytest.raises(ReadError, match="sent in 'br', which was not asked for; expected gzip"):
        Body("br", 10)
