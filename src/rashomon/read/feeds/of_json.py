"""JSON Feed: the items of one object."""

from __future__ import annotations

from collections.abc import Mapping

from rashomon.errors import ReadError
from rashomon.markup import visible
from rashomon.model import Span
from rashomon.read import xml
from rashomon.read.decode import LIMIT
from rashomon.read.feeds.feed import Feed
from rashomon.read.records import elements, members, record, strings
from rashomon.text import Traced, join, plain

NAMES: Mapping[str, tuple[str, ...]] = {
    "text": ("content_html", "content_text", "summary"),
    "title": ("title",),
    "published": ("date_published",),
    "updated": ("date_modified",),
    "byline": ("authors", "author"),
    "url": ("url", "external_url"),
    "language": ("language",),
}
HTML = "content_html"


def feed(raw: bytes) -> Feed:
    """The feed that bytes of JSON hold. Raises ReadError where they hold none."""
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
    return Feed(
        text=text,
        encoding="utf-8",
        home=plain(home.content) if home and isinstance(home.content, str) else "",
        entries=(Span(item.start, item.end) for item in elements(text, items.start)),
        fields=_fields,
    )


def _fields(source: str) -> dict[str, Traced]:
    if not source.startswith("{"):
        raise ReadError("an item that is no object; expected an article. Fetch the feed again")
    values = dict(members(source, 0))
    found = {}
    for name, keys in NAMES.items():
        for key in keys:
            value = join(strings(source, values[key]), "\n") if key in values else None
            if value and key == HTML:
                value = xml.within(value, visible(value.text))
            if value and value.text.strip():
                found[name] = value.strip()
                break
    return found
