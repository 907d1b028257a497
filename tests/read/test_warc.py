"""Web archives: which records are pages, what is undone, what a broken one costs."""

from __future__ import annotations

import gzip
import io
import subprocess
import sys
import zipfile
import zlib
from pathlib import Path

import brotli  # type: ignore[import-untyped]
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.model import Dropped, Page
from rashomon.read.decode import LIMIT
from tests.read.reading import READ_AT, from_file, good, only, piped, reasons

HTML = "<!DOCTYPE html><html><body><p>The harbour of Lorvik is closed, the port said.</p></body></html>"
HEADERS = "Content-Type: text/html; charset=utf-8"


def answer(body: bytes, headers: str = HEADERS, status: str = "200 OK") -> bytes:
    return f"HTTP/1.1 {status}\r\n{headers}\r\n\r\n".encode() + body


def record(
    content: bytes, *, type: str = "response", address: str = "https://harbour.example/a", **more: object
) -> bytes:
    kind = "application/http; msgtype=response" if type == "response" else "text/plain"
    lines = {
        "WARC-Type": type,
        "WARC-Record-ID": "<urn:uuid:0>",
        "WARC-Target-URI": address,
        "WARC-Date": "2025-03-05T00:00:00Z",
        "Content-Type": kind,
        "Content-Length": len(content),
        **{name.replace("_", "-"): value for name, value in more.items()},
    }
    head = "".join(f"{name}: {value}\r\n" for name, value in lines.items())
    return f"WARC/1.1\r\n{head}\r\n".encode() + content + b"\r\n\r\n"


def numbered(count: int) -> list[bytes]:
    return [
        record(answer(HTML.replace("Lorvik", f"L{number}").encode()), address=f"https://harbour.example/{number}")
        for number in range(count)
    ]


def zipped(records: list[bytes]) -> bytes:
    return b"".join(map(gzip.compress, records))


def numbers(found: list[Page | Dropped]) -> list[int]:
    return [int(page.address.rpartition("/")[2]) for page in good(found)]


@pytest.mark.parametrize("packed", [False, True])
def test_answers_with_html_or_text_are_pages(packed: bool) -> None:
    records = [
        record(b"software: x\r\n", type="warcinfo"),
        record(b"GET / HTTP/1.1\r\n\r\n", type="request"),
        record(answer("<html><p>Café</p>".encode("latin-1"), "Content-Type: text/html; charset=ISO-8859-1")),
        record(answer(b"Plain words.", "Content-Type: text/plain"), address="<https://harbour.example/t>"),
        record(answer(b"\x89PNG", "Content-Type: image/png")),
        record(answer(HTML.encode(), status="404 Not Found")),
        record(answer(b"", status="301 Moved")),
        record(b"", type="revisit"),
    ]
    found = piped(zipped(records) if packed else b"".join(records))
    html, text = good(found)
    assert len(found) == 2
    assert (html.format, html.text, html.encoding) == ("html", "<html><p>Café</p>", "cp1252")
    assert (html.address, html.outlet) == ("https://harbour.example/a", "harbour.example")
    assert (text.format, text.text, text.address) == ("text", "Plain words.", "https://harbour.example/t")


@pytest.mark.parametrize(
    ("stated", "read_at"),
    [
        ("2025-03-05T00:00:00Z", "2025-03-05T00:00:00Z"),
        ("2035-03-05T00:00:00Z", READ_AT),  # nothing is got after it is read
        ("yesterday", READ_AT),
    ],
)
def test_a_page_was_got_when_its_crawler_got_it(stated: str, read_at: str) -> None:
    page = only(piped(record(answer(HTML.encode()), WARC_Date=stated)))
    assert page.read_at == read_at


def test_what_the_server_says_of_the_last_change_is_kept() -> None:
    headers = f"{HEADERS}\r\nLast-Modified: Tue, 04 Mar 2025 10:00:00 GMT"
    assert only(piped(record(answer(HTML.encode(), headers)))).modified == "Tue, 04 Mar 2025 10:00:00 GMT"


def test_a_page_is_the_same_in_any_archive(tmp_path: Path) -> None:
    one = only(from_file(tmp_path / "a.warc", numbered(1)[0]))
    other = only(from_file(tmp_path / "b.warc.gz", zipped(numbered(1))))
    assert one == other


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


@pytest.mark.parametrize("packed", [False, True])
def test_reading_goes_on_behind_a_broken_record(packed: bool) -> None:
    records = numbered(300)
    parts = [gzip.compress(one) for one in records] if packed else records
    parts[100] = parts[100][:60] + b"\xff\xfe" * 40 + parts[100][140:]
    parts[200] = parts[200][:-80]
    found = piped(b"".join(parts))
    expected = [number for number in range(300) if number not in (100, 200)]
    lost = set(expected) - set(numbers(found))
    # A record cut short reaches into the next when nothing packs it.
    assert lost <= (set() if packed else {101, 201})
    assert 0 < len(reasons(found)) <= 2 + len(lost)
    assert all("broken record" in reason or "headers" in reason for reason in reasons(found))


def test_a_wrong_length_swallows_one_record() -> None:
    records = numbered(20)
    records[3] = records[3].replace(b"Content-Length: ", b"Content-Length: 9999")
    found = piped(b"".join(records))
    assert numbers(found) == [number for number in range(20) if number != 3]
    (reason,) = reasons(found)
    assert "it ends after" in reason


@pytest.mark.parametrize("packed", [False, True])
def test_an_archive_that_is_cut_short(packed: bool) -> None:
    raw = zipped(numbered(3)) if packed else b"".join(numbered(3))
    found = piped(raw[:-40])
    assert numbers(found) == [0, 1]
    (reason,) = reasons(found)
    assert "fetch the archive again" in reason


def test_an_archive_without_pages() -> None:
    (reason,) = reasons(piped(record(b"x", type="warcinfo")))
    assert "without web pages" in reason


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_whatever_is_broken_gets_lines(data: st.DataObject) -> None:
    raw = bytearray(data.draw(st.sampled_from([b"".join(numbered(4)), zipped(numbered(4))])))
    for at in data.draw(st.lists(st.integers(12, len(raw) - 1), max_size=4)):
        raw[at : at + data.draw(st.integers(0, 3))] = data.draw(st.binary(max_size=4))
    piped(bytes(raw))


def wacz(files: dict[str, bytes], compression: int = zipfile.ZIP_STORED) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", compression) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return held.getvalue()


@pytest.mark.parametrize("compression", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_a_wacz_is_read(tmp_path: Path, compression: int) -> None:
    raw = wacz(
        {
            "datapackage.json": b"{}",
            "archive/../one.warc.gz": zipped(numbered(2)),
            "archive/two.warc": b"".join(numbered(3)[2:]) + b"WARC/1.1\r\nrubbish",
            "pages/pages.jsonl": b"{}",
        },
        compression,
    )
    for found in (piped(raw), from_file(tmp_path / "x.wacz", raw), from_file(tmp_path / "x", raw)):
        assert numbers(found) == [0, 1, 2]
        (reason,) = reasons(found)
        assert "broken record" in reason
    assert found[-1].address == f"{tmp_path}/x#archive/two.warc#2"


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (wacz({"archive/a.warc": b""})[:-30], "a broken zip file"),
        (wacz({"pages/x.jsonl": b"{}"}), "without web archives"),
        (wacz({"archive/a.warc": b"WARC/1.0\r\n" + b"\0" * 200_000_000}, zipfile.ZIP_DEFLATED), "unfolds"),
        (wacz({"notes.txt": b"x"}), "a zip archive"),
    ],
    ids=lambda value: value if isinstance(value, str) else "raw",
)
def test_what_is_no_wacz(raw: bytes, said: str) -> None:
    assert said in reasons(piped(raw))[0]


def test_memory_stays_small(tmp_path: Path) -> None:
    path = tmp_path / "big.warc"
    big = record(b"\0" * 40_000_000, type="resource")
    with path.open("wb") as file:
        for one in [*numbered(1), *[big] * 5, *numbered(2)[1:]]:
            file.write(one)
    program = (
        "import resource, sys; from rashomon.read.pages import pages; from rashomon.outlets import Outlets\n"
        "before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        "count = sum(1 for _ in pages(sys.argv[1:], read_at='x', outlets=Outlets()))\n"
        "print(count, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)"
    )
    ran = subprocess.run([sys.executable, "-c", program, str(path)], capture_output=True, text=True, check=True)
    count, grown = map(int, ran.stdout.split())
    assert count == 2
    assert grown < 60_000  # kilobytes; the file has 200 MB
