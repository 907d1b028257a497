"""Which dates are none of what a report tells as news: old ones, those of pictures and posts, of one of two."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from rashomon.compare.claims.about import sentence
from rashomon.compare.claims.dates import DAY, FINEST, is_of_a_thing, is_year_of_one
from rashomon.compare.claims.placed import times_in
from rashomon.extract.dates import resolve
from rashomon.model import Passage, Report, When

# What a page says of a picture or of a post that it shows, and what stands in its bars: no date of a happening.
SHOWN = re.compile(
    r"\b(?:undated|this|still|file|handout|combination(?:\sof)?)\s(?:photo(?:graph)?|image|picture|frame|grab|handout)s?\b"
    r"|\bphotos?:\s|\A(?:published|posted|updated)\s|\s\|\s.*\s\|\s",
    re.I,
)
SUPPOSED = re.compile(r"(?:\A|[“\",;:–—]\s?)(?:even\s)?(?:if|unless)\s[^,]*\Z", re.I)
NEEDED = re.compile(r"\bneeds\s(?!to\b)[^,;:()]*\sto\s[^,;:()]*$")
WEEKDAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
# "Six days a week, Monday through Saturday", "appears Monday-Friday".
EACH = re.compile(rf"{WEEKDAY.pattern}\s?(?:[-–]|to|through)\s?{WEEKDAY.pattern}")
ANY = re.compile(r"\b(?:a|any|one|some|every)\s$", re.I)
LONGEST_EACH = len("Wednesday through ")
LONGEST_ARTICLE = len(" every ")
# What stands behind a day that no noun follows: not "in a Tuesday interview".
ALONE_THERE = re.compile(r"[,.;:)]|\s(?:and|as|at|before|during|for|from|in|or|that|to|when|while|with)\b|\Z")
# Behind what somebody said, which is spoken of as known: "Berg's comments Wednesday drew fire".
SAID_THEN = re.compile(
    r"(?:['’]s?|\b(?:his|her|its|their|these|those))\s(?:[\w-]+\s){0,2}"
    r"(?:address|announcement|appearance|briefing|comments?|interview|news conference|presentation|remarks?|report"
    r"|speech|statement|testimony|tweets?)(?:\s(?:at|before|from|in|to)\s(?:[\w'’.-]+\s){1,4}?)?\s?(?:(?:early|late|on)\s)?$",
    re.I,
)
LONG_AGO = re.compile(r"\b(?:more than|over|at least)\s(?:[\w-]+\s){1,3}ago$", re.I)
POSTED = re.compile(r"\(@\w+\)\s*$")
LONGEST_NAME = 40  # characters
HEAD = 2  # sentences that tell what a report is about
YEAR = 365  # days


def is_in_passing(report: Report, words: Passage, when: When) -> bool:
    """Whether a date is of something else than its sentence: "freed 21 of the girls kidnapped two years ago".

    What heads a report is not a year old; what was then is told of by the way.
    """
    return when.basis == "resolved" and is_news(report, words) and is_old(report, when)


def is_of_another(report: Report, when: When) -> bool:
    """Whether a date is none of what is told beside it, wherever it stands."""
    return (
        is_of_one(report, when)
        or is_of_any(report, when)
        or is_of_what_was_said(report, when)
        or is_longer_ago(report, when)
    )


def is_longer_ago(report: Report, when: When) -> bool:
    """Whether it is only told to have been before that: "more than four years ago"."""
    at = when.words
    return at is not None and LONG_AGO.search(report.text, max(0, at.start - LONGEST_NAME), at.end) is not None


def is_of_one(report: Report, when: When) -> bool:
    """Whether a year is that of one of two things that are told together, or tells which one is meant."""
    if when.words is None or FINEST.index(when.precision) <= DAY:
        return False
    times = times_in(report, when.words.span)
    return any(is_year_of_one(time, report) or is_of_a_thing(time, report) for time in times)


def is_of_what_is_shown(report: Report, words: Passage, when: When) -> bool:
    """Whether a date stands in a caption, in a bar of links, or behind who posted what the page shows.

    "A man walks in Klow on Jan. 20, 2020" tells in the present of a day that is over, and only a caption does so.
    """
    at = when.words.start if when.words else words.start
    times = times_in(report, when.words.span) if when.words and when.basis == "stated" else ()
    if when.precision == "day" and not is_to_come(report, when) and any(one.tense == "present" for one in times):
        return True
    around = sentence(report, words)
    said = report.text[around.start : around.end]
    return bool(SHOWN.search(said) or POSTED.search(report.text, max(0, at - LONGEST_NAME), at))


def is_supposed(clause: Passage, when: When) -> bool:
    """Whether what was then is only supposed ("if she wins on Friday"), or what is needed for it is told."""
    before = clause.text[: when.words.start - clause.start] if when.words else ""
    return bool(SUPPOSED.search(before) or NEEDED.search(before))


def is_of_any(report: Report, when: When) -> bool:
    """Whether it is no certain day: "on a Saturday afternoon when the shop was full"."""
    if not when.words or not WEEKDAY.match(when.words.text):
        return False
    if EACH.search(report.text, max(0, when.words.start - LONGEST_EACH), when.words.end + LONGEST_EACH):
        return True
    article = ANY.search(report.text, max(0, when.words.start - LONGEST_ARTICLE), when.words.start)
    return bool(article and ALONE_THERE.match(report.text, when.words.end))


def is_of_what_was_said(report: Report, when: When) -> bool:
    """Whether it is the day of somebody's words that are known, and the report gives that day elsewhere too."""
    at = when.words
    if at is None or not SAID_THEN.search(report.text, max(0, at.start - LONGEST_NAME * 2), at.start):
        return False
    return any(interval_of(other) == interval_of(when) for other in _others(report, at))


def _others(report: Report, at: Passage) -> Iterator[When]:
    """The dates of a report at other places."""
    found = (resolve(time, report.published) for time in report.times if time.words != at)
    return (when for when in found if when)


def is_generic(report: Report, when: When) -> bool:
    """Whether "today" is no day but these times: "few people today think so"."""
    if not when.words or when.words.text.casefold() != "today":
        return False
    time = next((one for one in report.times if one.words == when.words), None)
    return time is not None and time.tense == "present" and not is_news(report, when.words)


def ends_on(when: When, report: Report) -> When | None:
    """The day after which something is to be over: "until Friday", told before Friday."""
    published = report.published.day
    to_the_day = FINEST.index(when.precision) <= DAY
    if when.start or not when.end or not to_the_day or published is None or when.end[:10] <= published:
        return None
    return replace(when, start=when.end[:10])


def is_news(report: Report, words: Passage) -> bool:
    """Whether words stand in the sentences that tell what a report is about."""
    lead = report.sentences[:HEAD]
    return bool(lead) and words.start < lead[-1].end


def is_old(report: Report, when: When) -> bool:
    """Whether a date is more than a year before its report."""
    published = report.published.day
    if published is None:
        return False
    first, last = interval_of(when)
    long_ago = (date.fromisoformat(published) - timedelta(YEAR)).isoformat()
    # "Since 2012": it lasts, but nothing says that anything new came of it.
    return (first if last == published else last) < long_ago


def is_to_come(report: Report, when: When) -> bool:
    """Whether a date begins after the day of its report."""
    published = report.published.day
    return published is not None and interval_of(when)[0] > published


def interval_of(when: When) -> tuple[str, str]:
    """First and last day of a date."""
    return (when.start or "")[:10], (when.end or when.start or "9999")[:10]
