"""Where one article of a page ends and another begins. A missed boundary costs less than a false one."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate, islice, pairwise
from statistics import median_low

from rashomon.clean.boundaries import RECENT, Before, chance, evidence, names, told
from rashomon.clean.cohesion import vocabulary
from rashomon.clean.sorts import Sorted

BODY = 60  # words of prose, in two paragraphs or more, that each side of a boundary needs
NEAR = 300  # words after the boundary that are compared with what stands before it
HEADLINE_WORDS = range(2, 26)
# On articles that the weights were not learned from (tools/learn_boundaries.py): 691 boundaries right, 5 wrong,
# 126 missed, and none of 159 single articles split. At 0.5, with earlier weights, two were.
LIKELY = 0.7
# A headline that ends as a sentence does is told from a paragraph by its capitals, its question or what is below.
SENTENCE_WORDS, QUESTION_WORDS, SHORT_SENTENCE, CAPITALS = 22, 18, 14, 0.7
HEAD = frozenset({"date", "byline", "share"})


@dataclass(frozen=True, slots=True)
class Article:
    """The blocks `[start, end)` of a page, its headline if a boundary was drawn there, and why it was drawn."""

    start: int
    end: int
    headline: int | None = None
    why: str = ""


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
            # Of several lines in one gap the likeliest is the headline; of equal ones the first.
            best = max(gap, key=lambda line: (chance(line.evidence), -line.at))
            is_bound = chance(best.evidence) >= LIKELY
            if is_bound:
                bounds.append((_top(found, best.last, best.at), best.at, told(best.evidence)))
            gap = lines.send(is_bound)
    except StopIteration:
        pass
    ends = [start for start, _, _ in bounds[1:]] + [len(found)]
    return tuple(Article(start, end, at, why) for (start, at, why), end in zip(bounds, ends, strict=True))


def possible(found: Sequence[Sorted]) -> Generator[list[Line], bool, None]:
    """The lines of each gap between two paragraphs in which an article may begin.

    It is sent whether one does: what stands before that is then no longer compared with what follows.
    """
    prose = [at for at, item in enumerate(found) if item.sort == "prose" and not _is_headline(found, at)]
    usual = median_low([item.block.gap for item in found]) if found else 0
    sizes = list(accumulate((found[at].block.words for at in prose), initial=0))
    lines = sum(_is_headline(found, at) for at in range(len(found))) * 1000 / max(sizes[-1], 1)
    first, words, named = 0, set[str](), set[str]()  # of the article that is being read
    for number, (last, lead) in enumerate(pairwise(prose), 1):
        text = found[last].block.text
        words |= vocabulary([text])
        named |= names([text])
        heads = [at for at in range(last + 1, lead) if _is_headline(found, at)]
        count, left = sizes[number] - sizes[first], sizes[-1] - sizes[number]
        if not heads or min(number - first, len(prose) - number) < 2 or min(count, left) < BODY:
            continue
        recent = [found[at].block.text for at in prose[max(first, number - RECENT) : number]]
        before = Before(words, named, recent, count)
        rest = _first(found, islice(prose, number, None))
        is_bound = yield [
            Line(
                at=at,
                last=last,
                evidence=evidence(found, at, last, lead, before=before, rest=rest, usual=usual, lines=lines),
            )
            for at in heads
        ]
        if is_bound:
            first, words, named = number, set(), set()


def _is_headline(found: Sequence[Sorted], at: int) -> bool:
    """Whether a block may be a headline by itself and by what stands right below it."""
    item = found[at]
    block = item.block
    if item.sort not in ("line", "prose") or block.bulleted or block.text[0].islower():
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
    return (
        below is not None
        and block.words <= SHORT_SENTENCE
        and (below.sort in HEAD or below.block.folded == block.folded)
    )


def _capitals(text: str) -> float:
    """The share of the longer words that begin with a capital; 0 where there are few."""
    longer = [word for word in text.split() if word[0].isalpha() and len(word) > 3]
    return sum(word[0].isupper() for word in longer) / len(longer) if len(longer) > 2 else 0.0


def _first(found: Sequence[Sorted], prose: Iterable[int]) -> list[str]:
    """The first paragraphs of a stretch."""
    texts: list[str] = []
    length = 0
    for at in prose:
        texts.append(found[at].block.text)
        length += found[at].block.words
        if length > NEAR:
            break
    return texts


def _top(found: Sequence[Sorted], last: int, index: int) -> int:
    """Where the new article starts: at the widest gap between the last paragraph and the headline."""
    return max(range(last + 1, index + 1), key=lambda at: (found[at].block.gap, at))
