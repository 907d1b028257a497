"""The items of a digest or newsletter: short reports on one page, each with a headline and a paragraph or two."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean

from rashomon.clean.bundles.articles import Article, is_headline
from rashomon.clean.bundles.boundaries import mark_of
from rashomon.clean.bundles.cohesion import shared, vocabulary
from rashomon.clean.days.datelines import dateline
from rashomon.clean.lines.blocks import Block
from rashomon.clean.lines.credits import signed
from rashomon.clean.lines.sorts import Sorted

ITEM_WORDS, TYPICAL_WORDS, PARAGRAPHS = 160, 100, 3
INTRODUCTION = 60  # words above the first item; more is an article with parts
HEAD = 8  # blocks in which a page says what it is
LABEL_WORDS = 25
LABEL = 3  # words of the name of a section
# How pages of many short reports call themselves.
DIGEST = re.compile(
    r"\b(?:newsletter|digest|(?:morning|evening|daily|weekly|news) (?:briefing|brief|bulletin|wrap)|in brief|"
    r"briefs|round-?up|headlines|top stories|things to know (?:for|today|this)|the (?:day|week) in)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Bounds:
    """What a page has to be like: the fewest items, how much of an item and of its headline others may know.

    `own` is how much of a headline its own item takes up at least, `beside` how many times what the others do.
    """

    fewest: int
    known: float
    own: float
    beside: float


# Of 479 single articles none was taken for a digest; the nearest had 0.28 known, and headlines that its other
# parts took up as much as their own. Of 60 pages of four to eight beginnings of unrelated articles 31 were; of 60
# such pages that say "In brief" 52.
SAID = Bounds(3, 0.25, 0.15, 1.2)
UNSAID = Bounds(4, 0.15, 0.3, 2.0)


@dataclass(frozen=True, slots=True)
class Item:
    """The lines that may be a headline, and the paragraphs up to the next such line."""

    lines: Sequence[int]
    paragraphs: list[int]


def items(found: Sequence[Sorted]) -> tuple[Article, ...]:
    """The items of a digest, in its order, and what stands above; none where it is not clear that a page is one.

    The parts of one article speak of the same things, and its crossheads are taken up by all of them; the items of
    a digest have nothing in common. A list of numbered parts needs a page that says it is a digest.
    """
    held = _items(found)
    is_said = any(_is_name(found[at].block) for at in range(min(held[0].lines[-1] + 1, HEAD))) if held else False
    if is_said and _is_name(found[held[0].lines[-1]].block):
        held = held[1:]  # the name of the digest, with a greeting below it
    if not held:
        return ()
    starts = _headlines(found, held)
    inner = held[1:-1]  # what stands above the first and below the last may be of the page as a whole
    is_said = is_said or sum(_is_signed(found, item) for item in inner) * 2 > len(inner)
    bounds = SAID if is_said else UNSAID
    if len(held) < bounds.fewest or not _are_short(found, held) or not _are_apart(found, held, starts, bounds):
        return ()
    if not is_said and any(mark_of(found[start].block.text) for start in starts):
        return ()
    ends = [*starts[1:], len(found)]
    made = [
        Article(start, end, start, "an item of a digest", kind="item")
        for start, end in zip(starts, ends, strict=True)
    ]
    return (*((Article(0, starts[0], kind="introduction"),) if starts[0] else ()), *made)


def _items(found: Sequence[Sorted]) -> list[Item]:
    held: list[Item] = []
    lines: list[int] = []
    for at, item in enumerate(found):
        if _is_head(found, at):
            lines.append(at)
        elif item.sort == "prose" and lines:
            held.append(Item(lines, [at]))
            lines = []
        elif item.sort == "prose" and held:
            held[-1].paragraphs.append(at)
    return held


def _headlines(found: Sequence[Sorted], held: Sequence[Item]) -> list[int]:
    """Of the lines above each item its headline, as far above it as on the whole page; short ones are labels."""
    lines = [[at for at in item.lines if found[at].block.words > LABEL] or item.lines[-1:] for item in held]
    above = min(len(one) for one in lines)
    return [one[-above] for one in lines]


def _is_head(found: Sequence[Sorted], at: int) -> bool:
    """Whether a block may be the headline of an item: of an article's, or in a list and no sentence."""
    block = found[at].block
    return is_headline(found, at) or (
        block.bulleted and found[at].sort == "line" and not block.ends_sentence and block.text[0].isupper()
    )


def _is_name(block: Block) -> bool:
    """Whether a line is what a page of many short reports calls itself."""
    return block.words <= LABEL_WORDS and bool(DIGEST.search(block.text))


def _is_signed(found: Sequence[Sorted], item: Item) -> bool:
    first, last = item.paragraphs[0], item.paragraphs[-1]
    return (
        any(part.sort in ("date", "byline", "credit") for part in found[item.lines[-1] : last + 2])
        or dateline(found[first].block.text) is not None
        or signed(found[last].block.text) is not None
    )


def _are_short(found: Sequence[Sorted], held: Sequence[Item]) -> bool:
    above = sum(item.block.words for item in found[: held[0].lines[0]] if item.sort == "prose")
    sizes = [sum(found[at].block.words for at in item.paragraphs) for item in held]
    return (
        above <= INTRODUCTION
        and max(sizes) <= ITEM_WORDS
        and fmean(sizes) <= TYPICAL_WORDS
        and max(len(item.paragraphs) for item in held) <= PARAGRAPHS
    )


def _are_apart(found: Sequence[Sorted], held: Sequence[Item], starts: Sequence[int], bounds: Bounds) -> bool:
    """Whether the items speak of different things, and each of what its headline says."""
    bodies = [vocabulary(found[at].block.text for at in item.paragraphs) for item in held]
    titles = [vocabulary([found[start].block.text]) for start in starts]
    items_with = Counter(word for body in bodies for word in body)
    common = {word for word, count in items_with.items() if count > 1}
    known = fmean(shared(body, common) for body in bodies)
    own = fmean(shared(title, body) for title, body in zip(titles, bodies, strict=True))
    beside = fmean(
        shared(title, {word for word in title if items_with[word] > (word in body)})
        for title, body in zip(titles, bodies, strict=True)
    )
    return known <= bounds.known and own >= bounds.own and own >= bounds.beside * beside
