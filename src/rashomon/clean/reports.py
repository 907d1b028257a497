"""A report of an article's blocks: its body, its title, its credits and its day; and what is in none of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from rashomon.clean.about import about, excerpt, permalink
from rashomon.clean.body import Body, find_body
from rashomon.clean.bundles.articles import Article
from rashomon.clean.days.published import published, without_year
from rashomon.clean.given import Given
from rashomon.clean.headlines import TITLE_WORDS
from rashomon.clean.heads import retold
from rashomon.clean.imprint import dated, day_without_year, written
from rashomon.clean.language import language
from rashomon.clean.lines.blocks import Block, blocks, count_words
from rashomon.clean.lines.bylines import agencies_of_byline, agency_of_byline
from rashomon.clean.lines.credits import signed, with_agencies
from rashomon.clean.lines.named import is_agency
from rashomon.clean.lines.sorts import PARTED, Sorted, sort
from rashomon.clean.placed import Placed
from rashomon.clean.roles import roles
from rashomon.model import About, Dropped, Excerpt, Note, Page, Published, Report, Span, identity
from rashomon.text import Traced

STAGE = "clean"
MINIMUM = 30  # words of body; the shortest items that agencies send as news have some 40
SHORT_KINDS = ("entry", "item")
SHORTEST = 5  # words of body of those: "The road is open again."; and of an alert
HEADLINE_ALONE = "too few words for an article, and not what its headline says: the headline is the report"


@dataclass(frozen=True, slots=True)
class Made:
    """The reports of blocks, what is in none of them, and the places of the blocks in each article's body."""

    reports: tuple[Report, ...]
    dropped: tuple[Dropped, ...]
    bodies: tuple[tuple[int, ...], ...]


def report(
    given: Given, parts: Sequence[Sorted], article: Article, moment: Published | None, *, alone: bool
) -> Made:
    """The report of the blocks of an article, none where they hold too little text.

    `moment` is when the page says that an entry or an item was published; `alone` says that the page has no other.
    """
    page = given.page
    owns = alone or article.kind == "introduction"  # what the page says of itself as a whole
    record_title = page.field("title") if owns else None
    title = record_title.text.strip() if record_title else None
    headline = None if article.headline is None else article.headline - article.start
    placed = roles(parts, headline=headline, title=title or None, outlet=page.outlet)
    bodies = (tuple(at for at, part in enumerate(placed) if part.role == "body"),)
    body = find_body([part.block for part in placed if part.role == "body"], title=title)
    words = count_words(body.traced.text)
    if words < (SHORTEST if article.kind in SHORT_KINDS or retold(title, body.traced.text) else MINIMUM):
        headline_alone = _headline_alone(page) if owns else None
        if headline_alone is None:
            return Made((), (_too_short(page, parts, words, alone=alone),), bodies)
        placed, bodies, body = _without_body(placed), ((),), headline_alone
    lead = body.traced.text.partition("\n\n")[0]
    named = _excerpt(Traced(record_title.text, record_title.pieces).strip()) if record_title and title else None
    own = next((_excerpt(part.block.traced) for part in placed if part.role == "title"), None)
    shown = named or own
    author = written(placed)
    byline = _excerpt(author.traced) if author else excerpt(page, "byline") if owns else None
    said = about(page, given.stated) if owns else About()
    said = replace(said, url=said.url or permalink([part.block.whole.strip() for part in placed], page.outlet))
    day = (
        moment
        if article.stamp and moment
        else published(
            lines=[*([body.stamp.text] if body.stamp else []), *(block.text for block in dated(placed))],
            given=given.stated.get("published", ()) if owns else (),
            for_machines=page.format == "html",
            dateline=body.dateline.text if body.dateline else "",
            captions=[block.text for block in _by(placed, "caption")],
            lead=lead,
            whole=moment,
            read_at=page.read_at,
        )
    )
    # Which year it was, other reports of its story may tell.
    yearless = None if day.date or body.dateline else day_without_year(placed)
    if yearless:
        day = replace(day, why=without_year("date line", yearless.text))
    line = yearless.traced if yearless else body.dateline
    made = Report(
        id=identity("r", page.id, body.traced.pieces[0].source.start),
        page=page.id,
        outlet=page.outlet,
        text=body.traced.text,
        pieces=body.traced.pieces,
        language=language(f"{shown.text if shown else ''}\n{body.traced.text}"),
        title=shown,
        byline=byline,
        dateline=_excerpt(line) if line else None,
        agencies=_agencies(placed, body, byline, said),
        key_points=tuple(_excerpt(part.block.traced) for part in placed if part.role == "key point"),
        notes=tuple(Note(part.note, _excerpt(part.block.traced)) for part in placed if part.note),
        published=day,
        about=said,
    )
    dropped = (*_dropped(page, placed, made, [author, yearless]), *(drop(page, *cut) for cut in body.cuts))
    return Made((made,), dropped, bodies)


def _headline_alone(page: Page) -> Body | None:
    """The headline of a record as a body: whoever gives a record gives it as an article, if only as its headline.

    What is no headline by its length or its words (a name, a notice) says nothing.
    """
    field = page.field("title") if page.format == "record" else None
    found = [sort(block) for block in blocks(Traced(field.text, field.pieces), {})] if field else []
    if len(found) != 1 or found[0].sort not in ("line", "prose") or found[0].block.words not in TITLE_WORDS:
        return None
    return Body(found[0].block.traced, None, None, (), ())


def _without_body(placed: Sequence[Placed]) -> tuple[Placed, ...]:
    return tuple(
        replace(part, role="dropped", reason=HEADLINE_ALONE) if part.role == "body" else part for part in placed
    )


def _too_short(page: Page, parts: Sequence[Sorted], words: int, *, alone: bool) -> Dropped:
    reason = f"only {words} words of body, expected at least {MINIMUM}: no article was found here"
    if alone or not parts:
        return Dropped(page=page.id, address=page.address, stage=STAGE, reason=reason)
    start = _span(parts[0].block.whole).start
    end = _span(parts[-1].block.whole).end
    return Dropped(
        page=page.id,
        address=page.address,
        stage=STAGE,
        reason=reason,
        span=Span(start, end),
        text="\n".join(item.block.whole.text for item in parts),
    )


def _agencies(placed: Sequence[Placed], body: Body, byline: Excerpt | None, said: About) -> tuple[str, ...]:
    """The agencies that are credited for the text, as they are named, first credit first."""
    named: list[str] = []
    if said.publisher and (agency := agency_of_byline(said.publisher.text)):
        named.append(agency)  # many outlets state whose copy they run in this way
    named += agencies_of_byline(byline.text) if byline else ()
    named += (part for line in _by(placed, "date") for part in PARTED.split(line.text) if is_agency(part))
    named += body.agencies
    for block in _by(placed, "credit"):
        ending = signed(block.text)
        named += ending.agencies if ending else with_agencies(block)
    # "Northline Press" in the byline and "Northline" in the dateline are one agency; the shorter name is the
    # one that other pages use too.
    distinct = dict.fromkeys(named)
    return tuple(name for name in distinct if not any(name.startswith(f"{other} ") for other in distinct))


def _dropped(page: Page, placed: Sequence[Placed], report: Report, kept: Sequence[Block | None]) -> list[Dropped]:
    """What is in no part of the report: furniture, marks of lists, and lines that were read for what they say.

    `kept` are its byline and its date line, where they are parts of it.
    """
    found = []
    for part in placed:
        block, reason = part.block, part.reason
        if part.role == "byline":
            reason = "another byline, or a name beside a date"
        elif part.role == "date":
            reason = _date_reason(report, reason)
        if part.role == "body":
            continue
        if any(block is one for one in kept):
            reason = ""
        if reason:
            found.append(drop(page, block.whole, reason))
        elif block.mark is not None:
            found.append(drop(page, block.mark, "mark before a line"))
    return found


def _date_reason(report: Report, reason: str) -> str:
    if report.published.basis == "stated":
        return f"{reason}: the report is dated {report.published.date}"
    return reason


def _by(placed: Sequence[Placed], role: str) -> list[Block]:
    return [part.block for part in placed if part.role == role]


def drop(page: Page, traced: Traced, reason: str, template: str | None = None) -> Dropped:
    """Words of a page that leave here, and why; by a key of its outlet's `template`, where one decided."""
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
