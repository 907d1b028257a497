"""rashomon story."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from rashomon.cli.held import complete_story
from rashomon.cli.moments import moment

if TYPE_CHECKING:
    from rashomon.compare.news.since import Changes
    from rashomon.model import Dossier
    from rashomon.store import Store

PARTS = ("synopsis", "agreed", "said", "differ", "positions", "coverage", "timeline", "who", "revised", "reports")


@click.command(epilog="Example: rashomon story t4c1 --html story.html")
@click.argument("id", metavar="[ID]", required=False, shell_complete=complete_story)
@click.option(
    "--html", metavar="FILE", type=click.Path(path_type=Path), help="Write the dossier as one HTML page."
)
@click.option("--markdown", is_flag=True, help="Print the dossier as Markdown.")
@click.option("--json", "as_json", is_flag=True, help="Print the dossier, and what it rests on, as JSON.")
@click.option("--only", type=click.Choice(PARTS), help="Print one part of the dossier.")
@click.option(
    "--since",
    metavar="MOMENT",
    callback=moment,
    help="Show only what is new since a moment: 'yesterday', a day or a time, such as 2025-03-06 or "
    "2025-03-06T14:30.",
)
@click.pass_obj
def story(
    place: str,
    id: str | None,
    html: Path | None,
    markdown: bool,
    as_json: bool,
    only: str | None,
    since: str | None,
) -> None:
    """Show the dossier of a story.

    ID may be the beginning of one, and may be left out where only one story is held.
    """
    from rashomon.cli import rendering
    from rashomon.cli.held import story_id, story_of, warn_if_older
    from rashomon.cli.output import say
    from rashomon.store import open_store

    if (html is not None) + markdown + as_json > 1:
        raise click.UsageError("Give one of --html, --markdown and --json.")
    if only and (html is not None or markdown or as_json or since):
        raise click.UsageError("Give --only alone.")
    if since and (html is not None or markdown):
        raise click.UsageError("Give --since alone or with --json.")
    with open_store(place) as store:
        dossier, held = story_of(store, story_id(store, id))
        warn_if_older(store)
        new = _changed(store, dossier, since) if since else None
    if new:
        rendering.print_changes(new, dossier, held, as_json=as_json)
    elif as_json:
        rendering.print_document(rendering.as_json(held))
    elif markdown:
        rendering.print_document(rendering.as_markdown((dossier,), held))
    elif html is not None:
        from rashomon.export.html import html as page

        rendering.write(html, page(dossier, held))
        say(f"Wrote {html}.")
    else:
        from rashomon.export.terminal import terminal

        terminal(dossier, held, part=only)


def _changed(store: Store, dossier: Dossier, since: str) -> Changes:
    from rashomon.outlets import load
    from rashomon.pipeline import changed

    return changed(dossier, since, store=store, outlets=load())
