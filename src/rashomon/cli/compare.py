"""rashomon compare."""

from __future__ import annotations

import shutil
import sys

import click

from rashomon.cli.held import complete_report


@click.command(epilog="Example: rashomon compare r3f2 r91c")
@click.argument("left", metavar="REPORT", shell_complete=complete_report)
@click.argument("right", metavar="REPORT", shell_complete=complete_report)
@click.option("--json", "as_json", is_flag=True, help="Print the comparison as JSON.")
@click.pass_obj
def compare(place: str, left: str, right: str, as_json: bool) -> None:
    """Show two reports side by side.

    What they share, where they differ, and what only one of them has; they need not belong to one story.
    REPORT is the id of a report or the beginning of it, as 'rashomon story' shows it.
    """
    from rashomon.cli import rendering
    from rashomon.cli.held import report_id
    from rashomon.export.gather import behind
    from rashomon.outlets import load
    from rashomon.pipeline import side_by_side
    from rashomon.store import open_store

    with open_store(place) as store:
        ids = report_id(store, left), report_id(store, right)
        if ids[0] == ids[1]:
            raise click.UsageError(f"{ids[0]} is compared with itself. Give two reports.")
        first, second = (report for id in ids if (report := store.report(id)))
        made = side_by_side(first, second, store=store, outlets=load())
        held = behind(store, made)
    if as_json:
        rendering.print_document(rendering.as_json(held))
        return
    from rashomon.export.terminal import WIDEST, compare_text

    width = min(shutil.get_terminal_size().columns, WIDEST)
    click.echo(compare_text(*ids, made, held, width=width, colour=sys.stdout.isatty()))
