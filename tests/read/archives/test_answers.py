"""Answers in archives: what is undone, and what a bad one costs."""

from __future__ import annotations

import gzip
import zlib

import brotli  # type: ignore[import-untyped]
import pytest

from rashomon.model import Dropped
from rashomon.read.decode import LIMIT
from tests.read.archives.records import HEADERS, HTML, answer, numbered, numbers, record
from tests.read.reading import only, piped, reasons


def test_what_the_server_says_of_the_last_change_is_kept() -> None:
    headers = f"{HEADERS}\r\nLast-Modified: Tue, 04 Mar 2025 10:00:00 GMT"
    assert only(piped(record(answer(HTML.encode(), headers)))).modified == "Tue, 04 Mar 2025 10:00:00 GMT"


def chunked(body: bytes) -> bytes:
    return b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in (body[:30], body[30:])) + b"0\r\n\r\n"


RAW = zlib.compressobj(wbits=-zlib.MAX_WBITS)
CODINGS = {
    "Content-Encoding: gzip": gzip.compress(HTML.encode()),
    "Content-Encoding: x-gzip": gzip.compress(HTML.encode()),
    "Content-Encoding: deflate": zlib.compress(HTML.encode()),
    "Content-Encoding: Deflate": RAW.compress(HTML.encode()) + RAW.flush(),
    "Content-Encoding: br": brotli.compress(HTML.encode()),
    "Content-Encoding: identity": HTML.encode(),
    "Transfer-Encoding: chunked": chunked(HTML.encode()),
    "Content-Encoding: gzip\r\nTransfer-Encoding: chunked": chunked(gzip.compress(HTML.encode())),
    "Content-Encoding: br, gzip": gzip.compress(brotli.compress(HTML.encode())),
}


@pytest.mark.parametrize("headers", CODINGS)
@pytest.mark.parametrize("undone", [False, True])
def test_what_was_packed_for_transport_is_unpacked(headers: str, undone: bool) -> None:
    # Some crawlers undo the coding and leave its header.
    body = HTML.encode() if undone else CODINGS[headers]
    assert only(piped(record(answer(body, f"{HEADERS}\r\n{headers}")))).text == HTML


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (answer(gzip.compress(HTML.encode())[:-20], f"{HEADERS}\r\nContent-Encoding: gzip"), "broken gzip data"),
        (answer(gzip.compress(b"\0" * (LIMIT + 1)), f"{HEADERS}\r\nContent-Encoding: gzip"), "when unpacked"),
        (answer(b"\0" * LIMIT), "a record of more than 20 MB"),
        (b"SSH-2.0\r\n", "without a status line"),
        (answer(HTML.encode(), "\r\n".join(f"X-{n}: y" for n in range(200))), "headers that are none"),
        (answer(b"ab\0c", "Content-Type: text/plain"), "binary data"),
        (answer(b" "), "an empty page"),
    ],
    ids=lambda value: value if isinstance(value, str) else "raw",
)
def test_a_bad_answer_costs_itself(content: bytes, said: str) -> None:
    first, last = numbered(2)
    found = piped(first + record(content) + last)
    assert numbers(found) == [0, 1]
    (reason,) = reasons(found)
    assert said in reason
    assert [one.address for one in found if isinstance(one, Dropped)] == ["-"] or found[1].address == "-"
