"""A loop of one's own: a browser that other tests drive keeps that of the main thread."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

import anyio

T = TypeVar("T")


def run(work: Callable[[], Awaitable[T]]) -> T:
    """What comes of work, done in a thread beside this one."""
    with ThreadPoolExecutor(1) as beside:
        return beside.submit(anyio.run, work).result()
