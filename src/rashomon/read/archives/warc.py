"""WARC files: the web pages among their records."""

from __future__ import annotations

from collections.abc import Iterator

from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType

from rashomon.errors import ReadError
from rashomon.model import Dropped, Page
from rashomon.read.archives.answers import of_answer
from rashomon.read.archives.tape import Bytes, Tape, starts
from rashomon.read.decode import LIMIT
from rashomon.read.desk import Desk
from rashomon.read.sources import STDIN
from rashomon.text import plain


def fits(head: bytes, _suffix: str) -> bool:
    """Whether a stream that begins so is a WARC file, packed record by record or not at all."""
    return starts(head)


def records(desk: Desk, stream: Bytes, where: str) -> Iterator[Page | Dropped]:
    """A page for each answer that is one. Holds one record at a time; a broken one costs itself alone."""
    tape = Tape(stream)
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


def _broken(error: Exception, tape: Tape) -> ReadError:
    then = "Fetch it again" if tape.is_open else "Nothing could be read behind it: fetch the archive again"
    return ReadError(f"a broken record ({plain(str(error)).rstrip('.')}); expected a whole one. {then}")


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
        yield from of_answer(desk.at(record.headers.get("WARC-Date") or ""), content, where, address)
    except ReadError as error:
        yield desk.dropped(where, error)


def _pass_over(record: WarcRecord, done: int) -> None:
    done += record.consume()
    if done < record.content_length:
        raise EOFError(f"it ends after {done:,} of {record.content_length:,} bytes")
