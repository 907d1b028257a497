"""One request at a time to a host, and a pause between two."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from rashomon.errors import ReadError
from rashomon.read.web.answers import Clock, Limits


class Turn:
    """The turn of one request at a host: it can ask for a rest, and for longer pauses from now on."""

    def __init__(self, delay: float) -> None:
        self.lock = threading.Lock()
        self.delay = delay
        self.rest = 0.0  # after this request
        self.free_at: float | None = None


class Turns:
    """The turns at all hosts."""

    def __init__(self, clock: Clock, limits: Limits) -> None:
        self._clock, self._limits = clock, limits
        self._lock = threading.Lock()
        self._held: dict[str, Turn] = {}

    @contextmanager
    def turn(self, host: str) -> Iterator[Turn]:
        """Wait until the host can be asked; what follows is the only request to it.

        Raises ReadError where that would take longer than we wait.
        """
        turn = self._of(host)
        with turn.lock:
            left = 0.0 if turn.free_at is None else turn.free_at - self._clock.now()
            if left > self._limits.patience:
                most = self._limits.patience
                raise ReadError(
                    f"{host} asks to be left alone for {left:,.0f} s; expected {most:g} s at most. Try again later"
                )
            if left > 0:
                self._clock.sleep(left)
            turn.rest = 0.0
            try:
                yield turn
            finally:
                turn.free_at = self._clock.now() + max(turn.delay, turn.rest)

    def slow(self, host: str, delay: float) -> None:
        """Leave this many seconds between two requests to the host, if that is longer than what is left now."""
        turn = self._of(host)
        turn.delay = max(turn.delay, min(delay, self._limits.longest_delay))

    def _of(self, host: str) -> Turn:
        with self._lock:
            return self._held.setdefault(host, Turn(self._limits.delay))
