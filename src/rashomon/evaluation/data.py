"""Where the labelled sets lie, how they are read, and how they are split."""

from __future__ import annotations

import gzip
import hashlib
import json
import tarfile
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any, Literal

from rashomon.errors import EvaluationError
from rashomon.evaluation.gold import kept, samples

# Below the folder in which the command is run.
PLACES = (Path("evaluation/data"), Path("../shared/data"))


@dataclass(frozen=True, slots=True)
class Data:
    """The folder of labelled sets; None where there is none."""

    folder: Path | None

    @classmethod
    def find(cls, given: Path | None) -> Data:
        """The folder that was given, or else the first of the usual places that is there.

        Raises EvaluationError where a folder was given that is not there.
        """
        if given and not given.is_dir():
            raise EvaluationError(f"No folder {given}. Expected the labelled data there; see docs/evaluation.md.")
        return cls(given or next((place for place in PLACES if place.is_dir()), None))

    def missing(self, sets: Iterable[str]) -> tuple[str, ...]:
        """Those of the sets that are not here."""
        return tuple(name for name in sets if self.folder is None or not (self.folder / name).is_file())

    def path(self, name: str) -> Path:
        """The file of a set. Raises EvaluationError where it is not here."""
        if self.folder is None or not (self.folder / name).is_file():
            raise EvaluationError(f"No labelled set {name} in {self.folder}. Put it there, or give --data.")
        return self.folder / name

    def records(self, name: str) -> Iterator[dict[str, Any]]:
        """The records of a set in JSON lines, gzipped. Raises EvaluationError where they cannot be read."""
        try:
            with gzip.open(self.path(name), "rt", encoding="utf-8") as lines:
                for line in lines:
                    yield json.loads(line)
        except (OSError, EOFError, zlib.error, ValueError) as error:
            raise _unreadable(name, "JSON lines, gzipped", error) from error

    def members(self, name: str, suffix: str) -> Iterator[tuple[str, bytes]]:
        """The files of a set in a tar archive whose names end so, by name. Nothing is unpacked on the disk.

        Raises EvaluationError where the archive cannot be read.
        """
        try:
            with tarfile.open(self.path(name)) as archive:
                for member in sorted(archive.getmembers(), key=lambda member: member.name):
                    if (
                        member.isfile()
                        and member.name.endswith(suffix)
                        and (stream := archive.extractfile(member))
                    ):
                        yield member.name, stream.read()
        except (OSError, EOFError, zlib.error, tarfile.TarError) as error:
            raise _unreadable(name, "a tar archive, gzipped", error) from error

    def digest(self, sets: Iterable[str]) -> str:
        """A digest of the sets' files; without sets, of our own gold and of the sample corpus."""
        digest = hashlib.sha256()
        for name, raw in _own() if not sets else ((name, self.path(name).read_bytes()) for name in sets):
            digest.update(f"{name}\n{len(raw)}\n".encode() + raw)
        return digest.hexdigest()[:16]


def half(id: str) -> Literal["look", "score"]:
    """The part that something belongs to in a set that comes without parts: by its id, a half each."""
    return "score" if hashlib.sha256(id.encode()).digest()[0] % 2 else "look"


def _unreadable(name: str, expected: str, error: Exception) -> EvaluationError:
    return EvaluationError(
        f"Can't read the labelled set {name}: {type(error).__name__}: {error}; expected {expected}. Get it again."
    )


def _own() -> Iterator[tuple[str, bytes]]:
    for root in (kept("gold"), samples("pages"), samples("outlets.toml")):
        for path in sorted(_files(root), key=str):
            yield path.name, path.read_bytes()


def _files(place: Traversable) -> Iterator[Traversable]:
    if place.is_file():
        yield place
    else:
        for inner in place.iterdir():
            yield from _files(inner)
