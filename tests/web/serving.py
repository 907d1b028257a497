"""`rashomon serve` as a process of its own."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import httpx

STARTS = 60.0  # seconds that a process may take to answer on a busy machine
ENDS = 20.0


@dataclass(slots=True)
class Served:
    """A server; `port` stays its own when it is started again."""

    place: str
    port: int
    process: subprocess.Popen[bytes] | None = None

    @property
    def here(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self, *options: str) -> None:
        command = [sys.executable, "-m", "rashomon", "--store", self.place, "serve", "--port", str(self.port)]
        self.process = subprocess.Popen([*command, *options], env=os.environ | {"PYTHONUNBUFFERED": "1"})
        until = time.monotonic() + STARTS
        while time.monotonic() < until:
            try:
                httpx.get(self.here)
            except httpx.TransportError:
                time.sleep(0.1)
            else:
                return
        raise AssertionError("no answer")

    def stop(self) -> int:
        """Ask it to end; its exit code. Raises TimeoutExpired where it does not."""
        assert self.process
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(ENDS)


@contextmanager
def serving(place: str, *options: str) -> Iterator[Served]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        served = Served(place, free.getsockname()[1])
    served.start(*options)
    try:
        yield served
    finally:
        if served.process and served.process.poll() is None:
            served.process.kill()
            served.process.wait()
