"""Fill what a value leaves open from the day of publication and the tense of the clause."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from rashomon.extract.dates.value import Interval, interval, split
from rashomon.model import Tense

_COUNTED = re.compile(r"(DAY|WEEKEND|WEEK|MONTH|QUARTER|YEAR|DECADE)([+-]\d+)$")
_CHOSEN = re.compile(r"(next|last|this):(.+)$")
_WEEKDAY = re.compile(r"XXXX-WXX-([1-7])$")
_WEEKEND = "XXXX-WXX-WE"
_DAY_OF_MONTH = re.compile(r"XXXX-XX-(\d\d)$")
_OF_YEAR = re.compile(r"XXXX-(\d\d-\d\d|\d\d|Q[1-4]|H[12]|SP|SU|FA|WI)$")


def anchored(value: str, tense: Tense, day: date) -> str | None:
    """The value with no open digits ("2025-03-15TNI~late"), or None where it cannot be known.

    `day` is the day of publication. Lengths, sets and values counted from an unsaid moment have no date.
    """
    core, part, modifier = split(value)
    found = _anchored_date(core, part, tense, day)
    if found is None:
        return None
    return found + part + (f"~{modifier}" if modifier else "")


def _anchored_date(core: str, part: str, tense: Tense, day: date) -> str | None:
    if interval(core):
        return core
    if match := _COUNTED.match(core):
        return _counted(match[1], int(match[2]), day)
    if match := _CHOSEN.match(core):
        return _chosen(match[1], match[2], day)
    if core == "XXXX-XX-XX":
        return _night(part, tense, day)
    return _nearest(core, tense, day)


def _counted(unit: str, count: int, day: date) -> str | None:
    if unit == "DAY":
        return str(day + timedelta(count))
    if unit in ("WEEK", "WEEKEND"):
        year, week, _ = (day + timedelta(7 * count)).isocalendar()
        return f"{year:04}-W{week:02}" + ("-WE" if unit == "WEEKEND" else "")
    if unit == "MONTH":
        at = day.year * 12 + day.month - 1 + count
        return f"{at // 12:04}-{at % 12 + 1:02}"
    if unit == "QUARTER":
        at = day.year * 4 + (day.month - 1) // 3 + count
        return f"{at // 4:04}-Q{at % 4 + 1}"
    if unit == "DECADE":
        return f"{day.year // 10 + count:03}"
    return f"{day.year + count:04}"


def _night(part: str, tense: Tense, day: date) -> str | None:
    """ "Overnight" is the night before the day of publication, unless it is still to come."""
    if part != "TNI":
        return str(day)
    return str(day if tense == "future" else day - timedelta(1))


def _chosen(which: str, partial: str, day: date) -> str | None:
    """ "Last March", "next Thursday": None where two readings are in use and they differ.

    On a Monday, "next Thursday" is three days ahead for some and ten for others; on a Friday both
    mean the same day. Likewise "last Thursday" on a Friday.
    """
    around = list(_candidates(partial, day))
    if which == "this":
        return _this(partial, around, day)
    if match := _WEEKDAY.match(partial):
        return _chosen_weekday(which, int(match[1]), day)
    if which == "next":
        return next((value for value, (start, *_) in around if start > day), None)
    return next((value for value, (_, end, _) in reversed(around) if end < day), None)


def _this(partial: str, around: list[tuple[str, Interval]], day: date) -> str | None:
    if match := _WEEKDAY.match(partial):
        return str(day + timedelta(int(match[1]) - day.isoweekday()))
    return next((value for value, (start, *_) in around if start.year == day.year), None)


def _chosen_weekday(which: str, weekday: int, day: date) -> str | None:
    apart = weekday - day.isoweekday()
    if which == "next":
        return str(day + timedelta(apart + 7)) if apart <= 0 else None
    return str(day + timedelta(apart - 7)) if apart >= 0 else None


def _nearest(partial: str, tense: Tense, day: date) -> str | None:
    """The last one for a clause in the past, the next one for the future, the nearest for neither.

    The one that holds the day of publication counts as both.
    """
    around = list(_candidates(partial, day))
    past = [value for value, (start, *_) in around if start <= day]
    future = [value for value, (_, end, _) in around if end >= day]
    if not past or not future:
        return None
    if tense == "past":
        return past[-1]
    if tense == "future":
        return future[0]
    return _closer(past[-1], future[0], tense, day)


def _closer(past: str, future: str, tense: Tense, day: date) -> str | None:
    before, after = interval(past), interval(future)
    if before is None or after is None or past == future:
        return past
    if len(past) == len("2025-03-11") and (after[0] - before[0]).days <= 7:
        # A weekday beside a present tense is ahead ("meets Thursday"), without a verb it is gone.
        return future if tense == "present" else past
    return past if day - before[1] <= after[0] - day else future


def _candidates(partial: str, day: date) -> Iterator[tuple[str, Interval]]:
    """The values that a partial one may stand for around a day, in order."""
    for value in _fillings(partial, day):
        days = interval(value)
        if days:
            yield value, days


def _fillings(partial: str, day: date) -> Iterator[str]:
    if match := _WEEKDAY.match(partial):
        first = day + timedelta(int(match[1]) - day.isoweekday())
        yield from (str(first + timedelta(7 * weeks)) for weeks in (-1, 0, 1))
    elif partial == _WEEKEND:
        for weeks in (-1, 0, 1):
            yield _counted("WEEKEND", weeks, day) or ""
    elif match := _DAY_OF_MONTH.match(partial):
        for count in (-2, -1, 0, 1, 2):
            yield f"{_counted('MONTH', count, day)}-{match[1]}"
    elif match := _OF_YEAR.match(partial):
        # Eight years for the 29th of February.
        yield from (f"{day.year + years:04}-{match[1]}" for years in range(-8, 9))
