"""What each outlet leaves out and what it alone carries, for a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from textwrap import shorten

from rashomon.export import labels
from rashomon.export.parts.coverage import LeftOut
from rashomon.export.story import StoryView
from rashomon.export.terminal.screen import BOLD, FAINT, Terminal

# Of a busy day's story an outlet leaves out sixty points.
IN_WORDS = 3
BY_NUMBER = 8


def left_out_lines(view: StoryView, out: Terminal) -> Iterator[str]:
    """For each report the points that it leaves out or may have left out, and those that it alone has."""
    yield from out.head("What each leaves out that two others carry")
    silent = [left for left in view.left_out if left.silent]
    if not silent:
        yield from out.lines("No report can be called silent about such a point.")
    for left in silent:
        yield from _silent(left, out)
    for why in dict.fromkeys(why for left in view.left_out for why, _ in left.absent):
        head = "Not in a text, though whether it was left out is not known"
        yield from out.lines(f"{head}: {why}", indent=2, codes=(BOLD,))
        for left in view.left_out:
            for numbers in (held for other, held in left.absent if other == why):
                yield from out.said(left.cited.label, _numbers(numbers))
    alluded = [left for left in view.left_out if left.alluded]
    if alluded:
        yield from out.lines("Not as a version of the point, but perhaps in other words", indent=2, codes=(BOLD,))
    for left in alluded:
        yield from out.said(left.cited.label, _numbers(left.alluded))
    yield from out.head("What each alone carries")
    for left in view.left_out:
        only = [number for number, _ in left.only]
        yield from out.said(left.cited.label, _numbers(only) if only else "nothing")


def _silent(left: LeftOut, out: Terminal) -> Iterator[str]:
    alone = f"; alone with {_numbers(left.alone)}" if left.alone else ""
    yield from out.said(left.cited.label, f"{labels.counted(len(left.silent), 'point')}{alone}")
    for number, point in left.silent[:IN_WORDS]:
        label = f"{number}. "
        words = shorten(point.summary.text, out.width - 2 - len(label), placeholder="…")
        yield from out.lines(words, first=label, indent=2)
    if rest := [number for number, _ in left.silent[IN_WORDS:]]:
        yield from out.lines(f"and {_numbers(rest)}", indent=2, codes=(FAINT,))


def _numbers(numbers: Sequence[int]) -> str:
    """Points by their numbers, of many the first few."""
    rest = len(numbers) - BY_NUMBER
    return labels.numbered(numbers[:BY_NUMBER]) + (f" and {rest} more" if rest > 0 else "")
