"""PolNeAR (Newell et al. 2018): attributions in political news. Its train part is for looking, dev for scoring."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from rashomon.evaluation.data import Data
from rashomon.evaluation.task import Part

SETS = {"look": "quotations/polnear_train.jsonl.gz", "score": "quotations/polnear_dev.jsonl.gz"}
Stretches = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """The places of an attribution's source, cue and content, each of which may stand in several."""

    source: Stretches = ()
    cue: Stretches = ()
    content: Stretches = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """An article and the attributions labelled in it; `published` in ISO 8601."""

    id: str
    text: str
    published: str | None
    attributions: tuple[Attribution, ...] = ()


def articles(data: Data, part: Part) -> Sequence[Article]:
    """The articles of a part, in the order of the file."""
    return [_article(record) for record in data.records(SETS[part])]


def _article(record: dict[str, Any]) -> Article:
    return Article(
        id=record["id"],
        text=record["text"],
        published=record["meta"].get("publication_date"),
        attributions=tuple(_attribution(one) for one in record["attributions"] if one.get("content")),
    )


def _attribution(one: dict[str, list[list[int]]]) -> Attribution:
    return Attribution(
        source=_stretches(one.get("source")), cue=_stretches(one.get("cue")), content=_stretches(one["content"])
    )


def _stretches(found: list[list[int]] | None) -> Stretches:
    return tuple((start, end) for start, end in found or ())
