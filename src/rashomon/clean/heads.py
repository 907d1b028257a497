"""The head of an article: its headline, and where its first paragraph stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.clean.days.datelines import dateline
from rashomon.clean.headlines import BELOW, TITLE_WORDS, again, choose
from rashomon.clean.lines.blocks import Block
from rashomon.clean.lines.furniture import DIVIDER
from rashomon.clean.lines.sorts import TIME_OF_ENTRY, Sorted
from rashomon.text import fold, stems

DEPTH = 40  # blocks; a headline is printed again within its head, not at the end of the page
CARELESS_WORDS = 12  # of a sentence without a full stop, where a text has nothing else
# Of the stems of a title, and at least so many: two are the name of the outlet above what a site says of itself.
# Of seven articles of the looked-at stories that are shorter than others this finds four, and nothing else.
RETOLD, LEAST_RETOLD = 0.4, 3
QUOTES = ('"', "“", "‘", "'", "«", "„")
PUNCTUATION = "\"'“”‘’«».,:;!?()"
# Words that headlines in capitals leave small though they are long.
SMALL = frozenset(
    "about after against amid among before between from into over than that their under upon with".split()
)
STANDFIRST_WORDS, UNDER = 40, 3  # of a standfirst; blocks from the headline to it
BELOW_BLOCKS, HEAD_BLOCKS = 4, 20  # below a standfirst: to the byline, to the first paragraph
BY = frozenset({"by", "von", "par", "por", "di"})


@dataclass(frozen=True, slots=True)
class Head:
    """The index of the first paragraph, and those of the headline; `given` where a record has the headline."""

    lead: int
    titles: tuple[int, ...]
    given: bool


def find_head(items: Sequence[Sorted | None], *, headline: int | None, title: str | None, outlet: str) -> Head:
    """The head of the article. `items` has None where a block is taken already (key points, related links)."""
    top = next((at for at, item in enumerate(items) if item is not None and item.sort == "prose"), len(items))
    first = next((at for at in range(top, len(items)) if _is_lead(items, at, title, top)), top)
    if title is not None:
        known = [at for at in range(min(first + 1, DEPTH, len(items))) if _same(items[at], title)]
    else:
        chosen = headline if headline is not None else choose(items, first, outlet)
        known = [] if chosen is None else [chosen]
    titles = _prints(items, known, first)
    after = (at for at in range(first, len(items)) if at not in titles)
    lead = next((at for at in after if _is_lead(items, at, title, top)), len(items))
    if lead == len(items) and first not in titles:
        lead = first  # nothing but short sentences, each printed twice
    if lead == len(items):
        lead = next((at for at in range(len(items)) if at not in titles and _is_alert(items[at], title)), lead)
    if titles and titles[-1] > lead and titles[-1] - lead <= 3 and not _is_marked(items[lead]):
        # A caption of a full sentence stands between the two prints of the headline.
        below = range(titles[-1] + 1, len(items))
        lead = next((at for at in below if _is_lead(items, at, title, top)), lead)
    return Head(_below_standfirst(items, lead, titles), titles, title is not None)


def _below_standfirst(items: Sequence[Sorted | None], lead: int, titles: Sequence[int]) -> int:
    """The first paragraph below byline and date, if what was taken for it stands between that and the headline."""
    found = items[lead] if lead < len(items) else None
    if found is None or not titles or titles[-1] > lead or found.block.markup or dateline(found.block.text):
        return lead
    if found.block.words > STANDFIRST_WORDS or lead - titles[-1] > UNDER:
        return lead
    below = range(lead + 1, min(lead + BELOW_BLOCKS, len(items)))
    prose = next((at for at in range(lead + 1, len(items)) if _is_prose(items[at])), len(items))
    has_imprint = any(at < prose and _is_imprint(items[at]) for at in below)
    return prose if has_imprint and prose < min(lead + HEAD_BLOCKS, len(items)) else lead


def _is_prose(item: Sorted | None) -> bool:
    return item is not None and item.sort == "prose"


def _is_imprint(item: Sorted | None) -> bool:
    """Whether a line names the author with a word for it, is that word above the name, or says the day."""
    if item is None:
        return False
    is_day = item.sort == "date" and item.reason != TIME_OF_ENTRY
    return item.sort == "byline" or is_day or item.block.folded in BY


def _prints(items: Sequence[Sorted | None], known: Sequence[int], first: int) -> tuple[int, ...]:
    """All places near the head in which the headline is printed."""
    if not known:
        return ()
    words = _folded(items[known[0]])
    near = range(min(len(items), max(first + 4, known[0] + 1)))
    return tuple(sorted({*known, *(at for at in near if _folded(items[at]) == words)}))


def _is_lead(items: Sequence[Sorted | None], at: int, title: str | None, top: int) -> bool:
    """Whether a block is a paragraph, not a headline that ends as a sentence; `top` is the first that looks so."""
    item = items[at]
    if item is None or item.sort != "prose" or (title is not None and _same(item, title)):
        return False
    block = item.block
    if _is_marked(item):
        return True
    if block.words > TITLE_WORDS[-1]:
        return not (at == top and _twice(items, at))
    below = next((other for other in items[at + 1 : at + BELOW_BLOCKS] if not _is_divider(other)), None)
    # A short sentence with the furniture of an article below it is its headline, and so is one printed twice.
    if again(items, at):
        return False
    has_furniture = below is not None and below.sort in BELOW and below.reason != TIME_OF_ENTRY
    return not (at == top and (has_furniture or is_styled(block)))


def _is_divider(item: Sorted | None) -> bool:
    return item is not None and item.reason == DIVIDER


def _is_alert(item: Sorted | None, title: str | None) -> bool:
    """Whether a line tells what the title says, which makes it a paragraph though its full stop was forgotten."""
    if item is None or item.sort != "line" or item.block.words < CARELESS_WORDS:
        return False
    return not item.block.heading and not _same(item, title or "") and retold(title, item.block.text)


def retold(title: str | None, text: str) -> bool:
    """Whether so short a text tells what a record's title says: the alert of an agency, words under a video."""
    said = set(stems(title or ""))
    return len(said.intersection(stems(text))) >= max(LEAST_RETOLD, RETOLD * len(said))


def _is_marked(item: Sorted | None) -> bool:
    """Whether the markup says that a block is a paragraph: it is no headline then, whatever its looks."""
    return item is not None and item.block.markup == "paragraph"


def is_styled(block: Block) -> bool:
    """Whether a sentence is set as headlines are: Its Words Begin With Capitals, or it asks."""
    if block.text.endswith("?") and not block.text.startswith(QUOTES):
        return True
    words = [word.strip(PUNCTUATION) for word in block.text.split()[1:]]
    long = [word for word in words if len(word) > 3 and word.casefold() not in SMALL]
    return len(long) >= 4 and not any(word[:1].islower() for word in long)


def _twice(items: Sequence[Sorted | None], at: int) -> bool:
    """Whether a paragraph is printed twice in a row, as only captions are."""
    return at + 1 < len(items) and _folded(items[at]) == _folded(items[at + 1])


def _same(item: Sorted | None, title: str) -> bool:
    """Whether a block prints the headline that the record gives, in full or but for its ending."""
    if item is None:
        return False
    words, known = _folded(item), fold(title).strip(" .:–—-|")
    return words == known or (
        len(words) > 20 and (known.startswith(words) or words.startswith(known)) and len(words) < 2 * len(known)
    )


def _folded(item: Sorted | None) -> str:
    return item.block.folded if item is not None else ""
