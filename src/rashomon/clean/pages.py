"""A page as its reports and what was dropped from it; no character that can be seen is lost on the way."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field, replace

from rashomon.clean.about import Stated, about, excerpt
from rashomon.clean.articles import Article, articles
from rashomon.clean.blocks import Block, Markup, blocks, count_words
from rashomon.clean.body import Body, find_body
from rashomon.clean.credits import agency_of_byline, is_agency, signed, with_agencies
from rashomon.clean.language import language
from rashomon.clean.published import published
from rashomon.clean.roles import Placed, roles
from rashomon.clean.sorts import PARTED, Sorted, parted, sort
from rashomon.clean.surroundings import without_surroundings
from rashomon.clean.templates import MOST, NOTHING, PROSE_WORDS, Found, Seen, digest, keys, reason
from rashomon.clean.web import web
from rashomon.clean.without import without
from rashomon.model import About, Dropped, Excerpt, Note, Page, Report, Span, identity
from rashomon.text import Traced

STAGE = "clean"
MINIMUM = 30  # words of body; the shortest items that agencies send as news have some 40


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
    given = _given(page)
    page = given.page
    text = page.field("text")
    traced = Traced(text.text, text.pieces) if text else Traced.of(page.text)
    items = tuple(sort(block) for block in parted(blocks(traced, given.markup)))
    if not given.markup:
        items = without_surroundings(items)
    first = _made(given, items)
    found = _found(items, first.bodies, page.outlet)
    stands = {key for one in found.values() for key in one.all()}
    applied = stands & template
    seen = Seen(
        keys=tuple(sorted(stands)),
        applied=tuple(sorted(applied)),
        prose=tuple(sorted(_prose(items, found))),
    )
    if not applied:
        return Cleaned(first.reports, first.dropped, seen)
    kept, left = without(items, found, applied)
    again = _made(given, kept, left=[_drop(page, words, reason(key), key) for words, key in left])
    reports = again.reports
    if len(reports) == len(first.reports):
        reports = tuple(replace(new, id=old.id) for new, old in zip(reports, first.reports, strict=True))
    return Cleaned(reports, again.dropped, seen)


@dataclass(frozen=True, slots=True)
class _Made:
    """The reports of blocks, what is in none of them, and the places of the blocks in each article's body."""

    reports: tuple[Report, ...]
    dropped: tuple[Dropped, ...]
    bodies: tuple[tuple[int, ...], ...]


def _made(given: _Given, items: Sequence[Sorted], *, left: Sequence[Dropped] = ()) -> _Made:
    bounds = articles(items)
    reports: list[Report] = []
    dropped = [*given.dropped, *left]
    bodies: list[tuple[int, ...]] = []
    for article in bounds:
        made = _report(given, items[article.start : article.end], article, alone=len(bounds) == 1)
        reports += made.reports
        dropped += made.dropped
        bodies += [tuple(article.start + at for at in body) for body in made.bodies]
    return _Made(tuple(reports), tuple(sorted(dropped, key=lambda drop: drop.span or Span(0, 0))), tuple(bodies))


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


@dataclass(frozen=True, slots=True, kw_only=True)
class _Given:
    """A page with its fields, what its markup says of its lines, what it states where, what is in none of them."""

    page: Page
    markup: Mapping[int, Markup] = field(default_factory=dict)
    stated: Stated = field(default_factory=dict)
    dropped: tuple[Dropped, ...] = ()


def _given(page: Page) -> _Given:
    if page.format != "html":
        dates = {name: page.field(name) for name in ("published", "updated")}
        stated = {name: ((f"the record's {name} field", one.text),) for name, one in dates.items() if one}
        return _Given(page=page, stated=_with_listed(stated, page))
    found = web(page)
    return _Given(
        page=replace(page, fields=found.fields),
        markup=found.markup,
        stated=_with_listed(found.stated, page),
        dropped=found.dropped,
    )


def _with_listed(stated: Stated, page: Page) -> Stated:
    """What a page states, and behind it the day of publication that the feed gives by which it was found."""
    listed = [("the feed that lists it", page.listed)] if page.listed else []
    return {**stated, "published": (*stated.get("published", ()), *listed)}


def _report(given: _Given, items: Sequence[Sorted], article: Article, *, alone: bool) -> _Made:
    page = given.page
    record_title = page.field("title") if alone else None
    title = record_title.text.strip() if record_title else None
    headline = None if article.headline is None else article.headline - article.start
    placed = roles(items, headline=headline, title=title or None, outlet=page.outlet)
    bodies = (tuple(at for at, part in enumerate(placed) if part.role == "body"),)
    body = find_body([part.block for part in placed if part.role == "body"], title=title)
    words = count_words(body.traced.text)
    if words < MINIMUM:
        return _Made((), (_too_short(page, items, words, alone=alone),), bodies)
    lines = _by(placed, "date") + _by(placed, "byline")
    lead = body.traced.text.partition("\n\n")[0]
    named = _excerpt(Traced(record_title.text, record_title.pieces).strip()) if record_title and title else None
    own = next((_excerpt(part.block.traced) for part in placed if part.role == "title"), None)
    shown = named or own
    byline = _byline(page, placed, alone=alone)
    said = about(page, given.stated) if alone else About()
    report = Report(
        id=identity("r", page.id, body.traced.pieces[0].source.start),
        page=page.id,
        outlet=page.outlet,
        text=body.traced.text,
        pieces=body.traced.pieces,
        language=language(f"{shown.text if shown else ''}\n{body.traced.text}"),
        title=shown,
        byline=byline,
        dateline=_excerpt(body.dateline) if body.dateline else None,
        agencies=_agencies(placed, body, byline, said),
        key_points=tuple(_excerpt(part.block.traced) for part in placed if part.role == "key point"),
        notes=tuple(Note(part.note, _excerpt(part.block.traced)) for part in placed if part.note),
        published=published(
            lines=[*([body.stamp.text] if body.stamp else []), *(block.text for block in lines)],
            given=given.stated.get("published", ()) if alone else (),
            for_machines=page.format == "html",
            dateline=body.dateline.text if body.dateline else "",
            captions=[block.text for block in _by(placed, "caption")],
            lead=lead,
            read_at=page.read_at,
        ),
        about=said,
    )
    dropped = (*_dropped(page, placed, report), *(_drop(page, *cut) for cut in body.cuts))
    return _Made((report,), dropped, bodies)


def _too_short(page: Page, items: Sequence[Sorted], words: int, *, alone: bool) -> Dropped:
    reason = f"only {words} words of body, expected at least {MINIMUM}: no article was found here"
    if alone or not items:
        return Dropped(page=page.id, address=page.address, stage=STAGE, reason=reason)
    start = _span(items[0].block.whole).start
    end = _span(items[-1].block.whole).end
    return Dropped(
        page=page.id,
        address=page.address,
        stage=STAGE,
        reason=reason,
        span=Span(start, end),
        text="\n".join(item.block.whole.text for item in items),
    )


def _byline(page: Page, placed: Sequence[Placed], *, alone: bool) -> Excerpt | None:
    for block in _by(placed, "byline"):
        return _excerpt(block.traced)
    return excerpt(page, "byline") if alone else None


def _agencies(placed: Sequence[Placed], body: Body, byline: Excerpt | None, said: About) -> tuple[str, ...]:
    """The agencies that are credited for the text, as they are named, first credit first."""
    named: list[str] = []
    if said.publisher and (agency := agency_of_byline(said.publisher.text)):
        named.append(agency)  # many outlets state whose copy they run in this way
    if byline and (agency := agency_of_byline(byline.text)):
        named.append(agency)
    named += (part for line in _by(placed, "date") for part in PARTED.split(line.text) if is_agency(part))
    named += body.agencies
    for block in _by(placed, "credit"):
        ending = signed(block.text)
        named += ending.agencies if ending else with_agencies(block)
    # "Northline Press" in the byline and "Northline" in the dateline are one agency; the shorter name is the
    # one that other pages use too.
    distinct = dict.fromkeys(named)
    return tuple(name for name in distinct if not any(name.startswith(f"{other} ") for other in distinct))


def _dropped(page: Page, placed: Sequence[Placed], report: Report) -> list[Dropped]:
    """What is in no part of the report: furniture, marks of lists, and lines that were read for what they say."""
    bylines = 0
    found = []
    for part in placed:
        block, reason = part.block, part.reason
        if part.role == "byline":
            bylines += 1
            reason = "another byline" if bylines > 1 else ""
        elif part.role == "date":
            reason = _date_reason(report, reason)
        if part.role == "body":
            continue
        if reason:
            found.append(_drop(page, block.whole, reason))
        elif block.mark is not None:
            found.append(_drop(page, block.mark, "mark before a line"))
    return found


def _date_reason(report: Report, reason: str) -> str:
    if report.published.basis == "stated":
        return f"{reason}: the report is dated {report.published.date}"
    return reason


def _by(placed: Sequence[Placed], role: str) -> list[Block]:
    return [part.block for part in placed if part.role == role]


def _drop(page: Page, traced: Traced, reason: str, template: str | None = None) -> Dropped:
    return Dropped(
        page=page.id,
        address=page.address,
        stage=STAGE,
        reason=reason,
        span=_span(traced),
        text=traced.text,
        template=template,
    )


def _excerpt(traced: Traced) -> Excerpt:
    return Excerpt(traced.text, _span(traced))


def _span(traced: Traced) -> Span:
    return traced.source(0, len(traced.text))
