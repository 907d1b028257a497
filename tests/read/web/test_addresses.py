from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.errors import ReadError
from rashomon.read.web.addresses import parsed


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("https://harbour.example", "https://harbour.example/"),
        ("HTTPS://Harbour.EXAMPLE:443/A?b=c#d", "https://harbour.example/A?b=c"),
        ("http://harbour.example:8080/", "http://harbour.example:8080/"),
        (" http://harbour.example/a b ", "http://harbour.example/a%20b"),
        ("https://bücher.example/ä", "https://xn--bcher-kva.example/%C3%A4"),
        ("http://[::1]:80/", "http://[::1]/"),
    ],
)
def test_an_address_has_one_spelling(written: str, address: str) -> None:
    assert str(parsed(written)) == address
    assert parsed(address) == parsed(written)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("ftp://harbour.example/", "no web address"),
        ("file:///etc/passwd", "no web address"),
        ("http:///a", "no web address"),
        ("http://a b/", "no web address"),
        ("http://harbour.example\x00/", "no web address"),
        ("http://harbour.example\r\nHost: x/", "no web address"),
        ("http://[fe80::1%25eth0]/", "no web address"),
        ("http://harbour.example:0/", "port 0"),
        ("http://harbour.example:65536/", "65536"),
        ("http://me@harbour.example/", "name or password"),
        ("http://me:pass@harbour.example/", "name or password"),
        ("http://harbour.example/" + "a" * 9000, "9,023 characters"),
    ],
)
def test_what_is_no_address_gets_one_line(written: str, said: str) -> None:
    with pytest.raises(ReadError, match=said) as raised:
        parsed(written)
    assert "expected" in str(raised.value)
    assert "pass@" not in str(raised.value)


@given(st.text(max_size=60), st.booleans())
def test_any_text_is_an_address_or_one_line(text: str, link: bool) -> None:
    try:
        url = parsed(text, parsed("https://harbour.example/a")) if link else parsed("http://" + text)
    except ReadError:
        return
    assert str(url).isascii()
    assert str(url).isprintable()
    assert url.scheme in {"http", "https"}
    assert url.host
    assert not url.userinfo
    assert not url.fragment
    assert parsed(str(url)) == url
