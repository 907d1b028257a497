"""Made-up reports for benchmarks: stories of 1 to 30 reports that drift over days, on topics that last for years.

The words are those of the table of frequencies, as often as they stand there; names are invented. One period is
made; those that follow are the same with other names in their stories, which `renamed` gives.
"""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from importlib.resources import files
from itertools import accumulate

from rashomon.model import Published, Report
from rashomon.text import Traced

PER_DAY = 1_000
PERIOD = 5  # days
START = date(2021, 1, 1)
TOPICS = 300
UNDATED = 0.02
NAME = re.compile(r"(?<=[a-z]q)0\b")  # where a name of a story says of which period it is
SYLLABLES = "ba bre dor el fan gor hal im jas kel lun mar nor os pel quin ras sol tir ul vas wen yor zim".split()


@dataclass(frozen=True, slots=True)
class Pool:
    """What a topic or a story is told with: its names, and its words."""

    names: tuple[str, ...]
    words: tuple[str, ...]

    def draw(self, chance: random.Random, count: int) -> list[str]:
        """So many of them; a third are names."""
        return [chance.choice(self.names if chance.random() < 0.3 else self.words) for _ in range(count)]


class World:
    """The reports of a period, in the order in which they appear."""

    def __init__(self, seed: int = 7) -> None:
        self._chance = random.Random(seed)  # noqa: S311 - no secret
        self._words, self._often = _table()
        self._topics = [self._pool(6, 25, "") for _ in range(TOPICS)]
        self._popular = list(accumulate(1 / (rank + 3) for rank in range(TOPICS)))

    def reports(self) -> list[Report]:
        """Those of one period."""
        found: list[Report] = []
        while len(found) < PER_DAY * PERIOD:
            (topic,) = self._chance.choices(self._topics, cum_weights=self._popular)
            story = self._pool(5, 15, "q0")
            start = self._chance.uniform(-3, PERIOD)
            for _ in range(min(30, int(self._chance.paretovariate(0.9)))):
                day = int(start + self._chance.expovariate(1 / 1.5))
                if 0 <= day < PERIOD:
                    found.append(self._report(len(found), START + timedelta(day), topic, story))
        return sorted(found[: PER_DAY * PERIOD], key=lambda report: (report.published.date or "", report.id))

    def _report(self, number: int, day: date, topic: Pool, story: Pool) -> Report:
        chance = self._chance
        tokens = [*story.draw(chance, 70), *topic.draw(chance, 25), *self._common(150)]
        chance.shuffle(tokens)
        title = " ".join(story.draw(chance, 6))
        text = f"{title}\n\nThe " + " ".join(tokens) + "."
        dated = Published(date=day.isoformat(), precision="day", basis="stated", why="stated")
        id = f"r{number:08}"
        report = Report(
            id=id, page=f"p{id}", outlet="one.example", text=text, pieces=Traced.of(text).pieces, language="en"
        )
        return report if chance.random() < UNDATED else replace(report, published=dated)

    def _pool(self, names: int, words: int, last: str) -> Pool:
        return Pool(tuple(self._name(last) for _ in range(names)), tuple(self._common(words, rare=True)))

    def _common(self, count: int, *, rare: bool = False) -> list[str]:
        if rare:  # every other word is as likely: most stand in few reports
            return self._chance.sample(self._words, count)
        return self._chance.choices(self._words, cum_weights=self._often, k=count)

    def _name(self, last: str) -> str:
        return "".join(self._chance.choices(SYLLABLES, k=3)).title() + last


def renamed(words: str, period: int) -> str:
    """The same words in a later period: the names of stories are others."""
    return NAME.sub(str(period), words)


def _table() -> tuple[list[str], list[int]]:
    text = (files("rashomon") / "data" / "frequencies.tsv").read_text("utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line[:1] not in ("#", "\t")]
    rows = [row for row in rows if row[0].isalpha()]
    return [stem for stem, _ in rows], list(accumulate(int(count) for _, count in rows))
