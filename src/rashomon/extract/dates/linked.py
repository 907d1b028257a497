"""Tie what is counted from another moment to that moment: "in 2018 ... three years earlier" is 2015."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from rashomon.extract.dates.calendar import HOLIDAYS
from rashomon.extract.dates.value import split
from rashomon.model import Time

_COUNTED = re.compile(r"\?(DAY|WEEK|MONTH|QUARTER|YEAR)[+-]\d+(?:~\w+)?$")
_A_YEAR_AGO = re.compile(r"(?:a|one) year (?:ago|earlier)$", re.IGNORECASE)
_SUM = re.compile(r"[$€£%#]|\b(?:percent|million|billion|cents)\b")
_COMPARED = re.compile(r"\b(?:than|compared with|compared to|from)\s+$", re.IGNORECASE)
_NUMBER = re.compile(r"Q\d$")
_HOLIDAY = re.compile(rf"XXXX-(?P<day>{'|'.join(sorted(set(HOLIDAYS.values())))})$")
_YEARS_AGO = re.compile(r"YEAR-[1-9]\d*$")
_ITS_YEAR = re.compile(r"\d{4}$")
_OF_SOME_DAY = re.compile(r"XXXX-XX-XX(T(?!NI).+)$")
# A day is counted from a day, a month from a month or a day, a year from anything.
_FINE = {
    "DAY": re.compile(r"(?:[\dX]{4}-[\dX]{2}-[\dX]{2}|XXXX-WXX-\d|DAY[+-]\d+|WEEK[+-]\d+-\d)$"),
    "WEEK": re.compile(r"(?:[\dX]{4}-[\dX]{2}-[\dX]{2}|XXXX-WXX-\d|DAY[+-]\d+|WEEK[+-]\d+(?:-\d)?)$"),
    "MONTH": re.compile(r"(?:[\dX]{4}-\d{2}(?:-[\dX]{2})?|XXXX-WXX-\d|DAY[+-]\d+|MONTH[+-]\d+)$"),
    "QUARTER": re.compile(r"(?:[\dX]{4}-Q\d|QUARTER-1)$"),
    "YEAR": re.compile(r"(?:[\dX]{4}(?:-.+)?|(?:DAY|WEEK|MONTH|QUARTER|YEAR)[+-]\d+(?:-.+)?)$"),
}


def linked(times: Sequence[Time], parse: Doc) -> tuple[Time, ...]:
    """The times, those counted from another moment tied to the time before them in their sentence.

    Accounts are told of quarters: "the quarter", "the year-ago quarter" and a sum's "a year earlier" are tied
    to the last quarter that the report spoke of, if it spoke of one.
    """
    found: list[Time] = []
    for at, time in enumerate(times):
        anchor = _anchor(time, found, parse)
        if time.value.endswith("-QX"):
            number = _NUMBER.search(_reported_quarter(found))
            time = replace(time, value=time.value.replace("QX", number[0])) if number else time
        elif anchor:
            time = replace(time, value=f"{anchor}{_offset(time)}")
        elif holiday := _HOLIDAY.match(time.value):
            year = _year_of_holiday(time, times, parse)
            time = replace(time, value=f"{year}-{holiday['day']}") if year else time
        elif clock := _OF_SOME_DAY.match(time.value):
            time = _on_its_day(time, clock[1], (*reversed(found), *times[at + 1 :]), parse)
        found.append(time)
    return tuple(found)


def _year_of_holiday(time: Time, others: Sequence[Time], parse: Doc) -> str | None:
    """The year that its sentence gives a holiday: "two years ago, on Boxing Day", "the 2015 Boxing Day raid"."""
    start, end = _sentence(time, parse)
    for other in others:
        if _ITS_YEAR.match(other.value) and parse.text[other.words.end : time.words.start] == " ":
            return other.value
        if _YEARS_AGO.match(other.value) and start <= other.words.start < end:
            return other.value
    return None


def _on_its_day(time: Time, clock: str, others: Sequence[Time], parse: Doc) -> Time:
    """A clock time or a part of the day on the day that its sentence names, the one before it first."""
    start, end = _sentence(time, parse)
    for other in others:
        core, part, _ = split(other.value)
        if start <= other.words.start < end and other.kind in ("date", "time") and _FINE["DAY"].match(core):
            another = part and not clock[1].isdigit()  # "left at 9 p.m. and arrived in the morning"
            return time if another else replace(time, value=core + clock, tense=other.tense)
    return time


def _offset(time: Time) -> str:
    return time.value if time.value.startswith("?") else f"?{time.value}"


def _anchor(time: Time, before: Sequence[Time], parse: Doc) -> str | None:
    start, end = _sentence(time, parse)
    told = _A_YEAR_AGO.search(time.words.text) and (
        _SUM.search(parse.text[start:end]) or _COMPARED.search(parse.text[start : time.words.start])
    )
    if told or time.value.startswith("?QUARTER"):
        quarter = _reported_quarter(before)
        if quarter:
            return quarter
    counted = _COUNTED.match(time.value)
    if not counted:
        return None
    for other in reversed(before):
        if other.words.start < start:
            return _only_day_before(before, start, parse) if counted[1] == "DAY" else None
        if other.kind in ("date", "time") and not other.value.endswith("_REF"):
            core = split(other.value)[0]
            return core if _FINE[counted[1]].match(core) else None
    return None


def _only_day_before(before: Sequence[Time], start: int, parse: Doc) -> str | None:
    """The day that the sentence before names, where it names one and no other time."""
    told = [time for time in before if _sentence(time, parse)[1] >= start - 2 and time.kind in ("date", "time")]
    core = split(told[0].value)[0] if len(told) == 1 else ""
    return core if _FINE["DAY"].match(core) else None


def _reported_quarter(before: Sequence[Time]) -> str:
    """The last quarter told of by its number alone, or ""; one with its year is told of for comparison."""
    told = (time.value for time in reversed(before) if time.tense != "future" and not time.value[0].isdigit())
    return next((value for value in told if _FINE["QUARTER"].match(value)), "")


def _sentence(time: Time, parse: Doc) -> tuple[int, int]:
    words = parse.char_span(time.words.start, time.words.end, alignment_mode="expand")
    if words is None:
        return time.words.start, time.words.end
    return words.sent.start_char, words.sent.end_char
