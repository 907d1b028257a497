"""Where one article of a page ends and another begins. A missed boundary costs less than a false one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass
from itertools import accumulate, islice, pairwise
from statistics import median_low

from rashomon.clean.cohesion import shared, vocabulary
from rashomon.clean.credits import signed
from rashomon.clean.datelines import dateline
from rashomon.clean.sorts import Sorted

BODY = 60  # words of prose, in two paragraphs or more, that each side of a boundary needs
NEAR = 150  # words after the boundary that are compared with what stands before it
HEADLINE_WORDS = range(4, 26)
ENOUGH = 3
# What stands between a headline and the first paragraph, or above the headline, and how much it speaks for a
# new article. Of 471 single articles none had more than one of these after a line in the middle, and five had one.
AFTER = {"date": 3, "byline": 2, "caption": 1, "share": 1, "key points": 1}
ABOVE = {"credit": 2, "foot": 2, "share": 1, "related list": 1}
# Measured on 507 headline-like lines inside single articles and 535 true boundaries (two articles joined with
# nothing but a title between): in 99 % of the inner lines more than a tenth of the words that follow stood
# before; at these bounds alone 1 of 507 is split, and 218 of 535 are found.
APART, APART_WITH_HELP, COHESIVE = 0.10, 0.20, 0.45
TITLE_BEFORE, TITLE_AFTER = 0.25, 0.30
TITLE_WORDS = 6
NOTE = re.compile(
    r"(?:this|the) (?:article|story|piece|report|post|version)\b|editor|note\b|a version of", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Article:
    """The blocks `[start, end)` of a page, its headline if a boundary was drawn there, and why it was drawn."""

    start: int
    end: int
    headline: int | None = None
    why: str = ""


def articles(found: Sequence[Sorted]) -> tuple[Article, ...]:
    """The articles of a page, in its order. A page without a clear boundary is one article."""
    prose = [index for index, item in enumerate(found) if item.sort == "prose"]
    sizes = list(accumulate((found[at].block.words for at in prose), initial=0))
    usual = median_low([item.block.gap for item in found]) if found else 0
    bounds: list[tuple[int, int | None, str]] = [(0, None, "")]
    first, body = 0, set[str]()  # of the article that is being read: its first paragraph, its words
    for number, (last, lead) in enumerate(pairwise(prose), 1):
        body |= vocabulary([found[last].block.text])
        lines = [at for at in range(last + 1, lead) if _is_headline(found[at])]
        before, after = (
            (number - first, sizes[number] - sizes[first]),
            (len(prose) - number, sizes[-1] - sizes[number]),
        )
        if not lines or min(before[0], after[0]) < 2 or min(before[1], after[1]) < BODY:
            continue
        rest = _first_words(found, islice(prose, number, None))
        # Of several lines the one for which most speaks is the headline; of equal ones the first.
        cases = ((*_evidence(found, at, last, lead, usual=usual, body=body, rest=rest), at) for at in lines)
        score, why, at = max(cases, key=lambda case: (case[0], -case[2]))
        if score >= ENOUGH:
            bounds.append((_top(found, last, at), at, why))
            first, body = number, set()
    ends = [start for start, _, _ in bounds[1:]] + [len(found)]
    return tuple(Article(start, end, at, why) for (start, at, why), end in zip(bounds, ends, strict=True))


def _is_headline(item: Sorted) -> bool:
    block = item.block
    return (
        item.sort == "line"
        and block.words in HEADLINE_WORDS
        and not block.bulleted
        and not block.text.endswith((".", ",", ";", ":"))
        and not block.text[0].islower()
    )


def _evidence(
    found: Sequence[Sorted],
    index: int,
    last: int,
    lead: int,
    *,
    usual: int,
    body: Set[str],
    rest: Set[str],
) -> tuple[int, str]:
    """How much speaks for a new article that begins with the headline at `index`, and what.

    `last` and `lead` are the paragraphs around it, `body` and `rest` the words before and after.
    """
    layout = [*_layout_after(found, index, lead), *_layout_above(found, index, last, usual)]
    score = sum(points for points, _ in layout)
    title = vocabulary([found[index].block.text])
    overlap = shared(rest, body)
    named = shared(title, body) <= TITLE_BEFORE and shared(title, rest) >= TITLE_AFTER
    if overlap >= COHESIVE:
        score -= 2
    elif named and overlap <= APART_WITH_HELP:
        alone = overlap <= APART and _can_stand_alone(found[index].block.text)
        score += ENOUGH if alone else 1
        layout.append((0, f"{overlap:.0%} of its words stand before"))
    return score, ", ".join(why for _, why in layout)


def _can_stand_alone(text: str) -> bool:
    """Whether a line can be a headline with nothing around it; quotations and questions are crossheads."""
    return (
        len(text.split()) >= TITLE_WORDS
        and text[0] not in "\"“‘'«"
        and not text.endswith("?")
        and not NOTE.match(text)
    )


def _layout_after(found: Sequence[Sorted], index: int, lead: int) -> list[tuple[int, str]]:
    between = found[index + 1 : lead]
    evidence = []
    if any(item.block.folded == found[index].block.folded for item in between):
        evidence.append((ENOUGH, "headline printed twice"))
    for kind, points in AFTER.items():
        if any(item.sort == kind for item in between):
            evidence.append((points, f"{kind} below the headline"))
    if dateline(found[lead].block.text):
        evidence.append((2, "dateline"))
    return evidence


def _layout_above(found: Sequence[Sorted], index: int, last: int, usual: int) -> list[tuple[int, str]]:
    between = found[last + 1 : index]
    evidence = []
    for kind, points in ABOVE.items():
        if any(item.sort == kind for item in between):
            evidence.append((points, f"{kind} above the headline"))
    if signed(found[last].block.text):
        evidence.append((2, "agency credit above the headline"))
    gap = max(item.block.gap for item in found[last + 1 : index + 1])
    if gap > usual + 1:
        evidence.append((2 if gap >= 3 else 1, f"{gap} blank lines"))
    return evidence


def _first_words(found: Sequence[Sorted], prose: Iterable[int]) -> frozenset[str]:
    """What the first paragraphs of a stretch are about."""
    texts: list[str] = []
    length = 0
    for at in prose:
        texts.append(found[at].block.text)
        length += found[at].block.words
        if length > NEAR:
            break
    return vocabulary(texts)


def _top(found: Sequence[Sorted], last: int, index: int) -> int:
    """Where the new article starts: at the widest gap between the last paragraph and the headline."""
    return max(range(last + 1, index + 1), key=lambda at: (found[at].block.gap, at))
