"""JSON lines: a record on each line, each a page of its own; or the lines of an export of ours."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO

from rashomon.errors import ReadError
from rashomon.model import Dropped, Page
from rashomon.read.decode import LIMIT
from rashomon.read.desk import Desk
from rashomon.read.exported import Carried, is_exported, value
from rashomon.read.records import fields, is_object
from rashomon.read.sources import STDIN
from rashomon.text import plain

SUFFIXES = (".jsonl", ".ndjson")
MEMBER = re.compile(rb'\{\s*"(?:[^"\\]|\\.)*"\s*:')


def fits(head: bytes, suffix: str) -> bool:
    """Whether a stream that begins so is JSON lines: its first line is an object, or its name says so."""
    if suffix in SUFFIXES:
        return True
    first, end, _ = head.lstrip(b"\xef\xbb\xbf \t\r\n").partition(b"\n")
    # Whether it has text its reader says, who knows under which name. A record may be longer than the head.
    return bool(MEMBER.match(first)) and (not end or is_object(first.decode("utf-8", "replace")))


def records(desk: Desk, stream: BinaryIO, where: str) -> Iterator[Page | Dropped | Carried]:
    """A page for each line of the stream that is not blank, or why there is none. Holds one line at a time."""
    held, missing = 0, desk.mapping.keys() - {"text"}
    for number, line in enumerate(_lines(stream), 1):
        at = f"{where}#{number}" if where else ""
        try:
            if line is None:
                raise ReadError(f"a record of more than {LIMIT // 1_000_000} MB; expected one article per line")
            if is_exported(line):
                held += 1
                missing = set()
                yield value(line, where)
            elif line.strip():
                held += 1
                page = _page(desk, line, at)
                missing -= {field.name for field in page.fields}
                yield page
        except ReadError as error:
            held += 1
            yield desk.dropped(at or f"{STDIN}#{number}", error)
    if not held:
        yield desk.dropped(where, ReadError("an empty file; expected JSON lines. Remove it, or fetch it again"))
    elif missing:
        name = min(missing)
        reason = (
            f"no record with a value under '{plain(desk.mapping[name])}'; expected its {name} there. Mend --map"
        )
        yield desk.dropped(where, ReadError(reason))


def _page(desk: Desk, raw: bytes, where: str) -> Page:
    try:
        line = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise ReadError(f"not UTF-8 at byte {error.start}; expected JSON in UTF-8. Mend the line") from error
    return desk.record(line, fields(line, desk.mapping), where=where, raw=raw)


def _lines(stream: BinaryIO) -> Iterator[bytes | None]:
    """The lines of a stream without their ends; None for one that is too long, whose rest is skipped."""
    while line := stream.readline(LIMIT + 1):
        if len(line) <= LIMIT:
            yield line.rstrip(b"\r\n")
            continue
        rest = line
        while rest and not rest.endswith(b"\n"):
            rest = stream.readline(LIMIT)
        yield None
