"""A body as its server packed it, unpacked as it comes and never beyond a limit."""

from __future__ import annotations

import zlib

from rashomon.errors import ReadError

ACCEPTED = "gzip"
PACKED = ("gzip", "x-gzip", "deflate")
PLAIN = ("", "identity", "none")
EITHER = 32 + zlib.MAX_WBITS  # gzip or zlib, as the first bytes tell
GZIP = b"\x1f\x8b"


class Body:
    """Takes a body piece by piece; `is_over` once it is larger than `limit` bytes."""

    def __init__(self, encoding: str, limit: int) -> None:
        """Raises ReadError where `encoding` (a Content-Encoding) is one that was not asked for."""
        name = encoding.strip().lower()
        if name not in PACKED + PLAIN:
            raise ReadError(
                f"sent in '{name[:40]}', which was not asked for; expected {ACCEPTED}. Save it and read that"
            )
        self._unpack = zlib.decompressobj(EITHER) if name in PACKED else None
        self._limit = limit
        self._held = bytearray()
        self._any = False

    @property
    def is_over(self) -> bool:
        """Whether there is more of it than is taken."""
        return len(self._held) > self._limit

    def add(self, piece: bytes) -> None:
        """Take the next piece. Raises ReadError where it cannot be unpacked."""
        self._any = self._any or bool(piece)
        if self._unpack is None:
            self._held += piece
            return
        try:
            while piece and not self.is_over:
                if self._unpack.eof:
                    if not GZIP.startswith(piece[:2]):
                        return  # what stands behind the end is nobody's
                    self._unpack = zlib.decompressobj(EITHER)
                self._held += self._unpack.decompress(piece, self._limit + 1 - len(self._held))
                piece = self._unpack.unused_data if self._unpack.eof else self._unpack.unconsumed_tail
        except zlib.error as error:
            raise ReadError(
                f"its {ACCEPTED} data is broken ({error}); expected a page. Try again later"
            ) from error

    def whole(self) -> bytes:
        """All of it, up to the limit. Raises ReadError where it breaks off."""
        if self._unpack is not None and self._any and not self._unpack.eof and not self.is_over:
            raise ReadError(f"its {ACCEPTED} data breaks off; expected a whole page. Try again later")
        return bytes(self._held[: self._limit])
