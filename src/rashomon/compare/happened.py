"""On which day what a report tells is said to have been."""

from __future__ import annotations

from rashomon.compare.about import sentence
from rashomon.compare.lexicon import SAYS
from rashomon.compare.placed import times_in
from rashomon.extract.dates import resolve
from rashomon.model import Report, Span, When

SAYING = 2  # words before a date: "said on Thursday"


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
    when = when if when and when.words else only_date(report, inside)
    if not (when and when.words and inside.covers(when.words)):
        return None
    before = report.text[inside.start : when.words.start].casefold().split()[-SAYING:]
    return None if SAYS & set(before) else _day(when)


def goes_back(report: Report, span: Span) -> bool:
    """Whether the sentence of some words names a time of an earlier year: "since the war began in 2011"."""
    held, day = sentence(report, span), report.published.day
    dates = [resolve(time, report.published) for time in times_in(report, held)]
    return day is not None and any(when.start[:4] < day[:4] for when in dates if when and when.start)


def only_date(report: Report, held: Span) -> When | None:
    """The date of a sentence that gives no other: it is that of what the sentence tells."""
    times = times_in(report, held)
    return resolve(times[0], report.published) if len(times) == 1 else None


def _day(when: When) -> str | None:
    """The day of a date that is known as finely and is no span of days."""
    if not when.start or when.precision not in ("day", "part-of-day", "time"):
        return None
    return when.start[:10] if not when.end or when.end[:10] == when.start[:10] else None
