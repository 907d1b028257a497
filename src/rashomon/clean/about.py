"""What a page states of its article beside the text, and which of several values was taken where they disagree."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from itertools import pairwise
from urllib.parse import urlsplit

from rashomon.clean.days.dates import short
from rashomon.clean.days.metadata import metadata
from rashomon.clean.days.published import not_after
from rashomon.model import About, Excerpt, Page, Published
from rashomon.outlets import UNNAMED, domain
from rashomon.text import Traced, fold

Stated = Mapping[str, Sequence[tuple[str, str]]]
# Of these a reader wants to know that a page gives several; of dates the reason of the date says it.
MADE_FOR_US = timedelta(minutes=10)
PERMALINK = re.compile(r"(?:permalink|permanent link|short link|url)\s*:\s*(https?://\S+)", re.IGNORECASE)
COMPARED = ("title", "byline", "url", "section", "publisher")


def about(page: Page, stated: Stated) -> About:
    """What the fields of a page say; `stated` has for a field every value and the place that gives it."""
    return About(
        url=excerpt(page, "url"),
        section=excerpt(page, "section"),
        publisher=excerpt(page, "publisher"),
        based_on=excerpt(page, "based on"),
        updated=_updated(page, stated.get("updated", ())),
        is_free=_truth(page),
        settled=tuple(line for name in COMPARED for line in _settled(page, name, stated.get(name, ()))),
    )


def permalink(lines: Iterable[Traced], outlet: str) -> Excerpt | None:
    """The address that a line of an article gives as its own, on the site of its outlet where that is known."""
    for line in lines:
        match = PERMALINK.fullmatch(line.text)
        if match and (outlet.startswith(UNNAMED) or _is_of(domain(match[1]), outlet)):
            return Excerpt(match[1], line.source(*match.span(1)))
    return None


def _is_of(host: str | None, outlet: str) -> bool:
    return host is not None and (f".{host}".endswith(f".{outlet}") or f".{outlet}".endswith(f".{host}"))


def excerpt(page: Page, name: str) -> Excerpt | None:
    """The value of a field of the page; of one in several places (a list) the first."""
    field = page.field(name)
    value = _in_one_place(Traced(field.text, field.pieces).strip()) if field else None
    return Excerpt(value.text, value.source(0, len(value.text))) if value and value.text else None


def _in_one_place(traced: Traced) -> Traced:
    end = next(
        (piece.end for piece, after in pairwise(traced.pieces) if piece.end < after.start), len(traced.text)
    )
    return traced.cut(0, end)


def _updated(page: Page, given: Sequence[tuple[str, str]]) -> Published | None:
    found = [not_after(metadata(text, place), page.read_at) for place, text in given]
    return next((one for one in found if one.date), None) or _served(page)


def _served(page: Page) -> Published | None:
    """The last change by the page's server; servers that make a page when asked for it name that moment."""
    if page.modified is None:
        return None
    found = metadata(page.modified, "its server's Last-Modified header")
    try:
        changed, got = (datetime.fromisoformat(stated) for stated in (found.date or "", page.read_at))
        return found if changed < got - MADE_FOR_US else None
    except (ValueError, TypeError):  # no moment, or one with and one without a time zone
        return None


def _truth(page: Page) -> bool | None:
    """Whether the article can be read without paying: "true", "False" or "https://schema.org/True"."""
    field = page.field("free")
    return {"true": True, "false": False}.get(field.text.rpartition("/")[2].strip().lower()) if field else None


def _settled(page: Page, name: str, given: Sequence[tuple[str, str]]) -> Iterator[str]:
    field = page.field(name)
    if field is None:
        return
    taken = next((place for place, words in given if _alike(name, words, field.text)), "the page")
    others = [f"{place} says {short(words)}" for place, words in given if not _alike(name, words, field.text)]
    if others:
        yield f"{name} from {taken}, {short(field.text)}, although {'; '.join(others)}"


def _alike(name: str, one: str, other: str) -> bool:
    """Whether two values are one, but for what a site adds: its name to a title, a query to an address."""
    if name == "url":
        return _place(one) == _place(other)
    left, right = fold(one), fold(other)
    return left in right or right in left


def _place(address: str) -> str:
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return address
    return f"{parts.netloc.lower().removeprefix('www.')}{parts.path.rstrip('/')}"
