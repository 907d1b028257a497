"""A stream of records on which reading goes on behind a broken one."""

from __future__ import annotations

import io
import re
import zlib
from typing import Protocol

from rashomon.read.streams import BLOCK

MAGIC = b"WARC/"
START = re.compile(rb"WARC/\d\.\d\r?\n")
NEXT = re.compile(rb"(?<=\n)WARC/\d\.\d\r?\n|\x1f\x8b\x08")
LONGEST_START = 16
NEEDED = 4_096  # bytes from the start of a record by which we know it for one
KEPT = 8_000_000  # bytes that are held, so that reading can go on behind a broken record


class Bytes(Protocol):
    """Whatever bytes can be read from."""

    def read(self, size: int, /) -> bytes: ...  # noqa: D102


class Tape:
    """A stream as FastWARC wants it, of which the latest bytes are held.

    FastWARC cannot go on behind an error. So what it has read since its last whole record is searched for the
    start of another, and it is set on that.
    """

    def __init__(self, stream: Bytes) -> None:
        self._stream, self._held = stream, bytearray()
        self._first = self._at = self._mark = 0  # offsets of the bytes held, of reading, of the last record
        self.is_open = True

    def read(self, size: int = BLOCK) -> bytes:
        """The next bytes, at most `size`; none at the end."""
        start = self._at - self._first
        if start >= len(self._held):
            self._more(size)
            start = self._at - self._first
        data = bytes(self._held[start : start + size])
        self._at += len(data)
        return data

    def tell(self) -> int:
        """The offset of the next byte in the stream."""
        return self._at

    def seek(self, _offset: int, _whence: int = io.SEEK_SET) -> int:
        """Raises UnsupportedOperation."""
        raise io.UnsupportedOperation("a web archive is read from its start to its end")

    def close(self) -> None:
        """Nothing: who opened the stream closes it."""

    def reached(self, offset: int) -> None:
        """Forget what is before the record at this offset."""
        self._mark = max(self._mark, offset)
        self._forget(self._mark)

    def resume(self) -> None:
        """Go to the next record behind the last one; the tape is at its end if there is none."""
        at = self._mark + 1
        while True:
            self._forget(at)
            match = NEXT.search(self._held, at - self._first)
            if match is None:
                # The end of what is held may cut a start in two.
                at = max(at, self._first + len(self._held) - LONGEST_START)
                if not self._more(BLOCK):
                    self.is_open = False
                    return
                continue
            at = self._first + match.start()
            while self._first + len(self._held) < at + NEEDED and self._more(BLOCK):
                pass
            start = self._held[at - self._first : at - self._first + NEEDED]
            if starts(start) or (len(start) < NEEDED and _is_cut_short(start)):
                self._mark = self._at = at
                return
            at += 1

    def _more(self, size: int) -> int:
        data = self._stream.read(size)
        self._held += data
        if len(self._held) > 2 * KEPT:
            self._forget(self._first + len(self._held) - KEPT)
        return len(data)

    def _forget(self, offset: int) -> None:
        """Hold nothing before `offset` but the byte before it, by which the start of a line is known."""
        gone = min(max(0, offset - 1 - self._first), len(self._held))
        del self._held[:gone]
        self._first += gone


def starts(data: bytes | bytearray) -> bool:
    """Whether a record starts here, packed or not."""
    if data.startswith(b"WARC/"):
        return bool(START.match(data))
    try:
        return bool(START.match(_unfolded(data)))
    except zlib.error:
        return False


def _is_cut_short(data: bytes | bytearray) -> bool:
    """Whether this, which is the end of a stream, may be the start of a packed record."""
    try:
        unfolded = _unfolded(data)
    except zlib.error:
        return False
    return len(unfolded) < LONGEST_START and MAGIC.startswith(unfolded[: len(MAGIC)])


def _unfolded(data: bytes | bytearray) -> bytes:
    return zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(data, 2 * LONGEST_START)
