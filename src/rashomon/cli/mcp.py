"""rashomon mcp."""

from __future__ import annotations

import click


@click.command(epilog="Example: rashomon --store /home/ada/desk.db mcp")
@click.pass_obj
def mcp(place: str) -> None:
    """Let an assistant search and quote the store.

    Speaks the Model Context Protocol on standard input and output, for a client that starts this command. Its
    tools only read, and every text that they give comes with its report, outlet, day and place.
    """
    from rashomon.errors import RashomonError
    from rashomon.outlets import load
    from rashomon.store import open_store

    try:
        from rashomon.assistant.desk import Desk
        from rashomon.assistant.server import server
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in ("mcp", "mcp_types", "pydantic"):
            raise
        raise RashomonError("'rashomon mcp' needs the MCP SDK. Run: pip install 'rashomon[mcp]'") from None
    desk = Desk(open_store(place), load())
    try:
        server(desk).run("stdio")
    finally:
        desk.close()
