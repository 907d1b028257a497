"""Streams of bytes: their beginning without using it up, seekable ones of those that are not, and gzip undone."""

from __future__ import annotations

import io
import tempfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO

from rashomon.errors import ReadError

HEAD = 65_536  # bytes by which a format is told
BLOCK = 65_536
GZIP = b"\x1f\x8b\x08"
# What is piped in goes to a file where a reader has to jump about in it.
SPOOLED = 4_000_000_000
# News as JSON lines shrinks to a fifth or a tenth, and zlib can do a thousandth: what shrinks so, and grows so
# large, was made to fill memories and days.
SHRINKS, LARGE = 200, 100_000_000


def peeked(stream: BinaryIO) -> tuple[BinaryIO, bytes]:
    """A stream that gives the same bytes, and the first of them, up to `HEAD`."""
    if stream.seekable():
        at = stream.tell()
        head = stream.read(HEAD)
        stream.seek(at)
        return stream, head
    head = stream.read(HEAD)
    return io.BufferedReader(_Rejoined(head, stream), BLOCK), head


@contextmanager
def seekable(stream: BinaryIO) -> Iterator[BinaryIO]:
    """The stream itself, if one can jump about in it, or a file with all its bytes.

    Raises ReadError where these are more than SPOOLED.
    """
    if stream.seekable():
        yield stream
        return
    with tempfile.TemporaryFile() as file:
        while block := stream.read(BLOCK):
            file.write(block)
            if file.tell() > SPOOLED:
                raise ReadError(
                    f"more than {SPOOLED // 10**9} GB piped in; expected less. Save it, and give the file"
                )
        file.seek(0)
        yield file


def unzipped(stream: BinaryIO) -> BinaryIO:
    """What a gzip stream holds, member after member. Reading it raises ReadError where it breaks, or is a bomb."""
    return io.BufferedReader(_Unzipped(stream), BLOCK)


class Bounded:
    """Counts what comes out of packed data, and refuses what unfolds without measure."""

    def __init__(self) -> None:
        self.packed = self.unfolded = 0

    def count(self, *, packed: int = 0, unfolded: int = 0) -> None:
        """Add to both. Raises ReadError where they are out of all proportion."""
        self.packed += packed
        self.unfolded += unfolded
        if self.unfolded > max(LARGE, SHRINKS * self.packed):
            raise ReadError(
                f"packed data that unfolds to more than {SHRINKS} times its size; expected pages, not a bomb. "
                "Unpack it yourself if you trust it"
            )


class _Rejoined(io.RawIOBase):
    """Bytes that were read from a stream already, and then its rest."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self._head, self._rest = io.BytesIO(head), rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: object) -> int:
        view = memoryview(buffer)  # type: ignore[arg-type]
        data = self._head.read(len(view)) or self._rest.read(len(view))
        view[: len(data)] = data
        return len(data)


class _Unzipped(io.RawIOBase):
    """The members of a gzip stream, unfolded; the standard library's would not stop at a bomb."""

    def __init__(self, packed: BinaryIO) -> None:
        self._packed, self._waiting = packed, b""
        self._member = zlib.decompressobj(zlib.MAX_WBITS | 16)
        self._bounded = Bounded()
        self._in_member = False

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: object) -> int:
        view = memoryview(buffer)  # type: ignore[arg-type]
        while True:
            if not self._waiting and not self._refill():
                return 0
            data = self._unfold(len(view))
            if data:
                self._bounded.count(unfolded=len(data))
                view[: len(data)] = data
                return len(data)

    def _unfold(self, size: int) -> bytes:
        self._in_member = True
        try:
            data = self._member.decompress(self._waiting, size)
        except zlib.error as error:
            raise ReadError(f"gzip data that breaks ({error}); expected all of it. Fetch it again") from error
        if self._member.eof:
            # Zeros may follow the last member (gzip pads tapes so), and other members.
            self._waiting = self._member.unused_data.lstrip(b"\0")
            self._member = zlib.decompressobj(zlib.MAX_WBITS | 16)
            self._in_member = False
        else:
            self._waiting = self._member.unconsumed_tail
        return data

    def _refill(self) -> bool:
        block = self._packed.read(BLOCK)
        self._bounded.count(packed=len(block))
        self._waiting = block if self._in_member else block.lstrip(b"\0")
        if not block and self._in_member:
            raise ReadError("gzip data that is cut short; expected all of it. Fetch it again")
        return bool(block)
