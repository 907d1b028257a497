"""A store of many made-up reports, for measuring how it is served.

The sample corpus is read once, as `rashomon read` does it. Of its reports stories of 1 to 30 are put together,
whatever they tell, and really compared. All that fills the store is made of these few. A copy of a story has other
ids, other outlets and other days, and other words in the place of all but the most frequent ones: of the same
length, so that every span still holds; drawn by how often they stand in reports (the table of frequencies); the
same throughout a story. Names are invented, a few of them in very many stories. So the words that a store has and
how many reports have each are as in life, and so are the sizes of stories, dossiers and pages. What they say is
nonsense, and numbers stay.

No report is signed: nothing was grouped, and a report that is read into such a store is grouped with none of them.
"""

from __future__ import annotations

import inspect
import random
import re
from bisect import bisect
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, fields
from datetime import date, timedelta
from importlib.resources import files
from itertools import accumulate, islice
from itertools import count as counting
from pathlib import Path

import msgspec
from sqlalchemy import Connection, delete

from rashomon.clean import clean
from rashomon.compare.dossier import dossier
from rashomon.export.view import Holdings
from rashomon.extract.parse import parses
from rashomon.extract.stages import STAGES
from rashomon.group.copies import copies
from rashomon.grouping import rules
from rashomon.model import Membership, Outlet, Page, Report, Story, identity
from rashomon.outlets import load
from rashomon.read.pages import pages
from rashomon.store import SqliteStore, schema
from rashomon.store.connection import connect
from rashomon.store.writing import add_dossier, add_dropped, add_page, add_report

SAMPLES = Path(str(files("rashomon") / "samples" / "pages"))
# How many different stories of each size are compared.
SEEDS = {1: 12, 2: 8, 3: 6, 4: 4, 5: 3, 6: 2, 8: 2, 11: 2, 16: 1, 22: 1, 30: 1}
STEEP = 1.2  # the exponent of a Pareto distribution: most stories have one report
OUTLETS = 400
ACTORS = 30_000
DAYS = 730
FIRST = date(2023, 1, 1)
BATCH = 200  # stories in one transaction
# What varies in the JSON of a story, after what escapes a character: ids, outlets, days and words.
VARIES = re.compile(r"\\.|\b[a-z][0-9a-f]{12}\b|\b[a-z]+\.example\b|\b\d{4}-\d\d-\d\d(?!\d)|[A-Za-z]+")
STAYS = re.compile(r"\\.|[A-Za-z]{1,3}|[A-Za-z]+[A-Z][A-Za-z]*")
ID = re.compile(r"[a-z][0-9a-f]{12}")
DAY = re.compile(r"\d{4}-\d\d-\d\d")
COMMON = 250  # of the most frequent stems stay
SYLLABLES = "ba bre dor el fan gor hal im jas kel lun mar nor os pel quin ras sol tir ul vas wen yor zim".split()


@dataclass(frozen=True, slots=True)
class Seed:
    """The JSON of a story cut at what varies: `parts` stand between `slots`, which are places in `tokens`."""

    size: int
    parts: tuple[str, ...]
    slots: tuple[int, ...]
    tokens: tuple[str, ...]


def seeds() -> list[Seed]:
    """The stories that are really read and compared."""
    chance = random.Random(5)  # noqa: S311 - no secret
    held = list(_read())
    fixed = _fixed()
    found = []
    for size, count in SEEDS.items():
        for number in range(count):
            chosen = [
                _copied(one, str(at)) if at >= len(held) else one
                for at, one in enumerate(_some(chance, held, size))
            ]
            found.append(_seed(size, _story(chosen, f"{size}-{number}"), fixed))
    return found


def _some(chance: random.Random, held: Sequence[Holdings], size: int) -> list[Holdings]:
    """So many neighbours of the corpus, where it has so many, else all of it more than once."""
    start = chance.randrange(len(held))
    return [held[(start + at) % len(held)] for at in range(size)]


def _read() -> Iterator[Holdings]:
    """Each report of the sample corpus with its page and what was dropped of it."""
    for page in pages([str(SAMPLES)], read_at="2025-03-08T00:00:00+00:00", outlets=load(())):
        if not isinstance(page, Page):
            continue
        cleaned = clean(page)
        for report in cleaned.reports[:1]:
            (parse,) = parses([report.text])
            for stage in STAGES:
                report = stage.function(report, parse)
            yield Holdings(pages=(page,), reports=(report,), dropped=tuple(cleaned.dropped))


def _copied(one: Holdings, mark: str) -> Holdings:
    """The same report under another id."""
    text = msgspec.json.encode(one).decode()
    (report,), (page,) = one.reports, one.pages
    for id in (report.id, page.id):
        text = text.replace(id, identity(id[0], id, mark))
    return msgspec.json.decode(text, type=Holdings)


def _story(held: Sequence[Holdings], mark: str) -> Holdings:
    reports = [one.reports[0] for one in held]
    members = tuple(Membership(report=report.id, reason="put together for a measurement") for report in reports)
    story = Story(id=identity("t", mark), members=members, copies=copies(reports))
    known = {report.outlet: Outlet(id=report.outlet, name=report.outlet) for report in reports}
    return Holdings(
        pages=tuple(one.pages[0] for one in held),
        reports=tuple(reports),
        dropped=tuple(dropped for one in held for dropped in one.dropped),
        dossiers=(dossier(story, {report.id: report for report in reports}, known),),
    )


def _fixed() -> frozenset[str]:
    """The words that stay: those of the model, and of the language the most frequent."""
    model = re.findall(r"[A-Za-z]{4,}", Path(inspect.getfile(Report)).read_text("utf-8"))
    keys = (field.name for field in fields(Holdings))
    return frozenset((*model, *keys, "null", "true", "false", *_frequencies()[0][:COMMON]))


def _frequencies() -> tuple[list[str], list[int]]:
    """The stems of the language, the most frequent first, and in how many reports each stands."""
    text = (files("rashomon") / "data" / "frequencies.tsv").read_text("utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line[:1] not in ("#", "\t")]
    found = sorted(
        ((int(count), stem) for stem, count in rows if stem.isalpha()), key=lambda one: (-one[0], one[1])
    )
    return [stem for _, stem in found], [count for count, _ in found]


def _seed(size: int, held: Holdings, fixed: frozenset[str]) -> Seed:
    text = msgspec.json.encode(held).decode()
    parts, slots, tokens = [], [], dict[str, int]()
    at = 0
    for match in VARIES.finditer(text):
        if match[0] not in fixed and not STAYS.fullmatch(match[0]):
            parts.append(text[at : match.start()])
            slots.append(tokens.setdefault(match[0], len(tokens)))
            at = match.end()
    return Seed(size, (*parts, text[at:]), tuple(slots), tuple(tokens))


class Words:
    """Other words in the place of words, by their length; the first more often than the later ones."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        stems, counts = _frequencies()
        self._stems: dict[int, tuple[list[str], list[int]]] = {}
        by_length: dict[int, list[tuple[str, int]]] = defaultdict(list)
        for stem, count in zip(stems, counts, strict=True):
            by_length[len(stem)].append((stem, count))
        for length, held in by_length.items():
            self._stems[length] = ([stem for stem, _ in held], list(accumulate(count for _, count in held)))
        self._names: dict[int, list[str]] = {}

    def word(self, length: int) -> str:
        """A word of the language, or an invented one where none is so long."""
        stems, often = self._stems.get(length, ([], []))
        if not stems or self._chance.random() < 0.1:  # some are new everywhere
            return self._made(length)
        return stems[bisect(often, self._chance.randrange(often[-1]))]

    def name(self, length: int) -> str:
        """An invented name."""
        if length not in self._names:
            self._names[length] = [self._made(length).title() for _ in range(3_000)]
        return self._names[length][early(self._chance, 3_000)]

    def _made(self, length: int) -> str:
        return "".join(self._chance.choices(SYLLABLES, k=length // 2 + 1))[:length]


def early(chance: random.Random, count: int) -> int:
    """One of so many places, the first most often (Zipf)."""
    return int((count + 1) ** chance.random()) - 1


def varied(seed: Seed, number: int, words: Words, chance: random.Random) -> Holdings:
    """A story like `seed` with other ids, outlets, days and words."""
    shift = timedelta(chance.randrange(DAYS) - (date(2025, 3, 4) - FIRST).days)
    others, taken = [], set[str]()
    for token in seed.tokens:
        if ID.fullmatch(token):
            other = f"a{early(chance, ACTORS):012x}" if token[0] == "a" else ""
            other = identity(token[0], token, number) if other in taken or not other else other
            taken.add(other)
        elif token.endswith(".example"):
            other = f"outlet{early(chance, OUTLETS):03}.example"
        elif DAY.fullmatch(token):
            other = _shifted(token, shift)
        else:
            other = words.name(len(token)) if token[0].isupper() else words.word(len(token))
        others.append(other)
    pieces = [seed.parts[0]]
    for slot, part in zip(seed.slots, seed.parts[1:], strict=True):
        pieces += (others[slot], part)
    return msgspec.json.decode("".join(pieces), type=Holdings)


def _shifted(day: str, by: timedelta) -> str:
    try:
        return (date.fromisoformat(day) + by).isoformat()
    except (ValueError, OverflowError):
        return day


def stories(count: int) -> Iterator[Holdings]:
    """Stories of so many reports in all."""
    chance = random.Random(11)  # noqa: S311 - no secret
    words, known = Words(chance), seeds()
    by_size: dict[int, list[Seed]] = defaultdict(list)
    for seed in known:
        by_size[seed.size].append(seed)
    sizes, made = sorted(by_size), 0
    for number in counting():
        wanted = min(sizes[-1], int(chance.paretovariate(STEEP)))
        size = min(min(sizes, key=lambda size: abs(size - wanted)), count - made)
        held = varied(chance.choice(by_size.get(size) or by_size[1]), number, words, chance)
        made += len(held.reports)
        yield held
        if made >= count:
            return


def fill(path: Path, count: int, told: Callable[[int], None]) -> None:
    """Put so many reports into a new store at `path`, by what the store itself writes with."""
    with SqliteStore(path, create=True) as store:
        store.restart(rules())
        store.add((), outlets=[Outlet(id=f"outlet{at:03}.example", name=f"Outlet {at}") for at in range(OUTLETS)])
    engine, coming, made = connect(path, wait=5.0), stories(count), 0
    while batch := list(islice(coming, BATCH)):
        with engine.connect().execution_options(writes=True) as connection, connection.begin():
            for held in batch:
                _add(connection, held)
            connection.execute(delete(schema.unsigned))
        made += sum(len(held.reports) for held in batch)
        told(made)
    engine.dispose()


def _add(connection: Connection, held: Holdings) -> None:
    for page in held.pages:
        add_page(connection, page)
    add_dropped(connection, held.dropped)
    for report in held.reports:
        add_report(connection, report)
    for one in held.dossiers:
        add_dossier(connection, one)
