"""The words of time in English, as fragments of regular expressions and their values."""

from __future__ import annotations

from rashomon.extract.numerals import DIGITS, SMALL, number

_MONTHS = "January February March April May June July August September October November December".split()
_SHORT_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Sept Oct Nov Dec".split()
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_SHORT_WEEKDAYS = "Mon Tues Tue Wed Thurs Thur Thu Fri Sat Sun".split()
SHIFT = r"(?P<shift>last|this|next)"
SHIFTS = {"last": "-1", "this": "+0", "next": "+1"}
_SHORT = {name[:3].casefold(): at for at, name in enumerate(_MONTHS, 1)}


def either(*words: str) -> str:
    """A group that matches one of the words, the longest first."""
    return "(?:" + "|".join(sorted(words, key=len, reverse=True)) + ")"


def _cased(*words: str) -> str:
    """Names are capitalised or in capitals: "may" is no month, "MAY" may be."""
    return f"(?-i:{either(*words, *(word.upper() for word in words))})"


# Abbreviations of months and weekdays need their point or a day beside them: "Mar" and "Sat" are words.
MONTH = rf"(?:{_cased(*_MONTHS)}\b|{_cased(*_SHORT_MONTHS)}\.)"
MONTH_BY_DAY = rf"(?:{_cased(*_MONTHS)}\b|{_cased(*_SHORT_MONTHS)}\b\.?)"
WEEKDAY = rf"(?:{_cased(*WEEKDAYS)}\b|{_cased(*_SHORT_WEEKDAYS)}\.(?=\s))"
WEEKDAY_BY_DAY = rf"(?:{_cased(*WEEKDAYS, *_SHORT_WEEKDAYS)}\b\.?)"
YEAR = r"(?:1[5-9]|20)\d\d(?!\d)(?![.,]\d)"
DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?!\d|:\d|[.,]\d)"

_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
NTH = either(*_ORDINALS, "last")
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
SEASON = either(*SEASONS)
PARTS = {
    "morning": "TMO",
    "noon": "T12:00",
    "midday": "TMI",
    "lunchtime": "TMI",
    "afternoon": "TAF",
    "evening": "TEV",
    "night": "TNI",
    "overnight": "TNI",
    "midnight": "TNI",
    "dawn": "TMO",
    "dusk": "TEV",
}
PART = either(*PARTS)
# Units by their letter in an ISO length; those under a day follow a "T".
UNITS = {
    "second": ("T", "S", 1),
    "minute": ("T", "M", 1),
    "hour": ("T", "H", 1),
    "day": ("", "D", 1),
    "night": ("", "D", 1),
    "week": ("", "W", 1),
    "fortnight": ("", "W", 2),
    "weekend": ("", "W", 1),
    "month": ("", "M", 1),
    "quarter": ("", "Q", 1),
    "year": ("", "Y", 1),
    "decade": ("", "Y", 10),
    "century": ("", "Y", 100),
    "centurie": ("", "Y", 100),
}
UNIT = either(
    "second", "minute", "hour", "day", "week", "fortnight", "month", "quarter", "year", "decade", "century"
)
PLURAL = either(
    "seconds",
    "minutes",
    "hours",
    "days",
    "weeks",
    "fortnights",
    "months",
    "quarters",
    "years",
    "decades",
    "centuries",
)
# "hundred", "dozen" and the like after a count of units are rare; small numbers are enough here.
TENS = either(*list(SMALL)[20:])
ONES = either(*list(SMALL)[1:10])
COUNT = rf"(?:{DIGITS}|{TENS}[ -]{ONES}|{either(*SMALL)}|an? hundred|a dozen|a thousand)"
HEDGE = (
    "(?:(?:no more than|no less than|more than|less than|fewer than|at least|at most|up to|as long as|nearly"
    "|almost|over|just over|just under|under) )"
)
VAGUE = "(?:an? few|a couple of|few|several|many|some|countless|recent)"


def month_number(words: str) -> int:
    """1 to 12 for a name of a month or its abbreviation."""
    return _SHORT[words.casefold()[:3]]


def weekday_number(words: str) -> int:
    """1 (Monday) to 7 for a name of a weekday or its abbreviation."""
    return [day[:3].casefold() for day in WEEKDAYS].index(words.casefold()[:3]) + 1


def day_number(words: str) -> int:
    """The day of "3", "03" or "3rd"."""
    return int("".join(c for c in words if c.isdigit()))


def nth(words: str) -> int:
    """1 to 4 for an ordinal."""
    return _ORDINALS[words.casefold()]


def length(count: str, unit: str) -> str:
    """The ISO length of a count of units: "three", "weeks" gives P3W. An unknown count gives X."""
    name = unit.casefold().removesuffix("s")
    prefix, letter, times = UNITS[name]
    found = number(count)
    if count.casefold().startswith("a couple"):
        found = 2.0
    size = "X" if found is None else f"{found * times:g}" if found * times < 1e6 else str(int(found * times))
    return f"P{prefix}{size}{letter}"
