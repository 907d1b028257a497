"""What is new in a story since a moment, for a terminal and as JSON."""

from __future__ import annotations

from collections.abc import Iterator

from rashomon.compare.news.otherwise import Change
from rashomon.compare.news.since import Changes
from rashomon.export import dates, labels
from rashomon.export.story import StoryView, story_view
from rashomon.export.terminal.screen import BOLD, FAINT, YELLOW, Terminal
from rashomon.export.view import Holdings
from rashomon.export.writer import Json, Writer
from rashomon.model import Dossier
from rashomon.text import plain

SHOWN = 12  # points that only one report carries; the rest is counted


def changes_text(changes: Changes, dossier: Dossier, holdings: Holdings, *, width: int, colour: bool) -> str:
    """The changes as lines: new reports, points that stand otherwise than before, new points."""
    view, out = story_view(dossier, holdings), Terminal(width=width, colour=colour)
    return "\n".join(_lines(changes, view, out))


def changes_json(changes: Changes, holdings: Holdings) -> Json:
    """The changes as one JSON object; the points are those of the dossier."""
    write = Writer({report.id: report for report in holdings.reports})
    return {
        "since": changes.since,
        "clock": changes.clock,
        "reports": list(changes.reports),
        "points": [
            {
                "before": change.before,
                "new_versions": [version.report for version in change.versions],
                "new_differences": len(change.differences),
                "point": write.point(change.point),
            }
            for change in changes.points
        ],
    }


def _lines(changes: Changes, view: StoryView, out: Terminal) -> Iterator[str]:
    yield from out.lines(view.dossier.title, codes=(BOLD,))
    clock = "" if changes.clock == "read" else " Nothing had been read then: told by the days of publication."
    yield from out.lines(f"Since {dates.day(changes.since)}.{clock}", codes=(FAINT,))
    yield from out.head(f"New reports: {len(changes.reports)}")
    for id in changes.reports:
        one = view.of(id)
        title = one.report.title.text if one.report.title else "no title"
        yield from out.lines(title, first=f"{plain(one.label)}, {dates.published(one.report.published)}: ", hang=2)
    old = [change for change in changes.points if change.before]
    yield from out.head(f"Points that stand otherwise, or are told by more: {len(old)}")
    for change in old:
        yield from _point(change, view, out)
    new = [change for change in changes.points if not change.before]
    yield from out.head(f"New points: {len(new)}")
    shared = [change for change in new if change.point.standing != "single"]
    single = [change for change in new if change.point.standing == "single"]
    for change in (*shared, *single[:SHOWN]):
        yield from _point(change, view, out)
    if len(single) > SHOWN:
        yield from out.lines(
            f"and {len(single) - SHOWN} more that one report carries: --json has all", codes=(FAINT,)
        )


def _point(change: Change, view: StoryView, out: Terminal) -> Iterator[str]:
    point, before = change.point, change.before
    standing = f"{before}, now {point.standing}" if before and before != point.standing else point.standing
    yield from out.lines(point.summary.text, first=f"{standing}: ", hang=2)
    if before:
        for version in change.versions:
            if version.words != point.summary:
                yield from out.said(view.of(version.report).label, version.words.text, indent=4)
    if point.standing not in ("single", "unmeasured"):
        yield from out.lines(view.in_words(point.why), indent=2, codes=(FAINT,))
    for difference in change.differences:
        told = f"{labels.ATTRIBUTES[difference.attribute]}: {difference.kind}, {view.in_words(difference.why)}"
        yield from out.lines(told, indent=2, codes=(YELLOW,))
