"""On which day what a report tells is said to have been."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rashomon.compare.claims.about import sentence
from rashomon.compare.claims.dates import TO_COME, days_between
from rashomon.compare.claims.placed import times_in
from rashomon.compare.lexicon import SAYS
from rashomon.extract.dates import resolve
from rashomon.model import Figure, Report, Span, Time, When

OUTCOME = re.compile(r",\s(?:killing|injuring|wounding|displacing|leaving)\s(?:[\w-]+\s){0,3}$")
SAME_DAY = "?DAY+0"  # behind the value of the time that "that day" points to
A_MONTH = 31  # days
SAYING = 2  # words before a date: "said on Thursday"
# What is told of all of a war: "killed in the conflict so far", "since the fighting began", "the three-year war".
OF_A_WAR = re.compile(
    r"\b(?:in|during|throughout|over the course of) (?:the|its|their|this) "
    r"(?:[\w-]+ ){0,2}(?:war|conflict|uprising|insurgency)\b"
    r"|\bsince (?:[\w'’-]+ ){1,4}(?:began|started|erupted|broke out|begun)\b"
    r"|\bsince the (?:start|beginning|outbreak) of\b"
    r"|\b[\w-]+-year(?:-old|-long)? (?:[\w-]+ )?(?:war|conflict|uprising|insurgency)\b",
    re.I,
)


def is_outcome(report: Report, figure: Figure) -> bool:
    """Whether a number only ends what a sentence tells: "the boat sank on Sunday, killing six"."""
    held = sentence(report, figure.words)
    return bool(OUTCOME.search(report.text, held.start, figure.words.start))


def happened_on(report: Report, told: Span, around: Span, when: When | None) -> str | None:
    """The one day of what is told at `told` in the sentence `around`; not that on which somebody said it.

    What is told in somebody's words is dated by these: "seven were hurt, she said on Thursday" is not.
    `when` is its date, where that is known.
    """
    if not (when and when.words) and not times_in(report, around):
        return None  # as of most
    contents = [
        part.span
        for statement in report.statements
        for part in statement.content
        if statement.type == "assertion" and part.start <= told.start and told.end <= part.end
    ]
    inside = min((around, *contents), key=lambda span: span.end - span.start)
    when = when if when and when.words else only_date(report, inside) or _date_of_deed(report, inside)
    if not (when and when.words and inside.covers(when.words)):
        return None
    return None if _is_of_saying(report, inside, when.words.start) else _day(when)


def _date_of_deed(report: Report, inside: Span) -> When | None:
    """The one date of a sentence on which nobody spoke: "were hurt on Monday, she said on Friday"."""
    times = [time for time in _days_in(report, inside) if not _is_of_saying(report, inside, time.words.start)]
    return resolve(times[0], report.published) if len(times) == 1 else None


def _is_of_saying(report: Report, inside: Span, at: int) -> bool:
    """Whether right before a date stands that somebody spoke."""
    return not SAYS.isdisjoint(report.text[inside.start : at].casefold().split()[-SAYING:])


def goes_back(report: Report, span: Span) -> bool:
    """Whether the sentence of some words names a time of an earlier year, or tells of all of a war.

    Early in January the last days of December are none of an earlier year.
    """
    held, day = sentence(report, span), report.published.day
    if OF_A_WAR.search(report.text, held.start, held.end):
        return True
    dates = [resolve(time, report.published) for time in times_in(report, held)]
    return day is not None and any(
        when.start[:4] < day[:4] and days_between(when.start[:10], day) > A_MONTH
        for when in dates
        if when and when.start
    )


def only_date(report: Report, held: Span) -> When | None:
    """The date of a sentence that gives no other: it is that of what the sentence tells."""
    times = _days_in(report, held)
    if len(times) != 1 or TO_COME.search(report.text, held.start, times[0].words.start):
        return None
    return resolve(times[0], report.published)


def _days_in(report: Report, span: Span) -> Sequence[Time]:
    """The times in a stretch less those that only point back to another of them: "on 3 May ... that day"."""
    times = times_in(report, span)
    return [time for time in times if not any(time.value == f"{other.value}{SAME_DAY}" for other in times)]


def _day(when: When) -> str | None:
    """The day of a date that is known as finely and is no span of days."""
    return when.day if not when.end or when.end[:10] == when.day else None
