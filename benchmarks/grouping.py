"""What it costs to group the next reports where 10,000, 100,000 and 1,000,000 are held.

    python benchmarks/grouping.py [SIZE...]

Made-up reports (`synthetic.py`), 990 a day through years and one in fifty undated, are put into a store with all
that grouping knows of them: those of five days, over and over with other names and words in their stories, so that
topics go on and stories do not. Where the labelled data is at hand, articles of busy days come first. Then the
reports of the next days come, in feeds of 50: two days of them, and then those that are measured. What follows,
comparing the stories that changed, depends on their reports alone and is not measured. Times are of the processor.
"""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import chain
from pathlib import Path
from unittest.mock import patch

import numpy as np
from scipy.sparse import csr_array
from synthetic import PER_DAY, PERIOD, STREAMS, World, renamed

from rashomon import grouping
from rashomon.errors import RashomonError
from rashomon.evaluation.data import Data
from rashomon.evaluation.reading import Text, as_report
from rashomon.evaluation.sets.days import articles
from rashomon.group.blocking import APART, NEEDED, UNDATED, keys
from rashomon.group.likeness import AT_LEAST, likeness
from rashomon.group.signatures import Signature, signature
from rashomon.linking import Link, cluster
from rashomon.model import Page, Report
from rashomon.store import Intake, SqliteStore
from rashomon.store.documents import encode

SIZES = (10_000, 100_000, 1_000_000)
FEED = 50
FEEDS = 10
WARM = 2000  # reports that come before those that are measured: stories of theirs go on
EACH = STREAMS * PER_DAY * PERIOD


@dataclass(frozen=True, slots=True)
class Pattern:
    """The signatures of a period, its groups, and its links: from a report to one of so many periods later."""

    signatures: list[Signature]
    groups: np.ndarray
    links: np.ndarray
    scores: np.ndarray


def later(one: Signature, period: int) -> Signature:
    """The signature of the same report in a later period."""
    weights = {renamed(stem, period): weight for stem, weight in one.weights.items()}
    marks = {renamed(stem, period): bits for stem, bits in one.marks.items()}
    day = one.day + timedelta(PERIOD * period) if one.day else None
    return replace(one, report=renamed(one.report, period), weights=weights, marks=marks, day=day)


def pattern(signatures: list[Signature]) -> Pattern:
    """What is between the reports of periods that are near each other; an undated report's links end there too.

    Links that would join stories of two periods are left out: each period's stories can then be found by itself.
    """
    found = [
        (i, j, k, score)
        for k in range(-(-APART // PERIOD) + 1)
        for i, j, score in _links(signatures, k)
        if k == 0 or score < AT_LEAST
    ]
    own = [Link(f"{i:06}", f"{j:06}", score, "") for i, j, k, score in found if k == 0]
    groups = np.zeros(len(signatures), np.int64)
    for number, members in enumerate(cluster([f"{i:06}" for i in range(len(signatures))], own, at_least=AT_LEAST)):
        groups[[int(one) for one in members]] = number
    ends = [row for i, j, k, _ in found for row in ((i, j, k), (j, i, -k))]
    table, scores = np.array(ends), np.repeat([score for *_, score in found], 2)
    order = np.lexsort((table[:, 1] + table[:, 2] * len(signatures), table[:, 0]))
    return Pattern(signatures, groups, table[order], scores[order])


def _links(signatures: Sequence[Signature], periods: int) -> Iterator[tuple[int, int, float]]:
    """The links from reports to those of so many periods later."""
    others = [later(one, periods) for one in signatures] if periods else signatures
    own, theirs = [keys(one) for one in signatures], [keys(one) for one in others]
    columns: dict[str, int] = {}
    left, right = (_table([one.weights for one in side], columns) for side in (own, theirs))
    for start in range(0, len(signatures), 500):
        product = (left[start : start + 500] @ right.T).tocoo()
        enough = product.data >= NEEDED
        for row, j, by_keys in zip(product.row[enough], product.col[enough], product.data[enough], strict=True):
            i, day = start + int(row), theirs[j].day
            near = any(first <= day <= last and by_keys >= needed for first, last, needed in own[i].lookups[0][1])
            if (periods or i < j) and near and (link := likeness(signatures[i], others[j])):
                yield i, int(j), link.score


def _table(rows: Sequence[Mapping[str, int]], columns: dict[str, int]) -> csr_array:
    weights = [weight for row in rows for weight in row.values()]
    places = [columns.setdefault(stem, len(columns)) for row in rows for stem in row]
    return csr_array((weights, places, np.cumsum([0, *map(len, rows)])), shape=(len(rows), 10**6))


@dataclass(frozen=True, slots=True)
class Row:
    """A signature as the store keeps it, ready to be moved to a later period."""

    document: bytes
    day: date | None
    keys: list[tuple[str, int]]
    names: list[tuple[str, int]]

    @classmethod
    def of(cls, one: Signature) -> Row:
        """The row of a signature of the first period."""
        own = keys(one)
        found = [(key, weight) for _, key, weight in own.postings]
        names = [(stem, weight) for stem, weight in found if renamed(stem, 1) != stem]
        return cls(
            encode(replace(one, report="r00000000")), one.day, [pair for pair in found if pair not in names], names
        )

    def document_in(self, period: int, id: str) -> bytes:
        """The document, with names, day and id of a later period."""
        document = self.document.replace(b'q0":', b'q%d":' % period)
        if self.day:
            moved = self.day + timedelta(PERIOD * period)
            document = document.replace(self.day.isoformat().encode(), moved.isoformat().encode(), 1)
        return document.replace(b"r00000000", id.encode(), 1)

    def postings_in(self, period: int, number: int) -> Iterator[tuple[str, int, int, int]]:
        """What it is found by in a later period."""
        day = self.day.toordinal() + PERIOD * period if self.day else UNDATED
        for stem, weight in self.keys:
            yield stem, day, number, weight
        for stem, weight in self.names:
            yield renamed(stem, period), day, number, weight


def after(one: date | None, other: date | None, more: int) -> int | None:
    """How many days the other is after the one, where both are known, and so many more."""
    return None if one is None or other is None else (other - one).days + more


def load(path: Path, size: int, base: Pattern) -> None:
    """Put so many reports into a store, as if they had been grouped."""
    raw = sqlite3.connect(path, isolation_level=None)
    raw.executescript("PRAGMA synchronous = OFF; PRAGMA cache_size = -400000; BEGIN")
    raw.execute("INSERT INTO page VALUES ('p', 'p', 'o', '', '', '')")
    raw.execute("INSERT INTO dossier VALUES ('t', '', '')")
    raw.execute("CREATE TEMP TABLE unsorted (key, day, signature, weight)")
    first = (raw.execute("SELECT max(number) FROM report").fetchone()[0] or 0) + 1
    last_story = (raw.execute("SELECT max(number) FROM story").fetchone()[0] or 0) + 1
    last = int(base.groups.max()) + 1
    columns = "number, id, page, outlet, language, title, document"
    report = f"INSERT INTO report ({columns}) VALUES (?, ?, 'p', 'o', '', '', '')"  # noqa: S608
    rows = [Row.of(one) for one in base.signatures]
    for period in range(size // EACH):
        at = first + period * EACH
        ids = [f"h{number:08}" for number in range(at, at + EACH)]
        raw.executemany(report, zip(range(at, at + EACH), ids, strict=True))
        stories = (base.groups + last_story + period * last).tolist()
        raw.executemany("INSERT OR IGNORE INTO story VALUES (?, 't')", zip(stories))
        documents = (row.document_in(period, id) for row, id in zip(rows, ids, strict=True))
        signed = zip(range(at, at + EACH), ids, stories, documents, strict=True)
        raw.executemany("INSERT INTO signature VALUES (?, ?, ?, ?)", signed)
        found = chain.from_iterable(row.postings_in(period, number) for number, row in enumerate(rows, at))
        raw.executemany("INSERT INTO unsorted VALUES (?, ?, ?, ?)", found)
        to = base.links[:, 2] + period
        here = (to >= 0) & (to < size // EACH)
        left, right = base.links[here, 0] + at, base.links[here, 1] + first + to[here] * EACH
        ends = zip(
            base.links[here, 0].tolist(), base.links[here, 1].tolist(), (to[here] - period).tolist(), strict=True
        )
        days = [after(rows[one].day, rows[other].day, PERIOD * later) for one, other, later in ends]
        linked = zip(left.tolist(), right.tolist(), base.scores[here].tolist(), days, strict=True)
        raw.executemany('INSERT INTO link ("left", "right", score, days) VALUES (?, ?, ?, ?)', linked)
    raw.execute("INSERT INTO posting SELECT * FROM unsorted ORDER BY key, day, signature")
    raw.execute("COMMIT")
    raw.close()


def real(store: SqliteStore) -> int:
    """Put articles of busy days into a store, where they are at hand."""
    try:
        found = articles(Data.find(None), "look")
    except (RashomonError, FileNotFoundError):
        return 0
    reports = [
        as_report(Text(id=f"real-{one.id}", text="\n\n".join(one.paragraphs), title=one.title, published=one.date))
        for one in found
    ]
    store.add([intake(report) for report in reports])
    grouping.group(store)
    return len(reports)


def intake(report: Report) -> Intake:
    """A page of its own for a report."""
    page = Page(
        id=report.page,
        address=report.page,
        outlet=report.outlet,
        sha256="",
        encoding="",
        read_at="",
        text=report.text,
    )
    return Intake(page=page, reports=(report,))


def feed(path: Path, period: int) -> None:
    """Group the reports of the next period's first feeds, and print what that takes."""
    signing = 0.0

    def timed(report: Report, *, worded: bool = True) -> Signature:
        nonlocal signing
        began = time.process_time()
        made = signature(report, worded=worded)
        signing += time.process_time() - began
        return made

    world = World()
    world.reports()
    coming = world.reports()[: WARM + FEED * FEEDS]  # other stories of the same topics
    spent = []
    with SqliteStore(path) as store, patch("rashomon.grouping.signature", timed):
        for at in range(0, len(coming), FEED):
            some = [_coming(report, period) for report in coming[at : at + FEED]]
            store.add([intake(report) for report in some])
            began = time.process_time()
            grouping.group(store)
            if at >= WARM:
                spent.append(time.process_time() - began)
            else:
                signing = 0.0
    raw = sqlite3.connect(path)
    (links,) = raw.execute(
        "SELECT count(*) FROM link WHERE left > (SELECT max(number) FROM signature) - ?", (FEED * len(spent),)
    ).fetchone()
    raw.close()
    measured = FEED * len(spent)
    each = 1000 * sum(spent) / measured
    peak = _peak()
    print(f"{each:.2f} {1000 * signing / measured:.2f} {1000 * max(spent):.0f} {peak:.0f} {links / measured:.1f}")


def _peak() -> float:
    """The most memory that this process took, in MB; `resource` counts that of the one it came from."""
    status = Path("/proc/self/status").read_text()
    return int(status.split("VmHWM:")[1].split()[0]) / 1024


def _coming(report: Report, period: int) -> Report:
    day = report.published.day
    shifted = (date.fromisoformat(day) + timedelta(PERIOD * period)).isoformat() if day else None
    return replace(
        report,
        id=f"n{report.id}",
        page=f"n{report.page}",
        text=renamed(report.text, period),
        title=replace(report.title, text=renamed(report.title.text, period)) if report.title else None,
        published=replace(report.published, date=shifted),
    )


def main(sizes: Sequence[int]) -> None:
    """Print a line for each size, and the ratio of the last to the first."""
    began = time.perf_counter()
    base = pattern([signature(report).bare() for report in World().reports()])
    print(f"{EACH:,} reports made in {time.perf_counter() - began:.0f} s")
    costs = []
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "x.db"
            began = time.perf_counter()
            with SqliteStore(path, create=True) as store:
                first = real(store)
            load(path, size, base)
            loaded = time.perf_counter() - began
            run = [sys.executable, __file__, "--feed", str(path), str(size // EACH)]
            told = subprocess.run(run, stdout=subprocess.PIPE, text=True, check=True).stdout.split()  # noqa: S603 - ourselves
            each, signing, slowest, peak, links = map(float, told)
            costs.append((each, each - signing))
            megabytes = path.stat().st_size / 1e6
        print(
            f"{size:,} held (and {first:,} real ones, loaded in {loaded:.0f} s): {each:.1f} ms a report, of which "
            f"{signing:.1f} for its signature; the slowest feed of {FEED} {slowest:.0f} ms; {links:.1f} links a "
            f"report; peak {peak:.0f} MB, store {megabytes:,.0f} MB",
            flush=True,
        )
    print(f"ratio {costs[-1][0] / costs[0][0]:.2f}, without the signature {costs[-1][1] / costs[0][1]:.2f}")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--feed"]:
        feed(Path(sys.argv[2]), int(sys.argv[3]))
    else:
        main([int(one) for one in sys.argv[1:]] or SIZES)
