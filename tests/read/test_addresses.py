"""Addresses that lead to one page are one, those that lead to two are two."""

from __future__ import annotations

import pytest

from rashomon.read.addresses import canonical

PAGE = "https://harbour.example/news/ferries"


@pytest.mark.parametrize(
    "address",
    [
        "http://harbour.example/news/ferries",
        "HTTPS://WWW.Harbour.example:443/news/ferries/",
        "https://m.harbour.example/news/ferries#comments",
        "https://amp.harbour.example/news/ferries",
        "https://harbour.example/news/ferries/amp/",
        "https://harbour.example/news/ferries?utm_source=x&fbclid=y",
        "https://harbour.example/news/ferries?amp=1",
        "https://harbour.example/news/ferries/index.html",
    ],
)
def test_spellings_of_one_address(address: str) -> None:
    assert canonical(address) == canonical(PAGE) == "harbour.example/news/ferries"


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (PAGE, PAGE.upper().replace("HTTPS://HARBOUR.EXAMPLE", "https://harbour.example")),
        (PAGE, "https://harbour.example:8080/news/ferries"),
        (PAGE, "https://news.harbour.example/news/ferries"),
        (f"{PAGE}?id=1", f"{PAGE}?id=2"),
        (f"{PAGE}?page=2", PAGE),
        (f"{PAGE}/ramp", PAGE),
        ("https://harbour.example/amp", "https://harbour.example/"),
    ],
)
def test_two_addresses(left: str, right: str) -> None:
    assert canonical(left) != canonical(right)


def test_the_order_of_a_query_does_not_matter() -> None:
    assert canonical(f"{PAGE}?b=2&a=1&utm_medium=mail") == canonical(f"{PAGE}?a=1&b=2")


@pytest.mark.parametrize(
    "address", ["pages/harbour.example/1.txt", "pages/feed.xml#3", "https://[broken/x", "https://a.example:x/", ""]
)
def test_what_is_no_address_of_a_page_stays(address: str) -> None:
    assert canonical(address) == address
