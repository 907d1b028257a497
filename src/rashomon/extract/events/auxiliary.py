"""PLOVER's auxiliary modes: whether an event is background, still to come, supposed, or said not to be."""

from __future__ import annotations

import re
from datetime import date, timedelta

from spacy.tokens import Token

from rashomon.extract.dates import days_of
from rashomon.model import Auxiliary, Report, Status, Time, When

# Days before its report at which an event is background. "Last month" is news that goes on, a year ago is not.
# A placeholder: no set labels it.
BACKGROUND = 60
PAST_YEARS = re.compile(r"(YEAR|DECADE|CENTURY)-\d")
YEAR = re.compile(r"(\d{4})(?:-|$)|(\d{2,3})$")
OF_STATUS: dict[Status, Auxiliary] = {
    "planned": "future",
    "proposed": "future",
    "conditional": "hypothetical",
    "denied": "negated",
    "negated": "negated",
}


def auxiliary(
    trigger: Token, status: Status, time: Time | None, when: When | None, report: Report
) -> Auxiliary | None:
    """The auxiliary mode of an event; None for what is told as new and real."""
    if status in ("happened", "negated") and (_is_past(time, when, report) or _since(trigger)):
        return "historical"
    return OF_STATUS.get(status)


def _is_past(time: Time | None, when: When | None, report: Report) -> bool:
    days = days_of(report.published)
    if when and when.end and days:
        return when.end[:10] < str(days[0] - timedelta(days=BACKGROUND))
    if time is None:
        return False
    return bool(PAST_YEARS.match(time.value)) or (not days and _year(time) < _latest(report))


def _year(time: Time) -> int:
    """The year that a time names, the last of a decade or century; a far one where it names none."""
    match = YEAR.match(time.value)
    return int((match[1] or match[2]).ljust(4, "9")) if match else date.max.year


def _latest(report: Report) -> int:
    """The latest year that an undated report names, or else none that could be before another."""
    years = [year for time in report.times if (year := _year(time)) < date.max.year]
    return max(years, default=0)


def _since(trigger: Token) -> bool:
    """Whether the event only says since when something has been ("three years since it invaded")."""
    return trigger.dep_ in ("advcl", "pcomp", "acl") and any(
        child.lower_ == "since" and child.dep_ in ("mark", "prep") for child in trigger.children
    )
