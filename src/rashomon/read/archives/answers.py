"""Answers of web servers as archives keep them: which are pages, with what was done for their transport undone."""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Iterator
from dataclasses import replace
from http.client import HTTPException, HTTPMessage, parse_headers

from fastwarc.stream_io import BrotliReader, ChunkedReader, ZstdReader

from rashomon.errors import ReadError
from rashomon.model import Page
from rashomon.read import html
from rashomon.read.decode import CONTROL, LIMIT, decode
from rashomon.read.desk import Desk
from rashomon.read.streams import BLOCK
from rashomon.text import plain

WEB_PAGES = ("text/html", "application/xhtml+xml")
TEXT = "text/plain"
GIVEN = (b"200", b"203")  # other answers are errors, redirections and parts
STATUS = re.compile(rb"HTTP/[\d.]+ +(\d{3})\b[^\n]*\n")


def of_answer(desk: Desk, content: bytes, where: str, address: str) -> Iterator[Page]:
    """The page that an answer is, nothing where it is none. Raises ReadError where it is broken."""
    stream = io.BytesIO(content)
    status = STATUS.fullmatch(stream.readline(BLOCK))
    if status is None:
        raise ReadError("an answer without a status line; expected HTTP. Fetch the page again")
    if status[1] not in GIVEN:
        return
    try:
        headers = parse_headers(stream)
    except HTTPException as error:
        raise ReadError(
            f"headers that are none ({plain(str(error))}); expected HTTP. Fetch the page again"
        ) from error
    kind = headers.get_content_type()
    if kind not in WEB_PAGES and kind != TEXT:
        return
    body = _transported(headers, stream.read())
    if kind == TEXT and not html.fits(body, ""):
        text, encoding = decode(body)
        yield desk.page(body, text, encoding, where=where, address=address)
    else:
        charset, modified = headers.get_content_charset(), headers.get("Last-Modified")
        page = html.of_bytes(desk, body, where=where, address=address, charset=charset)
        yield replace(page, modified=plain(modified)) if modified else page


def _transported(headers: HTTPMessage, body: bytes) -> bytes:
    """The page as it was before it was packed for transport. Archives keep it so or so, and the headers anyhow."""
    for name in ("Transfer-Encoding", "Content-Encoding"):
        codings = [coding.strip().lower() for coding in headers.get(name, "").split(",")]
        for coding in reversed(codings[:4]):
            body = _undone(coding.removeprefix("x-"), body)
            if len(body) > LIMIT:
                raise ReadError(f"a page of more than {LIMIT // 1_000_000} MB when unpacked; expected less")
    return body


def _undone(coding: str, body: bytes) -> bytes:
    try:
        match coding:
            case "chunked":
                return ChunkedReader(io.BytesIO(body)).read(LIMIT + 1)
            case "gzip" | "deflate":
                return _inflated(body)
            case "br":
                return BrotliReader(io.BytesIO(body)).read(LIMIT + 1)
            case "zstd":
                return ZstdReader(io.BytesIO(body)).read(LIMIT + 1)
    except (OSError, zlib.error) as error:
        # Crawlers that undo a coding leave its header where it was.
        if CONTROL.search(body[:BLOCK]):
            raise ReadError(f"broken {coding} data; expected a page. Fetch it again") from error
    return body


def _inflated(body: bytes) -> bytes:
    """Gzip or zlib data unfolded, up to the limit; some servers send deflate without its wrapping."""
    wrapped = body[:2] == b"\x1f\x8b" or (body[:1] == b"\x78" and int.from_bytes(body[:2]) % 31 == 0)
    unfolding = zlib.decompressobj(zlib.MAX_WBITS | 32 if wrapped else -zlib.MAX_WBITS)
    data = unfolding.decompress(body, LIMIT + 1)
    if not unfolding.eof and len(data) <= LIMIT:
        raise zlib.error("cut short")
    return data
