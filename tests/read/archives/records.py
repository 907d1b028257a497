"""Records of web archives, made up."""

from __future__ import annotations

import gzip

from rashomon.model import Dropped, Page
from tests.read.reading import good

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
