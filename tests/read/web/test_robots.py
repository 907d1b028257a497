"""What a site lets us read, and how slowly."""

from __future__ import annotations

import time as real

import pytest

from rashomon.errors import ReadError
from rashomon.read.web.answers import Limits
from rashomon.read.web.robots import rules
from tests.read.web.conftest import Make
from tests.server import HTML, Handler, Reply, Server, Time, Town, reply


def text(body: str, status: int = 200) -> Reply:
    return reply(status, body.encode(), content_type="text/plain")


@pytest.mark.parametrize(
    ("body", "free"),
    [
        ("", True),
        ("User-agent: *\nDisallow: /", False),
        ("\ufeffUser-agent: *\r\nDisallow: /a", False),
        ("User-agent: *\nDisallow: /b", True),
        ("User-agent: *\nDisallow: /\nAllow: /a", True),
        ("User-agent: *\nDisallow: /*.html$", True),
        ("User-agent: *\nDisallow: /*/c", False),
        ("User-agent: Rashomon\nDisallow: /\n\nUser-agent: *\nAllow: /", False),
        ("User-agent: rashomon/0.1 # us\nDisallow: /", False),
        ("User-agent: other\nUser-agent: rashomon\nDisallow: /", False),
        ("User-agent: rashomon\nAllow: /\n\nUser-agent: *\nDisallow: /", True),
        ("User-agent: other\nDisallow: /", True),
        ("User-agent: r\nDisallow: /", True),
        ("User-agent: rashomon-images\nDisallow: /", True),
        ("useragent rashomon\nDisallow: /", False),
        ("User-agent: other\x85User-agent: rashomon\x85Disallow: /", False),
        ("<!doctype html><p>User-agent: *</p>", True),
    ],
)
def test_rules(body: str, free: bool) -> None:
    found = rules(body.encode(), "rashomon")
    assert found.can_fetch("https://harbour.example/a/c", "rashomon") is free


def test_a_file_made_to_cost_time_costs_little() -> None:
    many = "".join(f"User-agent: x{number}\x0b" for number in range(15_000)) + "Allow: /a\n" * 25_000
    stars = "User-agent: *\n" + "Disallow: /" + "*a" * 100_000 + "\nDisallow: /*b*c*d*e*f$\n" * 10_000
    start = real.monotonic()
    for body in (many, stars):
        rules(body.encode(), "rashomon").can_fetch("https://harbour.example/" + "a" * 7000, "rashomon")
    assert real.monotonic() - start < 5


def test_a_page_that_is_forbidden_is_not_asked_for(server: Server, make: Make) -> None:
    server.routes["/robots.txt"] = text("User-agent: rashomon\nDisallow: /private")
    server.routes["/private/a"] = server.routes["/b"] = reply()
    fetcher = make()
    with pytest.raises(ReadError, match=r"the robots.txt of 127.0.0.1 does not let rashomon read this; expected"):
        fetcher.fetch(f"{server.here}/private/a")
    assert fetcher.fetch(f"{server.here}/b").status == 200
    assert [asked.path for asked in server.asked] == ["/robots.txt", "/b"]  # asked for once


def test_where_a_redirect_leads_is_asked_too(server: Server, make: Make) -> None:
    server.routes["/a"] = reply(301, b"", location="http://ledger.example/b")
    server.routes["ledger.example/robots.txt"] = text("User-agent: *\nDisallow: /")
    town = Town(server, harbour_example="93.184.215.1", ledger_example="93.184.215.2")
    with pytest.raises(ReadError, match=r"^it leads to http://ledger.example/b: the robots.txt of ledger.example"):
        make(town).fetch("http://harbour.example/a")
    assert server.paths() == ["/a"]


@pytest.mark.parametrize("status", [401, 403, 404, 410])
def test_a_site_without_robots_txt_is_free(server: Server, make: Make, status: int) -> None:
    server.routes |= {"/robots.txt": text("User-agent: *\nDisallow: /", status), "/a": reply()}
    assert make().fetch(f"{server.here}/a").body == HTML


def closed(handler: Handler) -> None:
    handler.connection.close()


@pytest.mark.parametrize("status", [429, 500, 503, 300, None])
def test_a_site_that_cannot_say_is_not_read(server: Server, make: Make, time: Time, status: int | None) -> None:
    server.routes |= {"/robots.txt": text("", status) if status else closed, "/a": reply()}
    fetcher = make()
    for _ in range(2):
        with pytest.raises(ReadError, match=r"^its robots.txt cannot be got: "):
            fetcher.fetch(f"{server.here}/a")
    assert len(server.asked) == (1 if status == 300 else 3)  # tried again, but not for every page
    server.routes["/robots.txt"] = text("")
    time.sleep(Limits().robots_again)
    assert fetcher.fetch(f"{server.here}/a").status == 200


def test_a_robots_txt_that_has_moved(server: Server, make: Make) -> None:
    server.routes |= {"/robots.txt": reply(301, b"", location="/r"), "/r": text("User-agent: *\nDisallow: /a")}
    server.routes["/a"] = reply()
    with pytest.raises(ReadError, match="does not let"):
        make().fetch(f"{server.here}/a")
    server.routes["/robots.txt"] = reply(301, b"", location="/robots.txt")
    with pytest.raises(ReadError, match="cannot be got: it leads back"):
        make().fetch(f"{server.here}/a")


def test_of_a_huge_robots_txt_the_beginning_counts(server: Server, make: Make) -> None:
    head = b"User-agent: *\nDisallow: /a\n"

    def endless(handler: Handler) -> None:
        handler.raw(b"HTTP/1.0 200 OK\r\n\r\n" + head)
        while handler.wait(0):
            handler.raw(b"# nothing\n" * 10_000)

    server.routes |= {"/robots.txt": endless, "/a": reply(), "/b": reply()}
    fetcher = make()
    with pytest.raises(ReadError, match="does not let"):
        fetcher.fetch(f"{server.here}/a")
    assert fetcher.fetch(f"{server.here}/b").status == 200
    server.routes["/robots.txt"] = text(head.decode() + "#\n" * 1_000_000)  # whole, and too large
    with pytest.raises(ReadError, match="does not let"):
        make().fetch(f"{server.here}/a")


def test_it_is_asked_again_after_a_day(server: Server, make: Make, time: Time) -> None:
    server.routes["/a"] = reply()
    fetcher = make()
    fetcher.fetch(f"{server.here}/a")
    time.sleep(Limits().robots_age)
    server.routes["/robots.txt"] = text("User-agent: *\nDisallow: /")
    with pytest.raises(ReadError, match="does not let"):
        fetcher.fetch(f"{server.here}/a")


@pytest.mark.parametrize(
    ("line", "pause"),
    [
        ("", 1.0),
        ("Crawl-delay: 0", 1.0),
        ("Crawl-delay: 7.5", 7.5),
        ("Crawl-delay: 3600", 30.0),
        ("Crawl-delay: soon", 1.0),
        ("Crawl-delay: inf", 1.0),
        ("Request-rate: 1/5", 5.0),
        ("Request-rate: 1/10m", 30.0),
        (f"Request-rate: 1/{'9' * 400}", 30.0),
    ],
)
def test_the_pause_that_a_site_asks_for(server: Server, make: Make, time: Time, line: str, pause: float) -> None:
    server.routes |= {"/robots.txt": text(f"User-agent: *\n{line}\nDisallow: /x"), "/a": reply(), "/b": reply()}
    fetcher = make()
    fetcher.fetch(f"{server.here}/a")
    time.slept.clear()
    fetcher.fetch(f"{server.here}/b")
    assert time.slept == [pause]
