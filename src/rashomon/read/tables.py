"""CSV and its like: each row is a record, and a page of its own."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice
from typing import BinaryIO, TextIO

from rashomon.errors import ReadError
from rashomon.model import Dropped, Field, Page, Piece, Span
from rashomon.read.decode import LIMIT, MARKS, decode
from rashomon.read.desk import Desk
from rashomon.read.records import MAP_ADVICE, NAMES, columns, shown
from rashomon.read.sources import STDIN
from rashomon.read.streams import HEAD, peeked
from rashomon.text import Traced, join, plain

SUFFIXES = (".csv", ".tsv")
DELIMITERS = ",\t;|"
QUOTE = '"'
KNOWN = frozenset(name for names in NAMES.values() for name in names)
BYTE_LOST = "surrogateescape"  # how Python keeps a byte that is no character
BYTES_LOST = re.compile("[\udc80-\udcff]")


@dataclass(frozen=True, slots=True)
class Row:
    """A row as it stands in its file, with the number of its first line; `text` is None where it is too long."""

    line: int
    text: str | None
    closed: bool = True


@dataclass(frozen=True, slots=True)
class Header:
    """The columns of a table, in one case, and what parts them."""

    delimiter: str
    columns: tuple[str, ...]

    @classmethod
    def of(cls, line: str) -> Header:
        """The header in a line, parted by whatever gives the most columns whose names we know."""
        found = (cls(delimiter, _columns(line, delimiter)) for delimiter in DELIMITERS)
        return max(found, key=lambda header: (header.known, len(header.columns)))

    @property
    def known(self) -> int:
        """How many columns have a name that we know."""
        return sum(name in KNOWN for name in self.columns)


def fits(head: bytes, suffix: str) -> bool:
    """Whether a stream that begins so is CSV: by its name, or by two columns whose names we know."""
    if suffix in SUFFIXES:
        return True
    try:
        text, _ = _characters(head)
    except ReadError:
        return False
    header = Header.of(_first_line(text))
    if header.known < 2:
        return False
    # An article may begin with a line "Source, Date", but its next line does not fall into as many parts.
    first = list(islice(_logical(io.StringIO(text, newline=""), header.delimiter), 2))[1:]
    return all(len(_cells(row.text or "", header.delimiter)) == len(header.columns) for row in first if row.closed)


def rows(desk: Desk, stream: BinaryIO, where: str) -> Iterator[Page | Dropped]:
    """A page for each row, or why there is none. Holds one row at a time. Raises ReadError without a header."""
    stream, head = peeked(stream)
    try:
        text, encoding = _characters(head)
    except ReadError:
        # It may be one row that is no text, which costs that row alone.
        text, encoding = _characters(head.partition(b"\n")[0])
    delimiter = Header.of(_first_line(text)).delimiter
    lines = io.TextIOWrapper(stream, encoding, errors=BYTE_LOST, newline="")
    try:
        yield from _rows(desk, _logical(lines, delimiter), where, delimiter, encoding)
    except UnicodeDecodeError as error:
        raise ReadError(f"breaks off as {error.encoding} text; expected all of it. Save it as UTF-8") from error
    finally:
        lines.detach()


def places(desk: Desk, names: Sequence[str]) -> Mapping[str, tuple[int, ...]]:
    """Where a table with columns of these names has each of our fields, the likeliest first.

    Raises ReadError where a column that was stated is not there, or none has text.
    """
    names = [name.casefold() for name in names]
    has = shown(dict.fromkeys(names))
    wanted = columns(desk.mapping)
    found = {field: tuple(names.index(name) for name in wanted[field] if name in names) for field in wanted}
    missing = next((field for field in desk.mapping if not found[field]), None)
    if missing:
        name = plain(desk.mapping[missing])
        raise ReadError(f"no column '{name}' (the table has {has}); expected its {missing} there. Mend --map")
    if not found["text"]:
        under = ", ".join(wanted["text"])
        raise ReadError(f"a table without text (it has {has}); expected text under {under}. {MAP_ADVICE}")
    return found


def _rows(desk: Desk, rows: Iterator[Row], where: str, delimiter: str, encoding: str) -> Iterator[Page | Dropped]:
    header = next((row.text for row in rows if row.text is None or row.text.strip()), None) or ""
    names = _columns(header, delimiter)
    table = _Table(delimiter, encoding, len(names), places(desk, names))
    held = False
    for row in rows:
        if row.text is not None and not row.text.strip():
            continue
        held = True
        at = f"{where}#{row.line}" if where else ""
        try:
            yield table.page(desk, row, at)
        except ReadError as error:
            yield desk.dropped(at or f"{STDIN}#{row.line}", error)
    if not held:
        raise ReadError("a table without rows; expected an article in each. Remove it, or fetch it again")


@dataclass(frozen=True, slots=True)
class _Table:
    """How the rows of a table are read: what parts them, how many fields they have, and where ours are."""

    delimiter: str
    encoding: str
    width: int
    places: Mapping[str, tuple[int, ...]]

    def page(self, desk: Desk, row: Row, where: str) -> Page:
        """The page of a row. Raises ReadError where it has no text, or is no row of this table."""
        if row.text is None:
            size = f"{LIMIT // 1_000_000} MB"
            raise ReadError(f"a row of more than {size}; expected one article. Is a quotation mark missing?")
        if not row.closed:
            raise ReadError(
                "a quotation mark that nothing closes; expected its end. Mend the row: it ends the table"
            )
        raw, text, encoding = row.text.encode(self.encoding, BYTE_LOST), row.text, self.encoding
        if BYTES_LOST.search(text):
            text, encoding = decode(raw)  # a row may come from elsewhere than the others
        if "\x00" in text:
            raise ReadError("found binary data (byte 0x00); expected text. Mend the row")
        return desk.record(text, self._fields(text), where=where, raw=raw, encoding=encoding)

    def _fields(self, text: str) -> tuple[Field, ...]:
        cells = _cells(text, self.delimiter)
        if len(cells) != self.width:
            raise ReadError(
                f"a row of {len(cells)} fields; expected {self.width}, as its header has. Mend the row"
            )
        found = []
        for name, numbers in self.places.items():
            values = (_traced(text, *cells[number]) for number in numbers)
            value = next((value for value in values if value.text.strip()), None)
            if value is not None:
                found.append(Field(name=name, text=value.text, pieces=value.pieces))
        if not any(field.name == "text" for field in found):
            raise ReadError("a row without text; expected an article. Mend or remove the row")
        return tuple(found)


def _characters(head: bytes) -> tuple[str, str]:
    """The first lines of a stream, and its encoding. Raises ReadError where it is no text."""
    if any(head.startswith(mark) for mark, _ in MARKS):
        encoding = next(encoding for mark, encoding in MARKS if head.startswith(mark))
        return head.decode(encoding, "ignore"), encoding
    # Not the last line: the head may end inside of a character.
    return decode(head if len(head) < HEAD else head[: head.rfind(b"\n") + 1] or head[:-3])


def _first_line(text: str) -> str:
    return next((line for line in io.StringIO(text, newline="") if line.strip()), "")


def _logical(lines: TextIO, delimiter: str) -> Iterator[Row]:
    """The rows of a table, of which one may have several lines inside its quotation marks."""
    parts: list[str] = []
    first, number, length, inside = 1, 1, 0, False
    for line in iter(partial(lines.readline, LIMIT), ""):
        inside = _ends_inside(line, delimiter, inside)
        length += len(line)
        if length <= LIMIT:
            parts.append(line)
        ended = line.endswith(("\n", "\r"))
        number += ended
        if ended and not inside:
            yield Row(first, "".join(parts).rstrip("\r\n") if length <= LIMIT else None)
            parts, first, length = [], number, 0
    if length:
        yield Row(first, "".join(parts) if length <= LIMIT else None, closed=not inside)


def _ends_inside(line: str, delimiter: str, inside: bool) -> bool:
    """Whether a line ends inside quotation marks; `inside` says whether it begins there."""
    at = 0
    while True:
        if not inside and line.startswith(QUOTE, at):
            inside = True
            at += 1
        if inside:
            at = _closing(line, at)
            if at < 0:
                return True
            inside = False
        at = line.find(delimiter, at)
        if at < 0:
            return False
        at += 1


def _closing(text: str, at: int) -> int:
    """Where the quoted field ends in which `at` is: behind its closing mark; -1 if there is none."""
    while (at := text.find(QUOTE, at)) >= 0:
        if not text.startswith(QUOTE, at + 1):
            return at + 1
        at += 2
    return -1


def _columns(line: str, delimiter: str) -> tuple[str, ...]:
    text = line.lstrip("\ufeff").rstrip("\r\n")
    return tuple(_traced(text, *cell).text.strip().casefold() for cell in _cells(text, delimiter))


def _cells(row: str, delimiter: str) -> list[tuple[int, int]]:
    """Where the fields of a row stand, quotation marks included."""
    found = []
    at = 0
    while True:
        after = _closing(row, at + 1) if row.startswith(QUOTE, at) else at
        end = row.find(delimiter, after) if after >= 0 else -1
        found.append((at, end if end >= 0 else len(row)))
        if end < 0:
            return found
        at = end + 1


def _traced(row: str, start: int, end: int) -> Traced:
    """A field without its quotation marks; a doubled one is a piece that leads to both."""
    if not row.startswith(QUOTE, start, end):
        return Traced.of(row[start:end], start)
    at = start + 1
    close = _closing(row, at)
    close = close - 1 if 0 <= close <= end else end
    parts = []
    while (pair := row.find(QUOTE * 2, at, close)) >= 0:
        parts += [Traced.of(row[at:pair], at), Traced(QUOTE, (Piece(0, 1, Span(pair, pair + 2)),))]
        at = pair + 2
    parts += [Traced.of(row[at:close], at), Traced.of(row[close + 1 : end], close + 1)]
    return join(parts, "")
