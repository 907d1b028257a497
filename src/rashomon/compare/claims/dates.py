"""Which date of a sentence is that of what it tells, which dates are the finer, how far apart two days are."""

from __future__ import annotations

import re
from datetime import date

from rashomon.compare.claims.placed import times_in
from rashomon.model import Passage, Precision, Report, Span, Time

# "In 2018", "since January": a month or a year that stands behind another word ("the 2018 deal") dates a thing,
# and not what the sentence tells.
DATES_THE_CLAUSE = re.compile(
    r"(?:\b(?<!unlike\s)(?<!than\s)(?:in|on|at|by|of|from|since|until|till|during|before|after|around|early|late|mid|to|and)|[,(–—-])\s*$",
    re.I,
)
PARTIAL = re.compile(r"(?:XXXX|\d{4})(?:-\d\d){0,1}$")  # a year or a month by its name
OF_A_NAME = re.compile(
    r"[,–—-]\s\d{4}\s(?!(?:after|and|as|at|before|but|by|during|for|in|on|the|to|when|with)\b)[\w]"
)
# "The Harbour Act of 1961", "the War of 1812", "the strike of 1980"; not "the spring of 1980".
OF_A_THING = re.compile(
    r"(?<!\bend)(?<!\bstart)(?<!\bbeginning)(?<!\bmiddle)(?<!\bhalf)(?<!\bquarter)(?<!\brest)(?<!\bpart)(?<!\bmost)"
    r"(?<!\bspring)(?<!\bsummer)(?<!\bautumn)(?<!\bfall)(?<!\bwinter)(?<!\bdays)(?<!\bweeks)(?<!\bmonths)(?<!\bmonth)"
    r"\sof\s$",
    re.I,
)
# "Ann Berg was elected in 1994 and Kari Holm in 2002", "in 1994 and 2002": each is the year of one of two.
AND_ANOTHER = re.compile(r",?\s(?:and|or)\s(?:[A-Z][\w.'’-]*\s){0,4}(?:in\s)?$")
# "The order, set to expire on Wednesday, had closed the port": the date is of what is to come of it.
TO_COME = re.compile(r",\s(?:due|expected|planned|scheduled|set|slated)\s(?:to|for|on|in)\s[^,;:()–—]*$")
# "Has held dozens of tests, the latest on Monday": the date of one of them.
OF_ONE = (
    r",\s(?:the\s)?(?:most\srecent(?:ly)?|latest|last|first|second|third|one)\s(?:[\w-]+\s){0,3}?(?:on|in|at)?\s*$"
)
UNDER = re.compile(
    rf"\b(?:who|whose|which|where|when|that|since|following|until)\s[^,;:()]*$|{TO_COME.pattern}|{OF_ONE}"
)

NEAR = 40  # characters
FINEST: tuple[Precision, ...] = (
    "time",
    "part-of-day",
    "day",
    "week",
    "month",
    "season",
    "year",
    "decade",
    "unknown",
)
DAY = FINEST.index("day")


def is_of_all(report: Report, words: Passage, time: Passage) -> bool:
    """Whether the only date of a sentence is that of what it tells.

    Not that of a clause under it ("the ferry that sank last year"), nor one of a thing ("a 2020 candidate").
    """
    if UNDER.search(report.text, words.start, time.start):
        return False
    found = next((one for one in report.times if one.words == time), None)
    return found is None or dates_its_clause(found, report)


def is_year_of_one(time: Time, report: Report) -> bool:
    """Whether another year or month stands beside a year or a month: then they are of two things."""
    return any(
        PARTIAL.match(one.value) and AND_ANOTHER.fullmatch(report.text, *between)
        for one in times_in(report, Span(max(0, time.words.start - NEAR), time.words.end + NEAR))
        for between in ((one.words.end, time.words.start), (time.words.end, one.words.start))
        if 0 < between[1] - between[0] < NEAR
    )


def is_of_a_thing(time: Time, report: Report) -> bool:
    """Whether a year tells which thing is meant: "the Harbour Act of 1961", "the strike of 1980"."""
    at = time.words.start
    return bool(PARTIAL.match(time.value) and OF_A_THING.search(report.text[max(0, at - NEAR) : at]))


def dates_its_clause(time: Time, report: Report) -> bool:
    """Whether a time says when something was, and is not part of what a thing is called."""
    if not PARTIAL.match(time.value):
        return True
    if is_year_of_one(time, report) or is_of_a_thing(time, report):
        return False
    if OF_A_NAME.match(report.text, max(0, time.words.start - 2)):
        return False
    return bool(DATES_THE_CLAUSE.search(report.text[max(0, time.words.start - 12) : time.words.start]))


def days_between(one: str | None, other: str | None) -> int:
    """How many days lie between two (ISO 8601); none where one is not known."""
    return abs((date.fromisoformat(one) - date.fromisoformat(other)).days) if one and other else 0
