"""How much speaks for a new article at a line: its layout, and whether what follows speaks of other things.

The weights are learned (logistic regression) from pages made of unrelated public articles and from single ones;
`tools/learn_boundaries.py` repeats it.
"""

from __future__ import annotations

import math
import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from rashomon.clean.cohesion import shared, vocabulary
from rashomon.clean.credits import signed
from rashomon.clean.datelines import dateline
from rashomon.clean.sorts import Sorted

RECENT = 3  # paragraphs
ENOUGH_BEFORE = 300  # words: an article of so many has used most of the words that it will use
# A capital where no sentence starts.
NAME = re.compile(r"(?<=[\w,;] )[A-Z][\w'’]+")
POSSESSIVE = re.compile(r"['’]s?$")


@dataclass(frozen=True, slots=True)
class Before:
    """The article that is being read, up to a line: its words, names, last paragraphs, and length in words."""

    words: Set[str]
    names: Set[str]
    recent: Sequence[str]
    count: int


def names(texts: Iterable[str]) -> frozenset[str]:
    """The words that are written with a capital where no sentence starts, folded."""
    return frozenset(POSSESSIVE.sub("", name).lower() for text in texts for name in NAME.findall(text))


def evidence(
    found: Sequence[Sorted],
    at: int,
    last: int,
    lead: int,
    *,
    before: Before,
    rest: Sequence[str],
    usual: int,
    lines: float,
) -> dict[str, float]:
    """What speaks for or against a new article that begins with the line at `at`, each from 0 to 1.

    `last` and `lead` are the paragraphs around it, `rest` the first paragraphs below it, `usual` the usual gap
    between two blocks of the page, `lines` how many such lines the page has in a thousand words.
    """
    block = found[at].block
    title, below = vocabulary([block.text]), vocabulary(rest)
    under, over = found[at + 1 : lead], found[last + 1 : at]
    sorts, above = {item.sort for item in under}, {item.sort for item in over}
    gap = max(item.block.gap for item in found[last + 1 : at + 1])
    same_words = shared(below, before.words)
    same_names = shared(names(rest), before.names)
    alone = not under
    layout = {
        "printed twice": any(item.block.folded == block.folded for item in under),
        "date below": "date" in sorts,
        "byline below": "byline" in sorts,
        "share bar below": "share" in sorts,
    }
    return {
        **{name: float(there) for name, there in layout.items()},
        "layout": float(any(layout.values())),
        "dateline below": float(bool(dateline(found[lead].block.text))),
        "caption below": float("caption" in sorts),
        "key points below": float("key points" in sorts),
        "credit above": float("credit" in above or bool(signed(found[last].block.text))),
        "foot above": float(bool(above & {"foot", "related list", "related"})),
        "wider gap": float(gap > usual),
        "wide gap": float(gap > usual + 1),
        "same words": same_words,
        "same words, alone": same_words * alone,
        "same names": same_names,
        "same names, alone": same_names * alone,
        "words of the last paragraphs": shared(below, vocabulary(before.recent)),
        "title below": shared(title, below),
        "title before": shared(title, before.words),
        "title in the last paragraphs": shared(title, vocabulary(before.recent)),
        "long enough": min(before.count, ENOUGH_BEFORE) / ENOUGH_BEFORE,
        "words in the line": min(block.words, 14) / 14,
        "many such lines": min(lines, 5.0) / 5,
        "quoted": float(block.text[0] in "\"'“‘«"),
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


@cache
def _weights() -> Mapping[str, float]:
    data = files("rashomon").joinpath("data", "boundaries.toml").read_text("utf-8")
    return {name: float(weight) for name, weight in tomllib.loads(data)["weights"].items()}
