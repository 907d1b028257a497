"""The outlet's own summary in points: below a header, or as lines between the headline and the first paragraph."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.clean.heads import Head
from rashomon.clean.lines.sorts import Sorted
from rashomon.clean.placed import BETWEEN, Placed
from rashomon.text import stems

ITEM_WORDS = 40  # of an item of a list
SENTENCE_WORDS = 20  # of a point that is a full sentence and no item of a list; first paragraphs are longer
KEY_WORDS = 5  # a summary in points has at least so many in each; a menu has fewer
LIST_ITEMS = 15
TOLD = 0.5  # of the words of a point that looks like something else; the article tells them again


def key_points(items: Sequence[Sorted], taken: dict[int, Placed]) -> None:
    """Mark the boxes of key points: a header, and the items of a list, short lines or sentences below it."""
    for at, item in enumerate(items):
        if item.sort != "key points":
            continue
        end = start = at + 1 + _is_intro(items, at + 1)
        listed = end < len(items) and items[end].block.bulleted
        while end < len(items) and end - at <= LIST_ITEMS and _is_key_point(items[end], listed=listed):
            end += 1
        if end == start:
            end = _sentences(items, start)
        if end - at <= 2 and not listed:  # a header with one line below it is a crosshead, or nothing at all
            taken[at] = Placed(item.block, "dropped", "crosshead")
            continue
        for above in range(at, start):
            taken[above] = Placed(items[above].block, "dropped", item.reason)
        for inner in range(start, end):
            taken[inner] = Placed(items[inner].block, "key point")


def summed(found: Sequence[Placed], items: Sequence[Sorted], head: Head) -> tuple[Placed, ...]:
    """The same, with lines right above the first paragraph that the article tells again as its key points."""
    below = frozenset(
        stem for item in items[head.lead :] if item.sort == "prose" for stem in stems(item.block.text)
    )
    end = head.lead
    while end and found[end - 1].role == "dropped" and found[end - 1].block.words < KEY_WORDS:
        end -= 1  # the place from which the article comes, in a line of its own
    start = end
    while start and _is_summary(found[start - 1], below):
        start -= 1
    if end - start < 2 or not head.titles or head.titles[0] > start:
        return tuple(found)
    return tuple(Placed(part.block, "key point") if start <= at < end else part for at, part in enumerate(found))


def _is_intro(items: Sequence[Sorted], at: int) -> bool:
    """Whether a line below the header leads over to its list: "Here is what we know:"."""
    return at + 1 < len(items) and items[at].block.text.endswith(":") and items[at + 1].block.bulleted


def _is_key_point(item: Sorted, *, listed: bool) -> bool:
    if item.block.words > ITEM_WORDS or item.sort not in {"line", "prose"}:
        return False
    return item.block.bulleted if listed else item.sort == "line" and item.block.words > 2


def _sentences(items: Sequence[Sorted], start: int) -> int:
    """Where the sentences of a box end that are no list: at the first that is long, or is not told again below."""
    end = start
    while end < len(items) and end - start < LIST_ITEMS and items[end].sort == "prose":
        below = frozenset(
            stem for item in items[end + 1 :] if item.sort == "prose" for stem in stems(item.block.text)
        )
        if items[end].block.words > SENTENCE_WORDS or _told(items[end].block.text, below) < TOLD:
            break
        end += 1
    return end


def _is_summary(part: Placed, below: frozenset[str]) -> bool:
    return part.reason == BETWEEN and not part.block.ends_sentence and _told(part.block.text, below) >= TOLD


def _told(text: str, below: frozenset[str]) -> float:
    said = set(stems(text))
    return len(said & below) / len(said) if said else 0.0
