"""Dates in words, as pages print them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time

from rashomon.clean.lines.words import MONTHS, WEEKDAYS
from rashomon.model import Precision

_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_DAY = "|".join(sorted(WEEKDAYS, key=len, reverse=True))
_YEAR = r"(?:19|20)\d\d"
# A day may run into its year, as some pages come when pasted ("Apr 132025"), a year into what stands behind:
# "20253:40 PM", "2025Updated".
INTO_STAMP = r"(?=(?:last\s+)?(?:updated|modified|published))"
_RUN = rf"(?:\b|(?=(?:2[0-4]|[01]?\d):[0-5]\d)|{INTO_STAMP}|(?=\d\d?\s+(?:{_MONTH})\b)|(?=(?:{_MONTH})\b\.?\s+\d))"
_TH = r"(?:st|nd|rd|th|er|º|\.)?"
DATE = re.compile(
    rf"""(?:\b|(?<=\d{{4}}))(?:(?P<weekday>{_DAY})\b\.?,?\s+)?(?:the\s+)?(?:
      (?P<year1>{_YEAR})-(?P<month1>\d\d?)-(?P<day1>\d\d?)(?!\d)
    | (?P<year2>{_YEAR})[/.](?P<month2>\d\d?)[/.](?P<day2>\d\d?)(?!\d)
    | (?P<name3>{_MONTH})\b\.?\s+(?P<day3>\d\d?)(?:{_TH}(?:\b,?\s+|\s?,)|(?={_YEAR}\b))(?P<year3>{_YEAR}){_RUN}
    | (?P<day4>\d\d?){_TH}[\s-]+(?:de\s+|of\s+)?(?P<name4>{_MONTH})\b\.?(?:,?[\s-]+|\s?,)
      (?:del?\s+)?(?P<year4>{_YEAR}){_RUN}
    | (?P<first5>\d\d?)[/.-](?P<second5>\d\d?)[/.-](?P<year5>{_YEAR})(?!\d)
    | (?<![\d/])(?P<first7>\d\d?)/(?P<second7>\d\d?)/(?P<year7>\d\d)(?![\d/])
    | (?P<name6>{_MONTH})\b\.?\s+(?P<year6>{_YEAR})\b
    )""",
    re.IGNORECASE | re.VERBOSE,
)
SHOWN = 100  # characters of a page in a reason
DAY_AND_MONTH = re.compile(
    rf"\b(?:(?P<number1>\d\d?){_TH}\s+(?:de\s+|of\s+)?(?P<name1>{_MONTH})|(?P<name2>{_MONTH})\b\.?\s+(?P<number2>\d\d?){_TH})"
    r"(?!\w)\.?",
    re.IGNORECASE,
)
ANY_DAY = re.compile(rf"\b(?:{_DAY})\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Stated:
    """A date in words: the place of the words, the day, the time if one is given."""

    start: int
    end: int
    day: date | None
    precision: Precision
    clock: time | None = None
    trouble: str = ""

    @property
    def iso(self) -> str | None:
        """The date in ISO 8601, as fine as it is known."""
        if self.day is None:
            return None
        if self.clock is not None:
            return datetime.combine(self.day, self.clock).isoformat(timespec="minutes")
        form = {"month": "%Y-%m", "year": "%Y"}.get(self.precision, "%Y-%m-%d")
        return self.day.strftime(form)

    @property
    def known_to(self) -> Precision:
        """How fine it is known with its time."""
        return "time" if self.clock is not None and self.day is not None else self.precision


def dates(text: str) -> Iterator[Stated]:
    """The dates with a year that a text states, in its order, without their times."""
    for match in DATE.finditer(text):
        yield _stated(match)


def weekday(text: str) -> frozenset[int]:
    """The weekdays that a text names, Monday being 0."""
    named = ANY_DAY.findall(text)
    # Short forms are words of other kinds ("sun", "mar", "sat"), so only full names count.
    return frozenset(WEEKDAYS[name.casefold()] for name in named if len(name) > 5)


def _stated(match: re.Match[str]) -> Stated:
    span = match.span()
    groups = match.groupdict()
    if groups["year5"] or groups["year7"]:
        return _numeric(match)
    if groups["year6"]:
        return Stated(*span, date(int(groups["year6"]), MONTHS[groups["name6"].casefold()], 1), "month")
    number = next(n for n in "1234" if groups[f"year{n}"])
    named = groups.get(f"name{number}")
    month = MONTHS[named.casefold()] if named else int(groups[f"month{number}"])
    stated = _day(span, int(groups[f"year{number}"]), month, int(groups[f"day{number}"]))
    if stated.day and groups["weekday"] and WEEKDAYS[groups["weekday"].casefold()] != stated.day.weekday():
        trouble = f"where the weekday and the date differ: {short(match[0])}"
        return Stated(*span, stated.day, "day", trouble=trouble)
    return stated


def _numeric(match: re.Match[str]) -> Stated:
    """A date such as 4/7/2017, which is in April or in July unless one of the numbers is no month.

    With dots (4.7.2017) the day stands first wherever dates are written so; else its weekday may tell.
    """
    span, groups = match.span(), match.groupdict()
    short_year = groups["year5"] is None
    first, second = (int(groups[f"{name}{7 if short_year else 5}"]) for name in ("first", "second"))
    year = 2000 + int(groups["year7"]) if short_year else int(groups["year5"])
    if first > 12 or first == second or (second <= 12 and "." in match[0]):
        return _day(span, year, second, first)
    if second > 12:
        return _day(span, year, first, second)
    if groups["weekday"]:
        both = [_day(span, year, second, first), _day(span, year, first, second)]
        named = WEEKDAYS[groups["weekday"].casefold()]
        on_it = [one for one in both if one.day and one.day.weekday() == named]
        if len(on_it) == 1:
            return on_it[0]
    return Stated(*span, date(year, 1, 1), "year", trouble=f"in which {first}/{second} may be two days")


def _day(span: tuple[int, int], year: int, month: int, day: int) -> Stated:
    try:
        return Stated(*span, date(year, month, day), "day")
    except ValueError:
        return Stated(*span, None, "unknown", trouble="which is no day of the calendar")


def short(words: str) -> str:
    """The words in quotation marks, for a reason; of many the first."""
    line = " ".join(words.split()).strip(" |•·–—-")
    return f'"{line}"' if len(line) <= SHOWN else f'"{line[:SHOWN].rstrip()}…"'
