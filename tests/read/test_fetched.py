"""What is fetched as pages."""

from __future__ import annotations

import json
import socket
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from rashomon.errors import ReadError
from rashomon.model import Dropped, Page
from rashomon.outlets import Outlets
from rashomon.read.html import decoded
from rashomon.read.pages import Found, pages
from rashomon.read.web.answers import Fetch, Fetched, Limits
from rashomon.read.web.fetcher import Fetcher
from tests.server import HTML, Server, Time, Town, reply, running

TEXT = b"The harbour was closed on Monday, the port said."
READ_AT = "2025-03-04T10:00:00+00:00"


@pytest.fixture
def server() -> Iterator[Server]:
    with running() as server:
        yield server


@pytest.fixture
def fetch(server: Server) -> Fetch:
    town = Town(server, www_harbour_example="93.184.215.1", ledger_example="93.184.215.2")
    return Fetcher(
        agent="rashomon/0.1 (+desk@harbour.example)",
        clock=Time(),
        resolve=town.resolve,
        chance=lambda: 0.5,
        limits=Limits(wait=0.3),
        dial=town,
    ).fetch


def read(fetch: Fetch | None, *sources: str, follow: bool = False) -> list[Found]:
    def ahead(_: Sequence[str]) -> Fetch:
        assert fetch is not None
        return fetch

    return list(pages(sources, read_at=READ_AT, outlets=Outlets(), ahead=ahead if fetch else None, follow=follow))


def only(found: Sequence[Found]) -> Page:
    (page,) = found
    assert isinstance(page, Page), page
    return page


def reason(found: Sequence[Found]) -> str:
    (dropped,) = found
    assert isinstance(dropped, Dropped)
    assert dropped.stage == "read"
    return f"{dropped.address}: {dropped.reason}"


def test_a_web_page(server: Server, fetch: Fetch) -> None:
    server.routes["/a"] = reply()
    page = only(read(fetch, "http://www.harbour.example/a#part"))
    assert (page.address, page.outlet, page.format) == ("http://www.harbour.example/a", "harbour.example", "html")
    assert (page.text.encode(), page.encoding, page.read_at) == (HTML, "utf-8", READ_AT)


def test_its_address_is_where_it_was_found(server: Server, fetch: Fetch, tmp_path: Path) -> None:
    server.routes |= {"/a": reply(301, b"", location="http://ledger.example/b"), "/b": reply()}
    sources = [f"http://www.harbour.example/{path}" for path in "aba"]
    found = read(fetch, *sources, "http://ledger.example/b")
    assert [one.address for one in found] == ["http://ledger.example/b", "http://www.harbour.example/b"]
    assert [one.outlet for one in found if isinstance(one, Page)] == ["ledger.example", "harbour.example"]
    assert server.paths().count("/a") == 1


def test_the_charset_that_the_server_names(server: Server, fetch: Fetch) -> None:
    body = '<!doctype html><meta charset="utf-8"><p>Порт был закрыт.'.encode("cp1251")
    server.routes["/a"] = reply(200, body, content_type="text/html; charset=windows-1251")
    page = only(read(fetch, "http://www.harbour.example/a"))
    assert page.encoding == "cp1251"
    assert "Порт" in page.text
    assert page.text.encode(page.encoding) == body


@pytest.mark.parametrize(
    "label",
    [
        "zlib",
        "rot13",
        "hex",
        "idna",
        "punycode",
        "undefined",
        "unicode_escape",
        "raw_unicode_escape",
        "utf-7",
        "x\0",
    ],
)
def test_a_charset_that_is_none(server: Server, fetch: Fetch, label: str) -> None:
    text = r"<!doctype html><p>+AGE-\u0041 café"
    assert decoded(text.encode(), label) == (text, "utf-8")
    assert decoded(text.encode("cp1252"), label) == (text, "cp1252")
    server.routes["/a"] = reply(200, text.encode(), content_type=f"text/html; charset={label.strip(chr(0))}")
    assert only(read(fetch, "http://www.harbour.example/a")).text == text


def test_other_formats(server: Server, fetch: Fetch) -> None:
    record = json.dumps({"text": "One.", "url": "https://ledger.example/1"}).encode()
    server.routes |= {
        "/plain": reply(200, TEXT, content_type="text/plain"),
        "/lines": reply(200, record + b'\n{"text": "Two."}\n', content_type="application/x-ndjson"),
        "/untold": reply(200, HTML, content_type="application/octet-stream"),
        "/part.html": reply(200, b"<p>Closed.</p>", content_type="text/plain"),
    }
    host = "http://www.harbour.example"
    found = read(fetch, *(f"{host}/{path}" for path in ("plain", "lines", "untold", "part.html")))
    assert [(one.address, one.format) for one in found if isinstance(one, Page)] == [
        (f"{host}/plain", "text"),
        ("https://ledger.example/1", "record"),
        (f"{host}/lines#2", "record"),
        (f"{host}/untold", "html"),
        (f"{host}/part.html", "html"),
    ]
    assert {one.outlet for one in found if isinstance(one, Page)} == {"harbour.example", "ledger.example"}


@pytest.mark.parametrize(
    ("body", "kind", "said"),
    [
        (b"%PDF-1.7 x", "application/pdf", "'.pdf'"),
        (b"%PDF-1.7 x", "application/octet-stream", "a PDF document"),
        (b"\x89PNG\r\n", "image/png", "a PNG picture"),
        (b"[1, 2]", "application/json", "'.json'"),
        (b"body {}", "text/css", "'.css'"),
        (b"", "text/plain", "an empty file"),
        (b" ", "text/html", "empty|white space"),
        (b"\x00\x01", "text/html", "binary data"),
    ],
)
def test_what_is_no_page(server: Server, fetch: Fetch, body: bytes, kind: str, said: str) -> None:
    server.routes["/a"] = reply(200, body, content_type=kind)
    line = reason(read(fetch, "http://www.harbour.example/a"))
    assert line.startswith("http://www.harbour.example/a: ")
    assert any(words in line for words in said.split("|")), line


def test_what_cannot_be_fetched_costs_the_others_nothing(server: Server, fetch: Fetch) -> None:
    server.routes["/a"] = reply()
    found = read(fetch, "http://nowhere.example/", "http://ledger.example/gone", "HTTP://ledger.example/a")
    assert [type(one).__name__ for one in found] == ["Dropped", "Dropped", "Page"]
    assert isinstance(found[1], Dropped)
    assert found[1].address == "http://ledger.example/gone"
    assert found[1].reason.startswith("it answered 404 (Not Found); expected a page.")


def test_nothing_is_fetched_unless_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    def connect(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr(socket.socket, "connect", connect)
    assert "a web address" in reason(read(None, "HTTPS://harbour.example/a"))


def test_a_fetch_of_ones_own() -> None:
    def fetch(address: str) -> Fetched:
        if address.endswith("no"):
            raise ReadError("no")
        return Fetched(address=address, status=200, body=TEXT)

    assert only(read(fetch, "http://harbour.example/")).text.encode() == TEXT
    assert reason(read(fetch, "http://harbour.example/no")) == "http://harbour.example/no: no"
