"""How two versions differ in when: two days of which only one can be, a finer and a coarser date."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from rashomon.compare.claims.about import sentence
from rashomon.compare.claims.claim import Claim
from rashomon.compare.claims.dates import FINEST, is_of_all
from rashomon.compare.claims.placed import times_in
from rashomon.compare.differences.pairs import Pair, difference
from rashomon.coreference.compatible import apart
from rashomon.extract.dates import resolve
from rashomon.extract.dates.value import split
from rashomon.model import Difference, Passage, Precision, Report, Span, Statement, Time, When

THAT = re.compile(r"that\s+", re.I)
CLOCK = re.compile(r"T(\d\d):(\d\d)$")
ANY_DAY = "XXXX-XX-XX"  # of a time that names no day
DAY, DAWN = 24 * 60, 6 * 60  # in minutes
# From when to when each part of a day may last, in minutes of the day that names it; a night ends on the next.
PARTS = {
    "TMO": (0, DAY // 2),
    "TMI": (11 * 60, 14 * 60),
    "TAF": (DAY // 2, 18 * 60),
    "TEV": (16 * 60, DAY),
    "TNI": (18 * 60, DAY + DAWN),
    "TDT": (DAWN, 18 * 60),
}
SAME_WORDS, SHORTEST = 0.8, 3  # of the stems of the longer of two sentences; stems, where it has fewer
LATE, EARLY = (15 * 60, DAY + DAWN), (0, DAY // 2)  # "late on Monday"


@dataclass(frozen=True, slots=True)
class Moment:
    """A time of a report: `days` are those that it may be of, `minutes` the part of its first day, if it has one.

    `days` are None for a clock time that names none; `near` are those of which it may be then.
    """

    words: Passage
    precision: Precision
    days: tuple[str, str] | None
    minutes: tuple[int, int] | None
    near: tuple[str, ...]


def dates(pair: Pair) -> Iterator[Difference]:
    """When: two days that share none, or a finer and a coarser date of what is told, or of when it was said."""
    left, right = pair.left, pair.right
    if left.kind != right.kind or left.kind == "figure":
        return
    for mine, theirs in zip(_times(pair, left), _times(pair, right), strict=True):
        if mine and theirs and (_lies_in(mine, theirs) or _lies_in(theirs, mine)):
            values = [(left, mine.words.text, mine.words), (right, theirs.words.text, theirs.words)]
            yield difference("date", "precision", values, "one date is finer and lies within the other")
            return
    one, other = left.when, right.when
    if not (one and other and one.words and other.words) or not apart(one, other) or not _are_dated(pair):
        return
    to_come = all(_was_ahead(when, claim) for when in (one, other) for claim in (left, right))
    if to_come or not (_was_ahead(one, right) or _was_ahead(other, left) or _in_one_night(pair)):
        values = [(left, _interval(one), one.words), (right, _interval(other), other.words)]
        yield difference("date", "contradiction", values, "both are dated to the day and share no day")


def _are_dated(pair: Pair) -> bool:
    """Whether both dates are those of the thing, and of an act not when it was told.

    Where no act was found, the two must tell it in the same words.
    """
    left, right = pair.left, pair.right
    if not all(claim.on or claim.kind != "event" for claim in (left, right)):
        return False
    if left.found and right.found:
        return True
    one, other = (frozenset(stem for stem in claim.about if not stem[0].isdigit()) for claim in (left, right))
    return len(one & other) >= SAME_WORDS * max(len(one), len(other), SHORTEST)


def _in_one_night(pair: Pair) -> bool:
    """Whether the one is the night of a day and the other the next day, or its small hours: "Monday night"."""
    sides = [(pair.reports[claim.report], claim) for claim in (pair.left, pair.right)]
    moments = [_moment(report, _own(report, claim)) for report, claim in sides]
    return any(
        night
        and after
        and night.days
        and after.days
        and _reaches(night)
        and _next(night.days[0]) == after.days[0]
        and (after.minutes is None or after.minutes[0] < DAWN)
        for night, after in (moments, reversed(moments))
    )


def _was_ahead(when: When, claim: Claim) -> bool:
    """Whether a day had not come when the report of a claim was published: what it tells was another time."""
    return bool(when.start and claim.day and when.start[:10] > claim.day)


def _interval(when: When) -> str:
    return f"{when.start}" if when.start == when.end or when.end is None else f"{when.start} to {when.end}"


def _times(pair: Pair, claim: Claim) -> tuple[Moment | None, Moment | None]:
    """When what a version tells was, and when it was said; None where that is not given, or in two ways."""
    report, said = pair.reports[claim.report], claim.found
    own = _own(report, claim)
    if not isinstance(said, Statement):
        return _moment(report, own or (_only(report, claim.words) if said is None else None)), None
    held = sentence(report, claim.words)
    contents = [words for words in said.content if held.covers(words)]
    told = _only(report, _without_that(report, contents[0])) if len(contents) == 1 else None
    around = [time for time in _dating(report, held) if not any(one.overlaps(time.words) for one in contents)]
    return _moment(report, told), _moment(report, own or (around[0] if len(around) == 1 else None))


def _own(report: Report, claim: Claim) -> Time | None:
    """The time that was found to be a claim's."""
    words = claim.when.words if claim.when else None
    return next((time for time in report.times if time.words == words), None)


def _without_that(report: Report, content: Passage) -> Passage:
    """What is said, less the "that" which opens it: what follows is no clause under it."""
    opening = THAT.match(content.text)
    return report.passage(content.start + opening.end(), content.end) if opening else content


def _only(report: Report, words: Passage) -> Time | None:
    """The one time of some words, if it is that of all they tell and not of a clause under it or in a name."""
    times = _dating(report, words.span)
    return times[0] if len(times) == 1 and is_of_all(report, words, times[0].words) else None


def _dating(report: Report, span: Span) -> Sequence[Time]:
    """The times of a stretch; lengths ("for 45 days") and what recurs are none."""
    return [time for time in times_in(report, span) if time.kind in ("date", "time")]


def _moment(report: Report, time: Time | None) -> Moment | None:
    """A time with its days; None where neither they nor an hour are known."""
    if time is None or time.value.endswith("_REF"):
        return None
    when = resolve(time, report.published)
    core, part, modifier = split(time.value)
    minutes = _minutes(part, modifier)
    if when and when.start and when.end and when.basis != "inferred":
        return Moment(time.words, when.precision, (when.start[:10], when.end[:10]), minutes, ())
    if core != ANY_DAY or minutes is None or not report.published.day:
        return None
    day = date.fromisoformat(report.published.day)
    near = (str(day - timedelta(1)), str(day))
    return Moment(time.words, "time" if CLOCK.match(part) else "part-of-day", None, minutes, near)


def _minutes(part: str, modifier: str) -> tuple[int, int] | None:
    if clock := CLOCK.match(part):
        at = int(clock[1]) * 60 + int(clock[2])
        return at, at
    return PARTS.get(part) or {"late": LATE, "early": EARLY}.get(modifier)


def _lies_in(fine: Moment, coarse: Moment) -> bool:
    """Whether one is finer and may be within the other: an hour in its part of the day, a day in its month.

    Of two like hours, or parts of a day, the one of which the day is told is the finer.
    """
    if fine.days and coarse.days is None and fine.minutes == coarse.minutes:
        return fine.precision == coarse.precision and _holds(coarse, fine.days)
    if FINEST.index(fine.precision) >= FINEST.index(coarse.precision):
        return False
    days = fine.days or next(((day, day) for day in fine.near if _holds(coarse, (day, day))), None)
    if days is None or not _holds(coarse, days):
        return False
    if fine.minutes is None or coarse.minutes is None or coarse.precision != "part-of-day":
        return coarse.precision not in ("time", "part-of-day")
    first, last = coarse.minutes
    shift = DAY if coarse.days and days[0] > coarse.days[0] else 0
    return any(first <= start + shift and end + shift <= last for start, end in _turns(fine, coarse))


def _turns(fine: Moment, coarse: Moment) -> Iterator[tuple[int, int]]:
    """The minutes of a moment; of one that names no day, or beside such a one, those of the next day as well."""
    if fine.minutes is None:
        return
    start, end = fine.minutes
    yield start, end
    if fine.days is None or coarse.days is None:
        yield start + DAY, end + DAY


def _reaches(moment: Moment) -> bool:
    """Whether a part of a day goes on after midnight."""
    return moment.minutes is not None and moment.minutes[1] > DAY


def _next(day: str) -> str:
    return str(date.fromisoformat(day) + timedelta(1))


def _holds(coarse: Moment, days: tuple[str, str]) -> bool:
    if coarse.days is None:
        return any(day in coarse.near for day in days)
    first, last = coarse.days
    return first <= days[0] and days[1] <= (_next(last) if first == last and _reaches(coarse) else last)
