"""A difference as lines: its readings with the words that differ in brackets, and what sort it is."""

from __future__ import annotations

from collections.abc import Iterator

from rashomon.export.marks import Run
from rashomon.export.parts.contrasts import Contrast
from rashomon.export.story import StoryView
from rashomon.export.terminal.screen import RED, YELLOW, Terminal


def contrast_lines(view: StoryView, out: Terminal, contrast: Contrast) -> Iterator[str]:
    """Each reading by its report, then each kind of difference with why."""
    for side in contrast.sides:
        also = f" (also {', '.join(side.also)})" if side.also else ""
        letter = f"{side.letter}, " if len(contrast.sides) > 2 else ""
        yield from out.said(letter + side.cited.label + also, "".join(map(bracketed, side.runs)), indent=2)
    for verdict in contrast.verdicts:
        codes = (RED,) if verdict.kind == "contradiction" else (YELLOW,)
        between = contrast.between(verdict)
        why = view.in_words(verdict.why) + (f" ({between})" if between else "")
        yield from out.lines(why, first=f"{verdict.kind}: ", indent=2, codes=codes)


def bracketed(run: Run) -> str:
    """Words that differ stand in brackets: a terminal need not have colour."""
    return f"[{run.text}]" if "differs" in run.marks else run.text
