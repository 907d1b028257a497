"""The day of a report that states none, or none with its year, from dated reports of its story."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from rashomon.clean.days.published import DAY_NAMES
from rashomon.clean.days.yearless import Yearless, yearless
from rashomon.extract.dates import resolve
from rashomon.model import Published, Report, Span, Story, Time
from rashomon.text import stems

WEEKDAY = re.compile(r"XXXX-WXX-([1-7])")
# What two sentences have in common that tell the same: stems, and the part of those of the shorter one. Of 93
# articles in stories of several, each dated by the others, 17 were, all of them rightly.
SHARED, LIKE = 4, 0.35
NEAR = timedelta(7)  # between a day without a year and that of a dated report which says of which year it is


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
    have appeared; how many days later it may have been, `extract.dates.days_of` says. Where its dateline names a
    day without the year, it is that day or none.
    """
    found = {}
    for story in stories:
        members = [reports[member.report] for member in story.members]
        undated = [report for report in members if report.published.date is None or is_dated_by_others(report)]
        known = [one for one in members if undated and one.published.day and not is_dated_by_others(one)]
        told = [sentence for report in known for sentence in _days(report)]
        for report in undated:
            if published := _published(report, known, told):
                found[report.id] = published
    return found


def is_dated_by_others(report: Report) -> bool:
    """Whether the day of a report is that which its story gives it, and none of its own."""
    published = report.published
    return published.basis == "inferred" and (published.precision == "week" or _sent(report) is not None)


def _sent(report: Report) -> Yearless | None:
    """The day without a year that the dateline of a report names."""
    return yearless(report.dateline.text) if report.dateline else None


def _published(report: Report, known: Sequence[Report], told: Sequence[_Told]) -> Published | None:
    matches: dict[date, list[tuple[_Told, _Told]]] = defaultdict(list)
    for own in _weekdays(report):
        for other in told:
            if own.weekday == other.weekday and _alike(own.stems, other.stems) and other.day:
                matches[other.day].append((own, other))
    latest = max(matches, default=None)
    if latest and latest - min(matches) >= timedelta(7):
        return None
    if sent := _sent(report):
        return _on(sent, report, known, latest)
    if latest is None:
        return None
    own, other = min(matches[latest], key=lambda pair: (pair[1].report, pair[1].words))
    day = f"{DAY_NAMES[own.weekday - 1]} ({latest})"
    why = f"{other.report} tells the same of {day}: this one appeared then or within a few days"
    return Published(date=latest.isoformat(), precision="week", basis="inferred", why=why)


def _on(sent: Yearless, report: Report, known: Sequence[Report], latest: date | None) -> Published | None:
    """The day that a dateline names in the year that the dated reports tell; none before what the report tells."""
    days = sorted((date.fromisoformat(one.published.day), one.id) for one in known if one.published.day)
    near = {day: id for other, id in reversed(days) if (day := sent.nearest(other)) and abs(day - other) <= NEAR}
    if len(near) != 1 or report.dateline is None:
        return None
    ((day, id),) = near.items()
    if latest and not latest <= day < latest + timedelta(7):
        return None
    why = f'its dateline says "{report.dateline.text}"; the year is that of {id}, of its story'
    return Published(date=day.isoformat(), precision="day", basis="inferred", why=why)


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
