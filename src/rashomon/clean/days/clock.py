"""Times of day as pages print them: "9:12 AM GMT", "18h42", "at 0540"."""

from __future__ import annotations

import re
from datetime import time, timedelta, timezone

from rashomon.clean.days.dates import INTO_STAMP
from rashomon.clean.lines.words import ZONES

_NAMED = "|".join(sorted(ZONES, key=len, reverse=True))
_ZONE = rf"(?:\s*\(?(?P<zone>(?:GMT|UTC)[+-]\d\d?(?::?\d\d)?|{_NAMED}|[+-]\d\d:?\d\d)\)?(?:\b|{INTO_STAMP}))?"
CLOCK = re.compile(
    r"(?:\b|^T)(?P<hour>2[0-4]|"
    r"[01]?\d)(?!\d)(?:[:.h](?P<minute>[0-5]\d)(?::[0-5]\d(?:\.\d+)?)?)?\s*(?P<half>[ap]\.?m\b\.?)?" + _ZONE,
    re.IGNORECASE,
)
FOUR_DIGITS = re.compile(r"\bat\s+(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)\b", re.IGNORECASE)


def time_of_day(text: str) -> time | None:
    """The first time of day that a text gives, with its zone where it names one that we know."""
    for match in [*FOUR_DIGITS.finditer(text), *CLOCK.finditer(text)]:
        groups = match.groupdict()
        if groups["minute"] is None and not groups.get("half"):
            continue
        hour = int(groups["hour"]) % 24
        half = (groups.get("half") or "").lower()
        if half and not 1 <= hour <= 12:
            continue
        hour = hour % 12 + 12 * half.startswith("p") if half else hour
        return time(hour, int(groups["minute"] or 0), tzinfo=_zone(groups.get("zone")))
    return None


def _zone(name: str | None) -> timezone | None:
    if name is None:
        return None
    minutes = ZONES.get(name.casefold())
    if minutes is None:
        digits = name.lstrip("GMTUCgmtuc+-").replace(":", "")
        hours, past = (digits, "0") if len(digits) < 3 else (digits[:-2], digits[-2:])
        minutes = (int(hours) * 60 + int(past)) * (-1 if "-" in name else 1)
    return timezone(timedelta(minutes=minutes)) if abs(minutes) < 24 * 60 else None
