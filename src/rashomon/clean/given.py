"""What a page gives: its text as blocks, what it states of itself in which places, what is in none of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from rashomon.clean.about import Stated
from rashomon.clean.bundles.announced import Update, updates
from rashomon.clean.bundles.entries import entries, may_be_live
from rashomon.clean.comments import without_comments
from rashomon.clean.lines.blocks import Markup, blocks
from rashomon.clean.lines.credits import signed
from rashomon.clean.lines.sorts import Sorted, parted, sort
from rashomon.clean.lists import without_links
from rashomon.clean.surroundings import without_surroundings
from rashomon.clean.web.main import web
from rashomon.markup import visible
from rashomon.model import Dropped, Field, Page
from rashomon.text import Traced


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A page with its fields, the blocks of its text, what it states where, what is in none of that.

    `updates` are the entries that a live page states for machines.
    """

    page: Page
    blocks: tuple[Sorted, ...]
    stated: Stated = field(default_factory=dict)
    updates: tuple[Update, ...] = ()
    dropped: tuple[Dropped, ...] = ()


def given(page: Page) -> Given:
    """What a page gives, by its format."""
    if page.format == "html":
        return _live(page) or _web(page)
    dates = {name: page.field(name) for name in ("published", "updated")}
    stated = {name: ((f"the record's {name} field", one.text),) for name, one in dates.items() if one}
    text = page.field("text")
    traced = Traced(text.text, text.pieces) if text else Traced.of(page.text)
    return Given(page=page, blocks=_pasted(_sorted(traced, {})), stated=_with_listed(stated, page))


def _web(page: Page) -> Given:
    found = web(page)
    text = next(field for field in found.fields if field.name == "text")
    laid_out = _sorted(Traced(text.text, text.pieces), found.markup)
    return Given(
        page=replace(page, fields=found.fields),
        blocks=laid_out if found.markup else _pasted(laid_out),
        stated=_with_listed(found.stated, page),
        dropped=found.dropped,
    )


def _live(page: Page) -> Given | None:
    """A web page that says it is live, if it has entries: all of it that can be seen.

    What a library takes for the main text of such a page keeps only a part of its entries, and not their order.
    """
    if not may_be_live(page):
        return None
    seen, stated = visible(page.text), updates(page.text)
    laid_out = _sorted(seen, {})
    if not entries(laid_out, address=page.address, stated=stated)[1]:
        return None
    found = web(page)
    others = tuple(field for field in found.fields if field.name != "text")
    return Given(
        page=replace(page, fields=(Field(name="text", text=seen.text, pieces=seen.pieces), *others)),
        blocks=laid_out,
        stated=_with_listed(found.stated, page),
        updates=stated,
    )


def _pasted(found: Sequence[Sorted]) -> tuple[Sorted, ...]:
    """The blocks of a text without markup, with what can be told of them only by what stands around them."""
    return without_links(without_surroundings(without_comments(found)))


def _sorted(text: Traced, markup: Mapping[int, Markup]) -> tuple[Sorted, ...]:
    found = tuple(sort(block) for block in parted(blocks(text, markup)))
    return tuple(
        Sorted(item.block, "caption", "caption with its agency, printed twice")
        if item.sort in {"line", "prose"} and signed(item.block.text) and _is_doubled(found, at)
        else item
        for at, item in enumerate(found)
    )


def _is_doubled(found: Sequence[Sorted], at: int) -> bool:
    """Whether a block is printed twice in a row, as captions are where a page shows a picture in two sizes."""
    beside = (other for other in (at - 1, at + 1) if 0 <= other < len(found))
    return any(found[other].block.folded == found[at].block.folded for other in beside)


def _with_listed(stated: Stated, page: Page) -> Stated:
    """What a page states, and behind it the day of publication that the feed gives by which it was found."""
    listed = [("the feed that lists it", page.listed)] if page.listed else []
    return {**stated, "published": (*stated.get("published", ()), *listed)}
