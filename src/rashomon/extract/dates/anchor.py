"""Fill what a value leaves open from the day of publication and the tense of the clause."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from rashomon.extract.dates.value import Interval, interval, split
from rashomon.model import Tense

Filled = tuple[str, Interval]
_COUNTED = re.compile(r"(DAY|WEEKEND|WEEK|MONTH|QUARTER|YEAR|DECADE)([+-]\d+)(-.+)?$")
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
    base, mark, offset = core.partition("?")
    if mark:
        return _shifted(base, offset, tense, day)
    if match := _COUNTED.match(core):
        return _refined(_counted(match[1], int(match[2]), day), match[3])
    if match := _CHOSEN.match(core):
        return _chosen(match[1], match[2], day)
    if core == "XXXX-XX-XX":
        return _night(part, tense, day)
    return _nearest(core, tense, day)


def _shifted(base: str, offset: str, tense: Tense, day: date) -> str | None:
    """The time that lies an offset from another one; of a quarter, the quarter."""
    match, start = _COUNTED.match(offset), _anchored_date(base, "", tense, day) if base else None
    days = interval(start or "")
    if match is None or start is None or days is None:
        return None
    moved = _counted(match[1], int(match[2]), days[0])
    return f"{moved}{start[4:]}" if match[1] == "YEAR" and "-Q" in start else moved


def _refined(value: str | None, rest: str | None) -> str | None:
    """The year "2024" and "-03" give "2024-03"; a week and the number of a weekday give the day."""
    days = interval(value or "")
    if value is None or days is None or rest is None:
        return value
    if days[2] == "week":
        return str(days[0] + timedelta(int(rest[1:]) - 1))
    return value + rest if interval(value + rest) else None


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
    """What is called "overnight" is the night before the day of publication, unless it is still to come."""
    if part != "TNI":
        return str(day)
    return str(day if tense == "future" else day - timedelta(1))


def _chosen(which: str, partial: str, day: date) -> str | None:
    """The day of "last March" or "next Thursday": None where two readings are in use and they differ.

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
    # In spring "this winter" is the one that just ended, which is named after the year before.
    year = day.year - 1 if partial == "XXXX-WI" and day.month <= 4 else day.year
    return next((value for value, (start, *_) in around if start.year == year), None)


def _chosen_weekday(which: str, weekday: int, day: date) -> str | None:
    apart = weekday - day.isoweekday()
    if which == "next":
        return str(day + timedelta(apart + 7)) if apart <= 0 else None
    return str(day + timedelta(apart - 7)) if apart >= 0 else None


def _nearest(partial: str, tense: Tense, day: date) -> str | None:
    """The last one for a clause in the past, the next one for the future, the nearest for neither.

    The one that holds the day of publication counts as both. Where the tense points to a day of a month
    that is most of a year away, the near one on the other side is meant ("has set 10 November as the
    deadline", written on the second). Quarters are those of accounts, which are told after they end.
    """
    around = list(_candidates(partial, day))
    past = [found for found in around if found[1][0] <= day]
    future = [found for found in around if found[1][1] >= day]
    if not past or not future:
        return None
    before, after = past[-1], future[0]
    if before == after:
        return before[0]
    if _WEEKDAY.match(partial) or partial == _WEEKEND:
        return _weekday(before, after, tense, day)
    since, until = (day - before[1][1]).days, (after[1][0] - day).days
    is_day = len(partial) == len("XXXX-03-11")
    if tense == "past" and not (is_day and since > FAR and until < NEAR):
        return before[0]
    if tense == "future" and not (is_day and until > FAR and since < NEAR) and not partial.startswith("XXXX-Q"):
        return after[0]
    return before[0] if since <= until else after[0]


def _weekday(before: Filled, after: Filled, tense: Tense, day: date) -> str | None:
    """Beside a present tense a weekday is ahead ("meets Thursday"); without a verb nothing is known of it.

    Yesterday is the exception: captions are in the present or have no verb, and tell of yesterday.
    """
    if tense in ("past", "future"):
        return before[0] if tense == "past" else after[0]
    yesterday = (day - before[1][1]).days == 1
    if tense == "present":
        return None if yesterday else after[0]
    return before[0] if yesterday else None


# In days. Placeholders between the two cases of the labelled set: nothing there lies between 240 and 300.
FAR, NEAR = 240, 100


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
