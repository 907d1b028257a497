"""rashomon evaluate."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rashomon.evaluation.data import Data
    from rashomon.evaluation.floors import Floors
    from rashomon.evaluation.run import Result
    from rashomon.evaluation.task import AnyTask, Part


@click.command(epilog="Example: rashomon evaluate quotations dates --data labelled/ --errors 20")
@click.argument("names", metavar="[TASK...]", nargs=-1)
@click.option(
    "--data",
    metavar="DIR",
    envvar="RASHOMON_DATA",
    show_envvar=True,
    type=click.Path(path_type=Path),
    help="The folder of the labelled sets. By default evaluation/data or ../shared/data.",
)
@click.option(
    "--errors", metavar="N", type=click.IntRange(min=1), help="Show N misses of each task, by kind of error."
)
@click.option(
    "--part",
    type=click.Choice(["look", "score"]),
    help="Score the part that may be read, or the part that only figures come from. "
    "By default score; with --errors, look.",
)
@click.option("--i-am-looking", is_flag=True, help="Show errors of the score part too, which spoils it.")
@click.option("--no-baselines", is_flag=True, help="Score the pipeline alone.")
@click.option("--raise-floors", is_flag=True, help="Pin the scores as the new floors.")
@click.option("--allow-regression", is_flag=True, help="Let --raise-floors lower a floor.")
@click.option(
    "--markdown",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Write the results as a page of Markdown too.",
)
@click.option("--json", "as_json", is_flag=True, help="Print the results as JSON.")
def evaluate(
    names: tuple[str, ...],
    data: Path | None,
    errors: int | None,
    part: Part | None,
    i_am_looking: bool,
    no_baselines: bool,
    raise_floors: bool,
    allow_regression: bool,
    markdown: Path | None,
    as_json: bool,
) -> int:
    """Score the pipeline on labelled data, against pinned floors.

    Without TASK all of them run; 'samples' stands for those whose labels come with Rashomon. The exit code
    is 1 where a score is below its floor.
    """
    from dataclasses import replace

    from rashomon.cli.output import say, say_json, steps, warn
    from rashomon.evaluation.data import Data
    from rashomon.evaluation.floors import load
    from rashomon.evaluation.run import failures, held_to, run

    if errors and part == "score" and not i_am_looking:
        raise click.UsageError(
            "The score part is not to be read: what was read can be learned from, and then its figures flatter. "
            "Use --part look, or say --i-am-looking."
        )
    chosen = _tasks(names)
    found, floors = Data.find(data), load()
    with steps() as told:
        results = run(
            chosen,
            found,
            floors,
            part=part or ("look" if errors else "score"),
            baselines=not no_baselines,
            progress=told,
        )
    pinned = _raised(results, floors, allow_regression=allow_regression) if raise_floors else floors
    results = tuple(held_to(result, pinned) for result in results)
    if as_json:
        say_json(results if errors else [replace(result, misses=()) for result in results])
    else:
        _say(results, found, errors)
    if markdown:
        from rashomon.cli.rendering import write
        from rashomon.evaluation.markdown import page

        write(markdown, page(results))
        say(f"Wrote {markdown}.")
    failed = failures(results)
    for line in failed:
        warn(line)
    return 1 if failed else 0


def _tasks(names: Sequence[str]) -> list[AnyTask]:
    """The tasks of these names, each once and in their own order."""
    from rashomon.evaluation.tasks import TASKS

    known = {task.name for task in TASKS}
    if unknown := [name for name in names if name not in known | {"samples"}]:
        raise click.UsageError(f"No task {unknown[0]!r}. Known: {', '.join(sorted(known))}, and samples.")
    if not names:
        return list(TASKS)
    return [task for task in TASKS if task.name in names or ("samples" in names and task.ships)]


def _say(results: Sequence[Result], data: Data, errors: int | None) -> None:
    from rashomon.cli.output import say
    from rashomon.evaluation import table

    # Not by say() as one part each: it would take the blanks out that align the columns.
    for line in table.table(results):
        click.echo(line)
    if errors:
        for line in table.errors(results, errors):
            say(line.strip(), indent=len(line) - len(line.lstrip()))
    if data.folder is None:
        say(
            "No labelled data here: only what ships with Rashomon was scored. Put the sets into evaluation/data, "
            "or give their folder with --data or RASHOMON_DATA; docs/evaluation.md says what they are."
        )


def _raised(results: Sequence[Result], floors: Floors, *, allow_regression: bool) -> Floors:
    """The floors, pinned anew at the scores of these results."""
    from rashomon.evaluation.floors import keep, raised

    scored = {result.task: result.floor for result in results if not result.skipped and result.is_held}
    pinned = raised(floors, scored, allow_regression=allow_regression)
    keep(pinned)
    return pinned
