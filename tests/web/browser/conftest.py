"""A real browser before a real server, on the sample corpus; skipped where there is no browser to drive."""

from __future__ import annotations

import threading
import time
from contextlib import chdir, contextmanager
from pathlib import Path

import pytest

from rashomon.engine import Serial
from rashomon.outlets import load
from rashomon.pipeline import ingest
from rashomon.store import open_store

SAMPLES = Path(__file__).parents[3] / "samples"
WIDTHS = (1280, 390)


@pytest.fixture(scope="session")
def corpus(tmp_path_factory):
    """The sample corpus as a store."""
    place = tmp_path_factory.mktemp("browser") / "rashomon.db"
    with open_store(str(place), create=True) as store, chdir(SAMPLES):
        outlets = load([SAMPLES / "outlets.toml"])
        ingest(["pages"], store=store, engine=Serial(), outlets=outlets, read_at="2025-03-08T08:00:00+00:00")
    return place


@contextmanager
def serving(place):
    """The address at which a store is served, for reading and correcting."""
    uvicorn = pytest.importorskip("uvicorn")
    from rashomon.web.app import application
    from rashomon.web.guard import Rules

    app = application(str(place), load([SAMPLES / "outlets.toml"]), Rules(writes=True))
    server = uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=0, log_level="warning"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    (socket,) = server.servers[0].sockets
    yield f"http://127.0.0.1:{socket.getsockname()[1]}"
    server.should_exit = True
    thread.join(10)


@pytest.fixture(scope="session")
def address(corpus):
    """Where the sample corpus is served."""
    with serving(corpus) as at:
        yield at


@pytest.fixture(params=WIDTHS)
def page(request, browser, address):
    """A page of each width that fails its test on an error in the console or a request to another host."""
    opened = browser.new_page(viewport={"width": request.param, "height": 900}, base_url=address)
    opened.set_default_timeout(120_000)  # milliseconds; a story is compared anew, on a busy machine slowly
    wrong = []
    opened.on("console", lambda message: message.type in ("error", "warning") and wrong.append(message.text))
    opened.on("pageerror", lambda error: wrong.append(str(error)))
    opened.on("request", lambda asked: asked.url.startswith((address, "data:")) or wrong.append(asked.url))
    yield opened
    opened.close()
    assert not wrong
