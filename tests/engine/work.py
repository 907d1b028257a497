"""Functions for the workers of the tests: a worker imports them by name."""

from __future__ import annotations

import multiprocessing
import os
import signal
import time
from collections.abc import Sequence
from pathlib import Path


def squares(numbers: Sequence[int]) -> list[int]:
    return [number * number for number in numbers]


def squares_slowly(numbers: Sequence[int]) -> list[int]:
    time.sleep(0.05)
    return squares(numbers)


def one_too_few(numbers: Sequence[int]) -> list[int]:
    return squares(numbers)[1:]


def fails_at_20(numbers: Sequence[int]) -> list[int]:
    if 20 in numbers:
        raise LookupError("20 is not a number")
    return squares(numbers)


def dies_at_13_and_40(numbers: Sequence[int]) -> list[int]:
    if {13, 40} & set(numbers) and multiprocessing.parent_process() is not None:
        os.kill(os.getpid(), signal.SIGKILL)
    return squares(numbers)


def dies_once(marks: Sequence[str]) -> list[str]:
    for mark in marks:
        is_worker = multiprocessing.parent_process() is not None
        if mark.endswith("deadly") and is_worker and not Path(mark).exists():
            Path(mark).touch()
            os.kill(os.getpid(), signal.SIGKILL)
    return list(marks)


def dies_over_a_page(pages: Sequence[str]) -> list[int]:
    if any(page.endswith("deadly") for page in pages) and multiprocessing.parent_process() is not None:
        os.kill(os.getpid(), signal.SIGKILL)
    return [len(page) for page in pages]


def process_ids(numbers: Sequence[int]) -> list[int]:
    time.sleep(0.2)
    return [os.getpid() for _ in numbers]


def waits(numbers: Sequence[int]) -> list[int]:
    os.write(1, f"{os.getpid()}\n".encode())  # in one piece, where two workers write at once
    time.sleep(60)
    return squares(numbers)
