"""What a web page says of itself for machines: JSON-LD, meta elements, its headline, its times; each traced."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from rashomon.markup import INSIDE, contents, tags, unescaped, visible
from rashomon.read.records import DECODER, Value, elements, members, traced
from rashomon.text import Traced, join

SCRIPT = re.compile(r"""<script\b[^>]*\btype\s*=\s*["']?application/ld\+json[^>]*>""", re.IGNORECASE)
ARTICLES = re.compile(
    r"(?:News|Reportage|Analysis|Opinion|Background|Review|LiveBlog|Blog)?\w*(?:Article|Posting)$"
)
HEADING = re.compile(rf"<h1\b{INSIDE}>", re.IGNORECASE)
TITLE = re.compile(rf"<title\b{INSIDE}>", re.IGNORECASE)
CANONICAL = re.compile("canonical", re.IGNORECASE)
DATED = re.compile("datetime", re.IGNORECASE)
KEYS = ("property", "name", "itemprop")  # of a meta element, by which it is called
DEEPEST = 6  # of lists and graphs in each other
# Our name of a value, and under which names pages state it, the one to be believed first.
STATED: Mapping[str, tuple[str, ...]] = {
    "title": ("ld:headline", "meta:og:title", "meta:twitter:title", "h1", "title"),
    "published": (
        "ld:datePublished",
        "meta:article:published_time",
        "meta:og:article:published_time",
        "meta:article:published",
        "meta:datepublished",
        "meta:parsely-pub-date",
        "meta:sailthru.date",
        "meta:dc.date",
        "meta:dc.date.issued",
        "meta:dcterms.created",
        "meta:publication_date",
        "meta:publish-date",
        "meta:originalpublicationdate",
        "meta:date",
        "meta:pubdate",
        "time",
    ),
    "updated": ("ld:dateModified", "meta:article:modified_time", "meta:datemodified", "meta:last-modified"),
    "byline": ("ld:author", "meta:author", "meta:parsely-author", "meta:dc.creator", "meta:byl"),
    "url": ("link:canonical", "meta:og:url", "ld:url"),
    "section": ("ld:articleSection", "meta:article:section"),
    "publisher": ("ld:publisher", "meta:og:site_name"),
    "based on": ("ld:isBasedOn",),
    "free": ("ld:isAccessibleForFree",),
}


WANTED = re.compile(
    "|".join(
        sorted(re.escape(place[5:]) for places in STATED.values() for place in places if place.startswith("meta:"))
    ),
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Stated:
    """A value that a page states of itself, and where: "ld:headline", "meta:og:title"."""

    where: str
    value: Traced


def stated(source: str) -> dict[str, tuple[Stated, ...]]:
    """What a page states, by our names; of each the one to be believed first, each place once."""
    found: dict[str, Traced] = {}
    for where, value in (*_linked_data(source), *_meta(source), *_elements(source)):
        if value.text.strip():
            found.setdefault(where, value.strip())
    return {
        name: values
        for name, places in STATED.items()
        if (values := tuple(Stated(where, found[where]) for where in places if where in found))
    }


def _linked_data(source: str) -> Iterator[tuple[str, Traced]]:
    """The members of the first article that the page describes in JSON-LD."""
    for script in contents(source, SCRIPT, "script"):
        text = source[: script.end]
        at = script.end - len(source[script.start : script.end].lstrip())
        try:
            content, _ = DECODER.raw_decode(text, at)
        except (ValueError, RecursionError):
            continue
        article = next(_articles(text, Value(content, at, script.end), DEEPEST), None)
        if article is not None:
            for key, value in members(text, article.start):
                yield f"ld:{key}", _worded(text, value, DEEPEST)
            return


def _articles(text: str, value: Value, depth: int) -> Iterator[Value]:
    """The articles in a JSON-LD value: itself, or those of a list or a graph."""
    if depth and isinstance(value.content, list):
        for element in elements(text, value.start):
            yield from _articles(text, element, depth - 1)
    elif depth and isinstance(value.content, dict):
        kinds = value.content.get("@type", ())
        if any(
            isinstance(kind, str) and ARTICLES.match(kind)
            for kind in ([kinds] if isinstance(kinds, str) else kinds)
        ):
            yield value
        for key, inner in members(text, value.start):
            if key in ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement"):
                yield from _articles(text, inner, depth - 1)


def _worded(text: str, value: Value, depth: int) -> Traced:
    """The words of a value: a string, the name of an object, those of a list one after the other."""
    if isinstance(value.content, str):
        return unescaped(traced(text, value))
    if isinstance(value.content, bool):
        return Traced.of(text[value.start : value.end], value.start)
    if depth and isinstance(value.content, dict):
        inner = dict(members(text, value.start))
        return next(
            (_worded(text, inner[key], depth - 1) for key in ("name", "@value") if key in inner),
            Traced("", ()),
        )
    if depth and isinstance(value.content, list):
        found = (_worded(text, one, depth - 1) for one in elements(text, value.start))
        return join((words for words in found if words.text), ", ")
    return Traced("", ())


def _meta(source: str) -> Iterator[tuple[str, Traced]]:
    for meta in tags(source, "meta", WANTED, (*KEYS, "content")):
        for key in KEYS:
            if key in meta and "content" in meta:
                yield f"meta:{meta[key].text.strip().lower()}", meta["content"]
    for link in tags(source, "link", CANONICAL, ("rel", "href")):
        if "rel" in link and "href" in link:
            yield f"link:{link['rel'].text.strip().lower()}", link["href"]


def _elements(source: str) -> Iterator[tuple[str, Traced]]:
    for name, pattern in (("h1", HEADING), ("title", TITLE)):
        spans = contents(source, pattern, name)
        found = [visible(source[span.start : span.end], span.start) for span in spans]
        # Of several headings none is known to be the article's.
        if name == "title" or len(found) == 1:
            yield from ((name, one) for one in found[:1])
    times = tags(source, "time", DATED, ("datetime",))
    yield from (("time", time["datetime"]) for time in times if "datetime" in time)
