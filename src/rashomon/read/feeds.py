"""Feeds (RSS, Atom, JSON Feed): each entry with text is a page. Sitemaps: the addresses that they list.

A page is the stretch of the feed that holds the entry, so an entry that comes again in a later feed is the same
page.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from itertools import chain
from typing import BinaryIO

from rashomon.errors import ReadError
from rashomon.markup import BLOCKS, visible
from rashomon.model import Dropped, Field, Page, Span
from rashomon.read import html, xml
from rashomon.read.decode import LIMIT, MARKS
from rashomon.read.desk import Desk, joined
from rashomon.read.records import elements, members, record, strings
from rashomon.read.sources import STDIN, is_web
from rashomon.read.xml import Element
from rashomon.text import Traced, join, plain

LARGEST = 52_428_800  # bytes: what the protocol of sitemaps allows, and far more than any feed has
BOM = b"\xef\xbb\xbf"
ROOT = re.compile(
    r"\ufeff?\s*+(?>(?><\?.*?\?>|<!--.*?-->|<!DOCTYPE[^>\[]*+(?:\[.*?\]\s*+)?>)\s*+)*+"
    r"<(?:[\w.-]+:)?(?P<name>rss|rdf|feed|urlset|sitemapindex)[\s>]",
    re.DOTALL | re.IGNORECASE,
)
JSON_FEED = re.compile(rb'"version"\s*:\s*"https?:\\?/\\?/(?:www\.)?jsonfeed\.org\\?/version')
ENTRIES: Mapping[str, str] = {"urlset": "url", "sitemapindex": "sitemap", "feed": "entry"}  # "item" in all others
# Our fields and the elements that hold them, the first with a value counts. The date of an update is none of
# publication: an entry that gives no other has none.
NAMES: Mapping[str, tuple[str, ...]] = {
    "text": ("content:encoded", "content", "description", "summary"),
    "title": ("title", "news:title"),
    "published": ("published", "issued", "pubdate", "dc:date", "news:publication_date"),
    "updated": ("updated", "modified", "dcterms:modified", "lastmod"),
    "byline": ("dc:creator", "author"),
    "url": ("feedburner:origlink", "link", "guid", "loc"),
    "language": ("dc:language",),
}
JSON_NAMES: Mapping[str, tuple[str, ...]] = {
    "text": ("content_html", "content_text", "summary"),
    "title": ("title",),
    "published": ("date_published",),
    "updated": ("date_modified",),
    "byline": ("authors", "author"),
    "url": ("url", "external_url"),
    "language": ("language",),
}
HTML = "content_html"
# What of a text says that it is HTML: a tag of it, or a reference. "The <Unknown> ship" is no HTML.
INLINE = (
    "a abbr b bdi big br cite code del em font i iframe img ins mark q s small span strike strong sub sup u video"
)
MARKUP = re.compile(
    rf"</?(?:{'|'.join({*BLOCKS, *INLINE.split()})})\b[^<>]*>|&(?:#\d{{1,7}}|#x[0-9a-f]{{1,6}}|[a-z]\w{{1,31}});",
    re.IGNORECASE,
)
MAILED = re.compile(r"\s*[^\s()]+@[^\s()]+\s*\((?P<name>[^()]+)\)\s*")  # how RSS has its authors


@dataclass(frozen=True, slots=True)
class Entry:
    """What a feed or a sitemap lists: an article, or another sitemap."""

    url: str
    published: str | None = None
    updated: str | None = None


@dataclass(frozen=True, slots=True)
class _Feed:
    """The characters of a feed, where its entries stand (looked for as asked for), and how one is understood.

    `home` is the address of the site that it belongs to, where it says so.
    """

    text: str
    encoding: str
    home: str
    entries: Iterator[Span]
    fields: Callable[[str], dict[str, Traced]]
    is_sitemap: bool = False


def fits(head: bytes, _suffix: str) -> bool:
    """Whether a stream that begins so is a feed or a sitemap."""
    if head.removeprefix(BOM).lstrip().startswith(b"{"):
        return bool(JSON_FEED.search(head))
    encoding = next((encoding for mark, encoding in MARKS if head.startswith(mark)), "latin-1")
    return bool(ROOT.match(head.removeprefix(BOM).decode(encoding, "ignore")))


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


def _page(desk: Desk, feed: _Feed, entry: str, found: Mapping[str, Traced], where: str, base: str) -> Page:
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


def _feed(stream: BinaryIO) -> _Feed:
    raw = stream.read(LARGEST + 1)
    if len(raw) > LARGEST:
        raise ReadError(f"a feed of more than {LARGEST // 1_048_576} MB; expected less. Cut it into several")
    if raw.removeprefix(BOM).lstrip().startswith(b"{"):
        return _json_feed(raw)
    text, encoding = html.decoded(raw)
    found = ROOT.match(text)
    kind = found["name"].casefold() if found else ""
    tag = xml.root(text)
    prefixes = xml.prefixes(tag["rest"]) if tag else {}
    entry = ENTRIES.get(kind, "item")
    return _Feed(
        text=text,
        encoding=encoding,
        home=_home(text, entry, prefixes),
        entries=xml.stretches(text, entry),
        fields=lambda source: _xml_fields(source, xml.parsed(source, prefixes)),
        is_sitemap=kind in ("urlset", "sitemapindex"),
    )


def _home(text: str, entry: str, prefixes: Mapping[str, str]) -> str:
    """The address of the site, from before the first entry."""
    with suppress(ReadError):  # what is broken is told when the entries are read
        head = text[: next((span.start for span in xml.stretches(text, entry)), len(text))]
        for span in xml.stretches(head, "link"):
            source = head[span.start : span.end]
            link = _link(source, xml.parsed(source, prefixes))
            if link and is_web(link.text):
                return plain(link.text)
    return ""


def _xml_fields(source: str, entry: Element) -> dict[str, Traced]:
    """Our fields of an entry that have a value."""
    news = [child.children for child in entry.children if child.name == "news:news"]
    children = [*entry.children, *chain.from_iterable(news)]
    found = {}
    for name, keys in NAMES.items():
        for key in keys:
            given = [_value(source, name, child) for child in children if child.name == key]
            values = [value for value in given if value and value.text]
            if values:
                found[name] = join(values, "\n") if name == "byline" else values[0]
                break
    return found


def _value(source: str, name: str, element: Element) -> Traced | None:
    if name == "url":
        return _link(source, element)
    if name == "byline":
        return _author(source, element)
    if element.children and name in ("text", "title"):
        return visible(source[element.content.start : element.content.end], element.content.start).strip()
    text = xml.characters(source, element)
    kind = xml.attribute(source, element, "type")
    if name in ("text", "title") and not (kind and kind.text == "text") and MARKUP.search(text.text):
        text = xml.within(text, visible(text.text))
    return text.strip()


def _link(source: str, element: Element) -> Traced | None:
    """The address that an element gives, if it is that of its article."""
    if element.name == "link" and (address := xml.attribute(source, element, "href")):
        relation = xml.attribute(source, element, "rel")
        return address.strip() if relation is None or relation.text == "alternate" else None
    address = xml.characters(source, element).strip()
    if element.name == "guid":
        permanent = xml.attribute(source, element, "ispermalink")
        if (permanent and permanent.text.strip() == "false") or not is_web(address.text):
            return None
    return address


def _author(source: str, element: Element) -> Traced | None:
    if element.children:  # Atom's have a name, an address, a home page
        named = next((child for child in element.children if child.name == "name"), None)
        return xml.characters(source, named).strip() if named else None
    said = xml.characters(source, element)
    mailed = MAILED.fullmatch(said.text)
    return (said.cut(*mailed.span("name")) if mailed else said).strip()


def _json_feed(raw: bytes) -> _Feed:
    if len(raw) > LIMIT:
        raise ReadError(f"a JSON feed of more than {LIMIT // 1_000_000} MB; expected less. Cut it into several")
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise ReadError(
            f"not UTF-8 at byte {error.start}; expected JSON in UTF-8. Fetch the feed again"
        ) from error
    values = record(text)
    items, home = values.get("items"), values.get("home_page_url")
    if items is None or not isinstance(items.content, list):
        raise ReadError("a JSON feed without items; expected articles. Fetch it again, or remove it")
    return _Feed(
        text=text,
        encoding="utf-8",
        home=plain(home.content) if home and isinstance(home.content, str) else "",
        entries=(Span(item.start, item.end) for item in elements(text, items.start)),
        fields=_json_fields,
    )


def _json_fields(source: str) -> dict[str, Traced]:
    if not source.startswith("{"):
        raise ReadError("an item that is no object; expected an article. Fetch the feed again")
    values = dict(members(source, 0))
    found = {}
    for name, keys in JSON_NAMES.items():
        for key in keys:
            value = join(strings(source, values[key]), "\n") if key in values else None
            if value and key == HTML:
                value = xml.within(value, visible(value.text))
            if value and value.text.strip():
                found[name] = value.strip()
                break
    return found
