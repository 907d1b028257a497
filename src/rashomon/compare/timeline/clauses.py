"""The clause of a sentence in which a date stands, and the words that can be read with it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rashomon.compare.claims.placed import times_in
from rashomon.model import Passage, Report, Span
from rashomon.text import word_spans

# What parts the clauses of a sentence, as far as marks and words tell.
PARTS = re.compile(
    r"[;:]\s+|,\s+|\s[–—-]+\s|\s*[()“”\"]+\s*|\s+(?=(?:which|who|whose|where|when|while|after|since|before|as|that)\s)"
)
# What begins so tells of a time of its own, and not of that of the clause before it.
ALONE = re.compile(r"(?:after|since|following|before|until|till|ahead of|during|from|in|on|at|by)\s", re.I)
LONGEST = 300  # characters
LASTING = re.compile(r"since\s", re.I)
# What tells which one is meant, within a clause that goes on behind it: "one of the boats that sank was found".
WHICH = re.compile(r"\s(?:which|who|whose|where|that)\s")
# What has neither its subject nor its sense in itself.
HANGS = re.compile(r"(?:that|which|who|whom|whose|as|even|than)\s")
BESIDE_IT = len("early on ")  # characters between a preposition and its time
THERE = re.compile(r",?\s(?:where|(?:at|in|during) which)\s")
SINCE = re.compile(r"\bsince\s")
AFTERWARDS = re.compile(r",?\s(?:after|since|following|until)\s", re.I)
TELLING = 3  # words besides those of the time, for a clause to say what was then


def clause_of(report: Report, around: Span, time: Passage) -> Passage:
    """The stretch of a sentence around a time, from mark to mark; where that is the time alone, with the next.

    All of the sentence where the next is of another time.
    """
    ends = list(PARTS.finditer(report.text, around.start, around.end))
    start = max((match.end() for match in ends if match.end() <= time.start), default=around.start)
    after = [match.start() for match in ends if match.start() >= time.end] + [around.end]
    for end in after:
        words = report.text[start:end].rstrip(" .,;:")
        if len(list(word_spans(words))) >= len(list(word_spans(time.text))) + TELLING:
            return report.passage(start, start + len(words))
        if around.start < start and AFTERWARDS.match(report.text, end):
            break  # what comes next is of another time: "he was asleep | before dawn on Monday, | after the raid"
    return report.passage(around.start, around.end)


def _told_there(report: Report, around: Span, clause: Passage) -> Passage | None:
    """What was then, by its name and what the sentence tells of it: "talks in May, where both met".

    Not where another time is told there, but since when something is the first.
    """
    led = ALONE.match(clause.text)
    if led is None or not THERE.match(report.text, clause.end) or around.end - clause.start > LONGEST:
        return None
    rest = [one.words for one in report.times if clause.end <= one.words.start < around.end]
    if any(not SINCE.search(report.text, clause.end, words.start) for words in rest):
        return None
    return report.passage(clause.start + led.end(), around.end)


def readable(report: Report, around: Span, clause: Passage, time: Passage) -> Passage:
    """The clause where it can be read alone ("after the talks on Monday"), else all before it in its sentence too.

    Not where another time stands before it: then what is told there was at that time. "Since late on Friday" says
    how long it has been so what stands before it; what hangs on it ("a step that the mayor denied on Monday") has
    its sense from there. A first clause that is parted by which one is meant, or that begins with the only time of
    its sentence, is all of it. An event of which the sentence tells more stands with that.
    """
    begins = clause.start == around.start and WHICH.match(report.text, clause.end)
    if begins or _heads_all(report, around, time):
        return clause if around.end - around.start > LONGEST else report.passage(around.start, around.end)
    if event := _told_there(report, around, clause):
        return event
    before = Span(around.start, clause.start)
    lasting = LASTING.match(clause.text)
    lasts = lasting and time.start - clause.start - lasting.end() <= BESIDE_IT
    told = any(before.covers(one.words) for one in report.times)
    if told and HANGS.match(clause.text) and clause.end - around.start <= LONGEST:
        return report.passage(around.start, clause.end)
    if (ALONE.match(clause.text) and not lasts) or told:
        return clause
    return clause if clause.end - around.start > LONGEST else report.passage(around.start, clause.end)


def in_full(words: Passage, printed: Iterable[Passage], report: Report) -> Passage:
    """Words as a point prints them, with more of their sentence, unless that gives another time or is long.

    "After the raid of Monday" is no time of what the rest tells.
    """
    if ALONE.match(words.text):
        return words
    full = next((one for one in printed if one.report == words.report and one.span.covers(words)), words)
    more = len(times_in(report, full.span)) > len(times_in(report, words.span))
    same = full.text.rstrip(" .,;:!?") == words.text
    return words if more or same or full.end - full.start > LONGEST else full


def _heads_all(report: Report, around: Span, time: Passage) -> bool:
    """Whether a sentence begins with its only time."""
    return time.start - around.start <= BESIDE_IT and len(times_in(report, around)) == 1
