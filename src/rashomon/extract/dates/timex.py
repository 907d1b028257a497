"""Time expressions as TimeML writes them (Pustejovsky et al. 2003): the values that other tools exchange."""

from __future__ import annotations

from rashomon.extract.dates.anchor import anchored
from rashomon.extract.dates.resolve import publication_day
from rashomon.extract.dates.value import split
from rashomon.model import Published, Time


def timex3(time: Time, published: Published) -> str:
    """The TIMEX3 value of an expression; where it cannot be anchored, with an X for each digit left open.

    Of an expression with one end ("since January") it is the value of that end.
    """
    if time.kind in ("duration", "set") or time.value.endswith("_REF"):
        return time.value
    start, slash, end = time.value.partition("/")
    value = end if slash and start == ".." else start
    day = publication_day(published)
    core, part, _ = split((anchored(value, time.tense, day) if day else None) or value)
    return core.rpartition("?")[0] + part if "?" in core else core + part
