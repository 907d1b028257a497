"""What each block of one article is, now that we know its neighbours."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import accumulate

from rashomon.clean.bundles.cohesion import shared, vocabulary
from rashomon.clean.heads import BY, QUOTES, Head, find_head
from rashomon.clean.insets import promotions, related, without_author, without_insets
from rashomon.clean.lines.blocks import Block
from rashomon.clean.lines.bylines import agency_of_byline, is_person
from rashomon.clean.lines.notes import heads_note, note
from rashomon.clean.lines.sorts import Sorted
from rashomon.clean.placed import AGAIN, BETWEEN, LABEL, LINK, MARKED, PRINTED_AGAIN, STRAY, UNTITLED, Placed, Role
from rashomon.clean.points import KEY_WORDS, key_points, summed

KNOWN = 0.2  # share of the words of a shorter one that the article has used
# Lists of links with which pages end; others stand between two paragraphs.
OF_PAGE = re.compile(
    r"\W*(?:most|trending|popular|latest|top|editor|recommended|more (?:from|stories|like)|you (?:may|might)|must|"
    r"up next|read next|next|in other news|suggested|don['’]t miss)\b",
    re.IGNORECASE,
)
READ = 40  # words of an article above its foot; a link to the page may stand in its head
FOOT_PROSE = 25  # words; a longer paragraph after a copyright line or cookie notice is still the article
CROSSHEAD_WORDS = 12  # longer lines without a full stop are careless paragraphs
# Of an article of which so many paragraphs, and so many of all, end as sentences a long line that does not is a
# link or a caption: on 256 news pages 88 of 109.
ENDED, MOSTLY = 8, 0.85
QUESTION_WORDS = 8
SHOUTED_WORDS = (
    6  # of a line in capitals, with which some pages lead over to another article; crossheads are shorter
)
NOTE_WORDS = 90
AUTHOR_WORDS = 6  # of a name below "By"
DASHES = ("-", "–", "—")
NEAR = 20  # blocks in which a caption is looked for again


def roles(
    items: Sequence[Sorted], *, headline: int | None, title: str | None, outlet: str, whole: bool = False
) -> tuple[Placed, ...]:
    """The parts of the blocks of one article, in their order.

    `headline` is the index of a headline that is known from a boundary, `title` the one that a record gives;
    `whole` says that the page was pasted with what stands around its articles.
    """
    taken: dict[int, Placed] = {}
    key_points(items, taken)
    _notes(items, taken)
    promotions(items, taken)
    related(items, taken)
    # Below a menu that ends with "Most read" stands the headline of the page, as one more link by its looks.
    open_ = [item if at not in taken or taken[at].reason == LINK else None for at, item in enumerate(items)]
    head = find_head(open_, headline=headline, title=title, outlet=outlet)
    foot = _foot(items, head.lead)
    last = max((at for at, item in enumerate(items[:foot]) if item.sort == "prose"), default=-1)
    ended = whole and _are_ended(items[head.lead : foot])
    seen: set[str] = set()
    found = []
    for at, item in enumerate(items):
        part = (taken.get(at) if not _in_list(taken, at, head) else None) or _place(
            items, at, head, last=last, foot=foot, ended=ended, seen=seen
        )
        if part.role == "body":
            seen.add(item.block.folded)
        found.append(part)
    return without_insets(without_author(summed(found, items, head)))


def _in_list(taken: Mapping[int, Placed], at: int, head: Head) -> bool:
    """Whether a block passes for a link of a menu above, but is the headline or stands between it and the lead."""
    is_below = bool(head.titles) and head.titles[0] <= at < head.lead
    return is_below and at in taken and taken[at].reason == LINK


def _place(
    items: Sequence[Sorted], at: int, head: Head, *, last: int, foot: int, ended: bool, seen: set[str]
) -> Placed:
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
            return Placed(block, "dropped", PRINTED_AGAIN)
        if _dashed(block):
            return Placed(block, "dropped", "crosshead")
        if block.mark is not None and block.mark.text in DASHES and is_person(block):
            return Placed(block, "dropped", "name of the author of an entry")
        return Placed(block, "body")
    if item.sort == "line":
        return _line(items, at, last=last, foot=foot, ended=ended)
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
    if at and items[at - 1].block.folded in BY and block.words <= AUTHOR_WORDS:
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


def _line(items: Sequence[Sorted], at: int, *, last: int, foot: int, ended: bool) -> Placed:
    """A line that is no paragraph, after the first paragraph."""
    block = items[at].block
    if at >= foot:
        return Placed(block, "dropped", "line in the foot of the page")
    if block.words >= SHOUTED_WORDS and block.text.isupper() and not block.ends_sentence:
        return Placed(block, "dropped", LINK)
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
    if ended and not block.text.startswith(QUOTES) and ":" not in block.text:
        return Placed(block, "dropped", STRAY)
    return Placed(block, "body")


def _are_ended(items: Sequence[Sorted]) -> bool:
    """Whether the paragraphs of an article end as sentences, but for a line here and there."""
    found = [item.block for item in items if item.sort in {"line", "prose"} and not item.block.bulleted]
    long = [block for block in found if block.words > CROSSHEAD_WORDS]
    ended = sum(block.ends_sentence for block in long)
    return ended >= ENDED and ended >= MOSTLY * len(long)


def _dashed(block: Block) -> bool:
    """Whether a line stands between dashes, as agencies print their crossheads."""
    return block.mark is not None and block.mark.text in DASHES and block.text.endswith(("-", "–", "—"))


def _furniture(item: Sorted) -> Placed:
    kept: dict[str, Role] = {"byline": "byline", "date": "date", "credit": "credit", "caption": "caption"}
    return Placed(item.block, kept.get(item.sort, "dropped"), item.reason)


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


def _foot(items: Sequence[Sorted], lead: int) -> int:
    """Where the foot of the page begins: at what only ends pages, if no long paragraph follows."""
    if any(item.block.markup for item in items):
        return len(items)  # the foot of a web page is left out with the rest that is not its main text
    read = list(accumulate((item.block.words if item.sort == "prose" else 0 for item in items), initial=0))
    below = range(max(lead, _last(items, lead)) + 1, len(items))
    ends = (at for at in below if items[at].sort in {"foot", "related list"} and read[at] - read[lead] >= READ)
    return next(ends, len(items))


def _last(items: Sequence[Sorted], lead: int) -> int:
    """The last paragraph that goes on with the article: a long one, one that tells of the same, several in a row.

    Teasers stand one by one below their headlines. Below what ends a page a short one may be a notice that names
    the same town, and a long one that does not end as a sentence is a teaser.
    """
    last, said, ended, listed, read = lead, set[str](), False, False, 0
    for at, item in enumerate(items):
        ended = ended or (read >= READ and item.sort == "foot")
        listed = listed or (read >= READ and item.sort == "related list" and bool(OF_PAGE.match(item.block.text)))
        if item.sort != "prose":
            continue
        words = vocabulary([item.block.text])
        known = len(words & said) > listed and shared(words, said) >= KNOWN
        known = not ended and (known or (not listed and _in_a_row(items, at)))
        whole = item.block.words >= FOOT_PROSE and (item.block.ends_sentence or not ended)
        if at <= lead or known or whole:
            last = max(last, at)
            read += item.block.words if at >= lead else 0
            said |= words
    return last


def _in_a_row(items: Sequence[Sorted], at: int) -> bool:
    """Whether another paragraph stands right above or below one."""
    beside = [other for other in (at - 1, at + 1) if 0 <= other < len(items)]
    return not items[at].block.bulleted and any(
        items[other].sort == "prose" and not items[other].block.bulleted for other in beside
    )
