"""The pages that feeds and sitemaps list."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence

import pytest

from rashomon.errors import ReadError
from rashomon.model import Dropped, Page
from rashomon.outlets import Outlets
from rashomon.read import followed
from rashomon.read.pages import Found, Unchanged, pages
from rashomon.read.web.answers import Fetch, Fetched

READ_AT = "2025-03-08T12:00:00+00:00"
Web = dict[str, bytes | None]


def rss(*items: tuple[str, str]) -> bytes:
    entries = "".join(f"<item><link>{link}</link><pubDate>{day}</pubDate></item>" for link, day in items)
    return f"<rss><channel><link>https://harbour.example/</link>{entries}</channel></rss>".encode()


def sitemap(*addresses: str, kind: str = "urlset", entry: str = "url") -> bytes:
    entries = "".join(f"<{entry}><loc>{address}</loc></{entry}>" for address in addresses)
    return f"<{kind}>{entries}</{kind}>".encode()


def article(number: int) -> bytes:
    return f"<!doctype html><p>The harbour of Lorvik was closed {number} times, the port said.</p>".encode()


def town(web: Web) -> tuple[Callable[[Sequence[str]], Fetch], list[str]]:
    """What fetches from these addresses (None: it is unchanged), and what was asked for, in order."""
    asked: list[str] = []

    def fetch(address: str) -> Fetched:
        asked.append(address)
        if address not in web:
            raise ReadError("it answered 404 (Not Found); expected a page. Check the address")
        body = web[address]
        return Fetched(address=address, status=304 if body is None else 200, body=body or b"")

    return lambda _: fetch, asked


def read(web: Web, *sources: str, stdin: bytes = b"") -> tuple[list[Found], list[str]]:
    ahead, asked = town(web)
    stream = io.BytesIO(stdin)
    found = pages(sources, read_at=READ_AT, outlets=Outlets(), stdin=stream, ahead=ahead, follow=True)
    return list(found), asked


def test_the_pages_of_a_feed_come_with_the_day_that_it_gives() -> None:
    day = "Tue, 04 Mar 2025 10:00:00 GMT"
    web: Web = {
        "https://harbour.example/feed": rss(("/1", day), ("https://harbour.example/2", "")),
        "https://harbour.example/1": article(1),
        "https://harbour.example/2": article(2),
    }
    found, _ = read(web, "https://harbour.example/feed")
    assert [(one.address, one.format, one.listed) for one in found if isinstance(one, Page)] == [
        ("https://harbour.example/1", "html", day),
        ("https://harbour.example/2", "html", None),
    ]
    assert len(found) == 2


def test_a_feed_that_is_piped_in_and_one_that_lists_the_same() -> None:
    feed = rss(("https://harbour.example/1", ""))
    web: Web = {"https://harbour.example/feed": feed, "https://harbour.example/1": article(1)}
    found, asked = read(web, "-", "https://harbour.example/feed", stdin=feed)
    assert len(found) == 1
    assert asked.count("https://harbour.example/1") == 1


def test_outlets_are_asked_in_turn() -> None:
    first = rss(*((f"https://a.example/{n}", f"2025-03-0{n}T10:00:00Z") for n in (1, 3, 2)))
    web: Web = {"https://a.example/f": first, "https://b.example/f": rss(("https://b.example/1", ""))}
    _, asked = read(web, "https://a.example/f", "https://b.example/f")
    assert asked[2:] == [
        "https://a.example/3",  # the newest first
        "https://b.example/1",
        "https://a.example/2",
        "https://a.example/1",
    ]


def test_sitemaps_of_sitemaps_that_go_in_a_ring() -> None:
    web: Web = {
        "https://a.example/index": sitemap(
            "https://a.example/index", "https://a.example/news", kind="sitemapindex", entry="sitemap"
        ),
        "https://a.example/news": sitemap("https://a.example/1", "https://a.example/gone"),
        "https://a.example/1": article(1),
    }
    found, asked = read(web, "https://a.example/index")
    assert [type(one) for one in found] == [Page, Dropped]
    assert len(asked) == len(set(asked)) == 4


def test_a_list_without_end_is_cut_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(followed, "MOST", 2)
    addresses = [f"https://a.example/{number}" for number in range(5)]
    found, asked = read({"https://a.example/s": sitemap(*addresses)}, "https://a.example/s")
    assert asked[1:] == addresses[:2]
    assert isinstance(found[0], Dropped)
    assert found[0].reason.startswith("lists 5 addresses; expected at most 2, of which the newest are fetched.")


def test_pages_that_have_not_changed() -> None:
    web: Web = {"https://a.example/f": rss(("https://a.example/1", "")), "https://a.example/1": None}
    assert read(web, "https://a.example/f")[0] == [Unchanged("https://a.example/1")]


def test_an_empty_feed() -> None:
    (line,) = read({}, "-", stdin=rss())[0]
    assert isinstance(line, Dropped)
    assert "a feed without addresses" in line.reason
