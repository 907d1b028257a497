"""Plain text: a stream is one page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from rashomon.errors import ReadError
from rashomon.model import Page
from rashomon.read.decode import LIMIT, decode
from rashomon.read.desk import Desk, named
from rashomon.read.publishers import publisher
from rashomon.read.records import is_record
from rashomon.read.sources import is_web
from rashomon.text import plain


def text(desk: Desk, stream: BinaryIO, where: str) -> Iterator[Page]:
    """The page of a stream of plain text. Raises ReadError where it is none.

    A page of which neither a file nor a folder says whose it is belongs to the outlet that it calls its own.
    """
    raw = whole(stream)
    held, encoding = decode(raw)
    if is_record(held.lstrip("\ufeff").lstrip().partition("\n")[0]):
        raise ReadError(f"found JSON lines in {encoding}; expected UTF-8. Save the file as UTF-8")
    if (found := held.split()) and all(map(is_web, found)):
        file = f" < {plain(where)}" if where else ""
        raise ReadError(
            f"a list of web addresses; expected the text of an article. Run: xargs rashomon read{file}"
        )
    outlet = None if named(where) else publisher(held, desk.outlets)
    yield desk.page(raw, held, encoding, where=where, outlet=outlet)


def whole(stream: BinaryIO) -> bytes:
    """All of a stream that is to be one page. Raises ReadError where it is too large for that."""
    raw = stream.read(LIMIT + 1)
    if len(raw) > LIMIT:
        raise ReadError(
            f"more than {LIMIT // 1_000_000} MB of text; expected one page. Split it, or give it as JSON lines"
        )
    return raw
