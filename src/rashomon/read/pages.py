"""From sources to pages: what each source holds, and one line for what cannot be read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import BinaryIO

from rashomon.errors import ReadError
from rashomon.model import Dropped, Page
from rashomon.outlets import Outlets
from rashomon.read.desk import Desk
from rashomon.read.fetched import fetched
from rashomon.read.formats import read
from rashomon.read.records import GUESSED
from rashomon.read.sources import STDIN, address, files, is_web
from rashomon.read.web.answers import Fetch


def pages(
    sources: Sequence[str],
    *,
    read_at: str,
    outlets: Outlets,
    outlet: str | None = None,
    stdin: BinaryIO | None = None,
    mapping: Mapping[str, str] = GUESSED,
    fetch: Fetch | None = None,
) -> Iterator[Page | Dropped]:
    """The pages of files, folders, globs, web addresses and "-" in the order given, and why one gives none.

    A file that several sources lead to is read once, and so is a web page. Web addresses need a `fetch`.
    """
    desk = Desk(read_at, outlets, outlet, mapping)
    seen: set[str] = set()
    for source in sources:
        if source == STDIN:
            yield from _stdin(desk, stdin)
            continue
        if fetch is not None and is_web(source):
            yield from _web(desk, source, fetch, seen)
            continue
        for found in files(source):
            where = address(found.path)
            if where in seen:
                continue
            seen.add(where)
            if found.error:
                yield desk.dropped(where, found.error)
            else:
                yield from _file(desk, Path(found.path), where)


def _stdin(desk: Desk, stdin: BinaryIO | None) -> Iterator[Page | Dropped]:
    if stdin is None:
        error = ReadError("nothing is piped in; expected text or JSON lines on standard input")
        yield desk.dropped(STDIN, error)
        return
    yield from read(desk, stdin, "", "")


def _web(desk: Desk, source: str, fetch: Fetch, seen: set[str]) -> Iterator[Page | Dropped]:
    asked = address(source)
    if asked in seen:
        return
    seen.add(asked)
    try:
        found = fetch(source)
    except ReadError as error:
        yield desk.dropped(asked, error)
        return
    if found.address == asked or found.address not in seen:
        seen.add(found.address)
        yield from fetched(desk, found)


def _file(desk: Desk, path: Path, where: str) -> Iterator[Page | Dropped]:
    try:
        with path.open("rb") as stream:
            yield from read(desk, stream, where, path.suffix.lower())
    except OSError as error:
        reason = f"cannot be read ({error.strerror}); expected a file. Check its permissions"
        yield desk.dropped(where, ReadError(reason))
