"""What words of a report are about: the stems by which they are compared, and names."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from operator import attrgetter

from rashomon.extract.dates import resolve
from rashomon.extract.numerals import NUMBER, number
from rashomon.model import Figure, Passage, Report, Span
from rashomon.text import stems, word_spans

NUMERAL = re.compile(rf"(?<![\w.,:])(?:{NUMBER})(?![\w:])", re.IGNORECASE)
AFTER, COUNTED = 60, 3
LEAST = 3
NUMBER_WORDS = frozenset(
    stem
    for word in (
        "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand "
        "thousands million millions billion billions dozen dozens scores"
    ).split()
    for stem in stems(word)
)


def sentence(report: Report, span: Span) -> Span:
    """The sentence (or sentences) of the report that `span` lies in."""
    first = bisect_right(report.sentences, span.start, key=attrgetter("end"))
    after = bisect_left(report.sentences, span.end, key=attrgetter("start"))
    return Span(report.sentences[first].start, report.sentences[after - 1].end) if first < after else span


def about(report: Report, parts: Sequence[Passage]) -> frozenset[str]:
    """The stems by which a claim is found to speak of the same as another.

    Numbers and dates are left out: they are what is compared.
    """
    found = set()
    for part in parts:
        span = part.span
        dated = _places(time.words for time in report.times if span.overlaps(time.words))
        kept = (
            part.text[word.start : word.end]
            for word in word_spans(part.text)
            if dated.isdisjoint(range(part.start + word.start, part.start + word.end))
        )
        found.update(stems(" ".join(kept) if dated else part.text))
    return frozenset(stem for stem in found if not stem[0].isdigit() and stem not in NUMBER_WORDS)


def numbers(report: Report, parts: Sequence[Passage]) -> frozenset[str]:
    """The numbers of a claim, each with the stem that follows it ("3 librari", "45 day"); dates are none."""
    return frozenset(key for part in parts for key in _numbers_in(report, part))


def _numbers_in(report: Report, part: Passage) -> Iterator[str]:
    dated = _places(time.words for time in report.times if part.span.overlaps(time.words) and time.kind in ("date","time"))
    for match in NUMERAL.finditer(part.text):
        value = number(match.group())
        if value is not None and value>=LEAST and part.start + match.start() not in dated:
            after = stems(" ".join(part.text[match.end() : match.end() + AFTER].replace("-"," ").split()[:COUNTED]))
            yield from (f"{value:.10g} {stem}" for stem in after if not stem[0].isdigit())


def days(report: Report, parts: Sequence[Passage]) -> frozenset[str]:
    """The days that a claim names, in ISO 8601."""
    found = (
        resolve(time, report.published)
        for time in report.times
        if time.kind in ("date", "time") and any(part.span.covers(time.words.span) for part in parts)
    )
    return frozenset(
        when.start[:10] for when in found if when and when.start and when.precision in ("day", "part-of-day", "time")
    )


def names(report: Report, sentences: Iterable[Span]) -> dict[Span, frozenset[str]]:
    """The stems of the capitalised words of each of the sentences, but its first and those of actors and dates."""
    known = [mention for actor in report.actors if actor.named for mention in actor.mentions]
    taken = _places((*known, *(time.words for time in report.times)))
    return {held: _names_in(report.text[held.start : held.end], held.start, taken) for held in set(sentences)}


def _names_in(text: str, start: int, taken: Collection[int]) -> frozenset[str]:
    capital = (word for word in list(word_spans(text))[1:] if text[word.start].isupper())
    free = (word for word in capital if not any(start + at in taken for at in range(word.start, word.end)))
    return frozenset(stem for word in free for stem in stems(text[word.start : word.end]))


def _places(passages: Iterable[Passage]) -> set[int]:
    """The places of the characters of the passages."""
    return {at for words in passages for at in range(words.start, words.end)}


def figures_in(report: Report, parts: Sequence[Passage]) -> tuple[Figure, ...]:
    """The figures of a report whose words stand in one of the parts."""
    return tuple(figure for figure in report.figures if any(part.span.covers(figure.words) for part in parts))
