"""What happened, in order, and the few sentences that tell a story."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rashomon.compare.about import sentence
from rashomon.model import (
    Passage,
    Point,
    Precision,
    Report,
    Span,
    SynopsisSentence,
    TimelineEntry,
    When,
)
from rashomon.text import stems

FINEST: tuple[Precision, ...] = (
    "time",
    "part-of-day",
    "day",
    "week",
    "month",
    "season",
    "year",
    "decade",
    "unknown",
)
SYNOPSIS = 8  # sentences at most
SAME_SUBJECT = 0.5  # of the stems of the shorter of two sentences of a synopsis


def timeline(points: Sequence[Point], dates: Mapping[str, Sequence[When]]) -> tuple[TimelineEntry, ...]:
    """The points that are dated, oldest first. `dates` has, by point, the dates that its versions give."""
    found = []
    for point in points:
        known = [when for when in dates.get(point.id, ()) if when.start]
        if known:
            finest = min(known, key=lambda when: (FINEST.index(when.precision), when.start or ""))
            others = (version.words for version in point.versions if version.words != point.summary)
            evidence = (point.summary, *others)
            found.append(TimelineEntry(when=finest, event=point.id, evidence=evidence))
    return tuple(sorted(found, key=lambda entry: (entry.when.start or "", entry.when.end or "", entry.event)))


def synopsis(points: Sequence[Point], reports: Mapping[str, Report]) -> tuple[SynopsisSentence, ...]:
    """Up to eight whole sentences, for the points that most reports carry, in the order of their reporting."""
    order = {id: i for i, id in enumerate(reports)}
    shared = [point for point in points if len(point.versions) > 1] or list(points)
    ranked = sorted(shared, key=lambda point: (-len(point.versions), -len(point.voices), _first(point, order)))
    chosen: list[tuple[Point, Passage]] = []
    for point in ranked:
        report = reports[point.summary.report]
        span = sentence(report, point.summary.span)
        passage = report.passage(span.start, span.end)
        if len(chosen) < SYNOPSIS and not any(_told(passage, earlier) for _, earlier in chosen):
            chosen.append((point, passage))
    chosen.sort(key=lambda pair: (_reported(pair[0], reports), *_first(pair[0], order)[1:]))
    return tuple(
        SynopsisSentence(text=passage.text, evidence=tuple(version.words for version in point.versions))
        for point, passage in chosen
    )


def _reported(point: Point, reports: Mapping[str, Report]) -> str:
    """The day of the first dated report that carries a point; undated ones go last."""
    return min(reports[version.report].published.day or "9999" for version in point.versions)


def _first(point: Point, order: Mapping[str, int]) -> tuple[int, float, str]:
    """Where a point stands in the reports that carry it: how early in its text, from 0 to 1."""
    first = min(point.versions, key=lambda version: (version.words.start, order[version.report]))
    return order[first.report], first.words.start, point.id


def _told(passage: Passage, earlier: Passage) -> bool:
    if passage.report == earlier.report and Span(passage.start, passage.end).overlaps(earlier.span):
        return True
    own, told = set(stems(passage.text)), set(stems(earlier.text))
    return len(own & told) >= SAME_SUBJECT * min(len(own), len(told))
