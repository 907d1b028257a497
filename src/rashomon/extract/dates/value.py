"""The values of time expressions, and the days that they name.

A value is written as TIMEX3 does, as far as the words alone give it, with a small notation for the rest:

====================  =====================================================================
``2025-03-11``        a day; ``2025-03`` a month, ``2025`` a year, ``199`` a decade, ``2025-W11`` a week,
                      ``2025-W11-WE`` its weekend, ``2025-Q1`` a quarter, ``2025-H1`` a half, ``2025-SU`` a season
``XXXX-03-11``        X stands for digits that the words leave open: ``XXXX-03``, ``XXXX-XX-11``, ``XXXX-SU``,
                      ``XXXX-Q3``, ``XXXX-WXX-6`` (a Saturday), ``XXXX-WXX-WE`` (a weekend)
``2024-QX``           a quarter of that year, of which other words say the number
``...TNI``            a part of the day: MO, MI (midday), AF, EV, NI, DT (daytime); ``...T21:30`` a clock time
``DAY-1``             counted from the day of publication, in units of that size: ``DAY+0`` is today,
                      ``WEEK-1`` last week, ``MONTH+0`` this month, ``YEAR-3`` three years ago; also ``WEEKEND``,
                      ``QUARTER``, ``DECADE``, ``HOUR``, ``MINUTE``
``next:XXXX-WXX-4``   the next, the last or this one of its sort (``next:``, ``last:``, ``this:``)
``YEAR-1-03``         March of last year, ``WEEK+1-4`` Thursday next week
``?YEAR-3``           counted from something that the words do not say ("three years earlier")
``2018?YEAR-3``        counted from a moment that stands before it in the sentence
``...~late``          a part of it: ``~early``, ``~mid``, ``~late``; ``~before`` and ``~after`` cut it at the
                      day of publication ("earlier this week"); ``~week`` is the week around it
``a/b``               from a to b; ``a/..`` since a, ``../b`` until b
``P30D``, ``PT2H``    a length; ``PXD`` where it is not said how many
``PAST_REF``          and ``PRESENT_REF``, ``FUTURE_REF``: recently, now, soon
====================  =====================================================================
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

from rashomon.model import Precision

SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}  # the month in which they begin, in the north
PART = re.compile(r"T(?:MO|MI|AF|EV|NI|DT|\d.*)$")
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)$")
_MONTH = re.compile(r"(\d{4})-(\d\d)$")
_YEAR = re.compile(r"(\d{4})$")
_DECADE = re.compile(r"(\d{3})$")
_CENTURY = re.compile(r"(\d{2})$")
_WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?$")
_QUARTER = re.compile(r"(\d{4})-Q([1-4])$")
_HALF = re.compile(r"(\d{4})-H([12])$")
_SEASON = re.compile(r"(\d{4})-(SP|SU|FA|WI)$")

Interval = tuple[date, date, Precision]


def split(value: str) -> tuple[str, str, str]:
    """A value as its date, its part of day ("TNI") and its modifier ("late"); each may be empty."""
    core, _, modifier = value.partition("~")
    part = PART.search(core)
    return (core[: part.start()], part[0], modifier) if part else (core, "", modifier)


def interval(value: str) -> Interval | None:
    """The first and last day that a value without open digits names, and how fine it is."""
    for pattern, days in _READERS:
        match = pattern.match(value)
        if match:
            try:
                return days(match)
            except ValueError:  # the 31st of June, the 53rd week of a short year
                return None
    return None


def _day(match: re.Match[str]) -> Interval:
    day = date(int(match[1]), int(match[2]), int(match[3]))
    return day, day, "day"


def _month(match: re.Match[str]) -> Interval:
    return *months(int(match[1]), int(match[2]), 1), "month"


def _year(match: re.Match[str]) -> Interval:
    return date(int(match[1]), 1, 1), date(int(match[1]), 12, 31), "year"


def _decade(match: re.Match[str]) -> Interval:
    first = int(match[1]) * 10
    return date(first, 1, 1), date(first + 9, 12, 31), "decade"


def _century(match: re.Match[str]) -> Interval:
    first = int(match[1]) * 100
    return date(first, 1, 1), date(first + 99, 12, 31), "unknown"


def _week(match: re.Match[str]) -> Interval:
    first = date.fromisocalendar(int(match[1]), int(match[2]), 1)
    if match[3]:
        return first + timedelta(5), first + timedelta(6), "week"
    return first, first + timedelta(6), "week"


def _quarter(match: re.Match[str]) -> Interval:
    return *months(int(match[1]), 3 * int(match[2]) - 2, 3), "season"


def _half(match: re.Match[str]) -> Interval:
    return *months(int(match[1]), 6 * int(match[2]) - 5, 6), "season"


def _season(match: re.Match[str]) -> Interval:
    return *months(int(match[1]), SEASONS[match[2]], 3), "season"


def months(year: int, month: int, count: int) -> tuple[date, date]:
    """The first and the last day of `count` months from `month` of `year` on."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    last = month + count - 1
    end_year, end_month = year + (last - 1) // 12, (last - 1) % 12 + 1
    return date(year, month, 1), date(end_year, end_month, monthrange(end_year, end_month)[1])


_READERS = (
    (_DAY, _day),
    (_MONTH, _month),
    (_YEAR, _year),
    (_DECADE, _decade),
    (_CENTURY, _century),
    (_WEEK, _week),
    (_QUARTER, _quarter),
    (_HALF, _half),
    (_SEASON, _season),
)
