"""What a request asks for: its parameters as values, or a ProblemError that says what was expected."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Any, get_args

from rashomon.compare.news import since
from rashomon.model import PointKind, Standing
from rashomon.store import MentionKind, Query
from rashomon.store.listing import Order, Wanted
from rashomon.text import plain
from rashomon.web.problems import ProblemError

DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
PAGE = 30
MOST = 200  # entries of a page of the API
LONGEST = 400  # characters of a parameter
Given = Mapping[str, str]


def wanted(given: Given) -> Wanted:
    """Which stories are asked for."""
    limit = max(number(given, "limit", PAGE, MOST), 1)
    return Wanted(
        words=text(given, "q"),
        outlet=text(given, "outlet") or None,
        actor=text(given, "actor") or None,
        kind=chosen(given, "kind", get_args(PointKind)),
        standing=chosen(given, "standing", get_args(Standing)),
        since=day(given, "since"),
        until=day(given, "until"),
        order=chosen(given, "sort", get_args(Order)) or "newest",
        limit=limit,
        offset=max(number(given, "page", 1, 1_000_000) - 1, 0) * limit,
    )


def query(given: Given) -> Query | None:
    """What is searched for, None where nothing is given."""
    made = Query(
        words=text(given, "q"),
        outlet=text(given, "outlet") or None,
        actor=text(given, "actor") or None,
        kind=chosen(given, "kind", get_args(MentionKind)),
        since=day(given, "since"),
        until=day(given, "until"),
        limit=number(given, "limit", PAGE, MOST),
    )
    return None if made == Query(limit=made.limit) else made


def text(given: Given, name: str) -> str:
    """Words as one line."""
    value = given.get(name, "")
    if len(value) > LONGEST:
        raise ProblemError.unfit(name, value[:40] + "…", f"at most {LONGEST} characters")
    return plain(value)


def chosen(given: Given, name: str, known: tuple[Any, ...]) -> Any:
    """One of some words."""
    value = given.get(name) or None
    if value is not None and value not in known:
        raise ProblemError.unfit(name, value, f"one of {', '.join(known)}")
    return value


def day(given: Given, name: str) -> str | None:
    """A day."""
    value = given.get(name) or None
    try:
        if value is not None and not (DAY.fullmatch(value) and date.fromisoformat(value)):
            raise ValueError
    except ValueError:
        raise ProblemError.unfit(name, value or "", "a day as YYYY-MM-DD") from None
    return value


def moment(given: Given, name: str) -> str:
    """A day, or a moment in UTC."""
    value = given.get(name, "")
    try:
        return since.moment(value)
    except ValueError:
        raise ProblemError.unfit(name, value, "a day or a moment in ISO 8601") from None


def number(given: Given, name: str, default: int, most: int) -> int:
    """A number; pages and limits are from 1 on."""
    value = given.get(name)
    if not value:
        return default
    if not value.isascii() or not value.isdigit() or int(value[:9]) > most or len(value) > 9:
        raise ProblemError.unfit(name, value, f"a number from 1 to {most}")
    return int(value)
