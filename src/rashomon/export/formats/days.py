"""Days of the calendar for programs that know no other dates."""

from __future__ import annotations

from datetime import date, timedelta

from rashomon.model import When


def days(when: When | None) -> tuple[date, date] | None:
    """The first and the last day of an interval; None where one of them is not known."""
    first, last = first_day(when), last_day(when)
    return (first, max(first, last)) if first and last else None


def first_day(when: When | None) -> date | None:
    """The day on which an interval begins; of a month or a year its first."""
    return _day(when.start, last=False) if when else None


def last_day(when: When | None) -> date | None:
    """The day on which an interval ends; of a month or a year its last."""
    return _day(when.end or when.start, last=True) if when else None


def day(iso: str | None) -> date | None:
    """The day of a date or a moment in ISO 8601."""
    return _day(iso, last=False)


def _day(iso: str | None, *, last: bool) -> date | None:
    if not iso:
        return None
    try:
        parts = [int(part) for part in iso.partition("T")[0].split("-")]
        if len(parts) == 3 or not last:
            return date(*(*parts, 1, 1)[:3])
        year, month = parts[0], parts[1] if len(parts) > 1 else 12
        return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
    except ValueError:
        return None  # a year that calendars do not have
