"""`rashomon serve`: where it cannot listen it says so before it says that it serves."""

from __future__ import annotations

import socket
from pathlib import Path

from tests.cli.conftest import Run


def test_a_port_that_is_taken(run: Run, held: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        ran = run("--store", held, "serve", "--port", port)
    assert (ran.code, ran.out) == (1, "")
    told = f"rashomon: Can't listen at 127.0.0.1, port {port}: Address already in use."
    assert ran.err == f"{told} Give another --port or --host.\n"


def test_a_host_that_nobody_knows(run: Run, held: Path) -> None:
    ran = run("--store", held, "serve", "--host", "no.such.invalid", "--token", "t")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith("rashomon: Can't listen at no.such.invalid, port 8750: ")
    assert ran.err.endswith(" Give another --host.\n")
