"""To which consent a condition belongs that is printed without it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from rashomon.model import Passage, Point, Report, Span

# By report, the words of conditions, each with the number of the first point that tells of the consent as well.
Terms = Mapping[str, Mapping[Span, int]]


def terms(points: Sequence[Point], reports: Iterable[Report]) -> Terms:
    """The conditions that a point prints by themselves, as far as another point has the words around them."""
    printed: dict[str, list[tuple[Span, int]]] = defaultdict(list)
    for number, point in enumerate(points, start=1):
        for version in point.versions if point.kind == "position" else ():
            printed[version.report].append((version.words.span, number))
    return {report.id: found for report in reports if (found := _in_report(report, printed[report.id]))}


def _in_report(report: Report, printed: Sequence[tuple[Span, int]]) -> dict[Span, int]:
    alone = {span for span, _ in printed}
    found: dict[Span, int] = {}
    for condition in (words.span for position in report.positions if printed for words in position.conditions):
        around = (number for span, number in printed if span != condition and span.covers(condition))
        if condition in alone and (number := next(around, None)):
            found[condition] = number
    return found


def consent(words: Passage, known: Terms) -> tuple[str, ...]:
    """Of which point such words are a condition ("a condition: point 2"); nothing for other words."""
    number = known.get(words.report, {}).get(words.span)
    return (f"a condition: point {number}",) if number else ()
