"""What fetching takes and gives: limits, a clock, validators, and what came back."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from rashomon.errors import ReadError
from rashomon.read.decode import LIMIT

LABEL = re.compile(r"[\w.:-]{1,40}", re.ASCII)
CHARSET = re.compile(r""";\s*charset\s*=\s*["']?([^"';\s]*)""", re.IGNORECASE)

# The addresses of a host, as text. Raises OSError where it has none.
Resolve = Callable[[str, int], Sequence[str]]


class Clock(Protocol):
    """Time that passes, and waiting for it; never the time of day."""

    def now(self) -> float:
        """Seconds since whenever."""

    def sleep(self, seconds: float) -> None:
        """Wait."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How much, how long and how often; in bytes and seconds. Where no reason stands, placeholders.

    `delay` lies between two requests to a host; a longer one that its robots.txt asks for is kept up to
    `longest_delay`. `patience` is the longest that a host may ask to be left alone before it is given up.
    """

    size: int = LIMIT  # what a reader takes for one page
    robots_size: int = 512_000  # RFC 9309 asks for 500 KiB at least
    wait: float = 15.0  # for a connection, or for the next bytes
    total: float = 60.0  # for one answer, whole
    redirects: int = 5  # RFC 9309 asks for five; browsers follow twenty
    tries: int = 3
    back_off: float = 2.0  # doubled after each try
    patience: float = 120.0
    delay: float = 1.0
    longest_delay: float = 30.0
    hosts: int = 4  # asked at the same time, each with one request
    robots_age: float = 86_400.0  # RFC 9309: no longer than a day
    robots_again: float = 600.0  # where it could not be got


@dataclass(frozen=True, slots=True, kw_only=True)
class Validators:
    """By what a server tells whether a page is still the one that it sent."""

    etag: str | None = None
    last_modified: str | None = None

    def headers(self) -> dict[str, str]:
        """What to ask with."""
        named = {"If-None-Match": self.etag, "If-Modified-Since": self.last_modified}
        return {name: value for name, value in named.items() if value}


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """What came from `address`, which is where redirects ended. Where `is_unchanged`, the body is empty."""

    address: str
    status: int
    body: bytes
    content_type: str = ""  # in small letters, without parameters
    charset: str | None = None
    etag: str | None = None
    last_modified: str | None = None
    date: str | None = None

    @classmethod
    def of(cls, address: str, status: int, headers: Mapping[str, str], body: bytes) -> Fetched:
        """What the headers of an answer say; `headers` must not mind small and capital letters."""
        kind = headers.get("content-type", "")
        named = CHARSET.search(kind)
        return cls(
            address=address,
            status=status,
            body=body,
            content_type=kind.partition(";")[0].strip().lower(),
            charset=named[1].lower() if named and LABEL.fullmatch(named[1]) else None,
            etag=headers.get("etag"),
            last_modified=headers.get("last-modified"),
            date=headers.get("date"),
        )

    @property
    def is_unchanged(self) -> bool:
        """Whether it is the same page as before, of which the server sent nothing."""
        return self.status == 304


# Gets what an address holds, or raises ReadError.
Fetch = Callable[[str], Fetched]
# A `Fetch` for these addresses in their order, which gets the next ones while one is being read.
Ahead = Callable[[Sequence[str]], Fetch]
# What is known of a page from the last time that it was got.
Known = Callable[[str], Validators | None]


class PassingError(ReadError):
    """What may be over in a moment; `after` are the seconds for which the server asked."""

    def __init__(self, line: str, after: float | None = None) -> None:
        super().__init__(line)
        self.after = after
