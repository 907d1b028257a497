"""Which files the given sources stand for."""

from __future__ import annotations

import glob
import os
import re
import stat
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from rashomon.errors import ReadError
from rashomon.text import UNPRINTABLE

STDIN = "-"
WEB = ("http://", "https://")
SCHEME = re.compile(r"[a-z][a-z+.-]+://", re.I)


@dataclass(frozen=True, slots=True)
class Found:
    """A path that a source leads to, and why it cannot be read, if that is known already."""

    path: str
    error: ReadError | None = None


def is_web(source: str) -> bool:
    """Whether a source is a web address."""
    return source[:8].lower().startswith(WEB)


def address(path: str) -> str:
    """A path as text that can be stored and shown: what is no printable character is escaped."""
    shown = os.fsencode(path).decode("utf-8", "backslashreplace")
    shown = shown if SCHEME.match(shown) else os.path.normpath(shown)
    return "".join(c if unicodedata.category(c) not in UNPRINTABLE else f"\\x{ord(c):02x}" for c in shown)


def files(source: str) -> Iterator[Found]:
    """The files of one source, folders in sorted order and without hidden files; missing ones with the reason."""
    if is_web(source):
        yield Found(source, ReadError("a web address; expected a file or folder. Save the page and give the file"))
        return
    try:
        mode = os.stat(source).st_mode  # noqa: PTH116 - a source may hold bytes that no Path is made of
    except (OSError, ValueError) as error:
        yield from _pattern(source, error)
        return
    if stat.S_ISDIR(mode):
        yield from _folder(source)
    elif stat.S_ISREG(mode):
        yield Found(source)
    else:
        # Opening a pipe or a device could wait for ever.
        yield Found(source, ReadError("neither a file nor a folder; expected one of them. Pipe it in and give -"))


def _pattern(source: str, error: OSError | ValueError) -> Iterator[Found]:
    if not isinstance(error, FileNotFoundError | NotADirectoryError):
        why = error.strerror if isinstance(error, OSError) else str(error)
        yield Found(
            source, ReadError(f"cannot be opened ({why}); expected a file or folder. Check name and rights")
        )
    elif SCHEME.match(source):
        yield Found(
            source,
            ReadError(
                "an address that cannot be fetched; expected http:// or https://. Save it and give the file"
            ),
        )
    elif not glob.has_magic(source):
        yield Found(source, ReadError("no such file or folder; expected one that exists. Check the path"))
    else:
        # Path.glob cannot take a pattern that starts at the root.
        found = sorted(path for path in glob.iglob(source, recursive=True) if not _hidden(path))  # noqa: PTH207
        if not found:
            yield Found(source, ReadError("no file matches this pattern; expected at least one. Check it"))
        for path in found:
            # "**" gives folders and their files: a folder's files come from the pattern, not from the folder.
            if not (os.path.isdir(path) and "**" in source):  # noqa: PTH112
                yield from files(path)


def _folder(source: str) -> Iterator[Found]:
    errors: list[OSError] = []
    held = False
    for folder, folders, names in os.walk(source, onerror=errors.append):
        folders[:] = sorted(name for name in folders if not _hidden(name))
        for name in sorted(names):
            if not _hidden(name):
                held = True
                yield from files(os.path.join(folder, name))  # noqa: PTH118
    for error in errors:
        reason = f"cannot be listed ({error.strerror}); expected a folder. Check its permissions"
        yield Found(str(error.filename), ReadError(reason))
    if not held and not errors:
        yield Found(source, ReadError("an empty folder; expected files with pages. Check the path"))


def _hidden(path: str) -> bool:
    name = os.path.basename(path.rstrip("/"))  # noqa: PTH119
    return name.startswith(".") and name not in {".", ".."}
