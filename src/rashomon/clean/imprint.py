"""Which lines of an article say when it was published and who wrote it: those beside its headline.

Pages print the day on which they are read in their masthead, and days and authors of others beside teasers.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.clean.days.datelines import is_dateline
from rashomon.clean.days.dates import dates
from rashomon.clean.days.printed import UPDATED
from rashomon.clean.days.stamps import stamp
from rashomon.clean.days.yearless import yearless
from rashomon.clean.lines.blocks import Block
from rashomon.clean.lines.bylines import is_byline
from rashomon.clean.placed import ABOVE, AGAIN, Placed

# Blocks: above the headline, below the first paragraph, below the last one. Without a headline that is known the
# head is as long as those of most pages.
OVER, INTO, UNDER, HEAD = 3, 2, 3, 12
TEASERS = 4  # days that date lines beside a headline state, where they are those of other articles too
CREDIT_WORDS = 20  # of a line beside the headline that has a date among names and labels


@dataclass(frozen=True, slots=True)
class _Beside:
    """The places of the blocks from the headline to the lead, of those above, of those below the body."""

    head: range
    above: range
    foot: range

    @classmethod
    def of(cls, placed: Sequence[Placed]) -> _Beside:
        titles = [at for at, part in enumerate(placed) if part.role == "title" or part.reason == AGAIN]
        bodies = [at for at, part in enumerate(placed) if part.role == "body"]
        lead, last = (bodies[0], bodies[-1]) if bodies else (len(placed), len(placed))
        top = next((at for at in titles if at <= lead), max(0, lead - HEAD))
        return cls(
            head=range(top, min(lead + 1 + INTO, len(placed))),
            above=range(max(0, top - OVER), top),
            foot=range(min(last + 1, len(placed)), min(last + 1 + UNDER, len(placed))),
        )


def dated(placed: Sequence[Placed]) -> list[Block]:
    """The lines that may state the day of publication, the one to be believed first."""
    beside = _Beside.of(placed)
    head = [placed[at].block.text for at in (*beside.above, *beside.head) if placed[at].role == "date"]
    if len({day.iso for text in head for day in dates(text)}) >= TEASERS:
        return []
    lines = [
        *_in_order([at for at in beside.head if placed[at].role == "date"], placed),
        *(at for at in beside.head if _is_dated(placed[at])),
        *_in_order([at for at in (*beside.above, *beside.foot) if placed[at].role in {"date", "byline"}], placed),
    ]
    return [placed[at].block for at in dict.fromkeys(lines)]


def day_without_year(placed: Sequence[Placed]) -> Block | None:
    """The line of a head that names a day without its year, and nothing else; not that of a change."""
    beside = _Beside.of(placed)
    near = [placed[at] for at in (*beside.head, *beside.above)]
    lines = [part.block for part in near if part.role == "date" or part.reason in ABOVE]
    return next((block for block in lines if _has_no_year(block)), None)


def _has_no_year(line: Block) -> bool:
    if is_dateline(line.text):
        return yearless(line.text) is not None
    said = stamp(line.text)
    return said is not None and said.month is not None and not UPDATED.search(line.text)


def written(placed: Sequence[Placed]) -> Block | None:
    """The line that says who wrote the article: the first that has a word for it, else the first name."""
    beside = _Beside.of(placed)
    for part in (beside.head, (*beside.above, *beside.foot)):
        found = [placed[at].block for at in part if placed[at].role == "byline"]
        named = [block for block in found if is_byline(block)]
        if named or (found and part is beside.head):
            return (named or found)[0]
    return None


def _in_order(lines: Sequence[int], placed: Sequence[Placed]) -> list[int]:
    """Those that say when the article was published before those that say when it was changed."""
    return sorted(lines, key=lambda at: (bool(UPDATED.match(placed[at].block.text)), at))


def _is_dated(part: Placed) -> bool:
    """Whether a block has a date among the names and labels of a head: "Lena Holm 4 March 2025 2 comments"."""
    block = part.block
    if part.role != "byline" and not (part.role == "dropped" and part.reason in ABOVE):
        return False
    return block.words <= CREDIT_WORDS and not block.ends_sentence and any(True for _ in dates(block.text))
