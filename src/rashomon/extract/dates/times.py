"""Find the time expressions of a report."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Doc
from spacy.tokens import Span as Words

from rashomon.extract.dates import calendar, clock, deictic, lengths, quarters, spelled
from rashomon.extract.dates.linked import linked
from rashomon.extract.dates.names import is_name
from rashomon.extract.dates.ranges import joined
from rashomon.extract.dates.rule import Rule
from rashomon.extract.dates.tense import is_of_scheduled, tense_of
from rashomon.model import Report, Tense, Time, TimeKind
from rashomon.text import longest

GRAMMAR: tuple[Rule, ...] = (
    *calendar.RULES,
    *clock.RULES,
    *quarters.RULES,
    *spelled.RULES,
    *deictic.RULES,
    *lengths.RULES,
)
_SINCE = re.compile(r"\bsince\s+$", re.IGNORECASE)
# "The year ended Jan. 31" names the last one, however far it is.
_ENDED = re.compile(r"\bended(?:\s+on)?\s+$", re.IGNORECASE)
_OF_A_YEAR = re.compile(r"XXXX-\d\d(?:-\d\d)?")
_OF_ANY_YEAR = re.compile(r"XXXX-\d\d-\d\d")
_UNTIL = re.compile(r"\b(?:until|till)\s+$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Found:
    """A match of a rule: the stretch of its words, and what they name."""

    start: int
    end: int
    kind: TimeKind
    value: str


def times(report: Report, parse: Doc) -> Report:
    """The report with its time expressions, in reading order; none overlaps another.

    Where rules overlap, the longest words win, then the first rule of the grammar. Names that hold words of
    time (a newspaper, a surname) and verbs that look like months are left out.
    """
    found = []
    for match in longest(expressions(report.text)):
        words = parse.char_span(match.start, match.end, alignment_mode="expand")
        if words is None or is_name(words, match.start, match.end):
            continue
        found.append(_time(report, match, words))
    return replace(report, times=linked(joined(found, parse), parse))


def expressions(text: str) -> Iterator[Found]:
    """All that the rules find in a text, overlapping."""
    for rule in GRAMMAR:
        for match in rule.pattern.finditer(text):
            found = rule.read(match)
            if found:
                group = "words" if "words" in rule.pattern.groupindex else 0
                yield Found(*match.span(group), *found)


def _time(report: Report, match: Found, words: Words) -> Time:
    tense, value = tense_of(words.root), match.value
    if tense == "past" and _OF_A_YEAR.fullmatch(value) and is_of_scheduled(words.root):
        tense = "none"  # "made her plans for the June 3 election", told in May or in July
    if match.kind in ("date", "time") and "/" not in value and not value.endswith("_REF"):
        value, tense = _open_ended(report.text[: match.start], value, tense)
    return Time(words=report.passage(match.start, match.end), kind=match.kind, value=value, tense=tense)


def _open_ended(before: str, value: str, tense: Tense) -> tuple[str, Tense]:
    """With one end in the words: "since January" and "until January"."""
    before = before[-12:]
    if _SINCE.search(before):
        return f"{value}/..", "past"
    if _UNTIL.search(before):
        return f"../{value}", tense
    if _OF_ANY_YEAR.fullmatch(value) and _ENDED.search(before):
        return f"last:{value}", "past"
    return value, tense
