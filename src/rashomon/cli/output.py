"""Words to the terminal: one safe line at a time, JSON, and progress that only a terminal sees."""

from __future__ import annotations

import json
import re
import sys
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from rashomon.text import UNPRINTABLE, plain

if TYPE_CHECKING:
    from rashomon.settling import Progress

BEYOND_ASCII = re.compile(r"[\x7f-\U0010ffff]")
DOING = {
    "read": "Reading: {} pages",
    "settle": "Cleaning again: {} pages",
    "group": "Grouping {} reports",
    "compare": "Comparing: {} stories",
}


def say(*parts: str, indent: int = 0) -> None:
    """Print one line on stdout; whatever a page put into it, it stays one line and commands no terminal."""
    click.echo(" " * indent + "  ".join(plain(part) for part in parts))


def warn(line: str) -> None:
    """Print one line on stderr, with our name before it."""
    click.echo(f"rashomon: {plain(line)}", err=True)


def say_json(value: object) -> None:
    """Print a value as JSON."""
    import msgspec

    click.echo(safe_json(msgspec.json.format(msgspec.json.encode(value), indent=2).decode()))


def safe_json(document: str) -> str:
    """JSON in which no character can command a terminal; it decodes to the same value."""
    return BEYOND_ASCII.sub(_escaped, document)


def _escaped(match: re.Match[str]) -> str:
    character = match[0]
    if unicodedata.category(character) in UNPRINTABLE:
        return json.dumps(character)[1:-1] if character != "\x7f" else "\\u007f"
    return character


@contextmanager
def progress() -> Iterator[Progress | None]:
    """Show what is being done on stderr while it is a terminal; None where it is not."""
    with steps() as told:
        yield None if told is None else lambda doing, count: told(DOING[doing].format(count))


@contextmanager
def steps() -> Iterator[Callable[[str], None] | None]:
    """Show on stderr the line that was told last, while it is a terminal; None where it is not."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console

    with Console(stderr=True).status("Reading") as status:
        yield lambda line: status.update(plain(line))
