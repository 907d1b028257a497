"""Which paragraphs of a pasted page are of its articles, and which of what stands around them: teasers, comments.

How much speaks for each paragraph is learned (logistic regression) from public pages as browsers show them;
`tools/learn_surroundings.py` repeats it. Stretches of a page are articles where more speaks for them than against:
maximal scoring subsequences, after Pasternack and Roth, "Extracting article text from the web with maximum
subsequence segmentation" (2009).
"""

from __future__ import annotations

import math
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from itertools import accumulate

from rashomon.clean.bundles.cohesion import shared, vocabulary
from rashomon.clean.days.datelines import dateline
from rashomon.clean.headlines import TITLE_WORDS
from rashomon.clean.heads import is_styled
from rashomon.clean.lines.sorts import SHORT_REST, TIME_OF_ENTRY, Sorted
from rashomon.clean.stretches import maximal
from rashomon.text import STOP_WORDS, stems, words

NEAR, FAR = 4, 12  # blocks on either side
LONG = 60  # words of a paragraph that is as long as need be
FAR_WORDS = 200
SHORT = 6  # words; shorter lines are those of menus
FOOT = frozenset({"foot", "related list"})
FURNITURE = frozenset({"share", "menu", "notice", "related", *FOOT})
EMPTY: frozenset[str] = frozenset()
CUT_SHORT = ("...", "…")
COMMENTS = "count of comments or link to them"
ENDS = re.compile(r"[.!?]\s")
QUOTE = re.compile(r"[“\"«„]")
TALK = re.compile(r"\b(?:I|I['’]m|I['’]ve|I['’]d|my|me|you|your|u)\b")  # comments speak so, and so do offers
# On pages of outlets that were not learned from (half of the English ones of Fundus' tests) of 1,002 paragraphs of
# articles 6 are lost and of 328 others 193 left out. With blocks of other pages put between their paragraphs, and
# public articles put between such, 71 of 2,618 are lost; 152 were before such pages were learned from.
FOR = 1.0  # added to what speaks for a paragraph: losing one costs more than keeping one
LINE = -0.2  # what a line that is no paragraph speaks for
# A page of which fewer lines are no paragraphs, or fewer than half, was not pasted whole.
LINES, HALF = 30, 0.5
# A short article that stands alone between menus: its paragraphs and words, blocks of other kinds between two of
# them, blocks up to its headline, of whose words it tells so many again.
PARAGRAPHS, LEAST, BREAK, HEADED, TOLD = 3, 50, 2, 6, 0.5
LEAD_WORDS, IMPRINT = 20, 6  # of a first paragraph that stands apart; blocks from the byline to it
HEAD = 16  # blocks above a stretch, among which its headline stands; that may ask, or end as a sentence does
# A row of paragraphs that goes on with an article below what interrupts it: how many, words of each, and the share
# of its words that the article has used.
ROW, ROW_WORDS, USED = 2, 20, 0.15
ENOUGH, SHARE = 4.0, 0.15  # what must speak for a stretch, alone and as a part of what does for the best


def without_surroundings(found: Sequence[Sorted]) -> tuple[Sorted, ...]:
    """The same, with the paragraphs that stand in no article sorted as what they are: text around it."""
    if not is_whole(found):
        return tuple(found)
    scores = [_score(item, one) for item, one in zip(found, evidence(found), strict=True)]
    stretches = list(maximal(scores))
    best = max((one.score for one in stretches), default=0.0)
    if best < ENOUGH:
        return tuple(found)
    enough = max(ENOUGH, SHARE * best)
    kept = [range(one.start, one.end) for one in stretches if one.score >= enough]
    told = vocabulary(found[at].block.text for one in kept for at in one if found[at].sort == "prose")
    kept += [run for run in _rows(found) if _is_headed(found, run) or _goes_on(found, run, scores, told)]
    inside = {at for one in kept for at in one}
    inside |= {at for one in kept if (at := _lead(found, one.start)) is not None}
    inside |= {
        at for one in kept for at in range(max(0, one.start - HEAD), one.start) if is_styled(found[at].block)
    }
    end = _end(found, max(one.stop for one in kept))
    return tuple(
        Sorted(item.block, "related", "text around the article")
        if (item.sort == "prose" and at not in inside) or (item.sort == "line" and at >= end)
        else item
        for at, item in enumerate(found)
    )


def _lead(found: Sequence[Sorted], start: int) -> int | None:
    """The first paragraph of an article that stands apart: with its dateline, or below its byline or its day."""
    above = range(start - 1, max(-1, start - 1 - HEAD), -1)
    at = next((at for at in above if found[at].sort == "prose"), None)
    block = found[at].block if at is not None else None
    if at is None or block is None or block.words < LEAD_WORDS or block.bulleted:
        return None
    if not block.ends_sentence or block.text.endswith(CUT_SHORT):
        return None
    if dateline(block.text, rest=SHORT_REST):
        return at
    for item in reversed(found[max(0, at - IMPRINT) : at]):
        if item.sort == "prose":
            return None
        if item.sort in {"byline", "date"} and item.reason != TIME_OF_ENTRY:
            return at
    return None


def is_whole(found: Sequence[Sorted]) -> bool:
    """Whether a page was pasted with what stands around its articles: most of its lines are no paragraphs."""
    return sum(item.sort != "prose" for item in found) >= max(LINES, HALF * len(found))


def _rows(found: Sequence[Sorted]) -> Iterator[range]:
    """The paragraphs that stand in a row, with no line between them that may head another."""
    start = last = -1
    for at, item in enumerate((*found, None)):
        if item is not None and item.sort == "prose" and not item.block.bulleted:
            start, last = (at if start < 0 else start), at
        elif start >= 0 and (item is None or item.sort == "line" or at - last > BREAK):
            yield range(start, last + 1)
            start = -1


def _is_headed(found: Sequence[Sorted], run: range) -> bool:
    """Whether paragraphs in a row stand below a line that says what they tell: a short article of its own."""
    prose = [found[at].block for at in run if found[at].sort == "prose"]
    if len(prose) < PARAGRAPHS or sum(block.words for block in prose) < LEAST:
        return False
    if any(block.text.endswith(CUT_SHORT) or not block.ends_sentence for block in prose):
        return False
    told = {stem for block in prose for stem in stems(block.text)}
    above = (found[at].block for at in range(max(0, run.start - HEADED), run.start) if found[at].sort == "line")
    return any(
        block.words in TITLE_WORDS and len(said & told) >= TOLD * len(said)
        for block in above
        if (said := set(stems(block.text)))
    )


def _goes_on(found: Sequence[Sorted], run: range, scores: Sequence[float], told: frozenset[str]) -> bool:
    """Whether paragraphs in a row are long, end as sentences, and speak in words that were `told` elsewhere."""
    blocks = [found[at].block for at in run]
    if any(found[at].sort != "prose" for at in run):  # teasers stand so, below their dates and writers
        return False
    if len(blocks) < ROW or sum(block.words for block in blocks) < ROW_WORDS * len(blocks):
        return False
    if any(block.text.endswith(CUT_SHORT) or not block.ends_sentence for block in blocks):
        return False
    if math.fsum(scores[at] for at in run) <= 0:
        return False
    return shared(vocabulary(block.text for block in blocks), told) >= USED


def _end(found: Sequence[Sorted], end: int) -> int:
    """Where the last article ends: with its last paragraph, or with a line or a list right below that."""
    at = end
    while at < len(found) and found[at].sort == "line" and found[at].block.bulleted:
        at += 1
    return max(at, end + 1)


def evidence(found: Sequence[Sorted]) -> list[dict[str, float]]:
    """What speaks for or against each block being of an article, each from 0 to 1."""
    prose = [item.block.words if item.sort == "prose" else 0 for item in found]
    read = list(accumulate(prose, initial=0))
    ended = list(accumulate((item.sort in FOOT or item.reason == COMMENTS for item in found), initial=0))
    held = [vocabulary([item.block.text]) if item.sort == "prose" else EMPTY for item in found]
    above = list(_runs(prose))
    below = list(_runs(prose[::-1]))[::-1]
    return [
        {
            **_looks(item),
            **_near(found, prose, at),
            "words known": _known(held, at),
            "paragraphs above": min(above[at], NEAR) / NEAR,
            "paragraphs below": min(below[at], NEAR) / NEAR,
            "alone": float(not above[at] and not below[at]),
            "share read": read[at] / max(read[-1], 1),
            "feet above": min(ended[at], 3) / 3,
            "far above": min(read[at] - read[max(0, at - FAR)], FAR_WORDS) / FAR_WORDS,
            "far below": min(read[min(at + 1 + FAR, len(found))] - read[at + 1], FAR_WORDS) / FAR_WORDS,
        }
        for at, item in enumerate(found)
    ]


def _looks(item: Sorted) -> dict[str, float]:
    """What a block shows by itself."""
    text, split = item.block.text, item.block.text.split()
    folded = words(text)
    return {
        "long": min(item.block.words, LONG) / LONG,
        "sentence": float(item.block.ends_sentence),
        "sentences": min(len(ENDS.findall(text)), 3) / 3,
        "small words": sum(word in STOP_WORDS for word in folded) / max(len(folded), 1),
        "quoted": float(bool(QUOTE.search(text))),
        "cut short": float(text.endswith(CUT_SHORT)),
        "talk": float(bool(TALK.search(text))),
        "capitals": sum(word[0].isupper() for word in split) / max(len(split), 1),
        "digits": sum(c.isdigit() for c in text) / max(len(text), 1),
        "bulleted": float(item.block.bulleted),
        "gap": min(item.block.gap, 3) / 3,
    }


def _near(found: Sequence[Sorted], prose: Sequence[int], at: int) -> dict[str, float]:
    """What stands around a block."""
    near = [i for i in range(max(0, at - NEAR), min(len(found), at + NEAR + 1)) if i != at]
    count = max(len(near), 1)
    return {
        "paragraphs near": sum(prose[i] > 0 for i in near) / count,
        "words near": min(sum(prose[i] for i in near) / count, LONG) / LONG,
        "furniture near": sum(found[i].sort in FURNITURE for i in near) / count,
        "short lines near": sum(found[i].block.words < SHORT for i in near) / count,
        "dates near": sum(found[i].sort in {"date", "byline"} for i in near) / count,
    }


def _known(held: Sequence[frozenset[str]], at: int) -> float:
    """The share of the words of a block that other paragraphs near have too."""
    if not held[at]:
        return 0.0
    low, high = max(0, at - FAR), at + FAR + 1
    return shared(held[at], frozenset().union(*held[low:at], *held[at + 1 : high]))


def _runs(prose: Iterable[int]) -> Iterator[int]:
    """How many paragraphs in a row stand right before each block."""
    run = 0
    for count in prose:
        yield run
        run = run + 1 if count else 0


def _score(item: Sorted, found: Mapping[str, float]) -> float:
    if item.sort != "prose":
        return LINE
    weights = _weights()
    return FOR + weights["always"] + math.fsum(weights[name] * value for name, value in sorted(found.items()))


@cache
def _weights() -> Mapping[str, float]:
    data = files("rashomon").joinpath("data", "surroundings.toml").read_text("utf-8")
    return {name: float(weight) for name, weight in tomllib.loads(data)["weights"].items()}
