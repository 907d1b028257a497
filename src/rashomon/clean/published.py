"""When a report was published: from its date line, its record, its dateline, or what a caption lets us infer."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.clean.dates import date_line, dates, metadata, weekday
from rashomon.model import Published

DAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
FINE = ("time", "day")


def published(
    *, lines: Sequence[str], record: str | None, dateline: str, captions: Sequence[str], lead: str
) -> Published:
    """The publication as far as the page says it; never the day on which we read the page."""
    stated = next((found for found in map(_of_line, lines) if found.date), None)
    given = metadata(record) if record else None
    if (
        stated
        and given
        and given.precision == "time"
        and stated.precision == "day"
        and _day(given) == _day(stated)
    ):
        return given
    if stated and (stated.precision in FINE or not given or given.precision not in FINE):
        return stated
    if given and given.date:
        return given
    return _of_dateline(dateline) or _inferred(captions, lead) or given or Published()


def _of_line(line: str) -> Published:
    found = date_line(line)
    if found:
        return found
    day = next(dates(line), None)  # a byline with a date in it
    return (day and date_line(line[day.start : day.end])) or Published()


def _of_dateline(dateline: str) -> Published | None:
    day = next((found for found in dates(dateline) if found.precision == "day"), None)
    if day is None:
        return None
    return Published(date=day.iso, precision="day", basis="stated", why=f'the dateline says "{dateline}"')


def _inferred(captions: Sequence[str], lead: str) -> Published | None:
    """The day of a dated caption, where the first paragraph speaks of that weekday and of no other."""
    named = weekday(lead)
    days = {day.day for caption in captions for day in dates(caption) if day.precision == "day" and day.day}
    if len(named) != 1 or len(days) != 1:
        return None
    (day,) = days
    if day.weekday() not in named:
        return None
    words = next(caption[f.start : f.end] for caption in captions for f in dates(caption) if f.day == day)
    why = (
        f"a caption is dated {words}, a {DAY_NAMES[day.weekday()]}, and the first paragraph speaks of that weekday"
    )
    return Published(date=day.isoformat(), precision="day", basis="inferred", why=why)


def _day(found: Published) -> str:
    return (found.date or "")[:10]
