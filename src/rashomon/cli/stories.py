"""rashomon stories."""

from __future__ import annotations

import click


@click.command(epilog="Example: rashomon stories --json")
@click.option("--json", "as_json", is_flag=True, help="Print the list as JSON.")
@click.pass_obj
def stories(place: str, as_json: bool) -> None:
    """List the stories held, newest first."""
    from rashomon.cli.held import warn_if_older
    from rashomon.cli.output import say, say_json
    from rashomon.export.dates import days
    from rashomon.export.labels import counted
    from rashomon.store import open_store

    with open_store(place) as store:
        found = store.stories()
        warn_if_older(store)
    if as_json:
        say_json(found)
        return
    if not found:
        say("The store holds no stories. Run 'rashomon read SOURCE...' first.")
    for one in found:
        size = f"{counted(one.reports, 'report')} of {counted(one.outlets, 'outlet')}"
        say(one.id, days(*(day and day[:10] for day in (one.first, one.last))), size)
        say(one.title, indent=2)
