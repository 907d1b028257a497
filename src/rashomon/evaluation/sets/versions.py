"""Versions made at run time from articles of busy days: an article, and the same with one edit that is known.

An edit that tells something else comes with two slight ones, as it does in life. Of those that take something out
half are turned round: they bring it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from rashomon.evaluation.data import Data
from rashomon.evaluation.sets import days
from rashomon.evaluation.sets.edits import KINDS, SLIGHT, TELLING, Kind, Setting
from rashomon.evaluation.task import Part

SEED = 20310306
EACH = 14  # versions of each edit
MINIMUM, MAXIMUM = 6, 30  # paragraphs of an article


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two versions. `kinds` are those that the one change may rightly be called, none where the edit is slight."""

    id: str
    edit: str
    left: str
    right: str
    date: str
    title: str
    kinds: tuple[Kind, ...]


def pairs(data: Data, part: Part) -> Sequence[Pair]:
    """The versions, edit by edit; each of an article of its own."""
    random = Random(SEED)  # noqa: S311 - edits, not secrets
    held = [one for one in days.articles(data, part) if MINIMUM <= len(one.paragraphs) <= MAXIMUM]
    random.shuffle(held)
    setting = Setting(random, held)
    found: list[Pair] = []
    for name, edit in (*SLIGHT.items(), *TELLING.items()):
        made = 0
        for article in [*held]:
            if made == EACH:
                break
            if (edited := edit(article.paragraphs, setting)) is None:
                continue
            found.append(_pair(name, article, edited, setting, turned=made % 2 == 1))
            held.remove(article)
            made += 1
    return found


def _pair(name: str, article: days.Article, edited: list[str], setting: Setting, *, turned: bool) -> Pair:
    kinds: tuple[Kind, ...] = KINDS.get(name, ())
    left, right = list(article.paragraphs), edited
    if kinds:
        for slight in setting.random.sample(sorted(SLIGHT), 2):
            right = SLIGHT[slight](right, setting) or right
    if turned and any(kind == "removed" for _, kind in kinds):
        left, right, kinds = right, left, tuple((what, "added") for what, _ in kinds)
    return Pair(
        id=f"{name}-{article.id}",
        edit=name,
        left="\n\n".join(left),
        right="\n\n".join(right),
        date=article.date,
        title=article.title,
        kinds=kinds,
    )
