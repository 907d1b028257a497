"""Fetching from a server that misbehaves."""

from __future__ import annotations

import gzip
import socket
import ssl
import time as real
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

import pytest

from rashomon.errors import ReadError
from rashomon.read.web.answers import Fetched, Limits, Validators
from tests.read.web.conftest import Make
from tests.server import HTML, Handler, Reply, Route, Server, Time, Town, reply

PEM = str(Path(__file__).with_name("harbour.pem"))


class Clock:
    """The real one."""

    now = staticmethod(real.monotonic)
    sleep = staticmethod(real.sleep)


def refused(make: Make, server: Server, route: Route | Reply | list[Route | Reply], **limits: float) -> str:
    server.routes["/a"] = route
    with pytest.raises(ReadError) as raised:
        make(limits=Limits(**{"wait": 0.3} | limits)).fetch(f"{server.here}/a")  # type: ignore[arg-type]
    line = str(raised.value)
    assert "\n" not in line
    assert len(line) < 500
    return line


def test_a_page_and_what_the_server_says_of_it(server: Server, make: Make) -> None:
    server.routes["/a?b=c"] = reply(
        200,
        b"caf\xe9",
        content_type='Text/HTML; boundary=x; Charset="ISO-8859-1"',
        etag='"1"',
        last_modified="Mon, 03 Mar 2025 10:00:00 GMT",
    )
    found = make().fetch(f"HTTP://127.0.0.1:{server.port}/a?b=c#d")
    assert (found.address, found.status, found.body) == (f"{server.here}/a?b=c", 200, b"caf\xe9")
    assert (found.content_type, found.charset, found.etag) == ("text/html", "iso-8859-1", '"1"')
    assert found.date is not None
    assert not found.is_unchanged


@pytest.mark.parametrize(
    ("header", "kind", "charset"),
    [
        ("", "", None),
        ("text/plain", "text/plain", None),
        ("text/html;charset=utf-8", "text/html", "utf-8"),
        ("text/html; charset=", "text/html", None),
        ("text/html; charset='utf-8'", "text/html", "utf-8"),
        ("text/html; charset=" + "x" * 99, "text/html", None),
        ("text/html; charset=\u00e9", "text/html", None),
    ],
)
def test_types_and_charsets(header: str, kind: str, charset: str | None) -> None:
    found = Fetched.of("http://a/", 200, {"content-type": header}, b"")
    assert (found.content_type, found.charset) == (kind, charset)


def test_we_say_who_asks_and_keep_no_cookie(server: Server, make: Make) -> None:
    server.routes |= {"/a": reply(302, b"", location="/b", set_cookie="id=1"), "/b": reply(set_cookie="id=2")}
    fetcher = make()
    fetcher.fetch(f"{server.here}/a")
    fetcher.fetch(f"{server.here}/b")
    assert len(server.asked) == 4
    for asked in server.asked:
        assert asked.headers["user-agent"] == "rashomon/0.1 (+desk@harbour.example)"
        assert not {"cookie", "authorization", "referer"} & set(asked.headers)
        assert asked.host == f"127.0.0.1:{server.port}"


@pytest.mark.parametrize("status", [204, 206, 300, 400, 401, 403, 404, 410, 418, 451, 501, 599])
def test_no_page(server: Server, make: Make, status: int) -> None:
    line = refused(make, server, reply(status, b"" if status == 204 else HTML))
    assert line.startswith(f"it answered {status}")
    assert "expected a page" in line
    assert len(server.paths()) == 1


def test_a_304_that_nobody_asked_for(server: Server, make: Make) -> None:
    assert "304" in refused(make, server, reply(304, b""))


def test_an_unchanged_page(server: Server, make: Make) -> None:
    def page(handler: Handler) -> Reply:
        same = handler.headers["If-None-Match"] == '"v1"' and handler.headers["If-Modified-Since"] == "yesterday"
        return reply(304, b"") if same else reply(etag='"v1"', last_modified="yesterday")

    server.routes |= {"/a": reply(302, b"", location="/b"), "/b": page}
    known: dict[str, Validators] = {}
    fetcher = make(known=known.get)
    first = fetcher.fetch(f"{server.here}/a")
    assert (first.address, first.etag, first.last_modified) == (f"{server.here}/b", '"v1"', "yesterday")
    known[first.address] = Validators(etag=first.etag, last_modified=first.last_modified)
    second = fetcher.fetch(f"{server.here}/a")
    assert second.is_unchanged
    assert (second.address, second.body) == (first.address, b"")
    # Only the address that sent it is asked with it: another page can have the same tag.
    asked = [
        (asked.path, "if-none-match" in asked.headers) for asked in server.asked if asked.path != "/robots.txt"
    ]
    assert asked == [("/a", False), ("/b", False), ("/a", False), ("/b", True)]


def test_redirects(server: Server, make: Make) -> None:
    for number, status in enumerate((301, 302, 303, 307, 308)):
        server.routes[f"/{number}"] = reply(status, b"", location=f"/{number + 1}")
    server.routes["/5"] = reply()
    assert make().fetch(f"{server.here}/0").address == f"{server.here}/5"
    server.routes["/5"] = reply(302, b"", location="/6")
    with pytest.raises(ReadError, match="more than 5 redirects"):
        make().fetch(f"{server.here}/0")


@pytest.mark.parametrize(
    ("location", "said"),
    [
        ("/a", "leads back to"),
        ("#part", "leads back to"),
        ("ftp://harbour.example/", "it leads to no web address"),
        ("file:///etc/passwd", "it leads to no web address"),
        ("javascript:alert(1)", "it leads to no web address"),
        ("http://me:secret@harbour.example/", "it leads to a web address with a name or password"),
        ("http://[", "it leads to no web address"),
        ("/" + "x" * 9000, "it leads to a web address of 9,001 characters"),
        ("/missing", "it answered 404"),
    ],
)
def test_where_redirects_do_not_lead(server: Server, make: Make, location: str, said: str) -> None:
    line = refused(make, server, reply(302, b"", location=location))
    assert said in line
    assert "secret" not in line


def test_a_loop_over_two_addresses(server: Server, make: Make) -> None:
    server.routes["/b"] = reply(302, b"", location="/a")
    assert "leads back to" in refused(make, server, reply(302, b"", location="/b"))
    assert server.paths() == ["/a", "/b"]


def test_what_passes_is_tried_again(server: Server, make: Make, time: Time) -> None:
    server.routes["/a"] = [reply(503, b""), reply(502, b""), reply()]
    assert make().fetch(f"{server.here}/a").body == HTML
    assert time.slept == [1.0, 2.0, 4.0]  # after robots.txt; then the pauses grow
    assert "it answered 503 (Service Unavailable)" in refused(make, server, reply(503, b""))
    assert len(server.paths()) == 6


@pytest.mark.parametrize(
    ("after", "date", "pause"),
    [
        ("7", None, 7.0),
        ("0", None, 1.0),
        ("Mon, 03 Mar 2025 10:00:30 GMT", "Mon, 03 Mar 2025 10:00:00 GMT", 30.0),
        ("Mon, 03 Mar 2025 09:00:00 GMT", "Mon, 03 Mar 2025 10:00:00 GMT", 1.0),
        ("Mon, 03 Mar 2025 10:00:30 GMT", "once", 2.0),
        ("later", None, 2.0),
        ("-5", None, 2.0),
        ("\u00b2", None, 2.0),
    ],
)
def test_retry_after(server: Server, make: Make, time: Time, after: str, date: str | None, pause: float) -> None:
    def busy(handler: Handler) -> None:
        handler.raw(b"HTTP/1.1 429 Slow Down\r\nContent-Length: 0\r\nRetry-After: " + after.encode() + b"\r\n")
        handler.raw((f"Date: {date}\r\n" if date else "").encode() + b"\r\n")

    server.routes["/a"] = [busy, reply()]
    assert make().fetch(f"{server.here}/a").status == 200
    assert time.slept == [1.0, pause]


def test_a_host_that_wants_hours_is_left_alone(server: Server, make: Make, time: Time) -> None:
    server.routes |= {"/a": reply(429, b"", retry_after="7200"), "/b": reply()}
    fetcher = make()
    for path in "ab":
        with pytest.raises(ReadError, match="asks to be left alone for 7,200 s; expected 120 s at most"):
            fetcher.fetch(f"{server.here}/{path}")
    assert server.paths() == ["/a"]
    assert sum(time.slept) == 1.0


def test_an_endless_body(server: Server, make: Make) -> None:
    def endless(handler: Handler) -> None:
        handler.raw(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
        while handler.wait(0):
            handler.raw(b"x" * 10_000)

    assert "more than 0.1 MB" in refused(make, server, endless, size=100_000)
    assert len(server.paths()) == 1


def test_a_body_that_says_that_it_is_too_large(server: Server, make: Make) -> None:
    def large(handler: Handler) -> None:
        handler.raw(b"HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\n")
        handler.wait(10)

    assert "more than 20 MB" in refused(make, server, large)


def test_a_bomb(server: Server, make: Make) -> None:
    bomb = gzip.compress(bytes(50_000_000))
    assert "more than 1 MB" in refused(make, server, reply(200, bomb, content_encoding="gzip"), size=1_000_000)


def test_packed_pages(server: Server, make: Make) -> None:
    server.routes["/a"] = reply(200, gzip.compress(HTML), content_encoding="gzip")
    assert make().fetch(f"{server.here}/a").body == HTML
    assert server.asked[-1].headers["accept-encoding"] == "gzip"
    broken = gzip.compress(HTML)
    assert "is broken" in refused(make, server, reply(200, HTML, content_encoding="gzip"))
    assert "breaks off" in refused(make, server, reply(200, broken[:-9], content_encoding="gzip"))
    assert "was not asked for" in refused(make, server, reply(200, HTML, content_encoding="br"))


def slow(handler: Handler) -> None:
    handler.raw(b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n")
    handler.wait(10)


def silent(handler: Handler) -> None:
    handler.wait(10)


def closed(handler: Handler) -> None:
    handler.connection.shutdown(socket.SHUT_RDWR)


def nonsense(handler: Handler) -> None:
    handler.raw(b"SSH-2.0-OpenSSH_9.6\r\n")


def headless(handler: Handler) -> None:
    handler.raw(b"HTTP/1.1 200 OK\r\nno header\r\n\r\n")


def two_lengths(handler: Handler) -> None:
    handler.raw(b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef")


def broken_chunk(handler: Handler) -> None:
    handler.raw(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabcde\r\nzz\r\n")


def endless_header(handler: Handler) -> None:
    handler.raw(b"HTTP/1.1 200 OK\r\nX: ")
    while handler.wait(0):
        handler.raw(b"x" * 10_000)


@pytest.mark.parametrize(
    ("route", "said"),
    [
        (slow, "no answer for 0.3 s"),
        (silent, "no answer for 0.3 s"),
        (closed, "broke off"),
        (Reply(200, HTML, (), len(HTML) + 5), "broke off"),
        (nonsense, "broke off"),
        (headless, "broke off"),
        (two_lengths, "broke off"),
        (broken_chunk, "broke off"),
        (endless_header, "broke off"),
    ],
)
def test_answers_that_break_off(server: Server, make: Make, route: Route | Reply, said: str) -> None:
    assert said in refused(make, server, route)
    assert len(server.paths()) == 3
    server.routes["/a"] = [route, reply()]
    assert make().fetch(f"{server.here}/a").body == HTML


def test_more_than_the_length_that_was_stated_is_left(server: Server, make: Make) -> None:
    server.routes["/a"] = Reply(200, b"abcdef", (), 3)
    assert make().fetch(f"{server.here}/a").body == b"abc"


@pytest.mark.parametrize(
    "piece", [b"x", b"HTTP/1.1 100 Continue\r\n\r\n"], ids=["body", "answers before the answer"]
)
def test_a_drip_has_an_end(server: Server, make: Make, piece: bytes) -> None:
    def drip(handler: Handler) -> None:
        if piece == b"x":
            handler.raw(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n")
        while handler.wait(0.05):
            handler.raw(piece)

    server.routes["/a"] = drip
    start = real.monotonic()
    with pytest.raises(ReadError, match=r"not complete after 0.4 s"):
        make(clock=Clock(), limits=Limits(wait=0.3, total=0.4, delay=0)).fetch(f"{server.here}/a")
    assert real.monotonic() - start < 2


def test_a_port_where_nobody_listens(make: Make) -> None:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        with pytest.raises(ReadError, match=r"cannot be connected to .*refused"):
            make().fetch(f"http://127.0.0.1:{one.getsockname()[1]}/")


def test_a_secure_page(server: Server, make: Make) -> None:
    server.secure(PEM)
    server.routes["/a"] = reply()
    town = Town(server, harbour_example="93.184.215.1", ledger_example="93.184.215.2")
    trusting = ssl.create_default_context(cafile=PEM)
    assert make(town, tls=trusting).fetch("https://harbour.example/a").body == HTML
    assert set(server.names) == {"harbour.example"}
    assert set(town.called) == {("93.184.215.1", 443)}
    with pytest.raises(ReadError, match=r"certificate does not hold \(Hostname mismatch"):
        make(town, tls=trusting).fetch("https://ledger.example/a")
    with pytest.raises(ReadError, match="certificate does not hold"):
        make(town).fetch("https://harbour.example/a")
    assert [asked.host for asked in server.asked] == ["harbour.example"] * 2


def test_a_server_that_is_not_secure(server: Server, make: Make) -> None:
    with pytest.raises(ReadError, match="cannot be connected to"):
        make().fetch(f"https://127.0.0.1:{server.port}/a")


# --- many


def spots(number: int) -> dict[str, str]:
    return {f"h{host}_example": f"93.184.215.{host + 1}" for host in range(number)}


def test_many_in_the_order_given(server: Server, make: Make) -> None:
    server.routes |= {f"/{number}": reply(200, str(number).encode()) for number in range(30)}
    server.routes["/3"] = reply(404)
    addresses = [f"http://h{number % 4}.example/{number}" for number in range(30)]
    found = list(make(Town(server, **spots(4))).fetch_all([*addresses, "ftp://x", addresses[0]]))
    assert [one.body for one in found if isinstance(one, Fetched)] == [
        str(number).encode() for number in [*range(3), *range(4, 30), 0]
    ]
    assert [number for number, one in enumerate(found) if isinstance(one, ReadError)] == [3, 30]
    assert len(server.asked) == 31 + 4
    assert server.most_at_once == 1


def test_hosts_are_asked_at_the_same_time_and_each_for_one_page(server: Server, make: Make) -> None:
    def page(handler: Handler) -> Reply:
        handler.wait(0.05)
        return reply()

    server.routes |= {f"/{number}": page for number in range(3)}
    addresses = [f"http://h{host}.example/{number}" for host in range(4) for number in range(3)]
    limits = Limits(wait=5, delay=0.1)
    start = real.monotonic()
    found = list(make(Town(server, **spots(4)), clock=Clock(), limits=limits).fetch_all(addresses))
    taken = real.monotonic() - start
    assert all(isinstance(one, Fetched) for one in found)
    assert server.most_at_once == 1
    assert 3 * 0.15 < taken < 4 * 3 * 0.15  # a host after the other would take longer


def test_two_hosts_at_once_at_most(server: Server, make: Make) -> None:
    busy: list[int] = []

    def page(handler: Handler) -> Reply:
        with server.lock:
            busy.append(sum(server.at_once.values()))
        handler.wait(0.03)
        return reply()

    server.routes["/a"] = page
    fetcher = make(Town(server, **spots(6)), limits=Limits(wait=5, hosts=2))
    assert len(list(fetcher.fetch_all(f"http://h{host}.example/a" for host in range(6)))) == 6
    assert max(busy) <= 2


def test_threads_that_share_a_fetcher_take_turns(server: Server, make: Make) -> None:
    def page(handler: Handler) -> Reply:
        handler.wait(0.02)
        return reply()

    server.routes["/a"] = page
    fetcher = make(limits=Limits(wait=5))
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(fetcher.fetch, [f"{server.here}/a"] * 8))
    assert len(found) == 8
    assert server.most_at_once == 1
    assert len(server.asked) == 9  # one robots.txt


def test_a_slow_host_does_not_keep_the_others_waiting(server: Server, make: Make) -> None:
    other = Event()

    def slow(handler: Handler) -> Reply:
        return reply() if other.wait(2) else reply(404)

    def quick(handler: Handler) -> Reply:
        other.set()
        return reply()

    server.routes |= {"h0.example/a": slow, "h1.example/a": quick}
    fetcher = make(Town(server, **spots(2)), limits=Limits(wait=5, hosts=2))
    found = list(fetcher.fetch_all(["http://h0.example/a"] * 4 + ["http://h1.example/a"]))
    assert all(isinstance(one, Fetched) for one in found)


def test_few_are_fetched_before_they_are_wanted(server: Server, make: Make) -> None:
    def page(handler: Handler) -> Reply:
        handler.wait(0.05)
        return reply()

    server.routes |= {f"/{number}": page for number in range(100)}
    addresses = [f"http://h0.example/{number}" for number in range(100)]

    def begun(pause: float) -> int:
        """The pages asked for by when one was taken and, a little later, nobody wants more."""
        server.asked.clear()
        found = make(Town(server, **spots(1)), limits=Limits(wait=5, hosts=1)).fetch_all(addresses)
        next(found)
        real.sleep(pause)
        found.close()  # type: ignore[attr-defined]
        real.sleep(0.5)
        return len(server.paths())

    assert begun(0.5) == 4
    assert begun(0) <= 2


def test_a_bug_is_not_swallowed(server: Server, make: Make) -> None:
    def resolve(host: str, port: int) -> list[str]:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        list(make(resolve=resolve).fetch_all([server.here]))


def test_ahead_gives_what_is_asked_for(server: Server, make: Make) -> None:
    server.routes |= {f"/{number}": reply(200, str(number).encode()) for number in range(5)}
    one, two, three, gone, other = (f"{server.here}/{path}" for path in ("1", "2", "3", "gone", "4"))
    fetch: Callable[[str], Fetched] = make().ahead([one, two, gone, three, one])
    assert fetch(two).body == b"2"  # out of order
    assert fetch(one).body == b"1"
    with pytest.raises(ReadError, match="404"):
        fetch(gone)
    assert fetch(other).body == b"4"
    assert fetch(three).body == b"3"
    assert sorted(server.paths()) == ["/1", "/2", "/3", "/4", "/gone"]
    assert fetch(three).body == b"3"  # again, because somebody asks again
    assert server.paths().count("/3") == 2
