"""rashomon story."""

from __future__ import annotations

from pathlib import Path

import click

from rashomon.cli.held import complete_story


@click.command()
@click.argument("id", metavar="[ID]", required=False, shell_complete=complete_story)
@click.option(
    "--html", metavar="FILE", type=click.Path(path_type=Path), help="Write the dossier as one HTML page."
)
@click.option("--markdown", is_flag=True, help="Print the dossier as Markdown.")
@click.option("--json", "as_json", is_flag=True, help="Print the dossier, and what it rests on, as JSON.")
@click.pass_obj
def story(place: str, id: str | None, html: Path | None, markdown: bool, as_json: bool) -> None:
    r"""Show the dossier of a story.

    ID may be the beginning of one, and may be left out where only one story is held.

    \b
    Example:
      rashomon story t4c1 --html story.html
    """
    from rashomon.cli.held import story_id, story_of
    from rashomon.cli.output import say, say_json
    from rashomon.cli.rendering import as_html, as_markdown, print_dossier, write
    from rashomon.store import open_store

    if (html is not None) + markdown + as_json > 1:
        raise click.UsageError("Give one of --html, --markdown and --json.")
    with open_store(place) as store:
        dossier, held = story_of(store, story_id(store, id))
    if as_json:
        from rashomon.export.json import document

        say_json(document(held))
    elif markdown:
        click.echo(as_markdown(held, dossier))
    elif html is not None:
        write(html, as_html(held, dossier))
        say(f"Wrote {html}.")
    else:
        print_dossier(held, dossier)
