"""As of when a count holds, where the text says so: "as of noon", in its sentence or in the next one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from rashomon.extract.dates import resolve
from rashomon.extract.numerals import NUMBER
from rashomon.model import Figure, Report, Span, When

_AS_OF = re.compile(r"\bas\s+of\s+$", re.IGNORECASE)
_NEXT = re.compile(r"\b(?:and|but|while)\s+$", re.IGNORECASE)
_NUMBER = re.compile(NUMBER, re.IGNORECASE)
_THE_COUNT = re.compile(
    r"\b(?:the|this|that|its|their)\s+(?:figures?|numbers?|counts?|tally|toll)\b", re.IGNORECASE
)


def as_of(report: Report, figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """The figures, each with the moment at which the text says that it holds, where it says so."""
    moments: dict[str, When] = {}
    for start, when in _moments(report):
        for figure in _held(report, figures, start):
            moments.setdefault(figure.id, when)
    return tuple(replace(one, as_of=moments[one.id]) if one.id in moments else one for one in figures)


def _moments(report: Report) -> Iterator[tuple[int, When]]:
    """The times behind "as of", each with the place where that starts."""
    for time in report.times:
        found = _AS_OF.search(report.text, max(0, time.words.start - 20), time.words.start)
        when = resolve(time, report.published) if found else None
        if found and when:
            yield found.start(), when


def _held(report: Report, figures: Sequence[Figure], start: int) -> Sequence[Figure]:
    """The figures that hold as of a time: all of the sentence that it opens, else the last one before it.

    Behind an "and" it is the first one after it. "She gave the figure as of noon" is about the people who are
    counted in the sentence before.
    """
    at = next((i for i, span in enumerate(report.sentences) if span.start <= start < span.end), None)
    if at is None:
        return ()
    sentence = report.sentences[at]
    own = _inside(figures, sentence)
    if start == sentence.start:
        return own
    if _NEXT.search(report.text, sentence.start, start):
        return [figure for figure in own if figure.words.start > start][:1]
    before = [figure for figure in own if figure.words.end <= start]
    if before:
        other = _NUMBER.search(report.text, before[-1].words.end, start)
        return [] if other else before[-1:]
    if at and _THE_COUNT.search(report.text, sentence.start, start):
        return [figure for figure in _inside(figures, report.sentences[at - 1]) if figure.unit == "people"]
    return ()


def _inside(figures: Sequence[Figure], sentence: Span) -> list[Figure]:
    return [figure for figure in figures if sentence.covers(figure.words.span)]
