"""The command `rashomon`: what is common to its commands, and how errors become exit codes.

Nothing heavy is imported here or at the head of a command's file, so that `--help` answers at once.
"""

from __future__ import annotations

import contextlib
import errno
import os
import sys

import click

import rashomon
from rashomon.cli.check import check
from rashomon.cli.compare import compare
from rashomon.cli.correct import corrections, merge, split, undo
from rashomon.cli.demo import demo
from rashomon.cli.evaluate import evaluate
from rashomon.cli.export import export
from rashomon.cli.feed import feed
from rashomon.cli.mcp import mcp
from rashomon.cli.read import read
from rashomon.cli.search import search
from rashomon.cli.serve import serve
from rashomon.cli.stories import stories
from rashomon.cli.story import story
from rashomon.errors import RashomonError

INTERRUPTED = 130  # what shells expect after Ctrl-C, so that a loop around the command ends too


class Commands(click.Group):
    """Lists its commands in the order in which they are used, and ends quietly on Ctrl-C."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click calls it so
        """The commands as they were added."""
        return list(self.commands)

    def invoke(self, ctx: click.Context) -> object:
        """Run the command that was asked for."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:  # click itself would print an empty line
            raise click.exceptions.Exit(INTERRUPTED) from None


@click.group(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog='Completion: add  eval "$(_RASHOMON_COMPLETE=bash_source rashomon)"  to ~/.bashrc '
    "(zsh_source for zsh; for fish: _RASHOMON_COMPLETE=fish_source rashomon | source).",
)
@click.option(
    "--store",
    metavar="PATH",
    default="rashomon.db",
    show_default=True,
    help="The store: a path, or sqlite:///PATH.",
)
@click.version_option(rashomon.__version__, prog_name="rashomon")
@click.pass_context
def cli(context: click.Context, store: str) -> None:
    """Read what many outlets report, and see what is agreed, who said what, and who differs.

    Begin with 'rashomon demo', or with 'rashomon read pages/', 'rashomon stories' and 'rashomon story'.
    """
    context.obj = store


for command in (
    demo,
    read,
    stories,
    story,
    compare,
    search,
    feed,
    serve,
    mcp,
    merge,
    split,
    undo,
    corrections,
    export,
    check,
    evaluate,
):
    cli.add_command(command)


def main() -> None:
    """Run the command line and leave with its exit code."""
    for stream in (sys.stdout, sys.stderr):
        # A terminal that lacks a character shows its code; it must not end the command half-way.
        getattr(stream, "reconfigure", lambda **_: None)(errors="backslashreplace")
    code = _run()
    # What is left in the buffer may meet a closed pipe too; then there is nobody to tell.
    try:
        sys.stdout.flush()
    except OSError as error:
        code = _cut_off(error)
    sys.exit(code)


def _run() -> int:
    try:
        result = cli(prog_name="rashomon", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except OSError as error:
        return _cut_off(error)
    except RashomonError as error:
        from rashomon.cli.output import warn

        warn(str(error))
        return 1
    return result if isinstance(result, int) else 0


def _cut_off(error: OSError) -> int:
    """The reader of our output has gone (`| head`), or its disk is full: drop what is still to be flushed."""
    if not isinstance(error, BrokenPipeError):
        if error.errno != errno.ENOSPC:
            raise error
        from rashomon.cli.output import warn

        warn("There is no room left on the disk for the output. Free some space, or write to another disk.")
    with contextlib.suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 1
