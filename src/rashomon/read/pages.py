"""From sources to pages: what each source holds, and one line for what cannot be read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from rashomon.errors import ReadError
from rashomon.model import Dropped, Page
from rashomon.outlets import Outlets
from rashomon.read.desk import Desk
from rashomon.read.exported import Carried
from rashomon.read.fetched import fetched
from rashomon.read.followed import Followed
from rashomon.read.formats import FORMATS, Format, read
from rashomon.read.records import GUESSED
from rashomon.read.sources import STDIN, address, files, is_web
from rashomon.read.web.answers import Ahead, Fetch


@dataclass(frozen=True, slots=True)
class Unchanged:
    """A page that its server says is still the one that is held."""

    address: str


Found = Page | Dropped | Carried | Unchanged


def pages(
    sources: Sequence[str],
    *,
    read_at: str,
    outlets: Outlets,
    outlet: str | None = None,
    stdin: BinaryIO | None = None,
    mapping: Mapping[str, str] = GUESSED,
    ahead: Ahead | None = None,
    follow: bool = False,
) -> Iterator[Found]:
    """The pages of files, folders, globs, web addresses and "-" in the order given, and why one gives none.

    A file that several sources lead to is read once, and so is a web page. For web addresses something has to
    fetch `ahead`; with `follow` the pages that feeds and sitemaps list come in place of their entries, and last.
    """
    followed = Followed() if follow and ahead else None
    reading = _Reading(Desk(read_at, outlets, outlet, mapping), ahead, followed.formats if followed else FORMATS)
    yield from reading.sources(sources, stdin)
    while followed and ahead and (listed := {one.url: one.published for one in followed.taken()}):
        yield from reading.addresses(listed, ahead(tuple(listed)))


@dataclass(frozen=True, slots=True)
class _Reading:
    """One reading: where it is done, and what was read already."""

    desk: Desk
    ahead: Ahead | None
    formats: Sequence[Format]
    seen: set[str] = field(default_factory=set)

    def sources(self, sources: Sequence[str], stdin: BinaryIO | None) -> Iterator[Found]:
        on_web = [source for source in sources if is_web(source)]
        fetch = self.ahead(on_web) if self.ahead and on_web else None
        for source in sources:
            if source == STDIN:
                yield from self._stdin(stdin)
            elif fetch and is_web(source):
                yield from self._address(source, fetch)
            else:
                yield from self._files(source)

    def addresses(self, listed: Mapping[str, str | None], fetch: Fetch) -> Iterator[Found]:
        """What is at these addresses, each with the day of publication by the feed that lists it."""
        for source, day in listed.items():
            yield from self._address(source, fetch, day)

    def _stdin(self, stdin: BinaryIO | None) -> Iterator[Found]:
        if stdin is None:
            error = ReadError("nothing is piped in; expected pages. Pipe them in, or leave out -")
            yield self.desk.dropped(STDIN, error)
            return
        yield from read(self.desk, stdin, "", "", formats=self.formats)

    def _address(self, source: str, fetch: Fetch, listed: str | None = None) -> Iterator[Found]:
        asked = address(source)
        if asked in self.seen:
            return
        self.seen.add(asked)
        try:
            found = fetch(source)
        except ReadError as error:
            yield self.desk.dropped(asked, error)
            return
        if found.address != asked and found.address in self.seen:
            return
        self.seen.add(found.address)
        if found.is_unchanged:
            yield Unchanged(found.address)
        else:
            yield from fetched(self.desk, found, formats=self.formats, listed=listed)

    def _files(self, source: str) -> Iterator[Found]:
        for found in files(source):
            where = address(found.path)
            if where in self.seen:
                continue
            self.seen.add(where)
            if found.error:
                yield self.desk.dropped(where, found.error)
            else:
                yield from self._file(Path(found.path), where)

    def _file(self, path: Path, where: str) -> Iterator[Found]:
        try:
            with path.open("rb") as stream:
                yield from read(self.desk, stream, where, path.suffix.lower(), formats=self.formats)
        except OSError as error:
            reason = f"cannot be read ({error.strerror}); expected a file. Check its permissions"
            yield self.desk.dropped(where, ReadError(reason))
