"""Asking a server of the protocol with the SDK's own client."""

from __future__ import annotations

from typing import Any

from mcp import Client

from rashomon.assistant.desk import Desk
from rashomon.assistant.server import server
from rashomon.outlets import load
from rashomon.store import open_store
from tests import loop


async def called(client: Client, tool: str, **arguments: Any) -> dict[str, Any]:
    answer = await client.call_tool(tool, arguments)
    assert not answer.is_error, answer.content
    assert isinstance(answer.structured_content, dict)
    return answer.structured_content


def ask(place: str, tool: str, **arguments: Any) -> dict[str, Any]:
    """What a tool answers."""
    return asked(place, lambda client: called(client, tool, **arguments))


def refused(place: str, tool: str, **arguments: Any) -> str:
    """What a tool says that cannot answer."""

    async def call(client: Client) -> str:
        answer = await client.call_tool(tool, arguments)
        assert answer.is_error
        (content,) = answer.content
        return str(content.text)

    return asked(place, call)


def asked(place: str, question) -> Any:
    """What comes of a question to a server in this process."""

    async def go() -> Any:
        desk = Desk(open_store(place), load())
        try:
            async with Client(server(desk)) as client:
                return await question(client)
        finally:
            desk.close()

    return loop.run(go)


def quotes(value: Any):
    """All quotations in an answer, however deep."""
    if isinstance(value, dict):
        if {"text", "report", "start", "end"} <= value.keys():
            yield value
        for one in value.values():
            yield from quotes(one)
    elif isinstance(value, list):
        for one in value:
            yield from quotes(one)
