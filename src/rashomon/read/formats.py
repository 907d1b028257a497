"""The formats that are read: each is told by the first bytes of a stream, and by the suffix of its name."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import BinaryIO

from rashomon.errors import ReadError
from rashomon.model import Dropped, Page
from rashomon.read import feeds, html, lines, mail, parquet, plain, tables
from rashomon.read.archives import wacz, warc
from rashomon.read.desk import KNOWN, Desk
from rashomon.read.exported import Carried
from rashomon.read.streams import GZIP, peeked, unzipped

# From a stream to its pages, and one line for each part of it that gives none. `where` is the file, "" for
# standard input. A ReadError that it raises costs the rest of the stream.
Reader = Callable[[Desk, BinaryIO, str], Iterator[Page | Dropped | Carried]]
# Text that is no article; a suffix that is not here is read as plain text (names such as "harbour.example").
UNREAD = ".json .xml .pdf .docx .doc .odt .rtf .toml .yaml .yml .py .js .css".split()


@dataclass(frozen=True, slots=True)
class Format:
    """A format: whether a stream is in it, by its first bytes and its suffix, and what reads it."""

    name: str
    fits: Callable[[bytes, str], bool]
    read: Reader


# The first that fits is taken, and plain text where none does.
FORMATS: tuple[Format, ...] = (
    Format("WARC", warc.fits, warc.records),
    Format("WACZ", wacz.fits, wacz.pages),
    Format("Parquet", parquet.fits, parquet.rows),
    Format("feed", feeds.fits, feeds.pages),
    Format("mail", mail.fits, mail.message),
    Format("mailbox", mail.fits_box, mail.box),
    Format("JSON lines", lines.fits, lines.records),
    Format("HTML", html.fits, html.page),
    Format("CSV", tables.fits, tables.rows),
)


def read(
    desk: Desk, stream: BinaryIO, where: str, suffix: str, *, formats: Sequence[Format] = FORMATS
) -> Iterator[Page | Dropped | Carried]:
    """The pages of a stream in whatever format, gzip around it undone; one line for what gives none."""
    stream, head = peeked(stream)
    try:
        reader = _reader(head, suffix, formats)
        if reader is None and head.startswith(GZIP):
            # Once: a stream in three wrappings is no page that somebody keeps, but one that wears readers out.
            stream, head = peeked(unzipped(stream))
            suffix = PurePath(where.lower().removesuffix(".gz")).suffix
            reader = _reader(head, suffix, formats)
        if reader is None and suffix in UNREAD:
            instead = (
                "Write a record on each line (.jsonl)" if suffix == ".json" else "Save its text as a .txt file"
            )
            raise ReadError(f"no reader for '{suffix}'. Known: {', '.join(KNOWN)}. {instead}")
        yield from (reader or plain.text)(desk, stream, where)
    except ReadError as error:
        yield desk.dropped(where, error)


def _reader(head: bytes, suffix: str, formats: Sequence[Format]) -> Reader | None:
    return next((format.read for format in formats if format.fits(head, suffix)), None)
