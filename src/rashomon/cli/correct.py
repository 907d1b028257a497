"""rashomon merge, split, undo and corrections: what a reader says of stories."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import click

from rashomon.cli.held import complete_report, complete_story

if TYPE_CHECKING:
    from rashomon.model import Correction
    from rashomon.settling import Progress
    from rashomon.store import Store


@click.command(epilog="Example: rashomon merge t4c1 t9e0")
@click.argument("stories", metavar="STORY STORY...", nargs=-1, required=True, shell_complete=complete_story)
@click.pass_obj
def merge(place: str, stories: tuple[str, ...]) -> None:
    """Say that two stories or more are one.

    It holds for all later readings too, whatever else comes; 'rashomon undo' takes it back.
    """
    from rashomon import correcting
    from rashomon.cli.held import story_id
    from rashomon.library.local import now
    from rashomon.outlets import load
    from rashomon.store import open_store

    with open_store(place) as store:
        ids = [story_id(store, prefix) for prefix in stories]
        _correct(store, lambda told: correcting.merge(store, ids, outlets=load(), at=now(), progress=told))


@click.command(epilog="Example: rashomon split t4c1 r3f2 r91c")
@click.argument("story", metavar="STORY", shell_complete=complete_story)
@click.argument("reports", metavar="REPORT...", nargs=-1, required=True, shell_complete=complete_report)
@click.pass_obj
def split(place: str, story: str, reports: tuple[str, ...]) -> None:
    """Say that some reports of a story are a story of their own.

    It holds for all later readings too: what comes later joins the part that it is more like.
    'rashomon undo' takes it back.
    """
    from rashomon import correcting
    from rashomon.cli.held import report_id, story_id
    from rashomon.library.local import now
    from rashomon.outlets import load
    from rashomon.store import open_store

    with open_store(place) as store:
        id = story_id(store, story)
        leaving = [report_id(store, prefix) for prefix in reports]
        _correct(store, lambda told: correcting.split(store, id, leaving, outlets=load(), at=now(), progress=told))


@click.command(epilog="Example: rashomon undo")
@click.argument("correction", metavar="[CORRECTION]", required=False)
@click.pass_obj
def undo(place: str, correction: str | None) -> None:
    """Take back a merge or a split.

    The last one, or the one whose id is given.
    """
    from rashomon import correcting
    from rashomon.cli.held import only
    from rashomon.cli.output import progress, say
    from rashomon.errors import NotHeldError
    from rashomon.library.local import now
    from rashomon.outlets import load
    from rashomon.store import open_store

    with open_store(place) as store:
        held = [one.id for one in store.corrections()]
        if not held:
            raise NotHeldError("No story was merged or split; there is nothing to take back.")
        if correction is None:
            id = held[-1]
        else:
            found = [one for one in held if one.startswith(correction)]
            id = only(found, correction, "correction", "rashomon corrections")
        with progress() as told:
            taken = correcting.undo(store, id, outlets=load(), at=now(), progress=told)
        say(f"Took back {_told(taken)}.")
        _list(store, taken)


@click.command(epilog="Example: rashomon corrections")
@click.option("--json", "as_json", is_flag=True, help="Print the list as JSON.")
@click.pass_obj
def corrections(place: str, as_json: bool) -> None:
    """List the merges and splits that hold, oldest first."""
    from rashomon.cli.output import say, say_json
    from rashomon.store import open_store

    with open_store(place) as store:
        held = store.corrections()
    if as_json:
        say_json(held)
        return
    if not held:
        say("No story was merged or split.")
    for one in held:
        say(one.id, _told(one))
        for group in one.groups:
            say(" ".join(group), indent=2)


def _correct(store: Store, say_it: Callable[[Progress | None], Correction]) -> None:
    """Say something of stories, list those that came of it, and how to take it back."""
    from rashomon.cli.output import progress, say
    from rashomon.errors import CorrectionError

    try:
        with progress() as told:
            said = say_it(told)
    except CorrectionError as error:
        raise click.UsageError(str(error)) from error
    _list(store, said)
    say(f"To take it back: rashomon undo {said.id}")


def _list(store: Store, correction: Correction) -> None:
    """List the stories of the reports that a correction speaks of."""
    from rashomon.cli.output import say
    from rashomon.export.labels import counted

    for id in dict.fromkeys(store.story_of(report) for group in correction.groups for report in group):
        for one in store.stories(id or ""):
            say(one.id, counted(one.reports, "report"), one.title)


def _told(correction: Correction) -> str:
    sizes = " and ".join(str(len(group)) for group in correction.groups)
    what = f"a {correction.kind} of {sizes} reports"
    return f"{what}, {correction.at[:10]}"
