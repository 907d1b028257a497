"""What "the report" or "no such offer" is that somebody denies, by the point that has it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from rashomon.model import Passage, Point, Report, Span

# Words that only point to what is denied, and words that say so within what is told of it.
POINTING = re.compile(r"(?:the|this|that|these|those)\s[\w-]+|it|this|that", re.I)
NO_SUCH = re.compile(r"\b(?:no|any) such [\w-]+", re.I)

# By report, where such words stand, each with the numbers of the points that are meant.
Answered = Mapping[str, Mapping[Span, Sequence[int]]]


def answered(points: Sequence[Point], reports: Iterable[Report]) -> Answered:
    """What is denied, as far as the same report tells it in a point that is disputed."""
    told: dict[str, list[tuple[int, Span]]] = defaultdict(list)
    for number, point in enumerate(points, start=1):
        for version in point.versions if point.standing == "disputed" else ():
            told[version.report].append((number, version.words.span))
    return {report.id: found for report in reports if (found := _in_report(report, told[report.id]))}


def _in_report(report: Report, told: Sequence[tuple[int, Span]]) -> dict[Span, Sequence[int]]:
    said = {one.id: one for one in report.statements}
    found: dict[Span, Sequence[int]] = {}
    for denial in report.statements if told else ():
        denied = [part for id in denial.denies if id in said for part in said[id].content]
        numbers = [number for number, span in told if any(span.overlaps(part) for part in denied)]
        for words in denial.denied:
            for span in _pointing(words):
                found[span] = list(dict.fromkeys((*found.get(span, ()), *numbers)))
    return {span: numbers for span, numbers in found.items() if numbers}


def _pointing(words: Passage) -> Iterator[Span]:
    match = POINTING.fullmatch(words.text) or NO_SUCH.search(words.text)
    if match:
        yield Span(words.start + match.start(), words.start + match.end())


def answers(words: Passage, known: Answered, points: Sequence[Point]) -> tuple[str, ...]:
    """What is meant by such words among these ("the report: point 1"), where these do not tell it."""
    found = []
    for at, numbers in known.get(words.report, {}).items():
        told = [one.words for number in numbers for one in points[number - 1].versions]
        if words.span.covers(at) and not any(one.report == words.report and one.overlaps(words) for one in told):
            text = words.text[at.start - words.start : at.end - words.start].lower()
            found.append(f"{text}: point {', '.join(map(str, numbers))}")
    return tuple(found)
