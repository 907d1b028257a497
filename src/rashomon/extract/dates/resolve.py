"""From a time expression and the date of its report to an interval of days."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache

from rashomon.extract.dates.anchor import anchored
from rashomon.extract.dates.value import Interval, interval, split
from rashomon.model import Basis, Precision, Published, Time, When

# A report known only by its month still says which month was "last month".
_LATER = 3  # days after the first one of which a report can be
TONIGHT = "DAY+0TNI"
WEEKDAY = re.compile(r"XXXX-WXX-([1-7])[^/]*$")
ALMOST_A_WEEK = 6  # days
WEEK = timedelta(7)
MORNING = 6  # before which hour somebody still calls the evening before "tonight"
_UNITS = {"month": ("MONTH", "QUARTER", "YEAR", "DECADE"), "year": ("YEAR", "DECADE")}


@lru_cache(maxsize=50_000)
def resolve(time: Time, published: Published) -> When | None:
    """The days that a time expression names, both ends included; None where they cannot be known.

    The basis is "stated" where the words alone name them ("11 March 2025") and "resolved" where the date
    of the report was needed, "inferred" where it is counted from another time of the text. Durations, sets,
    "recently" and what is counted from an unsaid moment ("three years earlier") have none; nor has "Saturday" in a
    report of unknown date. Where the report is of one of several days, a time has a date only if it has the same
    one on each of them.
    """
    if published.precision == "week":
        days = [replace(published, date=str(day), precision="day") for day in days_of(published)]
        each = {_resolved(time, day) for day in days}
        return each.pop() if len(each) == 1 else None
    when = _resolved(time, published)
    return _over_the_date_line(when, time, published) if when else None


def _resolved(time: Time, published: Published) -> When | None:
    if time.kind in ("duration", "set"):
        return None
    start, slash, end = time.value.partition("/")
    if slash:
        return _between(start, end, time, published)
    found, basis = _days(start, time, published)
    return _when(found, basis, time) if found else None


def _over_the_date_line(when: When, time: Time, published: Published) -> When:
    """A weekday of the past that would lie six days back is the day after that of its page, if that is known.

    Of 33 such weekdays in 400 pages of the web 28 were the next day, as it was in another zone or when the page
    was added to; none that could be told was six days before.
    """
    day, weekday = publication_day(published), WEEKDAY.match(time.value)
    if not (day and weekday and time.tense == "past" and when.start and when.start < str(day)):
        return when
    if (day.isoweekday() - int(weekday[1])) % WEEK.days != ALMOST_A_WEEK:
        return when
    start, end = (date.fromisoformat(one) + WEEK for one in (when.start, when.end or when.start))
    return replace(when, start=str(start), end=str(end))


def days_of(published: Published) -> tuple[date, ...]:
    """The day of publication, or the few days of which it is one, in their order; none where less is known.

    Of 146 articles that name a weekday of the past, 143 appeared on the latest one that they name or within three
    days of it, 93 of them on it.
    """
    match = re.match(r"\d{4}-\d\d-\d\d", published.date or "")
    if not match or published.precision not in ("day", "time", "part-of-day", "week"):
        return ()
    try:
        first = date.fromisoformat(match[0])
    except ValueError:
        return ()
    return tuple(first + timedelta(days) for days in range(1 + (_LATER if published.precision == "week" else 0)))


def publication_day(published: Published) -> date | None:
    """The day of publication, where it is known to the day."""
    days = days_of(published)
    return days[0] if len(days) == 1 else None


def _days(value: str, time: Time, published: Published) -> tuple[Interval | None, Basis]:
    core, part, modifier = split(value)
    stated = interval(core)
    if stated:
        return _cut(stated, part, modifier, None), "stated"
    if core == "XXXX-XX-XX" and part != "TNI":
        return None, "unknown"  # a clock time alone may be that of any day
    base, linked, _ = core.partition("?")
    fixed = interval(base) if linked else None
    day = publication_day(published) or _coarse_day(core, published) or (fixed[0] if fixed else None)
    if day is None:
        return None, "unknown"
    full = anchored(value, time.tense, day)
    days = interval(split(full)[0]) if full else None
    if linked and modifier in ("before", "after"):
        moment = interval(anchored(base, time.tense, day) or "")
        if moment:
            day = moment[0] if modifier == "before" else moment[1]
    if core == "WEEK+0" and time.tense == "future" and day.isoweekday() == 7:
        days = day, day + timedelta(6), "week"  # on a Sunday "this week" lies ahead
    if days and core == "WEEKEND+0" and time.tense == "past" and days[0] > day:
        days = days[0] - WEEK, days[1] - WEEK, days[2]  # on a Monday "this weekend" may be over
    if days and value == TONIGHT and time.tense == "past":
        days = _night_before(day, published)
    return (_cut(days, part, modifier, day) if days else None), "inferred" if linked else "resolved"


def _night_before(day: date, published: Published) -> Interval:
    """The evening that "tonight" was for who wrote when it was over: after midnight that of the day before."""
    before = day - timedelta(1)
    if published.precision != "time":
        return before, day, "day"
    hour = int((published.date or "")[11:13] or 0)
    return (before, before, "day") if hour < MORNING else (day, day, "day")


def _coarse_day(core: str, published: Published) -> date | None:
    """Some day of the report's month or year, for units that are as coarse as that."""
    units = _UNITS.get(published.precision, ())
    days = interval((published.date or "")[: 4 if published.precision == "year" else 7])
    return days[0] if days and core.startswith(units) else None


def _cut(days: Interval, part: str, modifier: str, day: date | None) -> Interval | None:
    """The interval of a part of it: the night reaches into the next day, a month has three thirds."""
    start, end, precision = days
    if part:
        finer: Precision = "time" if part[1].isdigit() else "part-of-day"
        return start, end, finer
    if modifier in ("before", "after"):
        if day is None:
            return days
        cut = (start, min(end, day)) if modifier == "before" else (max(start, day), end)
        return (*cut, precision) if cut[0] <= cut[1] else None
    if modifier in ("early", "mid", "late"):
        return _third(days, modifier)
    if modifier == "week":
        first = start - timedelta(start.weekday())
        return first, first + timedelta(6), "week"
    return days


def _third(days: Interval, modifier: str) -> Interval:
    start, end, precision = days
    length = (end - start).days + 1
    if length == 1:
        return start, end, "part-of-day"
    third = length / 3
    at = ("early", "mid", "late").index(modifier)
    first, last = start + timedelta(round(third * at)), start + timedelta(round(third * (at + 1)) - 1)
    return first, last, precision


def _between(start: str, end: str, time: Time, published: Published) -> When | None:
    """An interval with two ends; "since January" ends on the day of publication."""
    day = publication_day(published)
    first, first_basis = _days(start, time, published) if start != ".." else (None, "stated")
    last, last_basis = _days(end, time, published) if end != ".." else (None, "stated")
    if (first is None and start != "..") or (last is None and end != ".."):
        return None
    opens = first[0] if first else None
    closes = last[1] if last else day
    if opens and closes and opens > closes:
        return None
    precision = (first or last or (None, None, "unknown"))[2]
    stated = first_basis == last_basis == "stated" and (end != ".." or closes is None)
    return When(
        start=str(opens) if opens else None,
        end=str(closes) if closes else None,
        precision=precision,
        basis="stated" if stated else "resolved",
        words=time.words,
    )


def _when(days: Interval, basis: Basis, time: Time) -> When:
    return When(
        start=str(days[0]),
        end=str(days[1] + timedelta(1) if _whole_night(time) else days[1]),
        precision=days[2],
        basis=basis,
        words=time.words,
    )


def _whole_night(time: Time) -> bool:
    """A night called "overnight" belongs to two days; "Saturday night" is dated by its evening."""
    return time.value.endswith("TNI") and "overnight" in time.words.text.casefold()
