"""rashomon compare."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

from rashomon.cli.held import complete_report

if TYPE_CHECKING:
    from rashomon.model import Dossier, Outlet, Point, Report


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
    from rashomon.cli.held import behind, report_id
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
    _say(made, (first, second), {outlet.id: outlet for outlet in held.outlets})


def _say(made: Dossier, pair: tuple[Report, Report], outlets: dict[str, Outlet]) -> None:
    from rashomon.cli.output import say
    from rashomon.export.labels import counted

    names = {}
    for mark, report in zip("AB", pair, strict=True):
        title = report.title.text if report.title else "no title"
        names[report.id] = mark
        day = (report.published.date or "undated")[:10]
        say(mark, f"{outlets[report.outlet].name}, {day}", report.id)
        say(title, indent=3)
    say()
    say(f"Copied: {counted(len(made.copies), 'passage')}")
    for copy in made.copies:
        say(f"{copy.kind}: {copy.reason}", indent=2)
        say("A", f"“{copy.left.text if names[copy.left.report] == 'A' else copy.right.text}”", indent=4)
        if copy.left.text != copy.right.text:
            say("B", f"“{copy.right.text if names[copy.left.report] == 'A' else copy.left.text}”", indent=4)
    carried = {point.id: {names[version.report] for version in point.versions} for point in made.points}
    both = [point for point in made.points if carried[point.id] == {"A", "B"}]
    say()
    say(f"In both: {counted(len(both), 'point')}")
    for point in both:
        _say_point(point, names)
    for mark in "AB":
        _say_only(mark, [point for point in made.points if carried[point.id] == {mark}])


def _say_point(point: Point, names: dict[str, str]) -> None:
    from rashomon.cli.output import say

    say(f"{point.kind}, {point.standing}: {point.why}", indent=2)
    for version in sorted(point.versions, key=lambda version: names[version.report]):
        say(names[version.report], version.words.text, indent=4)
    for difference in point.differences:
        values = " / ".join(f"{names[value.report]} {value.value}" for value in difference.values)
        say(f"differs in {difference.attribute}, {difference.kind}: {values} ({difference.why})", indent=4)


def _say_only(mark: str, points: Iterable[Point]) -> None:
    from rashomon.cli.output import say
    from rashomon.export.labels import counted

    found = tuple(points)
    say()
    say(f"Only in {mark}: {counted(len(found), 'point')}")
    for point in found:
        say(f"{point.kind}: {point.summary.text}", indent=2)
