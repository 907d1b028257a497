"""How days and times are told to a reader: in words, as fine as they are known."""

from __future__ import annotations

import re
from datetime import date, timedelta

from rashomon.model import (
    Precision,
    Published,
    When,
)

YESTERDAY = "yesterday"  # as a reader may give a day

ISO_DATE = re.compile(
    r"(?<![\w/.-])\d{4}-(?:0[1-9]|1[0-2])-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:[+-]\d{2}:\d{2}|Z)?)?(?![\w/-])"
)
MONTHS = "January February March April May June July August September October November December".split()
PRECISIONS: dict[Precision, str] = {
    "part-of-day": "a part of the day",
    "week": "to the week",
    "season": "to the season",
    "decade": "to the decade",
    "unknown": "how precise is not known",
}
# How much of a date names a whole month or year, so that its words say how fine it is.
WHOLE: dict[Precision, int] = {"month": len("2025-03"), "year": len("2025")}


def yesterday() -> str:
    """The reader's own yesterday, by this machine's clock."""
    return (date.today() - timedelta(1)).isoformat()  # noqa: DTZ011


def day(iso: str) -> str:
    """A date as words: "4 March 2025", "March 2025", "2025"; with the time, if it has one."""
    calendar, _, clock = iso.partition("T")
    parts = [int(part) for part in calendar.split("-")]
    words = [str(parts[0])]
    if len(parts) > 1:
        words.insert(0, MONTHS[parts[1] - 1])
    if len(parts) > 2:
        words.insert(0, str(parts[2]))
    return " ".join(words) + (f", {clock[:5]}" if clock else "")


def dated(text: str) -> str:
    """Our own words with the dates in them as words; what is part of an address or a name of a file stays."""
    return ISO_DATE.sub(lambda found: day(found[0]), text)


def days(first: str | None, last: str | None) -> str:
    """A stretch of days, as short as it can be said: "4 to 7 March 2025"."""
    if not first or not last or first == last:
        return day(first or last or "") if first or last else "undated"
    shared = 0
    if len(first) == len(last) == len("2025-03-04"):
        shared = 2 if first[:7] == last[:7] else int(first[:4] == last[:4])
    start = day(first).split()
    return f"{' '.join(start[: len(start) - shared])} to {day(last)}"


def time(found: When) -> str:
    """The date of something: "4 March 2025", "10 to 16 March 2025", "March 2025", "2025", "by 4 March 2025"."""
    if not found.start or not found.end:
        known = f"by {day(found.end)}" if found.end else f"from {day(found.start)}" if found.start else ""
        return known or "undated"
    whole = found.start[: WHOLE.get(found.precision, len(found.start))]
    return day(whole) if found.end.startswith(whole) else days(found.start, found.end)


def when(found: When) -> str:
    """The date of something, and how fine it is where that is not plain from the date: in the words for it."""
    said = time(found)
    if not found.start or not found.end or found.precision in WHOLE:
        return said
    if found.precision == "unknown":
        return f"{said} ({found.basis})"
    if found.precision not in PRECISIONS:
        return said
    return f"{said} (“{found.words.text}”)" if found.words else f"{said} ({PRECISIONS[found.precision]})"


def since(told: When | None, published: str | None) -> str:
    """Since when a stance is held: the time that its report tells, or else the day of the report."""
    if told and told.start:
        return f"since {when(told)}"
    if told and told.words:
        return f"earlier (“{told.words.text}”)"
    return f"as of {day(published)}" if published else "no day given"


def published(found: Published) -> str:
    """When a report was published; says so where the page states no date."""
    if not found.date:
        return "no date stated"
    said = f"{day(found.date)} or within days" if found.precision == "week" else day(found.date)
    return said if found.basis in ("stated", "metadata") else f"{said} ({found.basis})"
