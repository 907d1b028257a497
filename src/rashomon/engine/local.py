"""The engine that runs on worker processes of this machine, and outlives their deaths."""

from __future__ import annotations

import os
import signal
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from ctypes import c_bool
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import Generic

from rashomon.engine.base import Engine, Lost, OnDone, R, T, Work, batches, results
from rashomon.errors import EngineError

# Batches handed out ahead of the one that is waited for, per worker: one at work and two to follow, so that
# a slow batch does not leave the other workers idle. This bounds what is held in memory.
AHEAD = 3
# Deaths of a worker that had nothing else to do, after which an item is set aside. One may be an accident:
# the system ends processes when memory is short.
DEATHS = 2


class Local(Engine):
    """Runs in `workers` processes. They are spawned, so that each loads its own model and no lock is copied.

    Before Python 3.11.5, a worker that is killed can hold up the rest for ever (CPython, issue 94777).
    """

    def __init__(self, workers: int) -> None:
        if workers < 1:
            raise EngineError(f"Can't run with {workers} workers: expected 1 or more.")
        self.workers = workers

    def map(self, work: Work[T, R], items: Iterable[T], *, on_done: OnDone | None = None) -> Iterator[R | Lost[T]]:
        """The results in the order of the items."""
        waiting: deque[_Job[T, R]] = deque()
        with _Pool(self.workers) as pool:
            for batch in batches(items):
                waiting.append(_Job(batch, pool.submit(work, batch)))
                if len(waiting) >= self.workers * AHEAD:
                    yield from _first(pool, work, waiting, on_done)
            while waiting:
                yield from _first(pool, work, waiting, on_done)


@dataclass(slots=True)
class _Job(Generic[T, R]):
    batch: tuple[T, ...]
    future: Future[tuple[R | Lost[T], ...]]


class _Pool:
    """Workers that can be replaced, all at once, when one of them has died."""

    def __init__(self, workers: int) -> None:
        self._workers = workers
        self._start()

    def __enter__(self) -> _Pool:
        return self

    def __exit__(self, *_: object) -> None:
        self._stop()

    def submit(self, work: Work[T, R], batch: tuple[T, ...]) -> Future[tuple[R | Lost[T], ...]]:
        """Hand a batch to the workers; where they are dead already, its future says so."""
        try:
            return self._executor.submit(results, work, batch)
        except BrokenProcessPool as error:
            lost: Future[tuple[R | Lost[T], ...]] = Future()
            lost.set_exception(error)
            return lost

    @property
    def has_begun(self) -> bool:
        """Whether one of the workers has come as far as taking work."""
        return self._begun.value

    def restart(self) -> None:
        """Replace all workers."""
        self._stop()
        self._start()

    def _start(self) -> None:
        context = get_context("spawn")
        # Only we hold the writing end. When we let go of it, or die ourselves, the workers see it and end:
        # the executor alone would leave them waiting for ever after a `kill -9` of this process.
        held, self._lifeline = context.Pipe(duplex=False)
        self._held = held
        # Without a lock: a worker may be killed at any moment, and would take one with it.
        self._begun = context.RawValue(c_bool, False)
        self._executor = ProcessPoolExecutor(
            self._workers, mp_context=context, initializer=_begin, initargs=(held, self._begun)
        )

    def _stop(self) -> None:
        self._lifeline.close()
        self._executor.shutdown(wait=True, cancel_futures=True)
        self._held.close()


def _begin(lifeline: Connection, begun: c_bool) -> None:
    """In a worker: leave Ctrl-C to the parent, and end when the parent does."""
    begun.value = True
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with, args=(lifeline,), daemon=True).start()


def _end_with(lifeline: Connection) -> None:
    try:
        lifeline.recv_bytes()
    except (EOFError, OSError):
        os._exit(0)


def _first(
    pool: _Pool, work: Work[T, R], waiting: deque[_Job[T, R]], on_done: OnDone | None
) -> Iterator[R | Lost[T]]:
    """The results of the job that is next in order, after whatever mending that takes."""
    if isinstance(waiting[0].future.exception(), BrokenProcessPool):
        if not pool.has_begun:
            raise EngineError(
                "The worker processes end before they begin. If a script of yours calls Rashomon, put what it "
                "does under 'if __name__ == \"__main__\":', since each worker imports it. Otherwise memory is "
                "short."
            )
        _mend(pool, work, waiting)
    job = waiting.popleft()
    found = job.future.result()
    if on_done:
        on_done(len(job.batch))
    yield from found


def _mend(pool: _Pool, work: Work[T, R], waiting: deque[_Job[T, R]]) -> None:
    """Do again what was at work when a worker died, each batch alone: any of them may have done it."""
    pool.restart()  # from here on every job has either its results or its loss
    for job in waiting:
        if isinstance(job.future.exception(), BrokenProcessPool):
            job.future = Future()
            try:
                job.future.set_result(_alone(pool, work, job.batch))
            except Exception as error:  # noqa: BLE001 - kept for its place in the order, and raised there
                job.future.set_exception(error)


def _alone(pool: _Pool, work: Work[T, R], batch: tuple[T, ...]) -> tuple[R | Lost[T], ...]:
    """The results of a batch with nothing else at work, item by item if it ends its worker as a whole."""
    deaths = 0
    while deaths < DEATHS:
        try:
            return pool.submit(work, batch).result()
        except BrokenProcessPool:
            deaths += 1
            pool.restart()
            if len(batch) > 1:
                return tuple(result for item in batch for result in _alone(pool, work, (item,)))
    reason = f"its worker process died {deaths} times over it (out of memory, or a crash of a library)"
    return (Lost(batch[0], reason),)
