"""The places of a dateline: no part of a report's text, so no mentions, but they say where it is set."""

from __future__ import annotations

import re

from rashomon.clean.days.dates import DAY_AND_MONTH
from rashomon.clean.lines.words import WEEKDAYS
from rashomon.extract.places.candidates import Ask
from rashomon.extract.places.within import named, regions

# "VEST, Norway, March 4 (Agency)", "VEST/OSTER".
PLACE = re.compile(r"([^\W\d][^,(/\d–—]*)(?:,\s*([^\W\d][^,(/\d–—]*))?")


def asks(dateline: str | None) -> tuple[Ask, ...]:
    """What to look up for a dateline."""
    found = []
    for part in _without_day((dateline or "").partition("(")[0]).split("/"):
        match = PLACE.match(part.strip())
        name = match[1].strip() if match else ""
        if match and named(name):
            beside = regions((match[2] or "").strip())
            found.append(Ask(name=name, full=name, sort="any", parted=False, inside=frozenset(), beside=beside))
    return tuple(found)


def _without_day(dateline: str) -> str:
    """What stands before the day: "Saturday, 15 March" has no place, though March is one."""
    day = DAY_AND_MONTH.search(dateline)
    before = dateline[: day.start()].rstrip(" ,.") if day else dateline
    return "" if before.casefold() in WEEKDAYS else before
