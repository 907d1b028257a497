"""What it costs to learn what recurs on an outlet's pages: reading with it and without, side by side.

    python benchmarks/templates.py [PAGES]

Made-up pages of one outlet (10,000 by default, nearly all with lines that recur) are cleaned and stored, a batch
with templates and the same batch without, in turn; then the templates are settled, and one page more is read. The
language is not parsed, which takes some 200 ms a page besides: the ratio is the worst case.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from unittest.mock import patch

from rashomon.clean import clean
from rashomon.clean.template.keys import Found
from rashomon.engine import Serial
from rashomon.model import Page
from rashomon.outlets import Outlets
from rashomon.read.desk import Desk
from rashomon.settling import Known, settle
from rashomon.store import Intake, SqliteStore
from rashomon.working import Job

PAGES = 10_000
BATCH = 8  # as the pipeline commits them
WORDS = (
    "harbour council bridge library ferry winter county mill union atlas trawler engineer orchard mayor river "
    "warned closed found expects opened carried said rejected offered builds counts keeps repairs for the of with "
    "in on after before and under a new old last first many"
).split()
RECURRING = (
    "Visit the Marlow Times homepage for more stories.",
    "Let the news meet your inbox. Sign up for our letter of the morning and read it before you rise.",
    "Send letters to letters@marlowtimes.example.",
)


def made(number: int) -> str:
    """A page with twelve paragraphs of its own and three lines that recur, each on most pages."""
    chance = random.Random(number)  # noqa: S311 - no secret
    paragraphs = [" ".join(chance.choices(WORDS, k=chance.randint(25, 45))).capitalize() + "." for _ in range(12)]
    paragraphs[4:4] = [line for line in RECURRING if chance.random() < 0.8]
    return "\n\n".join((" ".join(chance.choices(WORDS, k=8)).title(), "4 March 2025", *paragraphs))


def work(batch: Sequence[Job]) -> list[Intake]:
    """What the pipeline does, but for parsing."""
    found = [(job.page, clean(job.page, job.template)) for job in batch]
    return [Intake(page=page, reports=one.reports, dropped=one.dropped, seen=one.seen) for page, one in found]


def with_templates(store: SqliteStore, known: Known, batch: Sequence[Page]) -> None:
    """A batch as the pipeline reads it."""
    found = work([known.job(page) for page in batch])
    store.add(found)
    known.kept(found)


def without(store: SqliteStore, batch: Sequence[Page]) -> None:
    """A batch as it would be read if nobody looked for what recurs."""
    with patch("rashomon.clean.pages.keys", lambda body, _: [Found()] * len(body)):
        store.add([replace(intake, seen=None) for intake in work([Job(page) for page in batch])])


def main(count: int) -> None:
    """Print both times, their ratio, and what settling and one page more take."""
    desk = Desk("2025-03-05", Outlets(), "marlowtimes.example")
    spent = {"with": 0.0, "without": 0.0}
    with (
        tempfile.TemporaryDirectory() as folder,
        SqliteStore(Path(folder) / "with.db", create=True) as ours,
        SqliteStore(Path(folder) / "without.db", create=True) as plain,
    ):
        known = Known(ours)
        for start in range(0, count, BATCH):
            texts = [made(number) for number in range(start, min(start + BATCH, count))]
            batch = [desk.page(text.encode(), text, "utf-8", where=f"{hash(text)}.txt") for text in texts]
            began = time.perf_counter()
            with_templates(ours, known, batch)
            between = time.perf_counter()
            without(plain, batch)
            spent["with"] += between - began
            spent["without"] += time.perf_counter() - between
        began = time.perf_counter()
        again = len(settle(ours, Serial(), work).pages)
        settled = time.perf_counter() - began
        text = made(count)
        began = time.perf_counter()
        with_templates(ours, Known(ours), [desk.page(text.encode(), text, "utf-8", where="one more.txt")])
        settle(ours, Serial(), work)
        more = time.perf_counter() - began
    print(f"{count:,} pages: {spent['with']:.1f} s with templates, {spent['without']:.1f} s without")
    print(f"ratio {spent['with'] / spent['without']:.2f}; settling {settled:.2f} s ({again} pages cleaned again)")
    print(f"one page more: {more * 1000:.0f} ms")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else PAGES)
