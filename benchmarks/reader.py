"""Pages per second of our reader of web pages against the library that it rests on, side by side.

    python benchmarks/reader.py [FOLDER]

The pages are those of the article extraction benchmark in FOLDER (by default where `rashomon evaluate` looks for
labelled data). Each page is read by both, in turn, three times; the best of three counts. What we add to the
library's work is the way back from each character to the source, and what the page states of itself.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

from trafilatura import bare_extraction

from rashomon.clean.web.main import web
from rashomon.evaluation.data import Data
from rashomon.evaluation.sets.pages import SET, pages
from rashomon.outlets import Outlets
from rashomon.read.desk import Desk
from rashomon.read.html import of_bytes

TURNS = 3


def seconds(work: Callable[[], object]) -> float:
    """How long a call takes."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def main(folder: Path | None) -> None:
    """Print both speeds and their ratio."""
    data = Data.find(folder)
    if data.missing([SET]):
        sys.exit(f"No {SET} in {folder or 'the usual places'}: put it there, see docs/evaluation.md.")
    desk = Desk("2025-03-05", Outlets(), None)
    held = [one for part in ("look", "score") for one in pages(data, part)]
    ours = library = 0.0
    for one in held:
        page = of_bytes(desk, one.html, where="", address=one.address)
        turns = [
            (
                seconds(lambda: web(page)),  # noqa: B023 - called at once
                seconds(lambda: bare_extraction(page.text, include_comments=False)),  # noqa: B023
            )
            for _ in range(TURNS)
        ]
        ours += min(turn[0] for turn in turns)
        library += min(turn[1] for turn in turns)
    print(f"{len(held)} pages; ours {len(held) / ours:.1f} a second, the library alone {len(held) / library:.1f}")
    print(f"ratio {library / ours:.2f}")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
