"""The stream of changes: a real server, and pages read by another process."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from itertools import islice

import anyio
import httpx
import httpx_sse
import jsonschema
import pytest
from jsonschema import Draft202012Validator

import rashomon
from rashomon.errors import RashomonError
from rashomon.outlets import load
from rashomon.store import open_store
from rashomon.web.app import application
from rashomon.web.guard import Rules
from rashomon.web.stream import Pace
from tests import loop
from tests.pages import write_pages
from tests.web.make import filled
from tests.web.serving import serving

WAIT = 60.0


@pytest.fixture
def place(tmp_path):
    return filled(tmp_path / "x.db")


def read(place, *pages):
    """Read pages in a process of their own."""
    command = [sys.executable, "-m", "rashomon", "--store", place, "read", "--workers", "1", *pages]
    assert subprocess.run(command, check=False, stdout=subprocess.DEVNULL).returncode == 0


def told(place):
    with open_store(place) as store:
        return [one.mark for one in store.developments()]


def test_what_another_process_reads_is_told_once_and_in_order_across_a_new_start(place, tmp_path):
    pages = write_pages(tmp_path)
    with serving(place) as served, rashomon.connect(served.here) as desk:
        before = told(place)
        heard = []

        def listen():
            for one in desk.follow(after=before[0], pause=0.2):
                heard.append(one)
                if len(heard) == len(before) + 1:
                    return

        listener = threading.Thread(target=listen)
        listener.start()
        until = time.monotonic() + WAIT
        while len(heard) < len(before) - 1 and time.monotonic() < until:
            time.sleep(0.05)
        assert [one.development.mark for one in heard] == before[1:], "what was told before comes first"
        assert served.stop() == 0, "it ends although somebody listens"
        read(place, pages[0])
        served.start()
        read(place, pages[1])
        listener.join(WAIT)
        assert not listener.is_alive()
        marks = [one.development.mark for one in heard]
        assert marks == told(place)[1 : len(marks) + 1]
        (new,) = heard[-2:-1]
        assert new.development.kind == "new"
        for turn in new.development.points:
            text = desk.report(turn.summary.report).text
            assert text[turn.summary.start : turn.summary.end] == turn.summary.text


def test_from_now_on_without_a_mark_and_of_one_story(place):
    with serving(place, "--write") as served, rashomon.connect(served.here) as desk:
        with httpx_sse.connect_sse(httpx.Client(timeout=WAIT), "GET", f"{served.here}/api/v1/changes") as events:
            assert events.response.headers["cache-control"] == "no-store"
            assert events.response.headers["content-security-policy"]
            stream = events.iter_sse()
            first = next(stream)
            assert (first.data, first.id) == ("", told(place)[-1])
            story = desk.story_of("r1")
            alone = desk.split(story, ["r3"])
            two = list(islice(stream, 2))
            assert [event.id for event in two] == told(place)[-2:]
            components = httpx.get(f"{served.here}/api/v1/openapi.json").json()["components"]
            for event in two:
                described = {"$ref": "#/components/schemas/news", "components": components}
                jsonschema.validate(event.json(), described, cls=Draft202012Validator)
                assert (event.event, event.json()["mark"]) == ("development", event.id)
        (one,) = islice(desk.follow(after="0", story=alone), 1)
        assert (one.development.kind, one.development.story) == ("split", alone)


def test_a_mark_of_another_store_is_refused_and_said_so(place):
    with serving(place) as served, rashomon.connect(served.here) as desk:
        for mark in ("1-d000000000000", "99-d000000000000", "x"):
            with pytest.raises(RashomonError, match="Unknown mark"):
                next(desk.follow(after=mark))
        served.stop()
        with pytest.raises(RashomonError, match="No answer"):
            next(desk.follow())


def test_listeners_are_bounded_and_let_go_and_silence_is_no_silence(place):
    app = application(place, load(), Rules(), Pace(interval=0.01, alive=0.02, listeners=2))

    async def listen(until: int) -> tuple[int, bytes]:
        """Ask, and leave after so many pieces of the body; the status and what came."""
        sent: list[dict] = []
        left = anyio.Event()

        async def receive():
            if not sent:
                return {"type": "http.request", "body": b"", "more_body": False}
            await left.wait()
            return {"type": "http.disconnect"}

        async def send(message):
            sent.append(message)
            if len(sent) > until:
                left.set()

        scope = {
            "type": "http",
            "method": "GET",
            "path": "/api/v1/changes",
            "raw_path": b"/api/v1/changes",
            "query_string": b"",
            "headers": [(b"host", b"127.0.0.1")],
            "scheme": "http",
            "http_version": "1.1",
            "root_path": "",
        }
        await app(scope, receive, send)
        return sent[0]["status"], b"".join(m.get("body", b"") for m in sent)

    async def all_of_it():
        listeners = app.app.state.listeners
        async with anyio.create_task_group() as group:
            found = []

            async def one(until):
                found.append(await listen(until))

            for _ in range(2):
                group.start_soon(one, 6)
            while listeners.count < 2:
                await anyio.sleep(0.01)
            status, body = await listen(1)
            assert (status, b"Too many listeners" in body) == (503, True)
        assert listeners.count == 0
        assert [status for status, _ in found] == [200, 200]
        assert all(b": still here" in body for _, body in found)
        assert (await listen(2))[0] == 200

    loop.run(all_of_it)
    app.app.state.shelf.close()
