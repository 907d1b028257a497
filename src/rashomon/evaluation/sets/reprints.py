"""Reprints made at run time from articles of busy days, and pairs of reports of one story that were written apart.

A desk cuts, reorders, rewords lightly, and puts a lead of its own on top. Three strengths: `light` keeps most of
the article as it is; `middling` cuts it by half, moves paragraphs and changes some words; `heavy` keeps a quarter
in another order, changes words in every sentence, spells names as another language does, ends long sentences at a
comma, and sets paragraphs from elsewhere between. These two take over paragraphs of prose, not lines of the site.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from random import Random
from typing import Literal

from rashomon.evaluation.data import Data
from rashomon.evaluation.sets import days, stories
from rashomon.evaluation.task import Part

SEED = 20310305
EACH = 40  # reprints of each strength
NEGATIVES = 120
LONG = 20  # words of a sentence that is worth shortening
MINIMUM = 8  # paragraphs of an article that is worth a reprint
CREDIT = re.compile(r"\b(?:Associated Press|Reuters|AFP|Agence France|Bloomberg|UPI)\b|\((?:AP|CNN)\)")
SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z“\"])")
# Words that sub-editors change without changing what is said.
REWORDED = dict(
    swap.split(": ")
    for swap in (
        "said: stated, told: informed, about: around, more than: over, nearly: almost, also: too, but: "
        "though, because: since, however: still, while: as, many: numerous, big: large, people: persons, "
        "began: started, ended: finished, show: reveal, shows: reveals, help: aid, need: require, needs: "
        "requires, called: termed, after: following, plan: scheme, including: among them, announced: made "
        "known, expected: due, last: past, according to: in the words of, will: is to, would: was to, "
        "several: a number of, major: leading, trying: seeking, asked: questioned, want: wish, wants: wishes, "
        "get: obtain, make: produce, use: employ"
    ).split(", ")
)
SWAP = re.compile(r"\b(?:" + "|".join(sorted(map(re.escape, REWORDED), key=len, reverse=True)) + r")\b")

# How other languages, and those who translate from them, spell what a name has.
RESPELLED = (
    ("ck", "k"),
    ("ph", "f"),
    ("sh", "sch"),
    ("oo", "u"),
    ("ee", "i"),
    ("ou", "u"),
    ("v", "w"),
    ("y", "i"),
)
NAME = re.compile(r"(?<=[a-z,] )(?!\w*day\b|January|February|July)[A-Z][a-z]{4,}\b")
PROSE = re.compile(
    r"(?:\S+\s+){11,}\S*[.!?][\"”’)]*", re.DOTALL
)  # twelve words or more, and the end of a sentence

Strength = Literal["light", "middling", "heavy"]
STRENGTHS: tuple[Strength, ...] = ("light", "middling", "heavy")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two reports. `taken` are the stretches of the right one that were taken over from the left one.

    `strength` is None, and nothing taken, where the two were written apart.
    """

    id: str
    left: str
    right: str
    strength: Strength | None
    taken: tuple[tuple[int, int], ...]


def pairs(data: Data, part: Part) -> Sequence[Pair]:
    """The reprints by strength, then the pairs that were written apart."""
    random = Random(SEED)  # noqa: S311 - reprints, not secrets
    held = [article for article in days.articles(data, part) if len(_prose(article)) >= MINIMUM]
    random.shuffle(held)
    originals = iter(held)
    made = [_reprint(next(originals), strength, held, random) for strength in STRENGTHS for _ in range(EACH)]
    return [*made, *_apart(data, part, Random(SEED))]  # noqa: S311


def _apart(data: Data, part: Part, random: Random) -> list[Pair]:
    """Pairs of one story by two outlets that credit no agency: from agencies both may have it."""
    by_story: dict[str | None, list[stories.Article]] = {}
    for article in stories.articles(data, stories.POLITICS, part):
        by_story.setdefault(article.story, []).append(article)
    candidates = [
        (left, right)
        for held in by_story.values()
        for left, right in combinations(held, 2)
        if left.outlet != right.outlet and not (CREDIT.search(left.text) or CREDIT.search(right.text))
    ]
    return [
        Pair(id=f"apart-{left.id}-{right.id}", left=left.text, right=right.text, strength=None, taken=())
        for left, right in random.sample(candidates, NEGATIVES)
    ]


def _reprint(article: days.Article, strength: Strength, others: Sequence[days.Article], random: Random) -> Pair:
    blocks = list(_edited(article, strength, others, random))
    text, taken = "", []
    for block, is_taken in blocks:
        text += "\n\n" if text else ""
        if is_taken:
            taken.append((len(text), len(text) + len(block)))
        text += block
    return Pair(
        id=f"{strength}-{article.id}",
        left="\n\n".join(article.paragraphs),
        right=text,
        strength=strength,
        taken=tuple(taken),
    )


def _edited(
    article: days.Article, strength: Strength, others: Sequence[days.Article], random: Random
) -> Iterator[tuple[str, bool]]:
    """The paragraphs of the reprint, and whether each was taken over."""
    paragraphs = article.paragraphs
    if strength == "light":
        yield from ((one, True) for one in paragraphs[: max(4, len(paragraphs) * 4 // 5)])
        return
    others_prose = _prose(random.choice([one for one in others if one.date != article.date]))
    prose = _prose(article)
    share = 2 if strength == "middling" else 4
    kept = sorted(random.sample(range(len(prose)), max(3, len(prose) // share)))
    at = random.randrange(1, len(kept))
    kept = kept[at:] + kept[:at]
    yield others_prose[0], False  # a lead of the outlet's own
    for number, index in enumerate(kept):
        if strength == "middling":
            yield _reworded(prose[index], 0.3, random), True
            continue
        yield _respelled(_shortened(_reworded(prose[index], 1.0, random))), True
        if number + 1 < len(others_prose):
            yield others_prose[number + 1], False


def _prose(article: days.Article) -> tuple[str, ...]:
    return tuple(one for one in article.paragraphs if PROSE.fullmatch(one))


def _respelled(paragraph: str) -> str:
    """The paragraph with its names in another spelling, but for what is quoted and what begins a sentence."""
    return " ".join(
        one if _is_quoted(one) else NAME.sub(lambda match: _other_spelling(match[0]), one)
        for one in SENTENCE.split(paragraph)
    )


def _other_spelling(name: str) -> str:
    """The name with the first spelling changed that it has; one that has none stays."""
    for here, there in RESPELLED:
        if here in name[1:]:
            return name[0] + name[1:].replace(here, there, 1)
    return name


def _reworded(paragraph: str, share: float, random: Random) -> str:
    """The paragraph with words changed in that share of its sentences, but for what is quoted."""
    sentences = SENTENCE.split(paragraph)
    return " ".join(
        one if _is_quoted(one) or random.random() >= share else SWAP.sub(lambda m: REWORDED[m[0]], one)
        for one in sentences
    )


def _shortened(paragraph: str) -> str:
    """The paragraph with every long sentence ended at its last comma, but for what is quoted."""
    return " ".join(
        one if _is_quoted(one) or len(one.split()) < LONG or "," not in one else f"{one.rpartition(',')[0]}."
        for one in SENTENCE.split(paragraph)
    )


def _is_quoted(sentence: str) -> bool:
    return any(mark in sentence for mark in '“”"')
