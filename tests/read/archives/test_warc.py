"""WARC files: which records are pages."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.read.archives.records import HTML, answer, numbered, record, zipped
from tests.read.reading import READ_AT, from_file, good, only, piped, reasons


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


def test_a_page_is_the_same_in_any_archive(tmp_path: Path) -> None:
    one = only(from_file(tmp_path / "a.warc", numbered(1)[0]))
    other = only(from_file(tmp_path / "b.warc.gz", zipped(numbered(1))))
    assert one == other


def test_an_archive_without_pages() -> None:
    (reason,) = reasons(piped(record(b"x", type="warcinfo")))
    assert "without web pages" in reason


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
