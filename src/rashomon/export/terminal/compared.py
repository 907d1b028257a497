"""Two reports side by side: what they share, what differs, and what only one of them has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rashomon.compare.points.unmeasured import unmeasured
from rashomon.export import dates, labels
from rashomon.export.numbered import Numbered
from rashomon.export.story import StoryView, story_view
from rashomon.export.terminal.contrasts import contrast_lines
from rashomon.export.terminal.screen import BOLD, FAINT, Terminal
from rashomon.export.view import Holdings
from rashomon.model import Copy, Dossier
from rashomon.text import plain


def compare_text(left: str, right: str, dossier: Dossier, holdings: Holdings, *, width: int, colour: bool) -> str:
    """Two reports, given by their ids, side by side: what they share and what only one of them has.

    The dossier should be of these two alone: what it says of differences and standings is said of its reports.
    """
    view, out = story_view(dossier, holdings), Terminal(width=width, colour=colour)
    pair = (left, right)
    lines: list[str] = []
    for id in pair:
        one = view.of(id)
        lines += out.lines(one.report.title.text if one.report.title else "No title", codes=(BOLD,))
        lines += out.lines(f"{one.label}, {dates.published(one.report.published)}, {id}", codes=(FAINT,))
    lines += _copies(view, out, pair)
    numbered = [held for _, points in view.standings for held in points]
    carried = {held.number: {v.report for v in held.point.versions} & set(pair) for held in numbered}
    both = [held for held in numbered if len(carried[held.number]) == 2]
    lines += out.head(f"In both: {labels.counted(len(both), 'point')}")
    for held in both:
        lines += _compared(view, out, held, pair)
    for id in pair:
        only = [held for held in numbered if carried[held.number] == {id}]
        lines += out.head(f"Only in {plain(view.of(id).label)}: {labels.counted(len(only), 'point')}")
        lines += _not_carried(view, out, only, by=next(other for other in pair if other != id), than=id)
        for held in only:
            lines += out.lines(held.point.summary.text, first="- ")
    return "\n".join(lines)


def _not_carried(view: StoryView, out: Terminal, only: Sequence[Numbered], *, by: str, than: str) -> Iterator[str]:
    """How many of the points of one report the other could have carried, and why not of more."""
    silent = sum(by in held.point.silent for held in only)
    if not only:
        return
    said = f"{plain(view.of(by).label)} could have carried {silent} of them" if silent else ""
    if silent < len(only):
        why = unmeasured(view.of(by).report, [view.of(than).report])
        said = "; ".join(
            filter(None, (said, f"whether it leaves out {'the rest' if silent else 'any'} cannot be said: {why}"))
        )
    yield from out.lines(said, codes=(FAINT,))


def _copies(view: StoryView, out: Terminal, pair: tuple[str, str]) -> Iterator[str]:
    shared = [copy for copy in view.copies if {copy.left.report, copy.right.report} == set(pair)]
    yield from out.head(f"Shared words: {labels.counted(len(shared), 'passage')}")
    for copy in shared:
        why = "; ".join(filter(None, (copy.reason, copy.direction)))
        yield from out.lines(f"{labels.COPIES[copy.kind]}: {view.in_words(why)}", codes=(FAINT,))
        yield from _copy(view, out, copy)


def _copy(view: StoryView, out: Terminal, copy: Copy) -> Iterator[str]:
    sides = [copy.left] if copy.left.text == copy.right.text else [copy.left, copy.right]
    for words in sides:
        yield from out.said(view.of(words.report).label, words.text, indent=2)


def _compared(view: StoryView, out: Terminal, held: Numbered, pair: Iterable[str]) -> Iterator[str]:
    yield from out.lines(view.in_words(held.point.why), first=f"{held.point.standing}: ", codes=(FAINT,))
    contrasts = [found for found in view.contrasts if found.point == held.number]
    words = {version.report: version.words.text for version in held.point.versions}
    for id in () if contrasts else pair:
        yield from out.said(view.of(id).label, words[id], indent=2)
    for contrast in contrasts:
        yield from out.lines(labels.ATTRIBUTES[contrast.attribute], indent=2, codes=(BOLD,))
        yield from contrast_lines(view, out, contrast)
