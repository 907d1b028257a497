"""Lines of a timeline that tell one thing: they are of one time, and tell it in much the same words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from functools import lru_cache

from rashomon.compare.alignment.kin import by_kin
from rashomon.compare.claims.dates import DAY, FINEST
from rashomon.compare.timeline.agreed import agreed
from rashomon.compare.timeline.dated import Dating
from rashomon.compare.timeline.passing import interval_of
from rashomon.model import Passage, Report, When
from rashomon.text import stems

# Words that two share, besides names and those of the time, and the part of the shorter that they are. Measured on
# 100 pairs of lines of one time, in 9 stories of 6 to 20 reports.
MANY = 3
PART_OF_MANY = 0.25
FEW = 2
PART_OF_FEW = 0.4
PART_OF_SEVERAL = 0.5  # many say many things on one day, and one report tells several of one day
RECENT = timedelta(3)
MONTHS = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
BY_DATE = re.compile(rf"\b(?:(?:{MONTHS})[a-z]*\.? \d|\d{{1,2}}(?:st|nd|rd|th)? (?:{MONTHS}))")
CAPITAL = re.compile(r"\b[A-Z][\w'’-]*")
# "Monday's vote was close", "the vote on Monday was close": a vote that the reader knows of.
DAY_OF = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Today|Yesterday)"
REFERS = re.compile(
    rf"(?:\w+,\s)?(?:{DAY_OF}['’]s\s|the\s(?:[\w-]+\s){{1,3}}on\s{DAY_OF}\s(?:was|were|is|are|came|comes)\s)", re.I
)
COUNTED = frozenset({"people", "percent"})
# What denies something is no second line of what it denies.
DENIES = re.compile(r"\b(?:den(?:y|ies|ied|ial)|dismiss\w*|refus\w*|reject\w*|not|never|no)\b|n['’]t\b", re.I)

Line = Callable[[Sequence[Dating]], Dating]


def once_each(
    groups: Sequence[Sequence[Dating]], line: Line, reports: Mapping[str, Report]
) -> list[Sequence[Dating]]:
    """The groups, those joined of which a reader sees the same; `line` gives the dating by which one is told.

    Each is held against the lines of larger ones alone, so that no chain of them joins what has little in common.
    """
    kept: dict[int, list[Dating]] = {}
    begin: dict[str, list[int]] = defaultdict(list)
    lines = [line(group) for group in groups]
    for at in sorted(range(len(groups)), key=lambda i: (-len({one.report for one in groups[i]}), i)):
        start = interval_of(agreed(groups[at]).when)[0]
        same = next((i for i in begin[start] if _tell_one(lines[i], lines[at], reports)), None)
        if same is None:
            kept[at] = list(groups[at])
            begin[start].append(at)
        else:
            kept[same].extend(groups[at])
    return [kept[at] for at in sorted(kept)]


def _tell_one(left: Dating, right: Dating, reports: Mapping[str, Report]) -> bool:
    if not _of_one_time(left, right, reports) or _denies(left) != _denies(right):
        return False
    if measure_apart(left.words, right.words, reports):
        return False
    one, other = (_content(line.words.text, time_words(line)) for line in (left, right))
    both, fewer = len(one & other), min(len(one), len(other))
    if both >= MANY:
        several = left.said or right.said or left.report == right.report
        return both >= (PART_OF_SEVERAL if several else PART_OF_MANY) * fewer
    if REFERS.match(left.words.text) or REFERS.match(right.words.text):
        return both > 0
    names, others = _names(left.words.text), _names(right.words.text)
    if is_past_by_date(left, reports) and is_past_by_date(right, reports):
        return both > 0 and bool(names & others)
    return both == FEW and both >= PART_OF_FEW * fewer and (names <= others or others <= names)


def measure_apart(left: Passage, right: Passage, reports: Mapping[str, Report]) -> bool:
    """Whether two give other numbers of one unit: open "for six hours", "for twelve hours a day"."""
    one, other = _measures(left, reports[left.report]), _measures(right, reports[right.report])
    return any(one[unit].isdisjoint(other[unit]) for unit in one.keys() & other.keys())


def _measures(words: Passage, report: Report) -> dict[str, set[float]]:
    """What is measured in some words, and not counted: the numbers by the first word of their unit."""
    found: dict[str, set[float]] = defaultdict(set)
    for figure in report.figures:
        if figure.unit and figure.unit not in COUNTED and figure.value is not None and words.covers(figure.words):
            found[figure.unit.split()[0]].add(figure.value)
    return found


def _of_one_time(left: Dating, right: Dating, reports: Mapping[str, Report]) -> bool:
    """Whether two dates are one, one is the finer, or both last until their reports: "since June"."""
    if interval_of(left.when) == interval_of(right.when):
        return True
    if left.when.precision == right.when.precision and FINEST.index(left.when.precision) > DAY:
        return _until_now(left, reports) and _until_now(right, reports)
    return _is_of_a_day(left.when) and _is_of_a_day(right.when)


def _until_now(one: Dating, reports: Mapping[str, Report]) -> bool:
    return interval_of(one.when)[1] == reports[one.report].published.day


def _is_of_a_day(when: When) -> bool:
    start, end = interval_of(when)
    fine = FINEST.index(when.precision) <= DAY
    return fine and bool(start) and end <= str(date.fromisoformat(start) + timedelta(1))


def is_past_by_date(one: Dating, reports: Mapping[str, Report]) -> bool:
    """Whether it is a day some time before its report, and given by its date.

    Hardly two things of one story were on one such day; of the days around the news many were.
    """
    published, day = reports[one.report].published.day, interval_of(one.when)[1]
    if one.when.precision != "day" or not one.when.words or not BY_DATE.search(one.when.words.text):
        return False
    return published is not None and day < (date.fromisoformat(published) - RECENT).isoformat()


def _denies(one: Dating) -> bool:
    return bool(DENIES.search(one.words.text))


def much_alike(text: str, other: str) -> bool:
    """Whether two lines are told in much the same words, names apart, and none denies the other."""
    left, right = _content(text), _content(other)
    both = len(left & right)
    same = both >= MANY and both >= PART_OF_SEVERAL * min(len(left), len(right))
    return same and bool(DENIES.search(text)) == bool(DENIES.search(other))


@lru_cache(maxsize=10_000)
def _content(text: str, time: frozenset[str] = frozenset()) -> frozenset[str]:
    """The stems of what a line tells, besides names and the `time`; a noun for an act by its verb."""
    return by_kin(told(text) - time) - _names(text)


def time_words(one: Dating) -> frozenset[str]:
    """The stems of the words that give the time."""
    return told(one.when.words.text) if one.when.words else frozenset()


@lru_cache(maxsize=10_000)
def told(text: str) -> frozenset[str]:
    """The stems of some words, which are held against those of many others."""
    return frozenset(stems(text))


def _names(text: str) -> frozenset[str]:
    """The stems of words with a capital; not of the first, which has one anyway."""
    return frozenset(stem for match in CAPITAL.finditer(text, 1) for stem in stems(match[0]))
