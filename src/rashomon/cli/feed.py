"""rashomon feed."""

from __future__ import annotations

from pathlib import Path

import click

from rashomon.cli.held import complete_story
from rashomon.cli.moments import moment


@click.command(epilog="Example: rashomon feed --since yesterday --output feed.atom")
@click.option(
    "--since",
    metavar="MOMENT",
    callback=moment,
    help="Only what is new since a moment: 'yesterday', a day or a time, such as 2025-03-06T14:30.",
)
@click.option("--story", metavar="ID", shell_complete=complete_story, help="Only of this story.")
@click.option("--limit", metavar="N", type=click.IntRange(min=1), default=50, show_default=True)
@click.option("--url", metavar="URL", default="", help="The address of a server to whose pages entries lead.")
@click.option("--output", metavar="FILE", type=click.Path(path_type=Path), help="Write to FILE, not to stdout.")
@click.pass_obj
def feed(place: str, since: str | None, story: str | None, limit: int, url: str, output: Path | None) -> None:
    """Write what is new in the stories as an Atom feed.

    Newest first. An entry tells of one story after one reading or correction: new reports, points that stand
    otherwise, pages that changed, and where its reports went. 'rashomon serve' has the same at /feed.atom.
    """
    from rashomon.cli import rendering
    from rashomon.cli.held import story_id
    from rashomon.cli.output import say
    from rashomon.export.feed import feed as atom
    from rashomon.export.gather import around
    from rashomon.export.news import named, news
    from rashomon.export.visible import link
    from rashomon.store import open_store

    if url and not link(url):
        raise click.BadParameter(f"'{url}' is no web address. Give one such as http://desk.example:8750.")
    with open_store(place) as store:
        id = story_id(store, story) if story else None
        listed = store.stories(id) if id else ()
        found = store.developments(since=since, story=id, limit=limit, newest=True)
        made = news(found, around(store, named(found)))
    document = atom(made, site=url, title=listed[0].title if listed else "", story=id or "")
    if output is None:
        rendering.print_document(document)
    else:
        rendering.write(output, document)
        say(f"Wrote {output}.")
