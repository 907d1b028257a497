"""What each block of one article is, now that we know its neighbours."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from rashomon.clean.heads import Head, find_head
from rashomon.clean.lines.blocks import Block
from rashomon.clean.lines.credits import agency_of_byline, introduced, is_person
from rashomon.clean.lines.notes import heads_note, note
from rashomon.clean.lines.sorts import Sorted
from rashomon.model import NoteKind

Role = Literal["title", "byline", "date", "key point", "note", "body", "credit", "caption", "dropped"]
FOOT_PROSE = 25  # words; a longer paragraph after a copyright line or cookie notice is still the article
CROSSHEAD_WORDS = 12  # longer lines without a full stop are careless paragraphs
QUESTION_WORDS = 8
KEY_ITEM_WORDS = 40
NOTE_WORDS = 90
KEY_WORDS = 5  # a summary in points has at least so many in each; a menu has fewer
LIST_ITEMS = 15
LEAST, AUTHORS = 4, 2  # paragraphs above a line about the writer, and such lines
DASHES = ("-", "–", "—")
LINK = "link to another article"
AGAIN = "headline printed again"
BETWEEN = "line between headline and first paragraph"
LABEL = "masthead, label or other line above the first paragraph"
UNTITLED = "line above the first paragraph"
MARKED = "label or other line above the first paragraph"
ABOVE = frozenset({BETWEEN, LABEL, UNTITLED, MARKED})  # why lines above the first paragraph leave
NEAR = 20  # blocks in which a caption is looked for again


@dataclass(frozen=True, slots=True)
class Placed:
    """A block and its part in the article; `reason` says why it leaves, if it does, `note` is its sort of note."""

    block: Block
    role: Role
    reason: str = ""
    note: NoteKind | None = None


def roles(items: Sequence[Sorted], *, headline: int | None, title: str | None, outlet: str) -> tuple[Placed, ...]:
    """The parts of the blocks of one article, in their order.

    `headline` is the index of a headline that is known from a boundary, `title` the one that a record gives.
    """
    taken: dict[int, Placed] = {}
    _key_points(items, taken)
    _notes(items, taken)
    _related(items, taken)
    # Below a menu that ends with "Most read" stands the headline of the page, as one more link by its looks.
    open_ = [item if at not in taken or taken[at].reason == LINK else None for at, item in enumerate(items)]
    head = find_head(open_, headline=headline, title=title, outlet=outlet)
    foot = _foot(items, head.lead)
    last = max((at for at, item in enumerate(items[:foot]) if item.sort == "prose"), default=-1)
    seen: set[str] = set()
    found = []
    for at, item in enumerate(items):
        part = (taken.get(at) if not _in_list(taken, at, head) else None) or _place(
            items, at, head, last=last, foot=foot, seen=seen
        )
        if part.role == "body":
            seen.add(item.block.folded)
        found.append(part)
    return tuple(_without_author(found))


def _in_list(taken: Mapping[int, Placed], at: int, head: Head) -> bool:
    """Whether a block passes for a link of a menu above, but is the headline or stands between it and the lead."""
    is_below = bool(head.titles) and head.titles[0] <= at < head.lead
    return is_below and at in taken and taken[at].reason == LINK


def _without_author(found: list[Placed]) -> list[Placed]:
    """The same, with the line that introduces the writer below the body dropped; the body does not tell of him."""
    bodies = [at for at, part in enumerate(found) if part.role == "body"]
    for at in bodies[: LEAST - 1 : -1][:AUTHORS]:
        name = introduced(found[at].block)
        if name is None or any(name in found[other].block.text for other in bodies if other != at):
            break
        found[at] = Placed(found[at].block, "dropped", "line about the writer")
    return found


def _place(items: Sequence[Sorted], at: int, head: Head, *, last: int, foot: int, seen: set[str]) -> Placed:
    item = items[at]
    block = item.block
    if at in head.titles:
        first = at == head.titles[0] and not head.given
        return Placed(block, "title") if first else Placed(block, "dropped", AGAIN)
    if at < head.lead:
        return _in_head(items, at, head)
    if item.sort == "prose" or (item.sort == "line" and block.bulleted) or at == head.lead:
        if at >= foot:
            return Placed(block, "dropped", "line in the foot of the page")
        if block.words >= 5 and block.folded in seen:
            return Placed(block, "dropped", "paragraph printed again")
        if _dashed(block):
            return Placed(block, "dropped", "crosshead")
        if block.mark is not None and block.mark.text in DASHES and is_person(block):
            return Placed(block, "dropped", "name of the author of an entry")
        return Placed(block, "body")
    if item.sort == "line":
        return _line(items, at, last=last, foot=foot)
    return _furniture(item)


def _in_head(items: Sequence[Sorted], at: int, head: Head) -> Placed:
    """A block above the first paragraph."""
    item = items[at]
    block = item.block
    if item.sort not in {"line", "prose"}:
        return _furniture(item)
    if block.markup and not any(title > at for title in head.titles):
        return _marked(items, at, head)
    if agency_of_byline(block.text) and not _is_masthead(items, at, head):
        return Placed(block, "byline")
    if is_person(block) and head.titles and at > head.titles[0] and _beside_credit(items, at):
        return Placed(block, "byline")
    near = items[max(0, at - NEAR) : min(head.lead, at + NEAR + 1)]
    if block.words > 4 and sum(other.block.folded == block.folded for other in near) > 1:
        return Placed(block, "dropped", "caption, printed again")
    if not head.titles and not head.given:
        return Placed(block, "dropped", UNTITLED)
    if head.titles and at > head.titles[0] and block.words >= 5:
        return Placed(block, "dropped", BETWEEN)
    return Placed(block, "dropped", LABEL)


def _marked(items: Sequence[Sorted], at: int, head: Head) -> Placed:
    """What the markup says of a block below the headline, if there is one, and above the first paragraph."""
    block = items[at].block
    if block.markup == "item":
        run = _run(items, at)
        is_summary = head.lead < len(items) and len(run) > 1 and all(item.words >= KEY_WORDS for item in run)
        return Placed(block, "key point" if is_summary else "body")
    if block.markup == "heading":
        return Placed(block, "dropped", "standfirst" if block.words >= KEY_WORDS else "crosshead")
    return Placed(block, "dropped", MARKED)


def _run(items: Sequence[Sorted], at: int) -> list[Block]:
    """The items of the list that a block is in."""
    start, end = at, at
    while start > 0 and items[start - 1].block.markup == "item":
        start -= 1
    while end < len(items) and items[end].block.markup == "item":
        end += 1
    return [item.block for item in items[start:end]]


def _is_masthead(items: Sequence[Sorted], at: int, head: Head) -> bool:
    """Whether a name above the headline, away from date and byline, is that of the paper itself."""
    return not (head.titles and at > head.titles[0]) and not _beside_credit(items, at)


def _beside_credit(items: Sequence[Sorted], at: int) -> bool:
    """Whether a date, a time or a byline is near."""
    near = items[max(0, at - 2) : at + 3]
    return any(item.sort in {"date", "byline"} for item in near)


def _line(items: Sequence[Sorted], at: int, *, last: int, foot: int) -> Placed:
    """A line that is no paragraph, after the first paragraph."""
    block = items[at].block
    if at >= foot:
        return Placed(block, "dropped", "line in the foot of the page")
    question = block.text.endswith("?") and block.words <= QUESTION_WORDS
    if block.heading or _dashed(block) or (question and at < last):
        return Placed(block, "dropped", "crosshead")
    if block.ends_sentence or block.text.endswith((":", ",", ";")) or (block.text[0].islower() and at < last):
        return Placed(block, "body")
    if is_person(block) and _beside_credit(items, at):
        return Placed(block, "dropped", "name beside a time or a byline")
    if at > last:
        return Placed(block, "dropped", "line after the last paragraph")
    if block.words <= CROSSHEAD_WORDS:
        return Placed(block, "dropped", "crosshead")
    return Placed(block, "body")


def _dashed(block: Block) -> bool:
    """Whether a line stands between dashes, as agencies print their crossheads."""
    return block.mark is not None and block.mark.text in DASHES and block.text.endswith(("-", "–", "—"))


def _furniture(item: Sorted) -> Placed:
    kept: dict[str, Role] = {"byline": "byline", "date": "date", "credit": "credit", "caption": "caption"}
    return Placed(item.block, kept.get(item.sort, "dropped"), item.reason)


def _key_points(items: Sequence[Sorted], taken: dict[int, Placed]) -> None:
    """Mark the boxes of key points: a header, and the items of a list or the short lines below it."""
    for at, item in enumerate(items):
        if item.sort != "key points":
            continue
        end = start = at + 1 + _is_intro(items, at + 1)
        listed = end < len(items) and items[end].block.bulleted
        while end < len(items) and end - at <= LIST_ITEMS and _is_key_point(items[end], listed=listed):
            end += 1
        if end - at <= 2 and not listed:  # a header with one line below it is a crosshead, or nothing at all
            taken[at] = Placed(item.block, "dropped", "crosshead")
            continue
        for above in range(at, start):
            taken[above] = Placed(items[above].block, "dropped", item.reason)
        for inner in range(start, end):
            taken[inner] = Placed(items[inner].block, "key point")


def _is_intro(items: Sequence[Sorted], at: int) -> bool:
    """Whether a line below the header leads over to its list: "Here is what we know:"."""
    return at + 1 < len(items) and items[at].block.text.endswith(":") and items[at + 1].block.bulleted


def _is_key_point(item: Sorted, *, listed: bool) -> bool:
    if item.block.words > KEY_ITEM_WORDS or item.sort not in {"line", "prose"}:
        return False
    return item.block.bulleted if listed else item.sort == "line" and item.block.words > 2


def _notes(items: Sequence[Sorted], taken: dict[int, Placed]) -> None:
    """Mark the notes, each by its own first words or by the header right above it."""
    for at, item in enumerate(items):
        if item.sort == "note":
            taken[at] = Placed(item.block, "note", note=note(item.block.text))
        elif item.sort == "note header" and at + 1 < len(items) and _is_note(items[at + 1]):
            taken[at] = Placed(item.block, "dropped", item.reason)
            taken[at + 1] = Placed(items[at + 1].block, "note", note=heads_note(item.block.text))


def _is_note(item: Sorted) -> bool:
    return item.sort == "prose" and item.block.words <= NOTE_WORDS


def _related(items: Sequence[Sorted], taken: dict[int, Placed]) -> None:
    """Mark the lists of other articles: a header and the headlines below it."""
    for at, item in enumerate(items):
        if item.sort != "related list":
            continue
        end = at + 1
        while end < len(items) and end - at <= LIST_ITEMS and _is_link(items, end):
            taken[end] = Placed(items[end].block, "dropped", LINK)
            end += 1


def _is_link(items: Sequence[Sorted], at: int) -> bool:
    """Whether a block is an item of a list of links: no sentence, and no crosshead alone before a paragraph."""
    item = items[at]
    if item.block.bulleted:
        return item.block.words <= LIST_ITEMS * 2
    return item.sort == "line" and not item.block.text.endswith(".")


def _foot(items: Sequence[Sorted], lead: int) -> int:
    """Where the foot of the page begins: at what only ends pages, if no long paragraph follows."""
    if any(item.block.markup for item in items):
        return len(items)  # the foot of a web page is left out with the rest that is not its main text
    long = (at for at, item in enumerate(items) if item.sort == "prose" and item.block.words >= FOOT_PROSE)
    last = max(long, default=lead)
    ends = (at for at in range(max(lead, last) + 1, len(items)) if items[at].sort in {"foot", "related list"})
    return next(ends, len(items))
