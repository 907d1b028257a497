"""rashomon serve."""

from __future__ import annotations

import os
import socket
from contextlib import suppress
from pathlib import Path

import click

from rashomon.errors import RashomonError

LOOPBACK = ("127.0.0.1", "localhost", "::1")
BACKLOG = 2048  # connections that may wait, as uvicorn has it


@click.command(epilog="Example: rashomon serve --write")
@click.option("--host", metavar="NAME", default="127.0.0.1", show_default=True, help="Where to listen.")
@click.option(
    "--port", metavar="N", type=click.IntRange(0, 65535), default=8750, show_default=True, help="Its port."
)
@click.option("--write", is_flag=True, help="Let readers merge and split stories; without it they only read.")
@click.option("--token", envvar="RASHOMON_TOKEN", show_envvar=True, metavar="TOKEN", help="Ask this of everyone.")
@click.option(
    "--write-token",
    envvar="RASHOMON_WRITE_TOKEN",
    show_envvar=True,
    metavar="TOKEN",
    help="Ask this of those who merge and split.",
)
@click.option(
    "--name", "names", metavar="HOST", multiple=True, help="A name by which browsers may call this server."
)
@click.option(
    "--pages",
    "folder",
    metavar="FOLDER",
    type=click.Path(file_okay=False, path_type=Path),
    help="Where pages of stories are kept that were made; else beside the store, in STORE.pages.",
)
@click.option(
    "--ahead/--no-ahead",
    default=True,
    show_default=True,
    help="Make the pages of large stories before they are asked for.",
)
@click.pass_obj
def serve(
    place: str,
    host: str,
    port: int,
    write: bool,
    token: str | None,
    write_token: str | None,
    names: tuple[str, ...],
    folder: Path | None,
    ahead: bool,
) -> None:
    """Serve the stories to browsers, with an HTTP API.

    The API is under /api/v1. Only this machine is served unless --host says otherwise. Stop it with Ctrl-C.
    """
    import gc

    import uvicorn

    from rashomon.cli.output import say, warn
    from rashomon.outlets import load
    from rashomon.store import store_path
    from rashomon.web.app import application
    from rashomon.web.guard import LOOPBACK as OURS
    from rashomon.web.guard import Rules
    from rashomon.web.kept import Kept

    if host not in LOOPBACK and not token:
        warn(f"Everyone who reaches {host} can read this store; give --token to ask for one.")
    known = frozenset(names) | (OURS if host in LOOPBACK else frozenset())
    rules = Rules(
        token=token,
        writes=write or write_token is not None,
        write_token=write_token,
        names=known or None,
    )
    listening = _listening(host, port)
    path = store_path(place)
    kept = Kept.at(folder or path.with_name(f"{path.name}.pages")) if folder or path.exists() else None
    if folder and kept is None:
        warn(f"Nothing can be kept in {folder}: pages are made again after each reading.")
    app = application(place, load(), rules, kept=kept, makes_ahead=ahead)
    at = f"[{host}]" if ":" in host else host
    what = "for reading and correcting" if rules.writes else "for reading"
    # A page is made of some hundred thousand values that none of ours refers back to: looking through all of them
    # again and again for circles took a third of the time for a story of thirty reports.
    gc.freeze()
    gc.set_threshold(50_000, 10, 10)
    say(f"Serving {place} at http://{at}:{listening.getsockname()[1]}/ {what}.")
    with listening, suppress(KeyboardInterrupt):
        uvicorn.Server(uvicorn.Config(app, log_level="warning", server_header=False)).run([listening])


def _listening(host: str, port: int) -> socket.socket:
    """A socket that listens there, before anything says that it does. Raises RashomonError where none can."""
    try:
        family, *_, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)[0]
        return socket.create_server(address, family=family, backlog=BACKLOG)
    except OSError as error:
        unknown = isinstance(error, socket.gaierror)
        why = error.strerror if unknown else os.strerror(error.errno or 0)
        what = "--host" if unknown else "--port or --host"
        raise RashomonError(f"Can't listen at {host}, port {port}: {why}. Give another {what}.") from error
