"""A page as its reports and what was dropped from it; no character that can be seen is lost on the way."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, replace

from rashomon.clean.bundles.articles import Article, articles
from rashomon.clean.bundles.digests import items
from rashomon.clean.bundles.entries import entries
from rashomon.clean.days.published import published
from rashomon.clean.days.stamps import posted
from rashomon.clean.given import Given, given
from rashomon.clean.lines.sorts import Sorted
from rashomon.clean.reports import SHORT_KINDS, drop, report
from rashomon.clean.template.keys import MOST, NOTHING, PROSE_WORDS, Found, Seen, digest, keys, profiles, reason
from rashomon.clean.template.without import without
from rashomon.model import Dropped, Page, Published, Report, Span


@dataclass(frozen=True, slots=True)
class Cleaned:
    """The reports of one page and what is in none of them, both in the page's order.

    `seen` is what the page gives to the template of its outlet.
    """

    reports: tuple[Report, ...]
    dropped: tuple[Dropped, ...]
    seen: Seen = NOTHING


def clean(page: Page, template: Set[str] = frozenset()) -> Cleaned:
    """The reports of a page. What is no part of one is dropped with its place, its words and the reason.

    The fields of a record that are not its text count as known, not as dropped. `template` has the keys of the
    outlet's template: what of it stands in a body leaves, and the page is looked at again without it. What the
    page gives to the template does not depend on the template that there is, and the reports keep their ids.
    """
    held = given(page)
    first = _made(held, held.blocks)
    found = _found(first.parts, first.bodies, page.outlet)
    stands = {key for one in found.values() for key in one.all()}
    applied = stands & template
    seen = Seen(
        keys=tuple(sorted(stands)),
        applied=tuple(sorted(applied)),
        prose=tuple(sorted(_prose(first.parts, found))),
    )
    own = profiles(found.values())  # tell themselves, on whatever page
    if not applied | own:
        return Cleaned(first.reports, first.dropped, seen)
    kept, left = without(first.parts, found, applied | own)
    again = _made(
        held,
        kept,
        left=[drop(page, words, reason(key), key if key in applied else None) for words, key in left],
    )
    reports = again.reports
    if len(reports) == len(first.reports):
        reports = tuple(replace(new, id=old.id) for new, old in zip(reports, first.reports, strict=True))
    return Cleaned(reports, again.dropped, seen)


@dataclass(frozen=True, slots=True)
class _Made:
    """The blocks of a page, its reports, what is in none of them, where the blocks of each report's body are."""

    parts: tuple[Sorted, ...]
    reports: tuple[Report, ...]
    dropped: tuple[Dropped, ...]
    bodies: tuple[tuple[int, ...], ...]


def _made(held: Given, blocks: Sequence[Sorted], *, left: Sequence[Dropped] = ()) -> _Made:
    """The reports of blocks: entries of a live page, else items of a digest, else articles."""
    parts, bounds = entries(blocks, address=held.page.address, stated=held.updates)
    bounds = bounds or items(parts) or articles(parts)
    reports: list[Report] = []
    dropped = [*held.dropped, *left]
    bodies: list[tuple[int, ...]] = []
    for article, moment in zip(bounds, _moments(held, parts, bounds), strict=True):
        made = report(held, parts[article.start : article.end], article, moment, alone=len(bounds) == 1)
        reports += made.reports
        dropped += made.dropped
        bodies += [tuple(article.start + at for at in body) for body in made.bodies]
    in_order = tuple(sorted(dropped, key=lambda drop: drop.span or Span(0, 0)))
    return _Made(parts, tuple(reports), in_order, tuple(bodies))


def _moments(held: Given, parts: Sequence[Sorted], bounds: Sequence[Article]) -> list[Published | None]:
    """When the page says that each of its short reports was published; None for articles of any length."""
    first = next((one.start for one in bounds if one.kind in SHORT_KINDS), None)
    if first is None:
        return [None] * len(bounds)
    page = published(
        lines=[item.block.text for item in parts[:first] if item.sort in ("date", "byline")],
        given=held.stated.get("published", ()),
        for_machines=held.page.format == "html",
        read_at=held.page.read_at,
    )
    stamped = [(one.stamp, one.day) for one in bounds if one.stamp]
    times = iter(posted(stamped, page))
    return [next(times) if one.stamp else page if one.kind == "item" else None for one in bounds]


def _found(items: Sequence[Sorted], bodies: Sequence[Sequence[int]], outlet: str) -> dict[int, Found]:
    """The keys of the paragraphs of each body, by their places, and of the same lines printed elsewhere."""
    found = {
        at: one
        for body in bodies
        for at, one in zip(body, keys([items[at].block for at in body], outlet), strict=True)
    }
    if len({key for one in found.values() for key in one.all()}) > MOST:
        return {at: Found() for at in found}
    known = {items[at].block.folded: one for at, one in found.items() if one.keys}
    return {
        at: found.get(at) or known[item.block.folded]
        for at, item in enumerate(items)
        if at in found or item.block.folded in known
    }


def _prose(items: Sequence[Sorted], found: Mapping[int, Found]) -> set[int]:
    """Digests of the paragraphs that cannot be template as a whole, but for short ones."""
    blocks = [items[at].block for at, one in found.items() if not one.keys]
    return {digest(block) for block in blocks if block.words >= PROSE_WORDS}
