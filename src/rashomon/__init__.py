"""Many reports, one account, every difference kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rashomon.client import Client

__version__ = "0.1.0"


def connect(url: str, *, token: str | None = None) -> Client:
    """The stories that a server holds (`rashomon serve`). Raises RashomonError where none answers."""
    from rashomon.client import Client

    return Client(url, token=token)
