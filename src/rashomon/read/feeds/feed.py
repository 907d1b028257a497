"""What a feed or a sitemap is, whatever it is written in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from rashomon.model import Span
from rashomon.text import Traced


@dataclass(frozen=True, slots=True)
class Entry:
    """What a feed or a sitemap lists: an article, or another sitemap."""

    url: str
    published: str | None = None
    updated: str | None = None


@dataclass(frozen=True, slots=True)
class Feed:
    """The characters of a feed, where its entries stand (looked for as asked for), and how one is understood.

    `home` is the address of the site that it belongs to, where it says so.
    """

    text: str
    encoding: str
    home: str
    entries: Iterator[Span]
    fields: Callable[[str], dict[str, Traced]]
    is_sitemap: bool = False
