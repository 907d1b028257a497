"""Fetching for a person: who asks, with the clock and the look-up of names that are real."""

from __future__ import annotations

import random
import re
import socket
import time
from collections.abc import Sequence
from typing import TYPE_CHECKING

import rashomon
from rashomon.errors import ReadError

if TYPE_CHECKING:
    from rashomon.read.web.fetcher import Fetcher
    from rashomon.store import Store

CONTACT = "RASHOMON_CONTACT"
# What can stand in a header, inside brackets, and be written to.
REACHABLE = re.compile(r"(?:https?://[^\s()<>]+|[^\s()<>@]+@[^\s()<>@]+)", re.ASCII)


class SystemClock:
    """The clock of this machine."""

    def now(self) -> float:
        """Seconds since whenever; no change of the time of day moves it."""
        return time.monotonic()

    def sleep(self, seconds: float) -> None:
        """Wait."""
        time.sleep(seconds)


def resolve(host: str, port: int) -> Sequence[str]:
    """The addresses of a host, as this machine finds them. Raises OSError where it has none."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return [str(address[0]) for *_, address in found]


def agent(contact: str | None) -> str:
    """How we name ourselves to servers. Raises ReadError where nobody could be written to."""
    if not contact:
        raise ReadError(
            "a web address without a contact to whom its outlet can write; expected a mail address or a web page. "
            f"Give --contact MAIL-OR-URL or set {CONTACT}; in Python, contact="
        )
    if not REACHABLE.fullmatch(contact) or not contact.isascii() or not contact.isprintable():
        raise ReadError(
            f"the contact {contact!r} is no mail address and no web page; expected one, without blanks. "
            f"Give --contact MAIL-OR-URL or set {CONTACT}; in Python, contact="
        )
    version = ".".join(rashomon.__version__.split(".")[:2])
    return f"rashomon/{version} (+{contact})"


def fetcher(contact: str | None, *, allow_private: bool, store: Store) -> Fetcher:
    """What fetches; of pages in the store it asks whether they have changed."""
    name = agent(contact)
    from rashomon.read.web.answers import Validators
    from rashomon.read.web.fetcher import Fetcher

    def known(address: str) -> Validators | None:
        page = store.page_at(address)
        return Validators(etag=page.etag, last_modified=page.modified) if page else None

    return Fetcher(
        agent=name,
        clock=SystemClock(),
        resolve=resolve,
        chance=random.random,
        allow_private=allow_private,
        known=known,
    )
