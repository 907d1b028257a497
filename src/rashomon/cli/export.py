"""rashomon export."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from rashomon.errors import RashomonError

if TYPE_CHECKING:
    from rashomon.export.view import Holdings

# A document each, by the function that writes it; imported only when asked for.
DOCUMENTS = {
    "jsonl": "rashomon.export.formats.lines:jsonl",
    "plover": "rashomon.export.formats.plover:plover",
    "ftm": "rashomon.export.formats.entities:ftm",
    "graphml": "rashomon.export.formats.graph:graphml",
    "rdf": "rashomon.export.formats.linked:jsonld",
    "ics": "rashomon.export.formats.calendar:ics",
    "bibtex": "rashomon.export.formats.references:bibtex",
    "csl-json": "rashomon.export.formats.references:csl",
}
# Several files each.
FOLDERS = {
    "csv": "rashomon.export.formats.tables:csv_texts",
    "parquet": "rashomon.export.formats.columns:parquet_files",
}
FORMATS = ("json", "markdown", "html", *DOCUMENTS, *FOLDERS)


@click.command(epilog="Example: rashomon export --format json --output desk.json")
@click.option("--format", "form", type=click.Choice(FORMATS), required=True)
@click.option(
    "--output",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Write to FILE, not to stdout; for html, csv and parquet a folder of several files.",
)
@click.pass_obj
def export(place: str, form: str, output: Path | None) -> None:
    """Write everything that is held.

    json holds all of it and follows the schema in the package; jsonl holds what was read, so that 'rashomon read'
    of it makes the same stories; markdown and html hold the dossiers, csv and parquet tables. plover (events), ftm
    (FollowTheMoney), graphml (who acts on whom) and rdf (JSON-LD) are for other programs; ics has the timelines,
    bibtex and csl-json the references.
    """
    from rashomon.cli import rendering
    from rashomon.cli.output import say
    from rashomon.export.gather import all_of
    from rashomon.store import open_store

    if output is None and form in ("html", *FOLDERS):
        raise click.UsageError(f"--format {form} needs --output FOLDER: it is several files.")
    with open_store(place) as store:
        held = all_of(store)
    if output is not None and form in ("html", *FOLDERS):
        _folder(output)
        for name, content in _files(form, held):
            rendering.write(output / name, content)
    else:
        document = _document(form, held)
        if output is None:
            rendering.print_document(document)
            return
        rendering.write(output, document)
    say(f"Wrote {output}.")


def _document(form: str, held: Holdings) -> str:
    from rashomon.cli import rendering

    if form == "json":
        return rendering.as_json(held)
    if form == "markdown":
        return rendering.as_markdown(held.dossiers, held)
    written: str = _function(DOCUMENTS[form])(held)
    return written


def _files(form: str, held: Holdings) -> Iterator[tuple[str, str | bytes]]:
    if form == "html":
        from rashomon.export.html import html

        yield from ((f"{dossier.id}.html", html(dossier, held)) for dossier in held.dossiers)
    else:
        files: Mapping[str, str | bytes] = _function(FOLDERS[form])(held)
        yield from files.items()


def _function(path: str) -> Callable[[Holdings], Any]:
    module, _, name = path.partition(":")
    found: Callable[[Holdings], Any] = getattr(import_module(module), name)
    return found


def _folder(folder: Path) -> None:
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise RashomonError(
            f"Can't make the folder {folder}: {error.strerror}. Give a folder that can be made or written to."
        ) from error
