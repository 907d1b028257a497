"""rashomon export."""

from __future__ import annotations

from pathlib import Path

import click

FORMATS = ("json", "markdown", "html")


@click.command()
@click.option("--format", "form", type=click.Choice(FORMATS), required=True)
@click.option("--output", metavar="FILE", type=click.Path(path_type=Path), help="Write to FILE, not to stdout.")
@click.pass_obj
def export(place: str, form: str, output: Path | None) -> None:
    r"""Write everything that is held.

    JSON holds all of it and follows the schema in the package; Markdown and HTML hold the dossiers.

    \b
    Example:
      rashomon export --format json --output desk.json
    """
    from rashomon.cli.held import all_of
    from rashomon.cli.output import say
    from rashomon.cli.rendering import everything, write
    from rashomon.store import open_store

    with open_store(place) as store:
        held = all_of(store)
    document = everything(held, form)
    if output is None:
        click.echo(document, nl=not document.endswith("\n"))
    else:
        write(output, document)
        say(f"Wrote {output}.")
