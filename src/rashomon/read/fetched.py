"""What was fetched as pages: the format is told as that of a file is, with what the server says of it."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from rashomon.errors import ReadError
from rashomon.model import Dropped, Page
from rashomon.read import html
from rashomon.read.desk import Desk
from rashomon.read.exported import Carried
from rashomon.read.formats import FORMATS, Format, read
from rashomon.read.streams import HEAD
from rashomon.read.web.answers import Fetched
from rashomon.text import plain

# The suffix that a file of this type would have.
SUFFIXES = {
    "application/atom+xml": ".xml",
    "application/feed+json": ".json",
    "application/javascript": ".js",
    "application/json": ".json",
    "application/jsonl": ".jsonl",
    "application/mbox": ".mbox",
    "application/msword": ".doc",
    "application/pdf": ".pdf",
    "application/rss+xml": ".rss",
    "application/rtf": ".rtf",
    "application/vnd.apache.parquet": ".parquet",
    "application/warc": ".warc",
    "application/x-ndjson": ".ndjson",
    "application/xhtml+xml": ".xhtml",
    "application/xml": ".xml",
    "message/rfc822": ".eml",
    "text/css": ".css",
    "text/csv": ".csv",
    "text/html": ".html",
    "text/javascript": ".js",
    "text/tab-separated-values": ".tsv",
    "text/xml": ".xml",
}


def fetched(
    desk: Desk, found: Fetched, *, formats: Sequence[Format] = FORMATS, listed: str | None = None
) -> Iterator[Page | Dropped | Carried]:
    """The pages of what was fetched, whose address is that where it was found; one line for what gives none.

    `listed` is the day of publication by the feed that led to it.
    """
    for one in _read(desk, found, formats):
        if isinstance(one, Page) and one.address == found.address:
            marks = (found.last_modified, found.etag, listed)
            modified, etag, day = (plain(mark) if mark else None for mark in marks)
            yield replace(one, modified=modified, etag=etag, listed=day)
        else:
            yield one


def _read(desk: Desk, found: Fetched, formats: Sequence[Format]) -> Iterator[Page | Dropped | Carried]:
    suffix = SUFFIXES.get(found.content_type) or PurePosixPath(urlsplit(found.address).path).suffix.lower()
    first = next((format for format in formats if format.fits(found.body[:HEAD], suffix)), None)
    if first is None or first.read is not html.page:
        yield from read(desk, io.BytesIO(found.body), found.address, suffix, formats=formats)
        return
    try:
        yield html.of_bytes(desk, found.body, where="", address=found.address, charset=found.charset)
    except ReadError as error:
        yield desk.dropped(found.address, error)
