"""From sources to pages: what each source holds, whose page it is, and one line for what cannot be read."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePath
from typing import BinaryIO

from rashomon.errors import ReadError
from rashomon.model import Dropped, Page, identity
from rashomon.outlets import UNNAMED, Outlets, domain, looks_like_domain
from rashomon.read.decode import LIMIT, decode
from rashomon.read.records import fields, is_record
from rashomon.read.sources import STDIN, address, files
from rashomon.text import plain

RECORDS = (".jsonl", ".ndjson")
# Text that is no article; a suffix that is not here is read as plain text (names such as "harbour.example").
UNREAD = (
    ".json .csv .tsv .html .htm .xhtml .xml .rss .warc .parquet .pdf .docx .doc .odt .rtf .toml"
    " .yaml .yml .py .js .css"
).split()
KNOWN = (".txt", ".text", ".md", *RECORDS)


@dataclass(frozen=True, slots=True)
class _Desk:
    """What every page of one reading shares."""

    read_at: str
    outlets: Outlets
    outlet: str | None

    def text_page(self, raw: bytes, where: str) -> Page:
        """A page of plain text."""
        text, encoding = decode(raw)
        if is_record(text.lstrip("\ufeff").lstrip().partition("\n")[0]):
            raise ReadError(f"found JSON lines in {encoding}; expected UTF-8. Save the file as UTF-8")
        address = where or _pasted(raw)
        return self._page(raw, text, encoding, address, self._outlet(address, where or ""))

    def record_page(self, raw: bytes, where: str) -> Page:
        """A page of one JSON record. `where` is the file and the number of the line."""
        try:
            line = raw.decode("utf-8")
        except UnicodeDecodeError as error:
            raise ReadError(f"not UTF-8 at byte {error.start}; expected JSON in UTF-8. Mend the line") from error
        found = fields(line)
        url = next((plain(field.text) for field in found if field.name == "url"), "")
        address = url or where or _pasted(raw)
        named = next((field.text for field in found if field.name == "outlet"), None)
        outlet = self.outlets.find(named).id if named and not self.outlet else self._outlet(address, where)
        return replace(self._page(raw, line, "utf-8", address, outlet), fields=found)

    def _page(self, raw: bytes, text: str, encoding: str, where: str, outlet: str) -> Page:
        digest = hashlib.sha256(raw).hexdigest()
        return Page(
            # Not by its address: one file is one page, however the path to it is written, and on any machine.
            id=identity("p", outlet, digest),
            address=where,
            outlet=outlet,
            sha256=digest,
            encoding=encoding,
            read_at=self.read_at,
            text=text,
        )

    def _outlet(self, where: str, path: str) -> str:
        if self.outlet:
            return self.outlets.find(self.outlet).id
        host = domain(where) if "://" in where else None
        named = host or _named(path)
        # Pages of which nobody says who published them must not pass for one outlet, nor for several voices
        # of it: each has its own.
        return self.outlets.find(named).id if named else f"{UNNAMED}{_stem(path) or where}"


def pages(
    sources: Sequence[str],
    *,
    read_at: str,
    outlets: Outlets,
    outlet: str | None = None,
    stdin: BinaryIO | None = None,
) -> Iterator[Page | Dropped]:
    """The pages of files, folders, globs and "-" in the order given, and one line for each that cannot be read.

    A file that several sources lead to is read once.
    """
    desk = _Desk(read_at, outlets, outlet)
    seen: set[str] = set()
    for source in sources:
        if source == STDIN:
            yield from _stdin(desk, stdin)
            continue
        for found in files(source):
            where = address(found.path)
            if where in seen:
                continue
            seen.add(where)
            if found.error:
                yield _dropped(where, found.error)
            else:
                yield from _file(desk, Path(found.path), where)


def _stdin(desk: _Desk, stdin: BinaryIO | None) -> Iterator[Page | Dropped]:
    if stdin is None:
        yield _dropped(STDIN, ReadError("nothing is piped in; expected text or JSON lines on standard input"))
        return
    yield from _stream(desk, stdin, "", "")


def _file(desk: _Desk, path: Path, where: str) -> Iterator[Page | Dropped]:
    suffix = path.suffix.lower()
    try:
        with path.open("rb") as stream:
            yield from _stream(desk, stream, where, suffix)
    except OSError as error:
        yield _dropped(
            where, ReadError(f"cannot be read ({error.strerror}); expected a file. Check its permissions")
        )


def _stream(desk: _Desk, stream: BinaryIO, where: str, suffix: str) -> Iterator[Page | Dropped]:
    """The page or the records of one stream. Never holds more than the limit and one record in memory."""
    head = stream.read(LIMIT + 1)
    if suffix in RECORDS or _starts_with_record(head):
        yield from _records(desk, head, stream, where)
        return
    try:
        if len(head) > LIMIT:
            raise ReadError(
                f"more than {LIMIT // 1_000_000} MB of text; expected one page. Split it, or give it as JSON lines"
            )
        raw = head
        text = desk.text_page(raw, where)
        if suffix in UNREAD:
            raise ReadError(f"no reader for '{suffix}'. Known: {', '.join(KNOWN)}")
        yield text
    except ReadError as error:
        yield _dropped(where or STDIN, error)


def _records(desk: _Desk, head: bytes, stream: BinaryIO, where: str) -> Iterator[Page | Dropped]:
    number = held = 0
    for number, line in enumerate(_lines(head, stream), 1):
        at = f"{where}#{number}" if where else ""
        try:
            if line is None:
                raise ReadError(f"a record of more than {LIMIT // 1_000_000} MB; expected one article per line")
            if line.strip():
                held += 1
                yield desk.record_page(line, at)
        except ReadError as error:
            held += 1
            yield _dropped(at or f"{STDIN}#{number}", error)
    if not held:
        yield _dropped(
            where or STDIN, ReadError("an empty file; expected JSON lines. Remove it, or fetch it again")
        )


def _lines(head: bytes, stream: BinaryIO) -> Iterator[bytes | None]:
    """The lines of a stream of which `head` was read already; None for one that is too long."""
    at = 0
    while at < len(head):
        end = head.find(b"\n", at)
        if end < 0:
            line: bytes | None = head[at:] + stream.readline(LIMIT)
            at = len(head)
        else:
            line, at = head[at:end], end + 1
        yield _whole(line, stream)
    while line := stream.readline(LIMIT + 1):
        yield _whole(line, stream)


def _whole(line: bytes | None, stream: BinaryIO) -> bytes | None:
    """The line without its end; None where it is too long, and then the rest of it is skipped."""
    if line is None or len(line) <= LIMIT:
        return line.rstrip(b"\r\n") if line is not None else None
    rest = line
    while rest and not rest.endswith(b"\n"):
        rest = stream.readline(LIMIT)
    return None


def _starts_with_record(head: bytes) -> bool:
    first = head.lstrip(b"\xef\xbb\xbf \t\r\n").partition(b"\n")[0]
    if not first.startswith(b"{") or len(first) > LIMIT:
        return False
    return is_record(first.decode("utf-8", "replace"))


def _named(path: str) -> str | None:
    """The domain that a file or one of its folders is named after, nearest first."""
    file = PurePath(path.partition("#")[0])
    # The suffix of "notes.md" is no country; that of a file called "harbour.example" is part of its name.
    name = file.stem if file.suffix.lower() in KNOWN else file.name
    names = (name, *(folder.name for folder in file.parents))
    return next((name for name in names if looks_like_domain(name)), None)


def _stem(path: str) -> str:
    """The name of a file without suffix, with its folder's: two files called "1.txt" are not one outlet."""
    name, mark, line = path.partition("#")
    if not name:
        return ""
    # The folder by its own name, which "." and ".." do not tell.
    file = Path(os.path.abspath(name))  # noqa: PTH100 - a link is where it stands
    return f"{file.parent.name}/{file.stem}{mark}{line}".lstrip("/")


def _pasted(raw: bytes) -> str:
    # Not simply "-": two texts that were piped in are not two versions of one page.
    return f"stdin:{hashlib.sha256(raw).hexdigest()[:12]}"


def _dropped(where: str, error: ReadError) -> Dropped:
    return Dropped(page="", address=where, stage="read", reason=str(error))
