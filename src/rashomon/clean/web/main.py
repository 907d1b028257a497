"""A web page as a record: its main text, told from the rest by trafilatura, and what it states of itself."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

from rashomon.clean.bundles.cohesion import vocabulary
from rashomon.clean.lines.blocks import Markup
from rashomon.clean.web.beside import gaps, with_beside
from rashomon.clean.web.linked import Stated, stated
from rashomon.markup import INSIDE, Bare, bare, contents, led_back, visible
from rashomon.model import Dropped, Field, Page, Piece, Span
from rashomon.text import Traced, fold, join

BETWEEN = "\n\n"
SEPARATOR = re.compile(r"\s+[|\-–—·:»]\s+")
# How a place in a page is called that states a value, by the sort of the place.
NAMED = {
    "ld": "its JSON-LD {}",
    "meta": "its meta element {}",
    "link": "its link {}",
    "time": "its time element",
    "h1": "its heading",
    "title": "its title element",
}
SHOWN = 200  # characters of what was left out that are kept for reading; its place is kept whole
ENOUGH = 600  # characters of main text; where less is found another way of looking for it is tried
REASON = "not of the page's main text"
LINK = re.compile(rf"<a\b{INSIDE}>", re.IGNORECASE)
LINK_WORDS = 4  # shorter ones are names of sources and people
# What may stand beside a link that is all there is to a line: "Related:", "[video]".
BESIDE = re.compile(r"\W*(?:[^:]{1,30}:|[(\[]\s*\w{0,12}\s*[)\]])?\W*")
# Elements of the library's tree that stand on lines of their own, and what those are called.
LINES: Mapping[str, Markup | None] = {
    "head": "heading",
    "item": "item",
    **dict.fromkeys("p row cell quote div list table lb ab code graphic".split()),
}


@dataclass(frozen=True, slots=True)
class Web:
    """The fields of a web page, and what of its visible text is in none of them.

    `markup` says what the lines of the text are, by where they start in it; `stated` has for our name of a field
    what the page states in how many places, each with the name of the place, the one to be believed first.
    """

    fields: tuple[Field, ...]
    markup: Mapping[int, Markup]
    stated: Mapping[str, Sequence[tuple[str, str]]]
    dropped: tuple[Dropped, ...]


def web(page: Page) -> Web:
    """What a page of HTML holds. Where no main text is found, all that can be seen is taken for it.

    A block that cannot be led back to the characters of the page is refused.
    """
    seen = visible(page.text)
    held = Bare.made(seen)
    lines = _main_text(page.text)
    led = led_back([text for text, _ in lines], held)
    said = stated(page.text)
    main = [(block, kind) for block, (_, kind) in zip(led, lines, strict=True) if block is not None and block.text]
    links = list(contents(page.text, LINK, "a"))
    kept = [
        (block, "link" if kind != "heading" and _is_link(block, links) else kind)
        for block, kind in with_beside(page.text, seen, main, byline="byline" not in said)
    ]
    blocks = [block for block, _ in kept]
    starts = accumulate((len(block.text) + len(BETWEEN) for block in blocks), initial=0)
    title = _title(said.get("title", ()), said.get("publisher", ()), held)
    body = join(blocks, BETWEEN) if blocks else seen
    fields = [Field(name="text", text=body.text, pieces=body.pieces)]
    if title:
        fields.append(Field(name="title", text=title.text, pieces=title.pieces))
    for name in ("published", "updated", "byline", "url", "section", "publisher", "based on", "free"):
        if name in said:
            value = said[name][0].value
            fields.append(Field(name=name, text=value.text, pieces=value.pieces))
    used = [piece.source for field in fields for piece in field.pieces]
    return Web(
        fields=tuple(fields),
        markup=dict(zip(starts, (kind for _, kind in kept), strict=False)),
        stated={name: [(_named(one.where), one.value.text) for one in values] for name, values in said.items()},
        dropped=tuple(_gap(page, seen, gap) for gap in gaps(seen, used)) if blocks else (),
    )


def _named(where: str) -> str:
    kind, _, name = where.partition(":")
    return NAMED[kind].format(name)


def _main_text(source: str) -> list[tuple[str, Markup]]:
    """The lines of the main text and what each is, in the page's order; none where the library finds none.

    What the library calls fast leaves out a second opinion, by which labelled pages are read no better.
    """
    lines = _extracted(source, fast=True)
    return lines if sum(len(line) for line, _ in lines) >= ENOUGH else _extracted(source, fast=False)


def _extracted(source: str, *, fast: bool) -> list[tuple[str, Markup]]:
    from trafilatura import bare_extraction  # it takes a second to import, which "--help" must not

    found: Any = bare_extraction(source, include_comments=False, with_metadata=False, fast=fast)
    return list(_lines(found.body, "paragraph")) if found is not None and found.body is not None else []


def _lines(element: Any, kind: Markup) -> Iterator[tuple[str, Markup]]:
    """The lines of an element of the library's tree; one inside a heading or an item is of its kind."""
    kind = LINES.get(element.tag) or kind
    text = element.text or ""
    for child in element:
        if child.tag not in LINES:
            text += "".join(child.itertext()) + (child.tail or "")
            continue
        yield from _split(text, kind)
        yield from _lines(child, kind)
        text = child.tail or ""
    yield from _split(text, kind)


def _split(text: str, kind: Markup) -> Iterator[tuple[str, Markup]]:
    return ((line, kind) for line in text.split("\n") if bare(line))


def _is_link(block: Traced, links: Sequence[Span]) -> bool:
    """Whether a line is a link with nothing but a label beside it; `links` are in the page's order."""
    if len(block.text.split()) < LINK_WORDS:
        return False
    beside = []
    for piece in block.pieces:
        before = bisect_right(links, piece.source.start, key=lambda link: link.start) - 1
        if before < 0 or links[before].end <= piece.source.start:
            beside.append(block.text[piece.start : piece.end])
    return sum(map(len, beside)) < len(block.text) / 2 and bool(BESIDE.fullmatch("".join(beside)))


def _title(values: Sequence[Stated], publishers: Sequence[Stated], held: Bare) -> Traced | None:
    """The first stated title that stands in the visible text; else the first, without the name of the site."""
    others = vocabulary(one.value.text for one in values if one.where != "h1")
    for one in values:
        # A heading that shares no word with what the page calls itself elsewhere is that of another article.
        is_own = one.where != "h1" or not others or others & vocabulary([one.value.text])
        if is_own and bare(one.value.text) in held.text:
            return one.value
    for one in values:
        parts = list(SEPARATOR.finditer(one.value.text))
        names = {fold(publisher.value.text) for publisher in publishers}
        if parts and fold(one.value.text[parts[-1].end() :]) in names:
            return one.value.cut(0, parts[-1].start())
    return values[0].value if values else None


def _gap(page: Page, seen: Traced, pieces: Sequence[Piece]) -> Dropped:
    text = " ".join(" ".join(seen.text[piece.start : piece.end] for piece in pieces).split())
    if len(text) > SHOWN:
        text = f"{text[:SHOWN]} [{len(text) - SHOWN} more characters]"
    source = Span(pieces[0].source.start, pieces[-1].source.end)
    return Dropped(page=page.id, address=page.address, stage="clean", reason=REASON, span=source, text=text)
