"""Web archives: the web pages among the records of a WARC file, and of those that a WACZ file packs."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import replace
from http.client import HTTPException, HTTPMessage, parse_headers
from typing import IO, BinaryIO, Protocol

from fastwarc.stream_io import BrotliReader, ChunkedReader, ZstdReader
from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType

from rashomon.errors import ReadError
from rashomon.model import Dropped, Page
from rashomon.read import html
from rashomon.read.decode import CONTROL, LIMIT, decode
from rashomon.read.desk import Desk
from rashomon.read.sources import STDIN
from rashomon.read.streams import BLOCK, Bounded, seekable
from rashomon.text import plain

MAGIC = b"WARC/"
START = re.compile(rb"WARC/\d\.\d\r?\n")
NEXT = re.compile(rb"(?<=\n)WARC/\d\.\d\r?\n|\x1f\x8b\x08")
LONGEST_START = 16
NEEDED = 4_096  # bytes from the start of a record by which we know it for one
KEPT = 8_000_000  # bytes that are held, so that reading can go on behind a broken record
WEB_PAGES = ("text/html", "application/xhtml+xml")
TEXT = "text/plain"
GIVEN = (b"200", b"203")  # other answers are errors, redirections and parts
STATUS = re.compile(rb"HTTP/[\d.]+ +(\d{3})\b[^\n]*\n")
ARCHIVE = re.compile(r"archive/.*\.warc(?:\.gz)?", re.IGNORECASE)
# What the first file in a WACZ is called; writers put them in any order.
PACKED = re.compile(rb"PK\x03\x04.{26}(?:archive/|indexes/|pages/|datapackage)", re.DOTALL)


class Bytes(Protocol):
    """Whatever bytes can be read from."""

    def read(self, size: int, /) -> bytes: ...  # noqa: D102


def fits(head: bytes, _suffix: str) -> bool:
    """Whether a stream that begins so is a WARC file, packed record by record or not at all."""
    return _starts(head)


def fits_packed(head: bytes, suffix: str) -> bool:
    """Whether a stream that begins so is a WACZ file."""
    return bool(PACKED.match(head)) or (suffix == ".wacz" and head.startswith(b"PK"))


def records(desk: Desk, stream: Bytes, where: str) -> Iterator[Page | Dropped]:
    """A page for each answer that is one. Holds one record at a time; a broken one costs itself alone."""
    tape = _Tape(stream)
    number, found, told = 1, 0, False
    while tape.is_open:
        try:
            for record in ArchiveIterator(tape, parse_http=False):
                tape.reached(record.stream_pos)
                told = False
                for one in _found(desk, record, f"{where}#{number}" if where else ""):
                    found += 1
                    yield one
                number += 1
            tape.resume()
            if tape.is_open:  # FastWARC ends without a word where a header is cut short
                raise EOFError("its header is cut short")
        except (OSError, EOFError) as error:
            tape.resume()
            # A record that cannot be read from its start on either has its line already.
            if not told:
                found += 1
                yield desk.dropped(f"{where or STDIN}#{number}", _broken(error, tape))
                number += 1
            told = True
    if not found:
        none = ReadError("a web archive without web pages; expected answers with HTML or text. Look into it")
        yield desk.dropped(where, none)


def packed(desk: Desk, stream: BinaryIO, where: str) -> Iterator[Page | Dropped]:
    """The pages of the archives that a WACZ file packs. Raises ReadError where it is no whole zip file."""
    with seekable(stream) as file:
        try:
            with zipfile.ZipFile(file) as archive:
                entries = [entry for entry in archive.infolist() if ARCHIVE.fullmatch(entry.filename)]
                for entry in entries:
                    inner = f"{where}#{plain(entry.filename)}"
                    yield from _entry(desk, archive, entry, inner)
        except zipfile.BadZipFile as error:
            raise ReadError(f"a broken zip file ({plain(str(error))}); expected a WACZ. Fetch it again") from error
    if not entries:
        raise ReadError("a zip file without web archives; expected a WACZ with archive/*.warc.gz. Unpack it")


def _entry(desk: Desk, archive: zipfile.ZipFile, entry: zipfile.ZipInfo, where: str) -> Iterator[Page | Dropped]:
    try:
        stream = archive.open(entry)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError) as error:  # among them: it wants a password
        yield desk.dropped(where, _packed_otherwise(error))
        return
    with stream:
        try:
            yield from records(desk, _Entry(stream, entry), where)
        except ReadError as error:
            yield desk.dropped(where, error)


class _Entry:
    """A file in a zip archive; reading it raises ReadError where it is broken or a bomb."""

    def __init__(self, stream: IO[bytes], entry: zipfile.ZipInfo) -> None:
        self._stream, self._bounded = stream, Bounded()
        self._bounded.count(packed=entry.compress_size)

    def read(self, size: int, /) -> bytes:
        try:
            data = self._stream.read(size)
        except (zipfile.BadZipFile, zlib.error, EOFError) as error:
            raise _packed_otherwise(error) from error
        self._bounded.count(unfolded=len(data))
        return data


def _packed_otherwise(error: Exception) -> ReadError:
    return ReadError(f"cannot be unpacked ({plain(str(error))}); expected a web archive in a WACZ. Fetch it again")


def _broken(error: Exception, tape: _Tape) -> ReadError:
    then = "Fetch it again" if tape.is_open else "Nothing could be read behind it: fetch the archive again"
    return ReadError(f"a broken record ({plain(str(error)).rstrip('.')}); expected a whole one. {then}")


class _Tape:
    """A stream as FastWARC wants it, of which the latest bytes are held.

    FastWARC cannot go on behind an error. So what it has read since its last whole record is searched for the
    start of another, and it is set on that.
    """

    def __init__(self, stream: Bytes) -> None:
        self._stream, self._held = stream, bytearray()
        self._first = self._at = self._mark = 0  # offsets of the bytes held, of reading, of the last record
        self.is_open = True

    def read(self, size: int = BLOCK) -> bytes:
        start = self._at - self._first
        if start >= len(self._held):
            self._more(size)
            start = self._at - self._first
        data = bytes(self._held[start : start + size])
        self._at += len(data)
        return data

    def tell(self) -> int:
        return self._at

    def seek(self, _offset: int, _whence: int = io.SEEK_SET) -> int:
        raise io.UnsupportedOperation("a web archive is read from its start to its end")

    def close(self) -> None:
        """Nothing: who opened the stream closes it."""

    def reached(self, offset: int) -> None:
        """Forget what is before the record at this offset."""
        self._mark = max(self._mark, offset)
        self._forget(self._mark)

    def resume(self) -> None:
        """Go to the next record behind the last one; the tape is at its end if there is none."""
        at = self._mark + 1
        while True:
            self._forget(at)
            match = NEXT.search(self._held, at - self._first)
            if match is None:
                # The end of what is held may cut a start in two.
                at = max(at, self._first + len(self._held) - LONGEST_START)
                if not self._more(BLOCK):
                    self.is_open = False
                    return
                continue
            at = self._first + match.start()
            while self._first + len(self._held) < at + NEEDED and self._more(BLOCK):
                pass
            start = self._held[at - self._first : at - self._first + NEEDED]
            if _starts(start) or (len(start) < NEEDED and _is_cut_short(start)):
                self._mark = self._at = at
                return
            at += 1

    def _more(self, size: int) -> int:
        data = self._stream.read(size)
        self._held += data
        if len(self._held) > 2 * KEPT:
            self._forget(self._first + len(self._held) - KEPT)
        return len(data)

    def _forget(self, offset: int) -> None:
        """Hold nothing before `offset` but the byte before it, by which the start of a line is known."""
        gone = min(max(0, offset - 1 - self._first), len(self._held))
        del self._held[:gone]
        self._first += gone


def _starts(data: bytes | bytearray) -> bool:
    """Whether a record starts here, packed or not."""
    if data.startswith(b"WARC/"):
        return bool(START.match(data))
    try:
        return bool(START.match(_unfolded(data)))
    except zlib.error:
        return False


def _is_cut_short(data: bytes | bytearray) -> bool:
    """Whether this, which is the end of a stream, may be the start of a packed record."""
    try:
        unfolded = _unfolded(data)
    except zlib.error:
        return False
    return len(unfolded) < LONGEST_START and MAGIC.startswith(unfolded[: len(MAGIC)])


def _unfolded(data: bytes | bytearray) -> bytes:
    return zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(data, 2 * LONGEST_START)


def _found(desk: Desk, record: WarcRecord, where: str) -> Iterator[Page | Dropped]:
    """What a record gives: a page, a line, nothing where it is no answer. Raises EOFError if it is cut short."""
    if "Content-Length" not in record.headers:
        raise EOFError("its header does not say how long it is")
    if record.record_type != WarcRecordType.response or not record.is_http:
        _pass_over(record, 0)
        return
    address = plain(record.headers.get("WARC-Target-URI") or "").strip("<> ")
    if record.content_length > LIMIT:
        _pass_over(record, 0)
        error = ReadError(f"a record of more than {LIMIT // 1_000_000} MB; expected a page. It is passed over")
        yield desk.dropped(where, error)
        return
    content = record.reader.read(record.content_length)
    _pass_over(record, len(content))
    try:
        yield from _answer(desk.at(record.headers.get("WARC-Date") or ""), content, where, address)
    except ReadError as error:
        yield desk.dropped(where, error)


def _pass_over(record: WarcRecord, done: int) -> None:
    done += record.consume()
    if done < record.content_length:
        raise EOFError(f"it ends after {done:,} of {record.content_length:,} bytes")


def _answer(desk: Desk, content: bytes, where: str, address: str) -> Iterator[Page]:
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
