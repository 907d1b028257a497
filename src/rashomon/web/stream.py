"""What is new in stories as server-sent events, sent as soon as anybody has written it to the store."""

from __future__ import annotations

import json
import re
from collections.abc import AsyncIterator
from dataclasses import dataclass

import anyio
from sse_starlette import EventSourceResponse, ServerSentEvent
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from rashomon.export.gather import around
from rashomon.export.news import named, news, news_json
from rashomon.web import asking
from rashomon.web.answers import as_json, shelf_of
from rashomon.web.problems import ProblemError
from rashomon.web.shelf import Shelf

NOTHING = "0"  # the mark of a store of which nothing was told
MARK = re.compile(r"(\d{1,18})-(d[0-9a-f]{12})")
AT_ONCE = 20  # developments read from the store at a time
RETRY = 3_000  # milliseconds after which a browser that was cut off connects again


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """Seconds from look to look at the store and from sign to sign that we are there; how many may listen."""

    interval: float = 1.0
    alive: float = 15.0
    listeners: int = 100


@dataclass(slots=True)
class Listeners:
    """Those who listen, counted."""

    pace: Pace
    count: int = 0


class Stream(EventSourceResponse):
    """Events to one who listens; counted as long as that is."""

    def __init__(self, events: AsyncIterator[ServerSentEvent], listeners: Listeners) -> None:
        super().__init__(events, ping=listeners.pace.alive, ping_message_factory=_alive, sep="\n")
        self.listeners = listeners

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send, until one side has had enough."""
        self.listeners.count += 1
        try:
            await super().__call__(scope, receive, send)
        finally:
            self.listeners.count -= 1


async def changes(request: Request) -> Response:
    """What becomes new in stories, after the mark where a listener was cut off, or else from now on."""
    given, shelf = request.query_params, shelf_of(request)
    listeners: Listeners = request.app.state.listeners
    mark = request.headers.get("last-event-id") or asking.text(given, "after")
    story = asking.text(given, "story") or None
    start = await run_in_threadpool(_start, shelf, mark)
    # Nothing is awaited between this and the counting.
    if listeners.count >= listeners.pace.listeners:
        raise ProblemError(503, "Too many listeners", f"{listeners.count} listen already. Try again later.")
    return Stream(_events(shelf, start, story, listeners.pace), listeners)


async def _events(shelf: Shelf, start: str, story: str | None, pace: Pace) -> AsyncIterator[ServerSentEvent]:
    # Without data it is no event, but from here on a listener that is cut off knows where to go on.
    yield ServerSentEvent(id=start, retry=RETRY, comment="what is new in stories, as it is told")
    after, version = _number(start), -1
    while True:
        found = await run_in_threadpool(shelf.catalogue.version)
        while found != version:
            told = await run_in_threadpool(_told, shelf, after, story)
            for mark, document in told:
                yield ServerSentEvent(document, event="development", id=mark)
                after = _number(mark)
            if not told:
                version = found
        await anyio.sleep(pace.interval)


def _told(shelf: Shelf, after: int, story: str | None) -> list[tuple[str, str]]:
    """The next developments: their marks, and themselves as JSON; made once for all who listen."""

    def make() -> str:
        found = shelf.store.developments(after=after, story=story, limit=AT_ONCE)
        held = around(shelf.store, named(found))
        return as_json(
            [(one.development.mark, as_json(news_json(one, held.reports))) for one in news(found, held)]
        )

    made = shelf.rendered(f"{after} {story or ''}", make)
    return [(mark, document) for mark, document in json.loads(made.body)]


def _start(shelf: Shelf, mark: str) -> str:
    """The mark to begin after. Raises ProblemError where this store never gave it."""
    if not mark:
        newest = shelf.store.developments(newest=True, limit=1)
        return newest[0].mark if newest else NOTHING
    if mark == NOTHING:
        return mark
    read = MARK.fullmatch(mark)
    held = shelf.store.developments(after=_number(mark) - 1, limit=1) if read else ()
    if not held or held[0].mark != mark:
        raise ProblemError(
            409, "Unknown mark", f"This store never told {mark[:40]!r}. Read it anew, and follow without a mark."
        )
    return mark


def _number(mark: str) -> int:
    return int(mark.partition("-")[0])


def _alive() -> ServerSentEvent:
    return ServerSentEvent(comment="still here")
