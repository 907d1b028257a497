"""Articles labelled with the story that they report. A story is whole in one part or the other, by its label."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256

from rashomon.evaluation.data import Data, half
from rashomon.evaluation.sets import days
from rashomon.evaluation.task import Part
from rashomon.text import words

POLITICS = "stories/allsides.jsonl.gz"
GENERAL = "stories/giveme5w1h.jsonl.gz"
DISTRACTORS = 2  # for each labelled article
GRAM = 5  # words
TWIN = 0.5  # of the shorter article's runs of words: the same article twice, or one agency's


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """An article, its outlet, its ISO 8601 date, and the label of its story; None where it has none."""

    id: str
    outlet: str
    date: str | None
    title: str
    text: str
    story: str | None


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


def with_distractors(data: Data, name: str, part: Part) -> Sequence[Article]:
    """The articles of a part, and for each of them up to two of busy days that are labelled with no story.

    They are chosen by their ids, the same each time. Those that are among the labelled articles of either part, or
    that share half of their words with one, are left out. There are too few for two each on politics: then all
    that there are. Some report a story that is labelled, and count as if they did not: of 66 in groups of labelled
    articles that were read, of the part to look at, a fifth did.
    """
    labelled = articles(data, name, part)
    others = list(data.records(days.SET))
    held = {one.id for half in ("look", "score") for one in articles(data, name, half)}
    twins = _twins([one.text for one in labelled], [record["text"] for record in others])
    chosen = sorted(
        (
            Article(
                id=record["id"],
                outlet=record["outlet"],
                date=record["date"],
                title=record["title"] or "",
                text=record["text"],
                story=None,
            )
            for number, record in enumerate(others)
            if record["id"] not in held and number not in twins
        ),
        key=lambda one: sha256(one.id.encode()).digest(),
    )
    return [*labelled, *chosen[: DISTRACTORS * len(labelled)]]


def _twins(labelled: Sequence[str], others: Sequence[str]) -> set[int]:
    """Which of the others are, by half of the shorter one's words, one of the labelled texts."""
    holders: dict[str, list[int]] = defaultdict(list)
    sizes = []
    for number, text in enumerate(labelled):
        own = set(_grams(text))
        sizes.append(len(own))
        for gram in own:
            holders[gram].append(number)
    found = set()
    for number, text in enumerate(others):
        own = set(_grams(text))
        shared = Counter(holder for gram in own for holder in holders.get(gram, ()))
        if any(count >= TWIN * min(len(own), sizes[holder]) for holder, count in shared.items()):
            found.add(number)
    return found


def _grams(text: str) -> Iterator[str]:
    folded = words(text)
    return (" ".join(folded[at : at + GRAM]) for at in range(len(folded) - GRAM + 1))
