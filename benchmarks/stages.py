"""What each extractor costs beside the language parse that all of them share.

    python benchmarks/stages.py [SOURCE...]

The sources (by default the sample corpus) are read and cleaned; then each report is parsed once and handed to each
extractor in its turn, three times over after a first time that warms tables and caches. Printed are seconds of CPU
and the ratio to the parse.
"""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from rashomon.clean import clean
from rashomon.extract.parse import parses
from rashomon.extract.stages import PARSED, STAGES
from rashomon.model import Page, Report
from rashomon.outlets import load
from rashomon.read.pages import pages

ROUNDS = 3
SAMPLES = Path(__file__).parents[1] / "src" / "rashomon" / "samples" / "pages"


def reports(sources: Sequence[str]) -> list[Report]:
    """The reports of the sources in a language that we parse, without any mention."""
    read = pages(sources, read_at="2100-01-01T00:00:00+00:00", outlets=load(()))
    found = [page for page in read if isinstance(page, Page)]
    return [report for page in found for report in clean(page).reports if report.language == PARSED]


def timed(held: Sequence[Report]) -> Counter[str]:
    """Seconds of CPU by the name of what took them."""
    spent: Counter[str] = Counter()
    for report in held:
        start = time.process_time()
        (parse,) = parses([report.text])
        spent["parse"] += time.process_time() - start
        for stage in STAGES:
            start = time.process_time()
            report = stage.function(report, parse)
            spent[stage.adds] += time.process_time() - start
    return spent


def main() -> None:
    """Print the table."""
    held = reports(sys.argv[1:] or [str(SAMPLES)])
    timed(held)
    spent: Counter[str] = Counter()
    for _ in range(ROUNDS):
        spent.update(timed(held))
    words = ROUNDS * sum(len(report.text.split()) for report in held)
    print(f"{len(held)} reports, {words // ROUNDS:,} words, {ROUNDS} rounds")
    for name, seconds in spent.items():
        print(f"{name:<12} {seconds:7.2f} s   {seconds / spent['parse']:.3f} of the parse")
    together = (spent["actors"] + spent["statements"]) / spent["parse"]
    print(f"actors and statements together: {together:.3f} of the parse")


if __name__ == "__main__":
    main()
