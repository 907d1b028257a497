"""Find the time expressions of a report."""

from __future__ import annotations

import re
from dataclasses import replace

from spacy.tokens import Doc

from rashomon.extract.dates.tense import tense_of
from rashomon.model import Report, Time

_WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_WEEKDAY = re.compile(rf"\b({'|'.join(_WEEKDAYS)})\b")


def times(report: Report, parse: Doc) -> Report:
    """The report with its time expressions, in reading order."""
    found = []
    for match in _WEEKDAY.finditer(report.text):
        words = parse.char_span(*match.span(), alignment_mode="expand")
        value = f"XXXX-WXX-{_WEEKDAYS.index(match[1]) + 1}"
        passage = report.passage(*match.span())
        found.append(Time(words=passage, kind="date", value=value, tense=tense_of(words.root)))
    return replace(report, times=tuple(found))
