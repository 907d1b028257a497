"""What a dossier costs beside reading its reports.

    python benchmarks/dossier.py [SOURCE...]

The sources (by default the sample corpus) are read: cleaned, parsed, handed to each extractor. Then the first 25,
50, 100, 200 of their reports, as far as there are so many, are put into one story, whatever they tell: what they
share is found and the dossier is made. Printed are seconds of CPU, in one process, and the ratio to reading them.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from rashomon.clean import clean
from rashomon.compare.dossier import dossier
from rashomon.extract.parse import parses
from rashomon.extract.stages import PARSED, STAGES
from rashomon.group.copies import copies
from rashomon.model import Membership, Outlet, Page, Report, Story
from rashomon.outlets import load
from rashomon.read.pages import pages

SIZES = (25, 50, 100, 200)
SAMPLES = Path(__file__).parents[1] / "src" / "rashomon" / "samples" / "pages"


def read(sources: Sequence[str]) -> tuple[list[tuple[Report, float]], dict[str, Outlet]]:
    """The reports of the sources, each with the seconds that reading it took, and the outlets."""
    found: list[tuple[Report, float]] = []
    outlets: dict[str, Outlet] = {}
    for page in pages(sources, read_at="2100-01-01T00:00:00+00:00", outlets=load(())):
        if not isinstance(page, Page):
            continue
        start = time.process_time()
        reports = [report for report in clean(page).reports if report.language == PARSED]
        cleaned = (time.process_time() - start) / max(1, len(reports))
        for report in reports:
            start = time.process_time()
            (parse,) = parses([report.text])
            for stage in STAGES:
                report = stage.function(report, parse)
            outlets[report.outlet] = Outlet(id=report.outlet, name=report.outlet)
            found.append((report, cleaned + time.process_time() - start))
    return found, outlets


def compared(reports: Sequence[Report], outlets: Mapping[str, Outlet]) -> tuple[float, int]:
    """Seconds for a story of all the reports, and how many points it has."""
    start = time.process_time()
    members = tuple(Membership(report=report.id, reason="") for report in reports)
    story = Story(id="t1", members=members, copies=copies(reports))
    made = dossier(story, {report.id: report for report in reports}, outlets)
    return time.process_time() - start, len(made.points)


def main() -> None:
    """Print the table."""
    next(iter(parses(["The ferry sank."])))  # loads the model
    found, outlets = read(sys.argv[1:] or [str(SAMPLES)])
    print("reports    words   points   seconds   of reading")
    for size in [size for size in SIZES if size <= len(found)] or [len(found)]:
        seconds, points = compared([report for report, _ in found[:size]], outlets)
        words = sum(len(report.text.split()) for report, _ in found[:size])
        spent = sum(reading for _, reading in found[:size])
        print(f"{size:>7} {words:>8,} {points:>8,} {seconds:>9.2f} {seconds / spent:>12.3f}")


if __name__ == "__main__":
    main()
