"""RSS, Atom and sitemaps: the entries of an XML document, right or wrong."""

from __future__ import annotations

import re
from collections.abc import Mapping
from contextlib import suppress
from itertools import chain

from rashomon.errors import ReadError
from rashomon.markup import BLOCKS, visible
from rashomon.read import html, xml
from rashomon.read.feeds.feed import Feed
from rashomon.read.sources import is_web
from rashomon.read.xml import Element
from rashomon.text import Traced, join, plain

ROOT = re.compile(
    r"\ufeff?\s*+(?>(?><\?.*?\?>|<!--.*?-->|<!DOCTYPE[^>\[]*+(?:\[.*?\]\s*+)?>)\s*+)*+"
    r"<(?:[\w.-]+:)?(?P<name>rss|rdf|feed|urlset|sitemapindex)[\s>]",
    re.DOTALL | re.IGNORECASE,
)
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
# What of a text says that it is HTML: a tag of it, or a reference. "The <Unknown> ship" is no HTML.
INLINE = (
    "a abbr b bdi big br cite code del em font i iframe img ins mark q s small span strike strong sub sup u video"
)
MARKUP = re.compile(
    rf"</?(?:{'|'.join({*BLOCKS, *INLINE.split()})})\b[^<>]*>|&(?:#\d{{1,7}}|#x[0-9a-f]{{1,6}}|[a-z]\w{{1,31}});",
    re.IGNORECASE,
)
MAILED = re.compile(r"\s*[^\s()]+@[^\s()]+\s*\((?P<name>[^()]+)\)\s*")  # how RSS has its authors


def feed(raw: bytes) -> Feed:
    """The feed that bytes of XML hold."""
    text, encoding = html.decoded(raw)
    found = ROOT.match(text)
    kind = found["name"].casefold() if found else ""
    tag = xml.root(text)
    prefixes = xml.prefixes(tag["rest"]) if tag else {}
    entry = ENTRIES.get(kind, "item")
    return Feed(
        text=text,
        encoding=encoding,
        home=_home(text, entry, prefixes),
        entries=xml.stretches(text, entry),
        fields=lambda source: _fields(source, xml.parsed(source, prefixes)),
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


def _fields(source: str, entry: Element) -> dict[str, Traced]:
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
