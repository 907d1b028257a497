"""The day of a report that states none, from dated reports of its story that tell the same of a weekday."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from rashomon.clean.days.dates import DAY_AND_MONTH
from rashomon.clean.days.published import DAY_NAMES
from rashomon.clean.lines.words import MONTHS
from rashomon.extract.dates import resolve
from rashomon.model import Published, Report, Span, Story, Time
from rashomon.text import stems

WEEKDAY = re.compile(r"XXXX-WXX-([1-7])")
# What two sentences have in common that tell the same: stems, and the part of those of the shorter one. Of 93
# articles in stories of several, each dated by the others, 17 were, all of them rightly.
SHARED, LIKE = 4, 0.35


@dataclass(frozen=True, slots=True)
class _Told:
    """A sentence that says of a weekday (1 is Monday) what happened; `day` where its report is dated."""

    report: str
    weekday: int
    stems: frozenset[str]
    words: str
    day: date | None = None


def dated(stories: Iterable[Story], reports: Mapping[str, Report]) -> dict[str, Published]:
    """The publication of each undated report of which its story gives the day; the others are left out.

    A report that says "on Saturday" of what a dated one says of Saturday 15 March was not published before that
    day, nor much later, or it would have given the date. So the latest of such days is the first on which it can
    have appeared; how many days later it may have been, `extract.dates.days_of` says.
    """
    found = {}
    for story in stories:
        members = [reports[member.report] for member in story.members]
        undated = [report for report in members if report.published.date is None or is_dated_by_others(report)]
        told = [one for report in members if undated and report.published.day for one in _days(report)]
        for report in undated:
            if published := _published(report, told):
                found[report.id] = published
    return found


def is_dated_by_others(report: Report) -> bool:
    """Whether the day of a report is that which its story gives it, and none of its own."""
    return report.published.basis == "inferred" and report.published.precision == "week"


def _published(report: Report, told: Sequence[_Told]) -> Published | None:
    matches: dict[date, list[tuple[_Told, _Told]]] = defaultdict(list)
    for own in _weekdays(report):
        for other in told:
            if own.weekday == other.weekday and _alike(own.stems, other.stems) and other.day:
                matches[other.day].append((own, other))
    if not matches:
        return None
    latest = max(matches)
    if latest - min(matches) >= timedelta(7):
        return None
    own, other = min(matches[latest], key=lambda pair: (pair[1].report, pair[1].words))
    day = f"{DAY_NAMES[own.weekday - 1]} ({latest})"
    why = f"{other.report} tells the same of {day}: this one appeared then or within a few days"
    if report.dateline and (sent := _in_week(report.dateline.text, latest)):
        latest, why = sent, f'{why}; its dateline says "{report.dateline.text}"'
    return Published(date=latest.isoformat(), precision="week", basis="inferred", why=why)


def _in_week(dateline: str, first: date) -> date | None:
    """The day of the week from `first` on that a dateline without a year names, if it names one of them."""
    found = DAY_AND_MONTH.search(dateline)
    if found is None:
        return None
    number, name = found["number1"] or found["number2"], found["name1"] or found["name2"]
    week = (first + timedelta(days) for days in range(7))
    return next((day for day in week if (day.month, day.day) == (MONTHS[name.casefold()], int(number))), None)


def _weekdays(report: Report) -> Iterator[_Told]:
    """The sentences of a report that say of a weekday what has happened."""
    for time in report.times:
        match = WEEKDAY.match(time.value)
        if match and time.tense != "future" and (sentence := _sentence(time, report)):
            words = report.text[sentence.start : sentence.end]
            yield _Told(report.id, int(match[1]), _stems(words, time), words)


def _days(report: Report) -> Iterator[_Told]:
    """The sentences of a dated report that say of a day what has happened on it."""
    for time in report.times:
        when = resolve(time, report.published)
        if when and when.start and when.start == when.end and (sentence := _sentence(time, report)):
            words, day = report.text[sentence.start : sentence.end], date.fromisoformat(when.start)
            yield _Told(report.id, day.isoweekday(), _stems(words, time), words, day)


def _sentence(time: Time, report: Report) -> Span | None:
    return next((one for one in report.sentences if one.covers(time.words.span)), None)


def _stems(words: str, time: Time) -> frozenset[str]:
    return frozenset(stems(words)) - frozenset(stems(time.words.text))


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    both = len(one & other)
    return both >= SHARED and both >= LIKE * min(len(one), len(other))
