"""The exporters as the commands call them, and writing what they give."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from rashomon.errors import RashomonError

if TYPE_CHECKING:
    from rashomon.compare.news.since import Changes
    from rashomon.export.view import Holdings
    from rashomon.model import Dossier


def as_json(held: Holdings) -> str:
    """The holdings as one JSON object."""
    import json

    from rashomon.cli.output import safe_json
    from rashomon.export.json import document

    return safe_json(json.dumps(document(held), ensure_ascii=False, indent=2))


def as_markdown(dossiers: tuple[Dossier, ...], held: Holdings) -> str:
    """Dossiers as one Markdown text."""
    from rashomon.export.markdown import markdown

    return "\n\n".join(markdown(dossier, held).strip() for dossier in dossiers) + "\n"


def write(path: Path, document: str | bytes) -> None:
    """Write a document to a file. Raises RashomonError where that cannot be done."""
    try:
        if isinstance(document, bytes):
            path.write_bytes(document)
        else:
            path.write_text(document, "utf-8", errors="backslashreplace", newline="")
    except OSError as error:
        raise RashomonError(
            f"Can't write {path}: {error.strerror}. Give a file in a folder that exists and is writable."
        ) from error


def print_document(document: str) -> None:
    """Print a document as it is."""
    click.echo(document, nl=not document.endswith("\n"))


def print_changes(changes: Changes, dossier: Dossier, held: Holdings, *, as_json: bool) -> None:
    """Print what is new in a story, as JSON or for the terminal."""
    import json
    import shutil
    import sys

    from rashomon.cli.output import safe_json
    from rashomon.export.since import changes_json, changes_text
    from rashomon.export.terminal import WIDEST

    if as_json:
        click.echo(safe_json(json.dumps(changes_json(changes, held), ensure_ascii=False, indent=2)))
        return
    width = min(shutil.get_terminal_size().columns, WIDEST)
    click.echo(changes_text(changes, dossier, held, width=width, colour=sys.stdout.isatty()))
