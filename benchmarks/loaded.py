"""What the load tool does for `serving.py`: asks each address of a list once, in its order, and stops.

The list is a file of JSON, `[[kind, address], ...]`, named by $RASHOMON_ADDRESSES.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path

import gevent  # type: ignore[import-not-found]
from locust import HttpUser, task  # type: ignore[import-not-found]

WANTED = {"nothing there": 404}
asked: Iterator[tuple[str, str]] = iter(json.loads(Path(os.environ["RASHOMON_ADDRESSES"]).read_text()))


class Reader(HttpUser):  # type: ignore[misc]
    """One who asks again as soon as there is an answer."""

    @task
    def ask(self) -> None:
        """The next address."""
        for kind, address in asked:
            with self.client.get(address, name=kind, catch_response=True) as answer:
                if answer.status_code == WANTED.get(kind, 200):
                    answer.success()
                else:
                    answer.failure(f"{address}: {answer.status_code}")
            return
        gevent.sleep(3)  # the last answers are counted once a second
        self.environment.runner.quit()
