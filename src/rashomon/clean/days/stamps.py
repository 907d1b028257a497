"""When an entry of a live page was posted, as they print it: "14:05", "2.05pm GMT", "12 May, 09:40", "3m ago"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from itertools import pairwise

from rashomon.clean.days.clock import time_of_day
from rashomon.clean.days.dates import DAY_AND_MONTH, dates
from rashomon.clean.days.printed import AGO, is_stamping
from rashomon.clean.days.yearless import Yearless
from rashomon.clean.lines.words import MONTHS
from rashomon.model import Basis, Published

LONGEST = 60  # characters of a stamp
HALF_DAY = 720  # minutes
PASSES_MIDNIGHT = 360  # minutes against the order of the page; less is an entry out of its place
# A paragraph that begins with its time: "14:05 - The council", "2.05pm: The council", "14:05 The council".
RUN_IN = re.compile(
    r"(?:[01]?\d|2[0-3])[:.h][0-5]\d(?:\s*[ap]\.?m\b\.?)?(?:\s+[A-Z]{2,4}\b)?\s*(?:[-–—:|]\s*)?(?=[\"“‘']?[A-Z])"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """When something was posted: its words, and of the day and the time those that they give.

    `month` and `number` are of a day without its year; `ago` says that the time is counted from another,
    `for_machines` that the page states it beside its text.
    """

    words: str
    day: date | None = None
    month: int | None = None
    number: int | None = None
    at: time | None = None
    ago: bool = False
    for_machines: bool = False

    @property
    def is_day(self) -> bool:
        """Whether it names a day and no time, as a line above the entries of a day does."""
        return self.at is None and not self.ago

    def on(self, page: date | None) -> date | None:
        """The day that it names; one without a year is the nearest to that of the page."""
        if self.day or self.month is None or self.number is None or page is None:
            return self.day
        return Yearless(self.month, self.number).nearest(page)


def stamp(text: str) -> Stamp | None:
    """What a line says about when an entry was posted, if it says nothing else."""
    words = text.strip(" |•·–—:-[]()")
    if not words or len(words) > LONGEST:
        return None
    if AGO.fullmatch(words):
        return Stamp(words=words, ago=True)
    full = next(dates(words), None)
    rest = words[: full.start] + " " + words[full.end :] if full else words
    short = None if full else DAY_AND_MONTH.search(words)
    if short:
        rest = words[: short.start()] + " " + words[short.end() :]
    at = time_of_day(rest)
    if not (at or full or short) or not is_stamping(rest):
        return None
    if full:
        return Stamp(words=words, day=full.day, at=at) if full.precision == "day" else None
    if short:
        number, name = short["number1"] or short["number2"], short["name1"] or short["name2"]
        return Stamp(words=words, month=MONTHS[name.casefold()], number=int(number), at=at)
    return Stamp(words=words, at=at)


def run_in(text: str) -> int:
    """The length of the time with which a paragraph begins, 0 if it begins with none."""
    match = RUN_IN.match(text)
    return match.end() if match and stamp(text[: match.end()]) else 0


def is_newest_first(stamps: Sequence[Stamp]) -> bool:
    """Whether the times go down a page from late to early, but for midnights."""
    # A step of more than half a day goes the other way, over midnight.
    ways = [step < 0 if abs(step) <= HALF_DAY else step > 0 for step in _steps(stamps) if step]
    return sum(ways) * 2 > len(ways)


def passes_midnight(stamps: Sequence[Stamp]) -> bool:
    """Whether the times of a page turn by hours against its order."""
    way = -1 if is_newest_first(stamps) else 1
    return any(step * way < -PASSES_MIDNIGHT for step in _steps(stamps))


def _steps(stamps: Sequence[Stamp]) -> list[int]:
    """The minutes from each time to the next on the page; a month has 31 days."""
    days = [(one.month or 0) * 31 + (one.number or 0) for one in stamps if one.at]
    times = [one.at.hour * 60 + one.at.minute for one in stamps if one.at]
    minutes = [24 * 60 * day + time for day, time in zip(days, times, strict=True)]
    return [after - before for before, after in pairwise(minutes)]


def posted(stamped: Sequence[tuple[Stamp, Stamp | None]], page: Published) -> list[Published]:
    """The publication of each entry of a page by its stamp, the line of a day above it, and the date of the page.

    Where the times pass midnight and nothing says on which day, the day stays unknown.
    """
    known = datetime.fromisoformat(page.day).date() if page.day else None
    passes = passes_midnight([one for one, day in stamped if not (one.day or one.month or day)])
    return [_posted(one, day, known, page, passes=passes) for one, day in stamped]


def _posted(one: Stamp, above: Stamp | None, known: date | None, page: Published, *, passes: bool) -> Published:
    said = f'{"its JSON-LD liveBlogUpdate" if one.for_machines else "the entry"} says "{one.words}"'
    if one.ago:
        why = f"{said}, counted from a time that the page does not give"
        if page.day is None:
            return Published(why=why)
        return Published(date=page.day, precision="day", basis="inferred", why=f"{why}; {page.why}")
    day, told = _day_of(one, above, known, page, passes=passes)
    why = f"{said}{told}"
    if day is None:
        return Published(why=why)
    basis: Basis = "metadata" if one.for_machines else "stated" if one.day else page.basis
    if one.at is None:
        return Published(date=day.isoformat(), precision="day", basis=basis, why=why)
    moment = datetime.combine(day, one.at).isoformat(timespec="minutes")
    return Published(date=moment, precision="time", basis=basis, why=why)


def _day_of(
    one: Stamp, above: Stamp | None, known: date | None, page: Published, *, passes: bool
) -> tuple[date | None, str]:
    """The day of a stamp, and where it is from or why it is not known."""
    if one.day:
        return one.day, ""
    if one.month or above:
        day = one.on(known) if one.month or above is None else above.on(known)
        told = "" if one.month or above is None else f'; above it stands "{above.words}"'
        return day, told if day else f"{told}, and nothing says of which year"
    if known is None:
        return None, ", and nothing says of which day"
    if passes:
        return None, f", and the times of the page pass midnight; {page.why}"
    return known, f"; {page.why}"
