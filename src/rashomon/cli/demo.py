"""rashomon demo."""

from __future__ import annotations

from pathlib import Path

import click

FOLDER = Path("demo")


@click.command(epilog="Example: rashomon demo")
@click.pass_context
def demo(context: click.Context) -> None:
    """Read the bundled samples and show a dossier.

    The pages are read into ./demo; the dossier is that of the biggest story. All of it is fiction.
    """
    from contextlib import chdir
    from importlib import resources

    from rashomon.cli.held import story_of
    from rashomon.cli.output import progress, say, warn
    from rashomon.cli.rendering import write
    from rashomon.errors import RashomonError
    from rashomon.export.html import html
    from rashomon.export.labels import counted
    from rashomon.export.terminal import terminal
    from rashomon.library.reading import read_into
    from rashomon.outlets import load
    from rashomon.store import open_store

    samples = Path(str(resources.files("rashomon") / "samples"))
    place = _place(context)
    outlets = load([samples / "outlets.toml"])
    with open_store(place, create=True) as store:
        # From inside the samples: a dossier shows addresses, and is passed on; it should not show a home folder.
        with progress() as told, chdir(samples):
            summary = read_into(store, ["pages"], outlets=outlets, progress=told)
        for refused in summary.refused:
            warn(f"{Path(refused.address).name}: {refused.reason}")
        listed = store.stories()
        if not listed:
            raise RashomonError("The sample pages gave no story. Reinstall Rashomon: its samples are damaged.")
        biggest = max(listed, key=lambda one: (one.reports, one.id))
        dossier, held = story_of(store, biggest.id)
    page = FOLDER / f"{biggest.id}.html"
    FOLDER.mkdir(exist_ok=True)
    write(page, html(dossier, held))
    terminal(dossier, held)
    say()
    pages = counted(summary.pages + summary.held, "page")
    say(f"{pages} of seven invented outlets, {counted(len(listed), 'story')}; this is the biggest.")
    say(f"The whole dossier: open {page.resolve()} in a browser.")
    say(f"Go on with: rashomon --store {_short(place)} stories")


def _short(place: str) -> str:
    """A place as a person types it here."""
    return str(Path(place).relative_to(Path.cwd())) if Path(place).is_relative_to(Path.cwd()) else place


def _place(context: click.Context) -> str:
    """The store that was asked for, or one in ./demo."""
    from click.core import ParameterSource

    assert context.parent  # noqa: S101 - a command always has its group
    if context.parent.get_parameter_source("store") is not ParameterSource.DEFAULT:
        return str(context.obj)
    FOLDER.mkdir(exist_ok=True)
    return str(FOLDER.resolve() / "rashomon.db")
