"""Made-up reports for benchmarks: 33 streams of 30 reports a day, each as dense as US politics on busy days.

A stream (a country, a subject) has topics that last for years, and they have stories of 1 to 30 reports that drift
over days. Names of streams and most words are those of the table of frequencies; other names are invented. One
period is made; those that follow are the same with other names and words in their stories, which `renamed` gives.

How often two reports of a stream are looked at (candidates), count where groups are compared, and are linked by
enough for one story, by how many days they are apart, in percent; in brackets, of 956 articles of 32 busy days:

    days      candidates    count         enough
    0 to 1    10.3 (10.3)   6.3 (6.6)     4.2 (4.1)
    2 to 3     2.5 (1.9)    0.0 (0.7)     0.0 (0.3)
    4 to 6     3.8 (1.8)    0.5 (0.3)     0.5 (0.1)
    7 to 13    1.7 (0.9)    0.0 (0.1)     0.0 (0.0)
    14 to 60   1.0 (0.3)    0.0 (0.0)     0.0 (0.0)

Of the keys by which it is found a report shares 0.57 with another of its stream and period (0.46, a day apart),
0.27 with one of a later period (0.35 to 0.19), and 0.002 with one of another stream. A report and itself in a
later period, whose words are the same, are left out.
"""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from importlib.resources import files
from itertools import accumulate

from rashomon.model import Excerpt, Published, Report, Span
from rashomon.text import Traced

STREAMS = 33
PER_DAY = 30  # of a stream
PERIOD = 5  # days
START = date(2021, 1, 1)
TOPICS = 25  # of a stream
UNDATED = 0.02
# Names and words of a stream, of a topic, of a story and of a report alone.
STREAM, TOPIC, STORY, OWN = (60, 600), (10, 80), (5, 15), (12, 60)
# How often words of each are drawn for a report: of itself, its story, its topic, its stream, and others.
DRAWN = (80, 26, 22, 30)
COMMON = 200
NAMED = 0.3  # of these, are names
SIZES = 1.2  # the exponent of a Pareto distribution: most stories have one report
LASTS = 1.0  # days, in the mean
NAME = re.compile(r"(?<=[a-z]q)0\b")  # where a name of a story says of which period it is
SYLLABLES = "ba bre dor el fan gor hal im jas kel lun mar nor os pel quin ras sol tir ul vas wen yor zim".split()


@dataclass(frozen=True, slots=True)
class Pool:
    """What a stream, a topic or a story is told with: its names, and its words, the first of both most often."""

    names: tuple[str, ...]
    words: tuple[str, ...]

    def draw(self, chance: random.Random, count: int) -> list[str]:
        """So many of them; a third are names."""
        chosen = (self.names if chance.random() < NAMED else self.words for _ in range(count))
        return [words[_early(chance, len(words))] for words in chosen]


class World:
    """The reports of a period, in the order in which they appear."""

    def __init__(self, streams: int = STREAMS, seed: int = 7) -> None:
        self._chance = random.Random(seed)  # noqa: S311 - no secret
        self._words, self._often = _table()
        self._size = streams * PER_DAY * PERIOD
        self._streams = [self._known(*STREAM) for _ in range(streams)]
        self._topics = [[self._lasting(*TOPIC) for _ in range(TOPICS)] for _ in range(streams)]

    def reports(self) -> list[Report]:
        """Those of one period."""
        found: list[tuple[date, Report]] = []
        while len(found) < self._size:
            stream = self._chance.randrange(len(self._streams))
            topic = self._chance.choice(self._topics[stream])
            story = self._passing(*STORY)
            start = self._chance.uniform(-3, PERIOD)
            for _ in range(min(30, int(self._chance.paretovariate(SIZES)))):
                day = int(start + self._chance.expovariate(1 / LASTS))
                if 0 <= day < PERIOD:
                    on, pools = START + timedelta(day), (story, topic, self._streams[stream])
                    found.append((on, self._report(stream, len(found), on, pools)))
        return [report for _, report in sorted(found[: self._size], key=lambda one: (one[0], one[1].id[3:]))]

    def _report(self, stream: int, number: int, day: date, pools: tuple[Pool, ...]) -> Report:
        chance = self._chance
        pools = (self._passing(*OWN), *pools)
        tokens = [word for pool, count in zip(pools, DRAWN, strict=True) for word in pool.draw(chance, count)]
        tokens += self._common(COMMON)
        chance.shuffle(tokens)
        _, story, topic, _ = pools
        title = " ".join([*story.draw(chance, 4), *topic.draw(chance, 3)])
        text = f"{title}\n\nThe " + " ".join(tokens) + "."
        dated = Published(date=day.isoformat(), precision="day", basis="stated", why="stated")
        id = f"r{stream:02}{number:06}"
        traced = Traced.of(text)
        report = Report(
            id=id,
            page=f"p{id}",
            outlet="one.example",
            text=text,
            pieces=traced.pieces,
            language="en",
            title=Excerpt(text=title, source=Span(0, len(title))),
        )
        return report if chance.random() < UNDATED else replace(report, published=dated)

    def _known(self, names: int, words: int) -> Pool:
        """With names that stand in the table, and words as often as there."""
        return Pool(tuple(word.title() for word in self._common(names)), tuple(self._common(words)))

    def _lasting(self, names: int, words: int) -> Pool:
        """With names of its own, and any words of the table: most of them stand in few reports."""
        return Pool(
            tuple(self._made(3).title() for _ in range(names)), tuple(self._chance.sample(self._words, words))
        )

    def _passing(self, names: int, words: int) -> Pool:
        """With names and words that no other has, and that are others in a later period."""
        return Pool(
            tuple(self._made(5).title() + "q0" for _ in range(names)),
            tuple(self._made(5) + "q0" for _ in range(words)),
        )

    def _common(self, count: int) -> list[str]:
        return self._chance.choices(self._words, cum_weights=self._often, k=count)

    def _made(self, syllables: int) -> str:
        return "".join(self._chance.choices(SYLLABLES, k=syllables))


def _early(chance: random.Random, count: int) -> int:
    """One of so many places, the first most often (Zipf)."""
    return int((count + 1) ** chance.random()) - 1


def renamed(words: str, period: int) -> str:
    """The same words in a later period: the names of stories are others."""
    return NAME.sub(str(period), words)


def _table() -> tuple[list[str], list[int]]:
    text = (files("rashomon") / "data" / "frequencies.tsv").read_text("utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line[:1] not in ("#", "\t")]
    rows = [row for row in rows if row[0].isalpha()]
    return [stem for stem, _ in rows], list(accumulate(int(count) for _, count in rows))
