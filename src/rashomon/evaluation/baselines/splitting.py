"""Where another article begins on a page, by its layout alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rashomon.evaluation.sets.joined import Joined

LINE = re.compile(r"[^\n]*\S[^\n]*")
GAP = re.compile(r"\n[^\S\n]*\n\s*\Z")
STOP = re.compile(r"[.!?]['\"’”)]*\s*\Z")
HEAD = 15  # words at most; a placeholder, as in most rules of thumb for headlines


def short_lines(pages: Sequence[Joined]) -> Sequence[tuple[int, ...]]:
    """An article begins at a short line after a blank one, if only short lines part it from a longer paragraph.

    Short is a line of up to 15 words that ends no sentence. The page's own first article is not counted.
    """
    return [tuple(_after_gaps(page.text)) for page in pages]


def _after_gaps(text: str) -> Iterator[int]:
    began: int | None = None
    for line in LINE.finditer(text):
        if not _is_short(line[0]):
            if began:
                yield began
            began = None
        elif began is None and GAP.search(text, 0, line.start()):
            began = line.start()


def _is_short(line: str) -> bool:
    return len(line.split()) <= HEAD and not STOP.search(line)
