"""Time expressions as TimeML writes them (Pustejovsky et al. 2003): the values that other tools exchange."""

from __future__ import annotations

from datetime import date, timedelta

from rashomon.extract.dates.anchor import anchored
from rashomon.extract.dates.resolve import publication_day
from rashomon.extract.dates.value import interval, split
from rashomon.model import Published, Tense, Time

QUARTER = 91  # days


def timex3(time: Time, published: Published) -> str:
    """The TIMEX3 value of an expression; where it cannot be anchored, with an X for each digit left open.

    Of an expression with one end ("since January") it is the value of that end, of "two to three weeks" that of
    the first length: TIMEX3 has no values for what lies between.
    """
    if time.kind in ("duration", "set") or time.value.endswith("_REF"):
        return time.value.partition("/")[0]
    start, slash, end = time.value.partition("/")
    value = end if slash and start == ".." else start
    day = publication_day(published)
    core, part, modifier = split((_forced(value, time.tense, day) if day else None) or value)
    if modifier == "week" and (days := interval(core)):
        return f"{days[0]:%G-W%V}"
    return core.rpartition("?")[0] + part if "?" in core else core + part


def _forced(value: str, tense: Tense, day: date) -> str | None:
    """A value even where a reader is better told of none: of two readings the likelier one.

    A weekday without a tense is the last one, "next Thursday" the first to come, and what is counted from an
    unsaid moment is counted from the day of publication; accounts that name no quarter are those of the last one.
    """
    if "QX" in value or value.startswith("?QUARTER"):
        day -= timedelta(QUARTER)
        value = value.replace("QX", f"Q{(day.month + 2) // 3}")
    found = anchored(value.removeprefix("?"), tense, day)
    if found:
        return found
    which, _, partial = value.rpartition(":")
    return anchored(partial, "future" if which == "next" else "past", day)
