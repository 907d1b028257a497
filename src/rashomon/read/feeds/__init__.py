"""Feeds (RSS, Atom, JSON Feed): each entry with text is a page. Sitemaps: the addresses that they list.

A page is the stretch of the feed that holds the entry, so an entry that comes again in a later feed is the same
page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import BinaryIO

from rashomon.errors import ReadError
from rashomon.model import Dropped, Field, Page
from rashomon.read.decode import MARKS
from rashomon.read.desk import Desk, joined
from rashomon.read.feeds import of_json, of_xml
from rashomon.read.feeds.feed import Entry, Feed
from rashomon.read.sources import STDIN, is_web
from rashomon.text import Traced, plain

__all__ = ["Entry", "entries", "fits", "pages"]

LARGEST = 52_428_800  # bytes: what the protocol of sitemaps allows, and far more than any feed has
BOM = b"\xef\xbb\xbf"
JSON_FEED = re.compile(rb'"version"\s*:\s*"https?:\\?/\\?/(?:www\.)?jsonfeed\.org\\?/version')


def fits(head: bytes, _suffix: str) -> bool:
    """Whether a stream that begins so is a feed or a sitemap."""
    if head.removeprefix(BOM).lstrip().startswith(b"{"):
        return bool(JSON_FEED.search(head))
    encoding = next((encoding for mark, encoding in MARKS if head.startswith(mark)), "latin-1")
    return bool(of_xml.ROOT.match(head.removeprefix(BOM).decode(encoding, "ignore")))


def pages(desk: Desk, stream: BinaryIO, where: str) -> Iterator[Page | Dropped]:
    """A page for each entry with text, and one line for all that have none. Raises ReadError where it breaks."""
    feed = _feed(stream)
    base = where if is_web(where) else feed.home
    number = bare = 0
    for number, span in enumerate(feed.entries, 1):
        at = f"{where}#{number}" if where else ""
        entry = feed.text[span.start : span.end]
        try:
            if feed.is_sitemap or not (found := feed.fields(entry)).get("text"):
                bare += 1
            else:
                yield _page(desk, feed, entry, found, at, base)
        except ReadError as error:
            yield desk.dropped(at or f"{STDIN}#{number}", error)
    if not number:
        raise ReadError("a feed without entries; expected articles. Remove it, or fetch it again")
    if bare:
        what = "a sitemap" if feed.is_sitemap else "a feed"
        reason = (
            f"{what} with addresses and no text, in {bare:,} of {number:,} entries; expected articles. "
            "Give --pages to fetch them"
        )
        yield desk.dropped(where, ReadError(reason))


def entries(stream: BinaryIO, where: str) -> Iterator[Entry]:
    """What the feed or sitemap at `where` lists. Raises ReadError where it breaks."""
    feed = _feed(stream)
    base = where if is_web(where) else feed.home
    for span in feed.entries:
        found = {name: plain(value.text) for name, value in feed.fields(feed.text[span.start : span.end]).items()}
        url = joined(base, found.get("url", ""))
        if is_web(url):
            yield Entry(url, found.get("published"), found.get("updated"))


def _page(desk: Desk, feed: Feed, entry: str, found: Mapping[str, Traced], where: str, base: str) -> Page:
    if "\x00" in entry:
        raise ReadError("found binary data (byte 0x00); expected text. Fetch the feed again")
    encoding = feed.encoding
    try:
        raw = entry.encode(encoding)
    except UnicodeEncodeError:  # bytes that were no characters became U+FFFD
        raw, encoding = entry.encode(), "utf-8"
    fields = tuple(Field(name=name, text=value.text, pieces=value.pieces) for name, value in found.items())
    outlet = feed.home or None
    return desk.record(
        entry, fields, where=where, raw=raw, encoding=encoding, base=base, outlet=outlet, format="feed"
    )


def _feed(stream: BinaryIO) -> Feed:
    raw = stream.read(LARGEST + 1)
    if len(raw) > LARGEST:
        raise ReadError(f"a feed of more than {LARGEST // 1_048_576} MB; expected less. Cut it into several")
    if raw.removeprefix(BOM).lstrip().startswith(b"{"):
        return of_json.feed(raw)
    return of_xml.feed(raw)
