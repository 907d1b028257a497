"""Rules for the clock and the week: times of day, weekdays."""

from __future__ import annotations

import re

from rashomon.extract.dates.rule import Reading, Rule, rule
from rashomon.extract.dates.words import PART, PARTS, SHIFT, SHIFTS, WEEKDAY, weekday_number

CLOCK = (
    r"(?P<hour>[01]?\d|2[0-3])(?:[:.](?P<minute>[0-5]\d))? ?(?P<half>[ap]\.?m\b\.?)"
    r"|(?P<hour24>[01]?\d|2[0-3]):(?P<minute24>[0-5]\d)(?::\d\d)?"
)
ZONE = (
    r"(?: ?(?:\(?(?:[A-Z]{0,3}GMT|UTC|EST|EDT|CET|CEST|BST|PST|PDT|CST|MSK|ET|PT|CT)\)?(?:[+-]\d{1,2})?"
    r"|local time))"
)
_PARTS = rf"(?:[ -](?P<part>{PART}))"


def time_of_day(match: re.Match[str]) -> str:
    """The time that the clock of a match shows: "T17:30"."""
    if match["hour24"]:
        return f"T{int(match['hour24']):02}:{match['minute24']}"
    hour = int(match["hour"]) % 12 + (12 if match["half"].casefold().startswith("p") else 0)
    return f"T{hour:02}:{match['minute'] or '00'}"


def _time(match: re.Match[str]) -> Reading:
    if match["hour"] and int(match["hour"]) > 12:
        return None
    groups = match.groupdict()
    if groups.get("weekday"):
        return "time", f"XXXX-WXX-{weekday_number(groups['weekday'])}{time_of_day(match)}"
    relative = {"yesterday": "DAY-1", "today": "DAY+0", "tomorrow": "DAY+1"}
    return "time", relative.get((groups.get("day") or "").casefold(), "XXXX-XX-XX") + time_of_day(match)


def _weekday(match: re.Match[str]) -> Reading:
    value = f"XXXX-WXX-{weekday_number(match['weekday'])}"
    shift = (match["shift"] or "").casefold().replace("coming ", "")
    if shift:
        value = f"{'next' if 'coming' in shift else shift}:{value}"
    part = match["part"] or match["before"]
    third_of = (match["third"] or "").casefold()
    modifier = "~early" if "hours" in third_of else {"early": "~early", "late": "~late"}.get(third_of, "")
    if part:
        return "time", value + PARTS[part.casefold()] + modifier
    return "date", value + modifier


def _weekday_of_week(match: re.Match[str]) -> Reading:
    return "date", f"WEEK{SHIFTS[match['shift'].casefold()]}-{weekday_number(match['weekday'])}"


RULES: tuple[Rule, ...] = (
    rule(
        rf"(?:{CLOCK}){ZONE}?"
        rf"(?:,? (?:on |late |early )?(?:(?P<weekday>{WEEKDAY})|(?P<day>yesterday|today|tomorrow)))?",
        _time,
    ),
    rule(
        r"(?:(?P<third>late|early|mid|(?:the )?(?:early|small) hours of)[ -](?:on )?)?"
        rf"(?:(?P<before>{PART}) (?:on |of )?)?"
        rf"(?:(?P<shift>last|next|this coming|this|coming) )?(?P<weekday>{WEEKDAY})(?:(?:['’]s)?{_PARTS})?",
        _weekday,
    ),
    rule(rf"(?P<weekday>{WEEKDAY}),? (?:of )?{SHIFT} week", _weekday_of_week),
)
