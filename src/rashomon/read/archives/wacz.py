"""WACZ files: the web archives that they pack."""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator
from typing import IO, BinaryIO

from rashomon.errors import ReadError
from rashomon.model import Dropped, Page
from rashomon.read.archives.warc import records
from rashomon.read.desk import Desk
from rashomon.read.streams import Bounded, seekable
from rashomon.text import plain

ARCHIVE = re.compile(r"archive/.*\.warc(?:\.gz)?", re.IGNORECASE)
# What the first file in a WACZ is called; writers put them in any order.
PACKED = re.compile(rb"PK\x03\x04.{26}(?:archive/|indexes/|pages/|datapackage)", re.DOTALL)


def fits(head: bytes, suffix: str) -> bool:
    """Whether a stream that begins so is a WACZ file."""
    return bool(PACKED.match(head)) or (suffix == ".wacz" and head.startswith(b"PK"))


def pages(desk: Desk, stream: BinaryIO, where: str) -> Iterator[Page | Dropped]:
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
