"""The engine that runs everything here, one batch after the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rashomon.engine.base import Engine, Lost, OnDone, R, T, Work, batches, results


class Serial(Engine):
    """Runs in this process: nothing to start, and what ends the process ends the run."""

    def map(self, work: Work[T, R], items: Iterable[T], *, on_done: OnDone | None = None) -> Iterator[R | Lost[T]]:
        """The results in the order of the items."""
        for batch in batches(items):
            found = results(work, batch)
            if on_done:
                on_done(len(batch))
            yield from found
