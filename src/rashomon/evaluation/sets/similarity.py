"""Pairs of sentences of news, with how alike readers found what they say (STS benchmark, Cer et al. 2017)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.evaluation.data import Data
from rashomon.evaluation.task import Part

SET = "similarity/stsb_news.jsonl.gz"
PARTS: dict[Part, tuple[str, ...]] = {"look": ("train",), "score": ("dev", "test")}


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two sentences, and how alike they are: 0 (of other things) to 5 (they mean the same)."""

    id: str
    left: str
    right: str
    alike: float


def pairs(data: Data, part: Part) -> Sequence[Pair]:
    """The pairs of a part, in the order of the file."""
    return [
        Pair(id=f"{record['source']} {number}", left=record["a"], right=record["b"], alike=record["score"])
        for number, record in enumerate(data.records(SET))
        if record["split"] in PARTS[part]
    ]
