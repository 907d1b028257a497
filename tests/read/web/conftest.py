from __future__ import annotations

import socket
from collections.abc import Callable, Iterator, Sequence

import pytest

from rashomon.read.web.answers import Limits
from rashomon.read.web.fetcher import Fetcher
from tests.server import Server, Time, Town, running

Make = Callable[..., Fetcher]


@pytest.fixture
def server() -> Iterator[Server]:
    with running() as server:
        yield server


@pytest.fixture
def time() -> Time:
    return Time()


@pytest.fixture(autouse=True)
def only_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reaches another machine, also not where the code under test is wrong."""
    connect = socket.socket.connect

    def local(self: socket.socket, address: tuple[str, int]) -> None:
        assert address[0] in {"127.0.0.1", "::1"}, address
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", local)


def literal(host: str, port: int) -> Sequence[str]:
    """The address that a host is written as; like the real look-up, it takes old spellings too."""
    return [str(found[4][0]) for found in socket.getaddrinfo(host, port, flags=socket.AI_NUMERICHOST)]


@pytest.fixture
def make(time: Time) -> Make:
    """A fetcher with a clock that does not wait: of a town, or else of this machine."""

    def make(town: Town | None = None, **options: object) -> Fetcher:
        given: dict[str, object] = {
            "agent": "rashomon/0.1 (+desk@harbour.example)",
            "clock": time,
            "chance": lambda: 0.5,
            "limits": Limits(wait=0.3),
            "resolve": town.resolve if town else literal,
            "dial": town,
            "allow_private": town is None,
        }
        return Fetcher(**(given | options))  # type: ignore[arg-type]

    return make
