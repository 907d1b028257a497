"""Which lists of a pasted page are links to other stories or the entries of a menu, and which are of an article.

A list of an article is led over to by a colon or stands between its paragraphs; a list of links stands below the
last of them, or looks like headlines.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rashomon.clean.heads import is_styled
from rashomon.clean.lines.blocks import Block
from rashomon.clean.lines.sorts import Sorted
from rashomon.clean.surroundings import is_whole

REASON = "list of links"
ITEMS = 3  # fewer in a row may be anything
# Words of a link that stands between two paragraphs; how many such an article has: with more of them each part of
# the page ends with one, as descriptions of goods do.
SHORTEST, SETS = 6, 4
NEAR = 4  # lines between a list and a paragraph of the same part of the page
HEADLINE_WORDS = 5  # in the middle of an article; shorter items name things
SPEECH = ("–", "—")  # who speaks, or wrote a post; lists have other marks
COLONS = (":", "：")


def without_links(found: Sequence[Sorted]) -> tuple[Sorted, ...]:
    """The same, with the items of lists of links sorted as what they are."""
    prose = sum(item.block.words for item in found if item.sort == "prose" and not item.block.bulleted)
    runs = list(_runs(found))
    between = [run for run in runs if _is_between(found, run)] if is_whole(found) else []
    links = {at for run in runs if _is_of_links(found, run, prose) for at in run}
    links |= {at for run in between for at in run if len(between) <= SETS}
    return tuple(
        Sorted(item.block, "related", REASON) if at in links and item.sort in {"line", "prose"} else item
        for at, item in enumerate(found)
    )


def _runs(found: Sequence[Sorted]) -> Iterator[range]:
    """The lists of a page; dividers between two items do not end one."""
    start = end = -1
    for at, item in enumerate(found):
        if item.block.bulleted and not (item.block.mark and item.block.mark.text in SPEECH):
            start, end = (at if start < 0 else start), at + 1
        elif start >= 0 and item.sort != "notice":
            yield range(start, end)
            start = -1
    if start >= 0:
        yield range(start, end)


def _is_of_links(found: Sequence[Sorted], run: range, prose: int) -> bool:
    """Whether a list is one of links; `prose` are the words of the paragraphs of the page."""
    items = [found[at] for at in run if found[at].sort in {"line", "prose"}]
    links = [item.block for item in items if _is_link(item)]
    if len(links) < max(ITEMS, 2 * len(items) / 3) or _is_introduced(found, run.start):
        return False
    words = sum(block.words for block in links)
    if words > prose and words >= HEADLINE_WORDS * len(links):  # the article itself is a list
        return False
    is_below = run.start > 0 and found[run.start - 1].sort == "prose"  # with no line between that may head it
    if not is_below and not _has_prose(found, range(run.stop, len(found))):
        return True
    if not _has_prose(found, range(run.start - 1, -1, -1)):
        return False
    return _are_headlines(links) or _are_printed_again(found, run)


def _is_between(found: Sequence[Sorted], run: range) -> bool:
    """Whether one or two items stand between paragraphs that do not lead over to them: links set into the text."""
    if len(run) >= ITEMS or _is_introduced(found, run.start):
        return False
    if not all(_is_link(found[at]) and found[at].block.words >= SHORTEST for at in run):
        return False
    return _has_prose(found, range(run.start - 1, -1, -1)) and _has_prose(found, range(run.stop, len(found)))


def _is_link(item: Sorted) -> bool:
    return (item.sort == "line" and not item.block.ends_sentence) or is_styled(item.block)


def _is_introduced(found: Sequence[Sorted], start: int) -> bool:
    """Whether what stands above a list leads over to it."""
    telling = (found[at] for at in range(start - 1, -1, -1) if found[at].sort in {"line", "prose", "key points"})
    above = next(telling, None)
    return above is not None and (above.sort == "key points" or above.block.text.endswith(COLONS))


def _has_prose(found: Sequence[Sorted], beside: range) -> bool:
    """Whether a paragraph stands near, going this way."""
    lines = 0
    for at in beside:
        if found[at].sort == "prose" and not found[at].block.bulleted:
            return True
        lines += not found[at].block.bulleted
        if lines > NEAR:
            return False
    return False


def _are_headlines(links: Sequence[Block]) -> bool:
    words = sum(block.words for block in links)
    return words >= HEADLINE_WORDS * len(links) and 2 * sum(is_styled(block) for block in links) > len(links)


def _are_printed_again(found: Sequence[Sorted], run: range) -> bool:
    """Whether half of the items stand elsewhere on the page too, as links to the stories of the day do."""
    elsewhere = {item.block.folded for at, item in enumerate(found) if at not in run}
    items = [found[at].block for at in run if found[at].block.words >= HEADLINE_WORDS]
    return len(items) >= ITEMS and 2 * sum(block.folded in elsewhere for block in items) >= len(items)
