"""Articles labelled with the story that they report. A story is whole in one part or the other, by its label."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.evaluation.data import Data, half
from rashomon.evaluation.task import Part

POLITICS = "stories/allsides.jsonl.gz"
GENERAL = "stories/giveme5w1h.jsonl.gz"


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """An article, its outlet, its ISO 8601 date, and the label of its story."""

    id: str
    outlet: str
    date: str | None
    title: str
    text: str
    story: str


def articles(data: Data, name: str, part: Part) -> Sequence[Article]:
    """The articles of the set called `name` whose stories are in a part, in the order of the file."""
    return [
        Article(
            id=record["id"],
            outlet=record["outlet"],
            date=record["date"],
            title=record["title"],
            text=record["text"],
            story=record["story"],
        )
        for record in data.records(name)
        if half(record["story"]) == part
    ]
