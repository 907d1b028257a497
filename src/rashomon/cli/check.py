"""rashomon check."""

from __future__ import annotations

import click


@click.command(epilog="Example: rashomon --store desk.db check")
@click.pass_obj
def check(place: str) -> int:
    """Read every span again; exit 1 if one does not hold.

    Each is read in its report and in its page, which must both have its words.
    """
    from rashomon import checking
    from rashomon.cli.output import say
    from rashomon.export.labels import counted
    from rashomon.store import open_store

    with open_store(place) as store:
        problems = checking.check(store)
        reports, found = len(store.report_ids()), len(store.stories())
    for problem in problems:
        say(problem)
    held = f"{counted(reports, 'report')}, {counted(found, 'story')}"
    say(f"{held}: " + (f"{counted(len(problems), 'problem')}." if problems else "every span holds."))
    return 1 if problems else 0
