"""Rules for the times of accounts: quarters and halves of a year, the year-ago period, the end of a year."""

from __future__ import annotations

import re

from rashomon.extract.dates.calendar import OF_YEAR, year_of
from rashomon.extract.dates.rule import Reading, Rule, rule
from rashomon.extract.dates.words import NTH, SHIFT, YEAR, nth


def _quarter(match: re.Match[str]) -> Reading:
    return "date", f"{year_of(match)}-Q{nth(match['nth'])}"


def _half(match: re.Match[str]) -> Reading:
    which = match["nth"].casefold()
    if which not in ("first", "second", "last"):
        return None
    year = year_of(match)
    return "date", f"{'YEAR+0' if year == 'XXXX' else year}-H{1 if which == 'first' else 2}"


def _end_of_year(match: re.Match[str]) -> Reading:
    return "date", f"{'last' if match['since'] else 'this'}:XXXX-12"


def _of_year(match: re.Match[str]) -> Reading:
    return "date", f"{match['year']}-QX"


_NTH_QUARTER = rf"(?:fiscal )?(?P<nth>(?!last){NTH}) quarter"

RULES: tuple[Rule, ...] = (
    rule(rf"(?:the )?{_NTH_QUARTER}{OF_YEAR}?", _quarter),
    rule(rf"(?:fiscal )?(?P<nth>(?!last){NTH})-quarter", _quarter),
    rule(rf"(?:the )?(?:fiscal )?(?P<year>{YEAR})(?:['’]s)? {_NTH_QUARTER}", _quarter),
    rule(rf"(?:the )?(?P<nth>{NTH})[ -](?:half|two quarters) of (?P<year>{YEAR})", _half),
    rule(rf"(?:the )?(?P<nth>{NTH})[ -]half of (?:{SHIFT}|the) year", _half),
    rule(rf"{SHIFT} year['’]s {_NTH_QUARTER}", _quarter),
    # Which quarter of the year is told elsewhere.
    rule(rf"(?:the )?(?:fiscal )?(?P<year>{YEAR}) (?:quarter|period)", _of_year),
    rule(r"(?:year-ago|year-earlier)", lambda _: ("date", "?QUARTER-4")),
    rule(
        r"(?:for|of) (?P<words>the year)(?! (?:ended|ending|before|after|to|of|that|in which|when)\b)",
        lambda _: ("date", "YEAR+0"),
    ),
    rule(r"the latest quarter", lambda _: ("date", "QUARTER-1")),
    rule(r"the (?:latest period|quarter)", lambda _: ("date", "?QUARTER+0")),
    rule(
        r"the (?:comparable )?(?:year-ago|year-earlier) (?:(?:first|second|third|fourth) )?(?:quarter|period)",
        lambda _: ("date", "?QUARTER-4"),
    ),
    rule(r"(?P<since>since )?(?P<words>(?:the )?year(?:-| |['’]s )end)", _end_of_year),
    rule(r"(?:the )?month(?:-| |['’]s )end", lambda _: ("date", "MONTH+0~late")),
)
