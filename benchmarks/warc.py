"""How fast a web archive is read, and in how much memory.

Makes an archive of our sample pages, wrapped as web pages, in a temporary folder, reads it in a process of its
own, and prints a line each for the plain and the packed form: python benchmarks/warc.py [--size 200M].
"""

from __future__ import annotations

import argparse
import gzip
import html
import itertools
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from rashomon.model import Page
from rashomon.outlets import Outlets
from rashomon.read.pages import pages

SAMPLES = Path(__file__).parent.parent / "samples" / "pages"
UNITS = {"K": 10**3, "M": 10**6, "G": 10**9}
ANSWER = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
DIFFERENT = 500  # pages; they come again until the archive is large enough
FURNITURE = "".join(f'<li class="menu-item"><a href="/section/{n}">Section {n}</a></li>' for n in range(300))


def main() -> None:
    """Make the archives, and say how each was read."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--size", default="200M", help="of the archive, such as 200M or 2G")
    options.add_argument("--read", type=Path, help=argparse.SUPPRESS)
    given = options.parse_args()
    if given.read:
        measure(given.read)
        return
    size = int(float(given.size[:-1]) * UNITS[given.size[-1].upper()])
    for name, packed in (("plain.warc", False), ("packed.warc.gz", True)):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / name
            write(path, size, packed=packed)
            print(f"{name}, {path.stat().st_size / 10**6:,.0f} MB: ", end="", flush=True)
            subprocess.run([sys.executable, __file__, "--read", str(path)], check=True)  # noqa: S603 - ourselves


def write(path: Path, size: int, *, packed: bool) -> None:
    """Write an archive of about this size: with each page the request for it, as crawlers keep them."""
    records = [gzip.compress(one, 6) if packed else one for one in itertools.islice(made(), 2 * DIFFERENT)]
    written = 0
    with path.open("wb") as file:
        for one in itertools.cycle(records):
            if written >= size:
                return
            written += file.write(one)


def made() -> Iterator[bytes]:
    """Records of requests and answers without end."""
    texts = [path.read_text("utf-8", "replace") for path in sorted(SAMPLES.rglob("*.txt"))]
    texts = [text for text in texts if len(text) > 500]
    for number, text in enumerate(itertools.cycle(texts)):
        body = "".join(f"<p>{html.escape(line)}</p>\n" for line in text.splitlines() if line.strip())
        head = f"<!DOCTYPE html><html><head><title>Page {number}</title></head>"
        page = f"{head}<body><ul>{FURNITURE}</ul>{body}</body></html>"
        address = f"https://outlet{number % 40}.example/page-{number}"
        yield record("request", address, b"GET / HTTP/1.1\r\nHost: outlet.example\r\n\r\n")
        yield record("response", address, ANSWER + page.encode())


def record(kind: str, address: str, content: bytes) -> bytes:
    """A record of a web archive."""
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2025-03-04T00:00:00Z\r\n"
        f"WARC-Record-ID: <urn:uuid:0>\r\nContent-Type: application/http; msgtype={kind}\r\n"
        f"Content-Length: {len(content)}\r\n\r\n"
    )
    return head.encode() + content + b"\r\n\r\n"


def measure(path: Path) -> None:
    """Read an archive, and print how fast that went and how much memory this process had at most."""
    start, cpu = time.perf_counter(), time.process_time()
    found = characters = 0
    for one in pages([str(path)], read_at="", outlets=Outlets()):
        if not isinstance(one, Page):
            raise SystemExit(one.reason)
        found += 1
        characters += len(one.text)
    took, cpu = time.perf_counter() - start, time.process_time() - cpu
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1_000
    print(
        f"{found:,} pages of {characters / found:,.0f} characters, {found / took:,.0f} pages/s "
        f"({found / cpu:,.0f} per CPU second), peak {peak:,.0f} MB"
    )


if __name__ == "__main__":
    main()
