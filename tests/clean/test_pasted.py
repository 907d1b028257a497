"""Whole pages as readers paste them, line by line: see pasted/README.md for how they are written down."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from rashomon.clean import clean
from rashomon.model import Report
from tests.clean.pages import make_page

FOLDER = Path(__file__).parent / "pasted"
LINE = re.compile(r"(?P<role>[A-Z]{1,2})\s*(?P<number>\d?)\s*\|(?P<words>.*)")
FACT = re.compile(r"= (?P<number>\d) (?P<name>\w+) (?P<value>.+)")


@dataclass(slots=True)
class Expected:
    """What one report of a page is to be."""

    body: list[str] = field(default_factory=list)
    title: str | None = None
    byline: str | None = None
    key_points: list[str] = field(default_factory=list)
    day: str = "unknown"
    agencies: str = ""


def read(path: Path) -> tuple[list[str], list[Expected]]:
    """The lines of a page as it was pasted, and what its reports are to be."""
    expected: defaultdict[int, Expected] = defaultdict(Expected)
    lines = []
    for line in path.read_text("utf-8").splitlines():
        if fact := FACT.fullmatch(line):
            setattr(expected[int(fact["number"])], fact["name"], fact["value"])
        elif match := LINE.fullmatch(line):
            lines.append(match["words"])
            one = expected[int(match["number"] or 1)]
            if match["role"] == "B":
                one.body.append(match["words"])
            elif match["role"] == "K":
                one.key_points.append(match["words"])
            elif match["role"] == "T":
                one.title = one.title or match["words"]
            elif match["role"] == "Y":
                one.byline = one.byline or match["words"]
        else:
            assert not line.strip(), line
    return lines, [one for _, one in sorted(expected.items())]


def found(report: Report, *, like: Expected) -> Expected:
    """What a report is; its day as fine as it is wanted, its first paragraph with its dateline."""
    day = report.published.date or "unknown"
    (lead, *others) = report.text.split("\n\n")
    if report.dateline and like.body[0].startswith(report.dateline.text):
        lead = like.body[0] if like.body[0].endswith(lead) else lead
    return Expected(
        body=[lead, *others],
        title=report.title.text if report.title else None,
        byline=report.byline.text if report.byline else None,
        key_points=[point.text for point in report.key_points],
        day=day[: len(like.day)] if len(like.day) == len("2025-05-12") else day,
        agencies=", ".join(report.agencies),
    )


@pytest.mark.parametrize("between", ["\n", "\n\n"])
@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.txt")), ids=lambda path: path.stem)
def test_every_line_of_a_pasted_page_is_what_it_is(path: Path, between: str) -> None:
    lines, expected = read(path)
    cleaned = clean(make_page(between.join(lines), outlet="unnamed:page", read_at="2025-06-01"))
    assert [found(report, like=one) for report, one in zip(cleaned.reports, expected, strict=True)] == expected
