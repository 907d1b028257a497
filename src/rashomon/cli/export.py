"""rashomon export."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from rashomon.errors import RashomonError

if TYPE_CHECKING:
    from rashomon.export.view import Holdings

FORMATS = ("json", "markdown", "html")


@click.command(epilog="Example: rashomon export --format json --output desk.json")
@click.option("--format", "form", type=click.Choice(FORMATS), required=True)
@click.option(
    "--output",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Write to FILE, not to stdout; for html a folder, with a file for each story.",
)
@click.pass_obj
def export(place: str, form: str, output: Path | None) -> None:
    """Write everything that is held.

    JSON holds all of it and follows the schema in the package; Markdown and HTML hold the dossiers.
    """
    from rashomon.cli import rendering
    from rashomon.cli.output import say
    from rashomon.export.gather import all_of
    from rashomon.store import open_store

    if form == "html" and output is None:
        raise click.UsageError("--format html needs --output FOLDER: each story is a file of its own.")
    with open_store(place) as store:
        held = all_of(store)
    if form == "html" and output is not None:
        _pages(held, output)
    else:
        document = rendering.as_json(held) if form == "json" else rendering.as_markdown(held.dossiers, held)
        if output is None:
            rendering.print_document(document)
            return
        rendering.write(output, document)
    say(f"Wrote {output}.")


def _pages(held: Holdings, folder: Path) -> None:
    """Write each dossier as an HTML page of its own."""
    from rashomon.cli import rendering
    from rashomon.export.html import html

    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise RashomonError(
            f"Can't make the folder {folder}: {error.strerror}. Give a folder that can be made or written to."
        ) from error
    for dossier in held.dossiers:
        rendering.write(folder / f"{dossier.id}.html", html(dossier, held))
