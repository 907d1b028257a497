"""Runs the work of many pages: here, on processes of this machine, later on a cluster."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from itertools import chain, islice

from rashomon.engine.base import BATCH, Engine, Lost, OnDone, R, T, Work
from rashomon.engine.local import Local
from rashomon.engine.serial import Serial

__all__ = ["BATCH", "Engine", "Fitting", "Local", "Lost", "Serial", "Work", "engine_of"]

# A worker needs 3 s to load the language model; here it is loaded once in any case. Fewer pages than this
# are parsed in less time than a second worker saves.
WORTH_WORKERS = 16


def engine_of(workers: int | None) -> Engine:
    """The engine with so many worker processes: 1 is none besides this one, without a number as the job needs."""
    if workers is None:
        return Fitting()
    return Serial() if workers == 1 else Local(workers)


class Fitting(Engine):
    """Runs a small job here and a large one on worker processes, one per processor."""

    def map(self, work: Work[T, R], items: Iterable[T], *, on_done: OnDone | None = None) -> Iterator[R | Lost[T]]:
        """The results in the order of the items."""
        iterator = iter(items)
        first = tuple(islice(iterator, WORTH_WORKERS))
        processors = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
        engine = Serial() if len(first) < WORTH_WORKERS or processors == 1 else Local(processors)
        yield from engine.map(work, chain(first, iterator), on_done=on_done)
