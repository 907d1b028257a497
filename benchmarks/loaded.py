"""What the load tool does for `serving.py`: asks each address of a list once, in its order, and stops.

The list is a file of JSON, `[[kind, address], ...]`, named by $RASHOMON_ADDRESSES. The processor time that the
server, whose process is $RASHOMON_SERVER, has from one answer to the next is told as a request of the type CPU: it
is that of one answer where one asks alone.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterator
from pathlib import Path

import gevent  # type: ignore[import-not-found]
from locust import HttpUser, task  # type: ignore[import-not-found]

WANTED = {"nothing there": 404}
# The clock of another process's processor time, as clock_getcpuclockid(3) makes it on Linux.
CLOCK = (~int(os.environ["RASHOMON_SERVER"]) << 3) | 2
asked: Iterator[tuple[str, str]] = iter(json.loads(Path(os.environ["RASHOMON_ADDRESSES"]).read_text()))


class Reader(HttpUser):  # type: ignore[misc]
    """One who asks again as soon as there is an answer."""

    @task
    def ask(self) -> None:
        """The next address."""
        for kind, address in asked:
            began = time.clock_gettime_ns(CLOCK)
            with self.client.get(address, name=kind, catch_response=True) as answer:
                if answer.status_code == WANTED.get(kind, 200):
                    answer.success()
                else:
                    answer.failure(f"{address}: {answer.status_code}")
            used = (time.clock_gettime_ns(CLOCK) - began) / 1e6
            self.environment.events.request.fire(
                request_type="CPU", name=kind, response_time=used, response_length=0, exception=None, context={}
            )
            return
        gevent.sleep(3)  # the last answers are counted once a second
        self.environment.runner.quit()
