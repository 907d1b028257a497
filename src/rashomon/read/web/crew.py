"""Work for several hosts at once, and for each of them in turn."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from typing import Generic, TypeVar

T = TypeVar("T")


class Crew(Generic[T]):
    """Up to `size` threads that do things for hosts, one thing for a host at a time."""

    def __init__(self, do: Callable[[str], T], size: int) -> None:
        self._do, self._size = do, size
        self._lock = threading.Lock()
        self._waiting: dict[str, deque[tuple[str, Future[T]]]] = {}
        self._busy: set[str] = set()
        self._threads = 0

    def add(self, host: str, item: str) -> Future[T]:
        """What comes of `item`, once a thread has done it."""
        future: Future[T] = Future()
        with self._lock:
            self._waiting.setdefault(host, deque()).append((item, future))
            if host not in self._busy and self._threads < self._size:
                self._threads += 1
                # Not of a pool: those are waited for when the program ends, and a host can take minutes.
                threading.Thread(target=self._work, daemon=True).start()
        return future

    def stop(self) -> None:
        """Begin nothing more."""
        with self._lock:
            self._waiting.clear()

    def _work(self) -> None:
        host = None
        while taken := self._next(host):
            host, item, future = taken
            try:
                future.set_result(self._do(item))
            except BaseException as error:  # noqa: BLE001 - it is raised where the result is asked for
                future.set_exception(error)

    def _next(self, done: str | None) -> tuple[str, str, Future[T]] | None:
        """The next thing for a host that nobody works for, after the one for `done`; None ends the thread."""
        with self._lock:
            if done is not None:
                self._busy.discard(done)
            host = next((host for host in self._waiting if host not in self._busy), None)
            if host is None:
                self._threads -= 1
                return None
            queue = self._waiting.pop(host)
            item, future = queue.popleft()
            if queue:
                self._waiting[host] = queue  # at the end, so that the others come first
            self._busy.add(host)
            return host, item, future
