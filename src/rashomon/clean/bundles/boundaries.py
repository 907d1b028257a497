"""How much speaks for a new article at a line: its layout, and whether what follows speaks of other things.

The weights are learned (logistic regression) from pages made of unrelated public articles and from single ones;
`tools/learn_boundaries.py` repeats it.
"""

from __future__ import annotations

import math
import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

from rashomon.clean.bundles.cohesion import kept, shared, telling, vocabulary
from rashomon.clean.days.datelines import dateline
from rashomon.clean.lines.blocks import Block
from rashomon.clean.lines.credits import signed
from rashomon.clean.lines.sorts import Sorted
from rashomon.clean.lines.words import ENDINGS, WEEKDAYS

RECENT = 3  # paragraphs
ENOUGH_BELOW = 200  # words: parts under a crosshead rarely have more
SHORT = 120  # words of an article that is none of the shortest
MAIN = 25  # words that say what an article is about
LINES = 5.0  # in a thousand words: a page with more is one of parts or of links
HEAD = frozenset({"date", "byline", "share"})
FULL_NAME = re.compile(r"[A-Z][\w'’-]+(?:\s+[A-Z]\.)?(?:\s+[A-Z][\w'’-]+)+")
LAST_NAME = re.compile(r"(?<=[a-z,;]\s)[A-Z][\w-]+(?!\s+[A-Z])")
POSSESSIVE = re.compile(r"['’]s?$")
MARK = re.compile(r"\d{1,2}[.):]|[A-Z][\w'’]{0,20}:")
DAY = re.compile(rf"\b(?:{'|'.join(name for name in WEEKDAYS if len(name) > 5)})\b", re.IGNORECASE)
ENDING = re.compile(rf"\b(?:{ENDINGS})\b|@\w", re.IGNORECASE)


@dataclass(slots=True)
class Before:
    """The article that is being read, up to a line: its headline, its paragraphs, how often it uses which words.

    `people` are the last words of the names that it gives in full, `count` is its length in words.
    """

    headline: Sequence[str] = ()
    paragraphs: list[str] = field(default_factory=list)
    words: Counter[str] = field(default_factory=Counter)
    repeated: set[str] = field(default_factory=set)
    people: set[str] = field(default_factory=set)
    count: int = 0

    def add(self, paragraph: str) -> None:
        """Read one more paragraph."""
        self.paragraphs.append(paragraph)
        words = telling(paragraph)
        self.words.update(words)
        self.repeated.update(word for word in words if self.words[word] > 1)
        self.people |= in_full([paragraph])
        self.count += len(paragraph.split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Below:
    """What stands below a line: the first paragraphs, the words to the next such line and to the page's end."""

    paragraphs: Sequence[str]
    section: int
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Usual:
    """What a page is like: the gap between blocks, such lines in a thousand words, the words of such a line.

    `marks` tells how many of its lines begin with which mark of a series.
    """

    gap: int
    lines: float
    words: int
    marks: Counter[str]


def heads(line: Block, below: Sorted) -> bool:
    """Whether a line has a headline's furniture right below it: a date, a byline, a share bar, itself again."""
    return below.sort in HEAD or below.block.folded == line.folded


def mark_of(text: str) -> str:
    """The label or number with which a line of a series begins ("Myth:", "3."), empty where there is none."""
    match = MARK.match(text)
    return "" if match is None else "1" if match[0][0].isdigit() else match[0]


def in_full(texts: Iterable[str]) -> frozenset[str]:
    """The last words of the names that texts give in full, folded: "holm" of "Petra Holm"."""
    return frozenset(_folded(name).split()[-1] for text in texts for name in FULL_NAME.findall(text))


def evidence(
    found: Sequence[Sorted], at: int, last: int, lead: int, *, before: Before, below: Below, usual: Usual
) -> dict[str, float]:
    """What speaks for or against a new article that begins with the line at `at`, each from 0 to 1.

    `last` and `lead` are the paragraphs around it.
    """
    block = found[at].block
    mark = mark_of(block.text)
    return {
        **_layout(found, at, last, lead, usual),
        **_topic(block.text, before, below.paragraphs, alone=lead == at + 1),
        **_opening(found[lead].block, before),
        "short side": 1 - min(before.count, below.count, SHORT) / SHORT,
        "one paragraph": float(len(before.paragraphs) == 1),
        "words to such a line": min(below.section, ENOUGH_BELOW) / ENOUGH_BELOW,
        "many such lines": min(usual.lines, LINES) / LINES,
        "words in the line": min(block.words, 14) / 14,
        "longer than such lines": min(block.words / usual.words, 2) / 2,
        "capitals": _capitals(block.text),
        "one of a series": float(mark != "" and usual.marks[mark] > 1),
        "sentence": float(found[at].sort == "prose"),
    }


def chance(found: Mapping[str, float]) -> float:
    """How probable a new article is, 0 to 1, by what speaks for it."""
    weights = _weights()
    score = weights["always"] + math.fsum(weights.get(name, 0.0) * value for name, value in sorted(found.items()))
    return 1 / (1 + math.exp(-max(-60.0, min(60.0, score))))


def told(found: Mapping[str, float]) -> str:
    """The three things that speak most for it, in words."""
    weights = _weights()
    speaking = sorted(found, key=lambda name: (-weights.get(name, 0.0) * found[name], name))
    return ", ".join(name for name in speaking[:3] if weights.get(name, 0.0) * found[name] > 0)


def _layout(found: Sequence[Sorted], at: int, last: int, lead: int, usual: Usual) -> dict[str, float]:
    """What stands around the line: the furniture of an article's head below, that of an article's end above."""
    folded = found[at].block.folded
    sorts = {item.sort for item in found[at + 1 : lead]}
    above = {item.sort for item in found[last + 1 : at]}
    gap = max(item.block.gap for item in found[last + 1 : at + 1])
    head = {
        "printed twice": any(item.block.folded == folded for item in found[at + 1 : lead]),
        "date below": "date" in sorts,
        "byline below": "byline" in sorts,
        "share bar below": "share" in sorts,
    }
    return {
        **{name: float(there) for name, there in head.items()},
        "layout": float(any(head.values())),
        "layout, right below": float(heads(found[at].block, found[at + 1])),
        "dateline below": float(bool(dateline(found[lead].block.text))),
        "caption below": float("caption" in sorts),
        "credit above": float("credit" in above or bool(signed(found[last].block.text))),
        "foot above": float(bool(above & {"foot", "related list", "related"})),
        "share bar above": float("share" in above),
        "ending above": float(any(ENDING.search(item.block.text) for item in found[max(last - 1, 0) : at])),
        "wider gap": float(gap > usual.gap),
        "wide gap": float(gap > usual.gap + 1),
    }


def _topic(title: str, before: Before, below: Sequence[str], *, alone: bool) -> dict[str, float]:
    """How much of what the article up to here speaks of goes on below, and how much of the line is taken up."""
    used, recent = before.words.keys(), vocabulary(before.paragraphs[-RECENT:])
    head = vocabulary([*before.headline, *before.paragraphs[:1]])
    words, line = vocabulary(below), vocabulary([title])
    same = shared(words, used)
    return {
        "same words": same,
        "same words, alone": same * alone,
        "words of the last paragraphs": shared(words, recent),
        "main words kept": kept(before.words, words, most=MAIN),
        "main words known": kept(Counter(word for text in below for word in telling(text)), used, most=MAIN),
        "first words known": shared(vocabulary(below[:1]), used),
        "repeated words kept": shared(before.repeated, words),
        "head kept": shared(head, words),
        "people by last name": min(len(_by_last_name([title, *below[:RECENT]], before.people)), 3) / 3,
        "title below": shared(line, words),
        "title below, new": len((line & words) - used) / len(line) if line else 0.0,
        "title in the head before": shared(line, head),
        "title in the last paragraphs": shared(line, recent),
    }


def _opening(lead: Block, before: Before) -> dict[str, float]:
    """Whether the first paragraph below opens a story: the day, people given in full again, somebody's words."""
    return {
        "day in the first paragraph": float(bool(DAY.search(lead.text))),
        "given in full again": min(len(in_full([lead.text]) & before.people), 2) / 2,
        "opens with a quotation": float(lead.text[0] in "\"'“‘«"),
        "short first paragraph": 1 - min(lead.words, 40) / 40,
    }


def _by_last_name(texts: Sequence[str], people: Set[str]) -> Set[str]:
    """Those of the people whom texts call by their last names without giving them in full."""
    named = {_folded(name) for text in texts for name in LAST_NAME.findall(text)}
    return (named & people) - in_full(texts)


def _capitals(text: str) -> float:
    """The share of the longer words that begin with a capital."""
    longer = [word for word in text.split() if len(word) > 3]
    return sum(word[0].isupper() for word in longer) / len(longer) if longer else 0.0


def _folded(name: str) -> str:
    return POSSESSIVE.sub("", name).lower()


@cache
def _weights() -> Mapping[str, float]:
    data = files("rashomon").joinpath("data", "boundaries.toml").read_text("utf-8")
    return {name: float(weight) for name, weight in tomllib.loads(data)["weights"].items()}
