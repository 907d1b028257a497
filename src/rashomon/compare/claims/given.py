"""What a claim gives besides its words: numbers with what they may count, and days, each as one key.

They are what is compared, and no stems by which claims are found. But that two claims give the same is evidence.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter

from rashomon.compare.lexicon import EXTREMES
from rashomon.extract.dates import resolve
from rashomon.extract.numerals import NUMBER, number
from rashomon.model import Passage, Report, Span
from rashomon.text import small, stems

NUMERAL = re.compile(rf"(?<![\w.,:])(?:{NUMBER})(?![\w:])")
END = re.compile(r"[.!?]\s|\n")
SINCE_THEN = " since "  # in the key of an extreme
AFTER, COUNTED = 60, 3  # characters and words behind a number among which the one is that says what it counts
# "The first talks between the two since the war began", and what it is since.
SINCE = re.compile(rf"\b(?P<extreme>{'|'.join(EXTREMES)})\b[^.!?;:\n]{{0,90}}?\bsince\s(?P<what>[^,.!?;:()\n]+)")
LEAST = 3  # "two sides" and "one of them" are told of anything


@dataclass(frozen=True, slots=True)
class Given:
    """Where a report gives a number, a day or an extreme, and its keys.

    "45 day", "45 halt"; "45 "; "2031-03-17"; "first since war", "first since began".
    """

    span: Span
    keys: tuple[str, ...]


def given(report: Report) -> tuple[Given, ...]:
    """All numbers, days and extremes that a report gives, in reading order; the numbers of dates are none."""
    moments = [time for time in report.times if time.kind in ("date", "time")]
    found = [Given(span, keys) for span, keys in _numbers(report.text, [time.words.span for time in moments])]
    found += [Given(Span(*match.span()), tuple(_extremes(match))) for match in SINCE.finditer(small(report.text))]
    for time in moments:
        when = resolve(time, report.published)
        if when and when.day:
            found.append(Given(time.words.span, (when.day,)))
    return tuple(sorted(found, key=lambda one: (one.span, one.keys)))


def given_in(found: Sequence[Given], parts: Iterable[Passage]) -> frozenset[str]:
    """The keys of those that stand in one of the parts."""
    held: set[str] = set()
    for part in parts:
        for one in found[bisect_left(found, part.start, key=attrgetter("span.start")) :]:
            if one.span.start >= part.end:
                break
            if one.span.end <= part.end:
                held.update(one.keys)
    return frozenset(held)


def _extremes(match: re.Match[str]) -> Iterator[str]:
    """The keys of what is the first or the worst since something: one for each word of what it is since."""
    extreme = EXTREMES[match["extreme"]]
    return (f"{extreme}{SINCE_THEN}{stem}" for stem in stems(match["what"]))


def extremes(keys: frozenset[str]) -> frozenset[str]:
    """Those that say what something is the first or the worst since."""
    return frozenset(key for key in keys if SINCE_THEN in key)


def is_day(key: str) -> bool:
    """Whether a key is that of a day."""
    return " " not in key


def is_bare(key: str) -> bool:
    """Whether a key is that of a number behind which no word stands that it may count."""
    return key.endswith(" ")


def one_each(keys: frozenset[str]) -> frozenset[str]:
    """The keys, of each number one, and none of a number alone."""
    return frozenset({key.partition(" ")[0]: key for key in sorted(keys) if not is_bare(key)}.values())


def count_apart(left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether two claims give numbers of like things, and no two the same: four hours a day, twelve a day."""
    numbers = [
        [key.partition(" ") for key in keys if not is_day(key) and SINCE_THEN not in key] for keys in (left, right)
    ]
    one, other = ({value for value, _, _ in found} for found in numbers)
    first, second = ({what for _, _, what in found if what} for found in numbers)
    return bool(first & second) and not one & other


def _numbers(text: str, moments: Sequence[Span]) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """Each number of a text with the stems that follow it."""
    dated = {at for span in moments for at in range(span.start, span.end)}
    for match in NUMERAL.finditer(small(text)):
        value = number(match.group())
        if value is None or value < LEAST or match.start() in dated:
            continue
        behind = END.split(text[match.end() : match.end() + AFTER])[0].replace("-", " ").split()[:COUNTED]
        keys = [f"{value:.10g} {stem}" for stem in stems(" ".join(behind)) if not stem[0].isdigit()]
        yield Span(match.start(), match.end()), tuple(keys) or (f"{value:.10g} ",)
