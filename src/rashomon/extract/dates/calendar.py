"""Rules for what the calendar names: days, months, years, decades, quarters, seasons, holidays."""

from __future__ import annotations

import re

from rashomon.extract.dates.clock import CLOCK, ZONE, time_of_day
from rashomon.extract.dates.rule import Reading, Rule, rule
from rashomon.extract.dates.words import (
    DAY,
    MONTH,
    MONTH_BY_DAY,
    NTH,
    PARTS,
    SEASON,
    SEASONS,
    SHIFT,
    SHIFTS,
    WEEKDAY,
    WEEKDAY_BY_DAY,
    YEAR,
    day_number,
    month_number,
)

TO = r"(?: ?[-–—] ?| (?:to|through|until|till) )"
THIRD = r"(?P<third>early|mid|middle|late|(?:the )?(?:beginning|start|middle|end) of(?: the)?)"
_THIRDS = {"early": "early", "beginning": "early", "start": "early", "mid": "mid", "late": "late", "end": "late"}
OF_YEAR = rf"(?:,? (?:of |in )?(?P<year>{YEAR})|,? (?:of )?{SHIFT} year)"
_DECADES = {"twenties": 2, "thirties": 3, "forties": 4, "fifties": 5, "sixties": 6, "seventies": 7, "eighties": 8}
HOLIDAYS = {
    "christmas eve": "12-24",
    "christmas day": "12-25",
    "christmas": "12-25",
    "boxing day": "12-26",
    "new year's eve": "12-31",
    "new year's day": "01-01",
    "may day": "05-01",
    "valentine's day": "02-14",
    "halloween": "10-31",
}


def third(words: str | None) -> str:
    """The modifier of "early", "the end of": "~early", "~mid", "~late"; empty for no words."""
    if not words:
        return ""
    key = re.sub(r"(?i)^the |\s+of\b.*", "", words).casefold()
    return "~" + _THIRDS.get(key, "mid")


def year_of(match: re.Match[str]) -> str:
    """The year that the words of a match give ("2025", "YEAR-1"), or open digits."""
    groups = match.groupdict()
    if groups.get("year"):
        return str(groups["year"])
    if groups.get("shift"):
        return "YEAR" + SHIFTS[groups["shift"].casefold()]
    return "XXXX"


def _date(match: re.Match[str]) -> Reading:
    day, month = day_number(match["day"]), month_number(match["month"])
    value = f"{year_of(match)}-{month:02}-{day:02}"
    groups = match.groupdict()
    if groups.get("part"):
        return "time", value + PARTS[groups["part"].casefold()]
    if groups.get("hour") or groups.get("hour24"):
        return "time", value + time_of_day(match)
    return "date", value + (third(groups.get("third")) if groups.get("third") else "")


def _week_of(match: re.Match[str]) -> Reading:
    return "date", f"{year_of(match)}-{month_number(match['month']):02}-{day_number(match['day']):02}~week"


def _days(match: re.Match[str]) -> Reading:
    year = year_of(match)
    month = month_number(match["month"])
    last = month_number(match["month2"]) if match.groupdict().get("month2") else month
    first_day, last_day = day_number(match["day"]), day_number(match["day2"])
    if (month, first_day) >= (last, last_day):
        return None
    return "date", f"{year}-{month:02}-{first_day:02}/{year}-{last:02}-{last_day:02}"


def _month(match: re.Match[str]) -> Reading:
    return "date", f"{year_of(match)}-{month_number(match['month']):02}{third(match['third'])}"


def _months(match: re.Match[str]) -> Reading:
    year, first, last = year_of(match), month_number(match["month"]), month_number(match["month2"])
    return ("date", f"{year}-{first:02}/{year}-{last:02}") if first < last else None


def _chosen_month(match: re.Match[str]) -> Reading:
    return "date", f"{match['shift'].casefold()}:XXXX-{month_number(match['month']):02}{third(match['third'])}"


def _whole_year(match: re.Match[str]) -> Reading:
    return "date", match["year"] + third(match["third"])


def _years(match: re.Match[str]) -> Reading:
    first, last = match["year"], match["year2"]
    last = first[:2] + last if len(last) == 2 else last
    return ("date", f"{first}/{last}") if first < last else None


def _decade(match: re.Match[str]) -> Reading:
    digits = match["decade"]
    return "date", (digits[:3] if len(digits) == 4 else "19" + digits[0]) + third(match["third"])


def _named_decade(match: re.Match[str]) -> Reading:
    return "date", f"19{_DECADES.get(match['decade'].casefold(), 9)}" + third(match["third"])


def _century(match: re.Match[str]) -> Reading:
    return "date", f"{int(match['nth']) - 1:02}" + third(match["third"])


def _season(match: re.Match[str]) -> Reading:
    return "date", f"{year_of(match)}-{SEASONS[match['season'].casefold()]}{third(match['third'])}"


def _chosen_season(match: re.Match[str]) -> Reading:
    return "date", f"{match['shift'].casefold()}:XXXX-{SEASONS[match['season'].casefold()]}{third(match['third'])}"


def _iso(match: re.Match[str]) -> Reading:
    clock = match["clock"]
    return ("time", match["date"] + f"T{clock}") if clock else ("date", match["date"])


def _slashed(match: re.Match[str]) -> Reading:
    """Days and months in digits only where they cannot be exchanged: 16/3/2025, 3/16/2025, 3/3/2025."""
    one, other, year = int(match["one"]), int(match["other"]), match["year"]
    if len(year) == 2:
        year = ("19" if int(year) > 50 else "20") + year
    if one > 12 >= other:
        one, other = other, one
    elif not one <= 12 < other and one != other:
        return None
    return ("date", f"{year}-{one:02}-{other:02}") if one and other <= 31 else None


def _holiday(match: re.Match[str]) -> Reading:
    name = re.sub(r"\s+", " ", match["name"].casefold().replace("’", "'"))
    return "date", f"{year_of(match)}-{HOLIDAYS[name]}"


_HEAD = rf"(?:{WEEKDAY_BY_DAY},? (?:the )?)?"
_TAIL = r"(?:,? (?:in the |at )?(?P<part>morning|afternoon|evening|night))?"
_PART_OF = "(?P<part>morning|afternoon|evening|night) of "
_OF_DAY = "(?:of|beginning|starting|commencing)(?: on)?"
_MONTH_DAY = rf"{_HEAD}(?P<month>{MONTH_BY_DAY}) (?:the )?(?P<day>{DAY}){OF_YEAR}?"
_DAY_MONTH = rf"{_HEAD}(?:the )?(?P<day>{DAY}) (?:of )?(?P<month>{MONTH_BY_DAY}){OF_YEAR}?"

RULES: tuple[Rule, ...] = (
    rule(rf"{_MONTH_DAY}(?! ?[-–] ?\d){_TAIL}", _date),
    rule(rf"{_DAY_MONTH}{_TAIL}", _date),
    rule(rf"(?:the )?{_PART_OF}{_MONTH_DAY}", _date),
    rule(rf"(?:the )?{_PART_OF}{_DAY_MONTH}", _date),
    rule(rf"(?:{CLOCK}){ZONE}?,? (?:on )?{_MONTH_DAY}", _date),
    rule(rf"(?:{CLOCK}){ZONE}?,? (?:on )?{_DAY_MONTH}", _date),
    rule(rf"(?:the )?week {_OF_DAY} {_MONTH_DAY}", _week_of),
    rule(rf"(?:the )?week {_OF_DAY} {_DAY_MONTH}", _week_of),
    # The second of "April 24 and 25", the first of "24 and 25 April".
    rule(
        rf"(?P<month>{MONTH_BY_DAY}) {DAY}(?:, {DAY})*,? (?:and|or) (?P<words>(?P<day>{DAY}){OF_YEAR}?)"
        r"(?=[.,;:)]|\s(?:in|at|on|with|to|as|but|and|for)\b|\s*$)",
        _date,
    ),
    rule(
        rf"(?P<words>(?P<day>{DAY}))(?:, {DAY})*,? (?:and|or) {DAY} (?:of )?(?P<month>{MONTH_BY_DAY}){OF_YEAR}?",
        _date,
    ),
    rule(rf"(?P<month>{MONTH_BY_DAY}) (?P<day>{DAY}){TO}(?P<day2>{DAY}){OF_YEAR}?", _days),
    rule(
        rf"(?P<month>{MONTH_BY_DAY}) (?P<day>{DAY}){TO}(?P<month2>{MONTH_BY_DAY}) (?P<day2>{DAY}){OF_YEAR}?", _days
    ),
    rule(rf"(?P<day>{DAY}){TO}(?P<day2>{DAY}) (?:of )?(?P<month>{MONTH_BY_DAY}){OF_YEAR}?", _days),
    rule(
        rf"between (?P<words>(?P<day>{DAY}) and (?P<day2>{DAY}) (?:of )?(?P<month>{MONTH_BY_DAY}){OF_YEAR}?)",
        _days,
    ),
    rule(rf"between (?P<words>(?P<month>{MONTH_BY_DAY}) (?P<day>{DAY}) and (?P<day2>{DAY}){OF_YEAR}?)", _days),
    rule(
        rf"(?P<day>{DAY}) (?P<month>{MONTH_BY_DAY}){TO}(?P<day2>{DAY}) (?P<month2>{MONTH_BY_DAY}){OF_YEAR}?", _days
    ),
    rule(rf"(?:{THIRD}[ -])?(?P<month>{MONTH})(?! ?\d{{1,2}}(?!\d)){OF_YEAR}?", _month),
    rule(rf"(?P<month>{MONTH_BY_DAY}) (?:of )?(?P<year>{YEAR})(?P<third>)", _month),
    rule(rf"(?P<month>{MONTH}){TO}(?P<month2>{MONTH}){OF_YEAR}?", _months),
    rule(rf"(?:{THIRD}[ -])?{SHIFT} (?P<month>{MONTH})(?! ?\d{{1,2}}(?!\d))", _chosen_month),
    rule(rf"(?:{THIRD}[ -])?(?:(?:fiscal )?year |fiscal )?(?P<year>{YEAR})", _whole_year),
    rule(rf"(?P<year>{YEAR}) ?[-–—] ?(?P<year2>{YEAR})", _years),
    rule(rf"(?:from|between) (?P<words>(?P<year>{YEAR}) (?:to|and|until|through) (?P<year2>{YEAR}))", _years),
    rule(rf"(?P<year>{YEAR})[-–/](?P<year2>\d\d)", _years),
    rule(rf"(?:the )?(?:{THIRD}[ -])?(?:the )?(?P<decade>(?:1[5-9]|20)\d0)['’]?s", _decade),
    rule(rf"(?:the )?(?:{THIRD}[ -])?(?:the )?['’‘](?P<decade>[2-9]0)s", _decade),
    rule(rf"the (?:{THIRD}[ -])?(?P<decade>{'|'.join((*_DECADES, 'nineties'))})", _named_decade),
    # "The turn of the 20th century" is some years about 1900, which no date says.
    rule(
        rf"(?<!turn[ ]of[ ])(?<!turn[ ]of[ ]the[ ])"
        rf"(?:the )?(?:{THIRD}[ -])?(?P<nth>1?\d|2[01])(?:st|nd|rd|th)[ -]century",
        _century,
    ),
    rule(rf"(?:{THIRD}[ -])?(?:the )?(?P<season>{SEASON})(?: of)? (?:(?P<year>{YEAR})|{SHIFT} year)", _season),
    rule(
        rf"(?:in|during|by|since|until|over) (?P<words>(?:{THIRD} )?(?:the )?(?P<season>{SEASON}))(?! of\b)",
        _season,
    ),
    rule(rf"the {THIRD} (?P<season>{SEASON})(?! of\b)", _season),
    rule(rf"(?:{THIRD}[ -])?{SHIFT} (?:past |coming )?(?P<season>{SEASON})", _chosen_season),
    rule(
        r"(?P<date>(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))"
        r"(?:[T ](?P<clock>\d\d:\d\d)(?::\d\d)?Z?)?",
        _iso,
    ),
    rule(r"(?P<one>\d\d?)/(?P<other>\d\d?)/(?P<year>(?:19|20)?\d\d)", _slashed),
    # "The last Sunday in March" is known to the month only.
    rule(rf"(?:the )?(?:{NTH}|fifth) {WEEKDAY} (?:in|of) (?P<month>{MONTH}){OF_YEAR}?(?P<third>)", _month),
    rule(rf"(?P<name>{'|'.join(HOLIDAYS)}){OF_YEAR}?".replace("'", "['’]"), _holiday),
)
