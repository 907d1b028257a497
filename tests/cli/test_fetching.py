"""rashomon read https://..."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from rashomon.errors import ReadError
from rashomon.library.fetching import SystemClock, agent, resolve
from tests.cli.conftest import Run
from tests.pages import ISLAND
from tests.server import Handler, Reply, Server, reply, running


@pytest.fixture(autouse=True)
def no_contact(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("RASHOMON_CONTACT", raising=False)


@pytest.fixture
def server() -> Iterator[Server]:
    with running() as server:
        server.routes["/island"] = reply(200, ISLAND.encode(), content_type="text/plain; charset=utf-8")
        yield server


def test_a_page_from_the_web(run: Run, here: Path, server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    address = f"{server.here}/island"
    ran = run("read", address, "--contact", "desk@harbour.example", "--allow-private")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("Read 1 new page: 1 report.")
    assert server.asked[-1].headers["user-agent"] == "rashomon/0.1 (+desk@harbour.example)"
    assert run("check").code == 0
    monkeypatch.setenv("RASHOMON_CONTACT", "https://harbour.example/about")
    again = json.loads(run("read", address, "--allow-private", "--json").out)
    assert (again["pages"], again["held"]) == (0, 1)
    assert server.asked[-1].headers["user-agent"] == "rashomon/0.1 (+https://harbour.example/about)"


def test_what_has_not_changed_is_not_sent_again(run: Run, here: Path, server: Server) -> None:
    def island(handler: Handler) -> Reply:
        same = handler.headers["If-None-Match"] == '"v1"'
        return reply(304, b"") if same else reply(200, ISLAND.encode(), content_type="text/plain", etag='"v1"')

    server.routes["/island"] = island
    command = ("read", f"{server.here}/island", "--contact", "desk@harbour.example", "--allow-private", "--json")
    assert json.loads(run(*command).out)["pages"] == 1
    again = json.loads(run(*command).out)
    assert (again["pages"], again["held"], again["refused"]) == (0, 1, [])


def test_the_pages_of_a_feed(run: Run, here: Path, server: Server) -> None:
    feed = f"<rss><channel><item><link>{server.here}/island</link></item></channel></rss>"
    (here / "feed.xml").write_text(feed)
    ran = run("read", "feed.xml", "--pages", "--contact", "desk@harbour.example", "--allow-private")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("Read 1 new page: 1 report.")
    assert "without a contact" in run("read", "feed.xml", "--pages").err


def test_private_addresses_need_leave(run: Run, here: Path, server: Server) -> None:
    ran = run("read", f"{server.here}/island", "--contact", "desk@harbour.example")
    assert (ran.code, ran.err.count("\n")) == (1, 1)
    assert "Allow it with --allow-private" in ran.err
    assert server.asked == []


def test_nothing_is_fetched_without_a_contact(run: Run, here: Path, server: Server) -> None:
    ran = run("read", f"{server.here}/island", "--allow-private")
    assert (ran.code, ran.err.count("\n")) == (1, 1)
    assert ran.err.startswith("rashomon: a web address without a contact")
    assert "--contact MAIL-OR-URL or set RASHOMON_CONTACT" in ran.err
    assert server.asked == []
    assert not (here / "rashomon.db").exists()


def test_files_need_no_contact(run: Run, pages: tuple[str, ...], here: Path) -> None:
    assert run("read", pages[0]).code == 0


@pytest.mark.parametrize("contact", ["me", "a b@c", "a@b\r\nCookie: x", "a@b(c", "ü@b", "ftp://x", "@", ""])
def test_a_contact_that_nobody_could_write_to(contact: str) -> None:
    with pytest.raises(ReadError, match="contact"):
        agent(contact)


def test_the_real_clock_and_look_up() -> None:
    clock = SystemClock()
    start = clock.now()
    clock.sleep(0.01)
    assert clock.now() - start >= 0.01
    assert resolve("127.0.0.1", 80) == ["127.0.0.1"]
    assert resolve("2130706433", 80) == ["127.0.0.1"]
