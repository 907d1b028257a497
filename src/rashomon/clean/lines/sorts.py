"""What each block of a page is by itself, before we look at its neighbours."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from rashomon.clean.days.datelines import dateline
from rashomon.clean.days.dates import dates
from rashomon.clean.days.printed import date_line, is_stamp
from rashomon.clean.days.stamps import stamp
from rashomon.clean.lines import furniture
from rashomon.clean.lines.blocks import Block
from rashomon.clean.lines.bylines import are_names, is_byline, is_person, written_by
from rashomon.clean.lines.captions import is_caption
from rashomon.clean.lines.credits import is_credited, signed

Sort = Literal[
    "prose",  # a paragraph of an article, by its length and its end
    "line",  # words that are no paragraph: a headline, a crosshead, a label, a short sentence
    "caption",
    "date",
    "byline",
    "credit",  # of an agency or of the people who reported
    "note",  # a correction, an editor's note
    "note header",
    "share",
    "menu",
    "notice",
    "related",
    "related list",
    "key points",
    "foot",
]
PARTED = re.compile(r"\s*[|•·]\s*|\s+[–—-]\s+")
PROSE_WORDS = 8  # with a sentence's end; crossheads and headlines rarely have both
LONG_WORDS = 25  # without one
LONGEST_HEADING = 40  # words; what is longer is a paragraph that is set as a heading
MARKED_WORDS = 5  # of what the markup calls a paragraph; a bold label is shorter
LONGEST = 1000  # characters; furniture is shorter, and no pattern should search more
SHORT_REST = 12  # characters after a dateline; some features begin with three words
INNER_HEADER = re.compile(
    r"(?:KEY (?:POINTS|TAKEAWAYS)|S(?:tory highlights|TORY HIGHLIGHTS)|AT A GLANCE|IN BRIEF)\s*:?\s+(?=[A-Z])"
)
# What stands beside a date in a byline: the word for it, the time of day, marks between the parts.
BESIDE_DATE = re.compile(
    r"\b(?:last )?(?:updated|published|posted)\s*(?:on|at)?\s*:?|"
    r"\b\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\b\.?)?(?:\s*[A-Z]{2,4}\b)?|[|/•·,]",
    re.IGNORECASE,
)
TIME_OF_ENTRY = "time of an entry"
QUOTED = re.compile(r"[\"“‘'«„].*[.!?…][\"”’'»]")


@dataclass(frozen=True, slots=True)
class Sorted:
    """A block, what it is, and why we say so."""

    block: Block
    sort: Sort
    reason: str = ""


def sort(block: Block) -> Sorted:
    """What a block is, whatever stands around it."""
    if len(block.text) > LONGEST:
        return Sorted(block, "prose")
    text = block.text
    if is_credited(block):
        return Sorted(block, "credit", "credit of those who reported")
    label = furniture.label(block)
    if label:
        return Sorted(block, label.kind, label.reason)
    if date_line(block.whole.text) or is_stamp(text):
        return Sorted(block, "date", "date line")
    if (posted := stamp(text)) and not posted.is_day:
        return Sorted(block, "date", TIME_OF_ENTRY)
    if is_caption(block):
        return Sorted(block, "caption", "caption or credit of a picture")
    if is_byline(block) or (block.words <= 16 and not block.ends_sentence and _dated_person(block)):
        return Sorted(block, "byline", "byline")
    if ending := signed(text):  # "... on Friday. (Reuters)"
        block_alone = cut(block, 0, ending.start, block.gap)
        return Sorted(block, "prose" if is_prose(block_alone) else "line")
    return Sorted(block, "prose" if is_prose(block) else "line")


def is_prose(block: Block) -> bool:
    """Whether a block is a paragraph by its own looks."""
    if block.heading:
        return block.words > LONGEST_HEADING
    if block.markup == "paragraph" and block.words >= MARKED_WORDS:
        return True
    if block.ends_sentence and dateline(block.text, rest=SHORT_REST):
        return True
    if block.ends_sentence:
        return block.words >= PROSE_WORDS or (block.words >= 3 and bool(QUOTED.fullmatch(block.text)))
    return block.words >= LONG_WORDS or (block.words >= 5 and block.text.endswith(":"))


def parted(found: Sequence[Block]) -> Iterator[Block]:
    """The blocks, with a date and a byline that share a line ("4 March 2025 | Jane Doe") as two.

    So with the header of a box of key points and the first of them.
    """
    for block in found:
        header = INNER_HEADER.match(block.text) if not block.ends_sentence and block.words <= LONG_WORDS else None
        if header:
            yield cut(block, 0, header.end(), block.gap)
            yield cut(block, header.end(), len(block.text), 0)
        else:
            yield from _parted(block)


def _parted(block: Block) -> Iterator[Block]:
    if len(block.text) > 200 or block.words > 30 or not any(True for _ in dates(block.text)):
        yield block
        return
    for mark in PARTED.finditer(block.text):
        left = cut(block, 0, mark.end(), block.gap)
        right = cut(block, mark.end(), len(block.text), 0)
        if (date_line(left.text) and _names(right)) or (date_line(right.text) and _names(left)):
            yield left
            yield right
            return
    yield from _apart(block)


def _apart(block: Block) -> Iterator[Block]:
    """A line with a date and, behind "by", the author ("4 March 2025 by Jane Doe 3 comments"), in parts."""
    name = None if block.ends_sentence else written_by(block.text)
    if name is None:
        yield block
        return
    start, end = name
    if start:
        yield cut(block, 0, start, block.gap)
    yield cut(block, start, end, 0 if start else block.gap)
    if block.text[end:].strip():
        yield cut(block, end, len(block.text), 0)


def _names(block: Block) -> bool:
    return is_person(block) or is_byline(block)


def cut(block: Block, start: int, end: int, gap: int) -> Block:
    """The stretch `[start, end)` of the words of a block as a block of its own; the first keeps its mark."""
    traced = block.traced.cut(start, end).strip()
    if start or block.mark is None:
        return Block(traced, gap, None, traced, traced.text)
    whole = block.whole.cut(0, len(block.whole.text) - len(block.text) + end).strip()
    return Block(traced, gap, block.mark, whole, traced.text)


def _dated_person(block: Block) -> bool:
    """Whether a line is names and a date: "Jane Doe, 4 March 2025", "News Desk | Updated: 4 March 2025, 9:01"."""
    found = tuple(dates(block.text))
    if len(found) != 1:
        return False
    rest = block.text[: found[0].start] + " , " + block.text[found[0].end :]
    parts = (part.strip(" -–—") for part in BESIDE_DATE.sub(",", rest).split(","))
    return are_names(", ".join(part for part in parts if part))
