"""Where one article of a page ends and another begins. A missed boundary costs less than a false one."""

from __future__ import annotations

import re
from bisect import bisect
from collections import Counter
from collections.abc import Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise, takewhile
from operator import itemgetter
from statistics import median_low
from typing import Literal

from rashomon.clean.bundles.boundaries import ENDING, Before, Below, Usual, chance, evidence, heads, mark_of, told
from rashomon.clean.days.datelines import dateline
from rashomon.clean.days.stamps import Stamp
from rashomon.clean.lines.bylines import is_person
from rashomon.clean.lines.sorts import Sorted

BODY = 30  # words of prose that each side of a boundary needs
NEAR = 300  # words after the boundary that are compared with what stands before it
HEADLINE_WORDS = range(2, 26)
LIKELY = 0.5  # tools/learn_boundaries.py prints what this comes to
NAME_WORDS = 4  # of an author or an outlet; a headline above it is longer
# A headline that ends as a sentence does is told from a paragraph by its capitals, its question or what is below.
SENTENCE_WORDS, QUESTION_WORDS, SHORT_SENTENCE, CAPITALS = 22, 18, 14, 0.7
LINK = re.compile(r"https?://|\w@\w")


@dataclass(frozen=True, slots=True)
class Article:
    """The blocks `[start, end)` of a page, its headline if a boundary was drawn there, and why it was drawn.

    Entries of a live page (with what their stamps say and the line of a day above them) and items of a digest may
    be short; what stands above the first is their introduction.
    """

    start: int
    end: int
    headline: int | None = None
    why: str = ""
    kind: Literal["article", "introduction", "entry", "item"] = "article"
    stamp: Stamp | None = None
    day: Stamp | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line between two paragraphs that may head an article, and what speaks for and against that."""

    at: int
    last: int
    evidence: dict[str, float]


def articles(found: Sequence[Sorted]) -> tuple[Article, ...]:
    """The articles of a page, in its order. A page without a clear boundary is one article."""
    bounds: list[tuple[int, int | None, str]] = [(0, None, "")]
    lines = possible(found)
    try:
        gap = next(lines)
        while True:
            best = _headline(found, gap)
            is_bound = chance(best.evidence) >= LIKELY
            if is_bound:
                bounds.append((_top(found, best.last, best.at), best.at, told(best.evidence)))
            gap = lines.send(is_bound)
    except StopIteration:
        pass
    bounds = sorted([*bounds, *_at_datelines(found, [start for start, _, _ in bounds])], key=itemgetter(0))
    ends = [start for start, _, _ in bounds[1:]] + [len(found)]
    return tuple(Article(start, end, at, why) for (start, at, why), end in zip(bounds, ends, strict=True))


def _at_datelines(found: Sequence[Sorted], starts: Sequence[int]) -> Iterator[tuple[int, None, str]]:
    """Where copy of an agency begins without a headline, by its place, day and name: "KLOW, March 4 (Wire) - "."""
    for start, end in pairwise([*starts, len(found)]):
        prose = [at for at in range(start, end) if found[at].sort == "prose"]
        left, above = sum(found[at].block.words for at in prose), 0
        for last, at in pairwise(prose):
            above += found[last].block.words
            left -= found[last].block.words
            sent = dateline(found[at].block.text) if min(above, left) >= BODY else None
            if sent and sent.agency and sent.has_day:
                yield _top(found, last, at), None, "a dateline with its agency"
                above = 0


def _headline(found: Sequence[Sorted], gap: Sequence[Line]) -> Line:
    """Of several lines in one gap the likeliest, of equal ones the first.

    A name right above date or byline looks most like a headline, but is the author or the outlet where a longer
    line stands above it.
    """
    best = max(gap, key=lambda line: (chance(line.evidence), -line.at))
    name = found[best.at].block
    if name.words > NAME_WORDS or not is_person(name):
        return best
    above = (line for line in gap if line.at == best.at - 1 and found[line.at].block.words > NAME_WORDS)
    return next((line for line in above if chance(line.evidence) >= LIKELY), best)


def possible(found: Sequence[Sorted]) -> Generator[list[Line], bool, None]:
    """The lines of each gap between two paragraphs in which an article may begin.

    It is sent whether one does: what stands before that is then no longer compared with what follows.
    """
    headlines = [at for at in range(len(found)) if is_headline(found, at)]
    firm = [at for at in headlines if at + 1 < len(found) and heads(found[at].block, found[at + 1])]
    taken = frozenset(headlines)
    prose = [at for at, item in enumerate(found) if item.sort == "prose" and at not in taken]
    if not headlines or not prose:
        return
    left = sum(found[at].block.words for at in prose)
    usual = Usual(
        gap=median_low([item.block.gap for item in found]),
        lines=len(headlines) * 1000 / left,
        words=median_low([found[at].block.words for at in headlines]),
        marks=Counter(mark_of(item.block.text) for item in found if item.sort in ("line", "prose")),
    )
    sections = _sections(found, prose, headlines)
    before = Before([found[at].block.text for at in headlines if at < prose[0]])
    for number, (last, lead) in enumerate(pairwise(prose), 1):
        before.add(found[last].block.text)
        left -= found[last].block.words
        between = headlines[bisect(headlines, last) : bisect(headlines, lead)]
        if not between or min(before.count, left) < BODY:
            continue
        end = firm[bisect(firm, lead)] if firm and firm[-1] > lead else len(found)
        first = _first(found, islice(prose, number, None), end)
        below = Below(paragraphs=first, section=sections[lead], count=left)
        is_bound = yield [
            Line(
                at=at, last=last, evidence=evidence(found, at, last, lead, before=before, below=below, usual=usual)
            )
            for at in between
        ]
        if is_bound:
            before = Before([found[at].block.text for at in between])


def _sections(found: Sequence[Sorted], prose: Sequence[int], headlines: Sequence[int]) -> dict[int, int]:
    """The words from each paragraph up to the next line that may head an article."""
    sizes: dict[int, int] = {}
    size, end = 0, len(found)
    for at in reversed(prose):
        start = bisect(headlines, at)
        if start < len(headlines) and headlines[start] < end:
            size, end = 0, headlines[start]
        size += found[at].block.words
        sizes[at] = size
        end = min(end, at)
    return sizes


def is_headline(found: Sequence[Sorted], at: int) -> bool:
    """Whether a block may be a headline by itself and by what stands right below it."""
    item = found[at]
    block = item.block
    if item.sort not in ("line", "prose") or block.bulleted or block.text[0].islower() or LINK.search(block.text):
        return False
    if item.sort == "line":
        return block.words in HEADLINE_WORDS and not block.text.endswith((",", ";", ":"))
    if block.words > SENTENCE_WORDS:
        return False
    if block.text.endswith("?") and block.words <= QUESTION_WORDS:
        return True
    if _capitals(block.text) >= CAPITALS:
        return True
    below = found[at + 1] if at + 1 < len(found) else None
    if below is None or ENDING.search(block.text):
        return False
    is_short = block.words <= SHORT_SENTENCE
    # A share bar stands below the last paragraph as often as below the headline.
    if heads(block, below):
        return is_short or below.sort != "share"
    return is_short and block.gap > below.block.gap


def _capitals(text: str) -> float:
    """The share of the longer words that begin with a capital; 0 where there are few."""
    longer = [word for word in text.split() if word[0].isalpha() and len(word) > 3]
    return sum(word[0].isupper() for word in longer) / len(longer) if len(longer) > 2 else 0.0


def _first(found: Sequence[Sorted], prose: Iterable[int], end: int) -> list[str]:
    """The first paragraphs of a stretch, up to where the next article surely begins."""
    texts: list[str] = []
    length = 0
    for at in takewhile(lambda at: at < end, prose):
        texts.append(found[at].block.text)
        length += found[at].block.words
        if length > NEAR:
            break
    return texts


def _top(found: Sequence[Sorted], last: int, index: int) -> int:
    """Where the new article starts: at the widest gap between the last paragraph and the headline."""
    low = next(at for at in range(index - 1, last - 1, -1) if found[at].sort == "prose")
    return max(range(low + 1, index + 1), key=lambda at: (found[at].block.gap, at))
