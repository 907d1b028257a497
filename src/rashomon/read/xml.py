"""XML as feeds are written in it, right or wrong: where its elements stand, and what their characters say.

No parser of the standard library tells where a value stands, and all of them give up at the first thing that is
not well-formed. Entities that a document declares itself are never unfolded.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from rashomon.errors import ReadError
from rashomon.model import Piece, Span
from rashomon.text import Traced, join

# No attribute holds a "<": so whatever is broken costs no more than the way to the next one.
TAG = re.compile(r"""<(?P<close>/?)(?P<name>[A-Za-z_][\w.:-]*)(?P<rest>(?:[^<>"']++|"[^"<]*"|'[^'<]*')*+)>""")
ATTRIBUTE = re.compile(r"""(?<![\w.:-])(?P<name>[\w.:-]++)\s*+=\s*(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)')""")
REFERENCE = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]\w{1,31});")
SKIPPED = (("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>"))
CDATA = re.compile(r"<!\[CDATA\[(?P<held>.*?)\]\]>|<!--.*?-->|<\?.*?\?>", re.DOTALL)
# The prefix by which we call a namespace, whatever the document calls it.
NAMESPACES: Mapping[str, str] = {
    "http://purl.org/rss/1.0/": "",
    "http://www.w3.org/2005/atom": "",
    "http://purl.org/atom/ns#": "",
    "http://www.sitemaps.org/schemas/sitemap/0.9": "",
    "http://purl.org/rss/1.0/modules/content/": "content:",
    "http://purl.org/dc/elements/1.1/": "dc:",
    "http://rssnamespace.org/feedburner/ext/1.0": "feedburner:",
    "http://www.google.com/schemas/sitemap-news/0.9": "news:",
}
DEEPEST = 64
MOST = 5_000  # elements of one entry; one with a whole article as elements has some hundreds


@dataclass(slots=True)
class Element:
    """An element: its name in one case, and where it, its attributes and its content stand."""

    name: str
    start: int
    attributes: Span
    content: Span
    children: list[Element] = field(default_factory=list)


def stretches(source: str, name: str) -> Iterator[Span]:
    """Where the elements of a name stand, prefixes aside. Raises ReadError in the end if the last is cut short."""
    start, opened = -1, ""
    for tag in _tags(source):
        if start < 0:
            if not tag["close"] and tag["name"].rpartition(":")[2].casefold() == name:
                if tag["rest"].endswith("/"):
                    yield Span(*tag.span())
                else:
                    start, opened = tag.start(), tag["name"]
        elif tag["close"] and tag["name"] == opened:
            yield Span(start, tag.end())
            start = -1
    if start >= 0:
        raise ReadError(f"an end inside of <{opened}>; expected all of it. Fetch it again")


def root(source: str) -> re.Match[str] | None:
    """The first tag of a document, with its `name` and the `rest` of it."""
    return next(_tags(source), None)


def parsed(source: str, prefixes: Mapping[str, str]) -> Element:
    """The element that `source` is, with its children and theirs; what is deeper is content.

    Raises ReadError where it has none, or more than MOST.
    """
    stack: list[tuple[str, Element]] = []
    top: Element | None = None
    count = 0
    for tag in _tags(source):
        if tag["close"]:
            _close(stack, tag["name"], tag.start())
            continue
        count += 1
        if count > MOST:
            raise ReadError(f"an entry of more than {MOST:,} elements; expected an article")
        content = Span(tag.end(), len(source))
        made = Element(_canonical(tag["name"], prefixes), tag.start(), Span(*tag.span("rest")), content)
        if 0 < len(stack) < 3:
            stack[-1][1].children.append(made)
        if tag["rest"].endswith("/"):
            made.content = Span(tag.end(), tag.end())
        elif len(stack) < DEEPEST:
            stack.append((tag["name"], made))
        top = made if count == 1 else top
    if top is None:
        raise ReadError("no element; expected an entry")
    return top


def prefixes(tag: str) -> dict[str, str]:
    """What the prefixes mean that a tag declares, by our own names of them."""
    declared = {name: value for name, value in _attributes(tag) if name.startswith("xmlns:")}
    found = {name[6:]: NAMESPACES.get(value.strip().casefold()) for name, value in declared.items()}
    return {name: prefix for name, prefix in found.items() if prefix is not None}


def attribute(source: str, element: Element, name: str) -> Traced | None:
    """The value of an attribute."""
    for match in ATTRIBUTE.finditer(source, element.attributes.start, element.attributes.end):
        if match["name"].casefold() == name:
            group = "single" if match["double"] is None else "double"
            return _dereferenced(source, *match.span(group))
    return None


def characters(source: str, element: Element) -> Traced:
    """The characters of an element without children: references and CDATA sections undone."""
    parts = []
    at = element.content.start
    for match in CDATA.finditer(source, at, element.content.end):
        parts.append(_dereferenced(source, at, match.start()))
        if match["held"]:
            parts.append(Traced.of(match["held"], match.start("held")))
        at = match.end()
    parts.append(_dereferenced(source, at, element.content.end))
    return join(parts, "")


def within(outer: Traced, inner: Traced) -> Traced:
    """A text that is traced into another, traced to where that one comes from: what was written twice over."""
    pieces = []
    for piece in inner.pieces:
        low, high = piece.source.start, piece.source.end
        if piece.end - piece.start == high - low:
            parts = outer.cut(low, high).pieces
            pieces += [Piece(part.start + piece.start, part.end + piece.start, part.source) for part in parts]
        else:
            pieces.append(Piece(piece.start, piece.end, outer.source(low, high)))
    return Traced(inner.text, tuple(pieces))


def _tags(source: str) -> Iterator[re.Match[str]]:
    """The tags of a document in their order; comments, CDATA sections and declarations are passed over."""
    at = source.find("<")
    while at >= 0:
        skipped = next((pair for pair in SKIPPED if source.startswith(pair[0], at)), None)
        if skipped:
            end = source.find(skipped[1], at + len(skipped[0]))
            if end < 0:
                return
            at = source.find("<", end + len(skipped[1]))
            continue
        match = TAG.match(source, at)
        if match:
            yield match
        at = source.find("<", match.end() if match else at + 1)


def _close(stack: list[tuple[str, Element]], name: str, at: int) -> None:
    """Close the element of that name and all that are open in it; an end without a start is none."""
    number = next((number for number in reversed(range(len(stack))) if stack[number][0] == name), None)
    if number is not None:
        for _, element in stack[number:]:
            element.content = Span(element.content.start, at)
        del stack[number:]


def _canonical(name: str, prefixes: Mapping[str, str]) -> str:
    prefix, colon, local = name.rpartition(":")
    return f"{prefixes.get(prefix, prefix + colon)}{local}".casefold()


def _attributes(tag: str) -> Iterator[tuple[str, str]]:
    for match in ATTRIBUTE.finditer(tag):
        yield match["name"], match["double"] if match["double"] is not None else match["single"]


def _dereferenced(source: str, start: int, end: int) -> Traced:
    """A stretch of the source with its references undone, each a piece that leads to all of it."""
    parts = []
    at = start
    for match in REFERENCE.finditer(source, start, end):
        said = html.unescape(match[0]).replace("\x00", "\ufffd")
        if said and said != match[0]:
            parts += [
                Traced.of(source[at : match.start()], at),
                Traced(said, (Piece(0, len(said), Span(*match.span())),)),
            ]
            at = match.end()
    parts.append(Traced.of(source[at:end], at))
    return join(parts, "")
