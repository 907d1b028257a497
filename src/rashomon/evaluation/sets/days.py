"""Articles of busy days, material for sets that are made at run time. An id decides on the part."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.evaluation.data import Data, half
from rashomon.evaluation.task import Part

SET = "days/allsides_days.jsonl.gz"


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """An article: its outlet, its ISO 8601 day, its title, and its paragraphs."""

    id: str
    outlet: str
    date: str
    title: str
    paragraphs: tuple[str, ...]


def articles(data: Data, part: Part) -> Sequence[Article]:
    """The articles of a part, in the order of the file."""
    return [
        Article(
            id=record["id"],
            outlet=record["outlet"],
            date=record["date"][:10],
            title=" ".join(record["title"].split()),
            paragraphs=tuple(block.strip() for block in record["text"].split("\n") if block.strip()),
        )
        for record in data.records(SET)
        if half(record["id"]) == part
    ]
