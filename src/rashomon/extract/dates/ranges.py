"""Join two days between which something went on: "from Monday to Wednesday", "between March 3 and March 7"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from rashomon.extract.dates.tense import clause_head
from rashomon.model import Passage, Time

_OPENS = re.compile(r"\b(from|between)\s+$", re.IGNORECASE)
_LINKS = {
    "from": re.compile(r"\s+(?:to|until|till|through)\s+$", re.IGNORECASE),
    "between": re.compile(r"\s+and\s+$", re.IGNORECASE),
}
# What is moved from one day to another does not last from one to the other.
_MOVED = frozenset("bring change defer delay move postpone push put reschedule shift switch".split())


def joined(times: Sequence[Time], parse: Doc) -> tuple[Time, ...]:
    """The times, those of two days that are the ends of one stretch made one."""
    found: list[Time] = []
    for time in times:
        if found and _is_stretch(found[-1], time, parse):
            time = _stretch(found.pop(), time, parse)
        found.append(time)
    return tuple(found)


def _is_stretch(first: Time, last: Time, parse: Doc) -> bool:
    if not (_is_day(first) and _is_day(last)):
        return False
    opens = _OPENS.search(parse.text[max(0, first.words.start - 12) : first.words.start])
    if not opens or not _LINKS[opens[1].casefold()].fullmatch(parse.text[first.words.end : last.words.start]):
        return False
    words = parse.char_span(first.words.start, first.words.end, alignment_mode="expand")
    return words is None or clause_head(words.root).lemma_ not in _MOVED


def _is_day(time: Time) -> bool:
    return time.kind == "date" and not re.search(r"/|\?|_REF$", time.value)


def _stretch(first: Time, last: Time, parse: Doc) -> Time:
    start, end = first.words.start, last.words.end
    words = Passage(first.words.report, start, end, parse.text[start:end])
    return replace(first, words=words, value=f"{first.value}/{last.value}")
