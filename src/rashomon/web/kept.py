"""Pages in a folder, where they outlive a reading and the server: each under a mark of all that it is made of."""

from __future__ import annotations

import hashlib
import os
import tempfile
import time
import zlib
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from importlib import resources
from pathlib import Path
from threading import Lock

import rashomon
from rashomon.web.rendered import Rendered

ROOM = 500_000_000  # bytes; of a story of thirty reports some 200 kilobytes are kept
OLD = 30 * 24 * 3600.0  # seconds after which a page goes that nobody asked for
LEVEL = (
    1  # two megabytes of HTML are packed in 20 ms; the thorough levels take five times as long for a third less
)


@dataclass(slots=True)
class Kept:
    """A folder of pages that several servers may share. Whatever is wrong with it, pages are made again."""

    folder: Path
    room: int = ROOM
    program: str = field(default_factory=lambda: program())
    _size: int = 0
    _lock: Lock = field(default_factory=Lock)

    @classmethod
    def at(cls, folder: Path, room: int = ROOM) -> Kept | None:
        """The pages of a folder, None where nothing can be written there."""
        try:
            folder.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryFile(dir=folder):
                pass
        except OSError:
            return None
        kept = cls(folder, room)
        kept.tidy()
        return kept

    def page(self, made_of: str, make: Callable[[], Rendered], unchanged: Callable[[], bool]) -> Rendered:
        """What this program made of the same; made now where it did not, and kept if nothing changed meanwhile."""
        mark = hashlib.sha256(f"{self.program}\n{made_of}".encode("utf-8", "surrogatepass")).hexdigest()
        found = self._get(mark)
        if found is None:
            found = make()
            if unchanged():
                self._put(mark, found)
        return found

    def tidy(self) -> None:
        """Let go of pages that are old, then of those that were not asked for the longest, until there is room."""
        with self._lock:
            held = []
            for path in self.folder.glob("*.page"):
                with suppress(OSError):
                    told = path.stat()
                    held.append((told.st_mtime, told.st_size, path))
            self._size = sum(size for _, size, _ in held)
            limit, oldest = self.room * 0.9 if self._size > self.room else self.room, time.time() - OLD
            for at, size, path in sorted(held):
                if at >= oldest and self._size <= limit:
                    break
                with suppress(OSError):
                    path.unlink()
                    self._size -= size

    def _get(self, mark: str) -> Rendered | None:
        path = self.folder / f"{mark}.page"
        try:
            etag, _, packed = path.read_bytes().partition(b"\n")
            found = Rendered.of_bytes(zlib.decompress(packed))
            os.utime(path)
        except (OSError, zlib.error):
            return None
        return found if found.etag.encode() == etag else None

    def _put(self, mark: str, made: Rendered) -> None:
        packed = made.etag.encode() + b"\n" + zlib.compress(made.body, LEVEL)
        with suppress(OSError):
            # Under its name only when it is whole.
            with tempfile.NamedTemporaryFile(dir=self.folder, suffix=".page", delete=False) as file:
                file.write(packed)
            Path(file.name).replace(self.folder / f"{mark}.page")
            self._size += len(packed)
        if self._size > self.room:
            self.tidy()


def program() -> str:
    """A mark of this program: its version, and size and time of its files, which differ while it is worked on."""
    root = Path(str(resources.files(rashomon)))
    files = sorted(path for path in root.rglob("*") if path.is_file() and path.suffix != ".pyc")
    told = [f"{path.relative_to(root)} {path.stat().st_size} {path.stat().st_mtime_ns}" for path in files]
    return hashlib.sha256("\n".join([rashomon.__version__, *told]).encode()).hexdigest()
