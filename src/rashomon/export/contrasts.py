"""Where reports differ: the readings of a point side by side, attribute by attribute."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rashomon.export.cited import Cited
from rashomon.export.marks import Run, differing, runs
from rashomon.model import Attribute, Difference, DifferenceKind, Passage, Point, Reading, Report, Span
from rashomon.text import fold

ORDER: tuple[DifferenceKind, ...] = ("contradiction", "update", "scope", "framing", "precision", "rounding")


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """What one report says. `words` stand around the reading; `also` are labels of reports with the same value.

    The runs are those of `words`, marked "reading" and, inside it, "differs".
    """

    cited: Cited
    value: str
    words: Passage
    runs: tuple[Run, ...]
    also: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """The kind of a difference between two values, and what decided it."""

    kind: DifferenceKind
    left: str
    right: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Contrast:
    """All that reports say about one attribute of a point. `point` is its number in the dossier."""

    number: int
    point: int
    attribute: Attribute
    verdicts: tuple[Verdict, ...]
    sides: tuple[Side, ...]


def contrasts(cited: Sequence[Cited], points: Sequence[Point]) -> tuple[Contrast, ...]:
    """The contrasts of a story: those with a contradiction first, then in the dossier's order."""
    by_report = {one.report.id: one for one in cited}
    found: list[tuple[int, int, Point, list[Difference]]] = []
    for number, point in enumerate(points, start=1):
        grouped: dict[Attribute, list[Difference]] = {}
        for difference in point.differences:
            grouped.setdefault(difference.attribute, []).append(difference)
        for differences in grouped.values():
            worst = min(ORDER.index(difference.kind) for difference in differences)
            found.append((worst, number, point, differences))
    found.sort(key=lambda held: held[:2])
    return tuple(
        Contrast(
            number=i,
            point=number,
            attribute=differences[0].attribute,
            verdicts=_verdicts(differences),
            sides=_sides(point, differences, by_report),
        )
        for i, (_, number, point, differences) in enumerate(found, start=1)
    )


def _verdicts(differences: Sequence[Difference]) -> tuple[Verdict, ...]:
    found = [
        Verdict(kind=d.kind, left=d.values[0].value, right=d.values[-1].value, why=d.why) for d in differences
    ]
    return tuple(dict.fromkeys(found))


def _sides(point: Point, differences: Sequence[Difference], cited: Mapping[str, Cited]) -> tuple[Side, ...]:
    readings = dict.fromkeys(reading for difference in differences for reading in difference.values)
    ordered = sorted(readings, key=lambda reading: (cited[reading.report].number, reading.words))
    odd = differing([reading.words.text for reading in ordered])
    return tuple(_side(point, reading, spans, ordered, cited) for reading, spans in zip(ordered, odd, strict=True))


def _side(
    point: Point, reading: Reading, odd: Sequence[Span], all_: Sequence[Reading], cited: Mapping[str, Cited]
) -> Side:
    at = reading.words
    words = _around(point, reading, cited[reading.report].report)
    marks = {
        "reading": (at.span,) if words != at else (),
        "differs": [Span(at.start + span.start, at.start + span.end) for span in odd],
    }
    shown = {other.report for other in all_}
    also = tuple(
        cited[version.report].label
        for version in point.versions
        if version.report not in shown and any(fold(value) == fold(reading.value) for _, value in version.values)
    )
    return Side(cited=cited[reading.report], value=reading.value, words=words, runs=runs(words, marks), also=also)


def _around(point: Point, reading: Reading, report: Report) -> Passage:
    """The words in which a reading stands: the version of its report, else its sentence, else itself."""
    at = reading.words.span
    for version in point.versions:
        if version.report == reading.report and version.words.span.covers(at):
            return version.words
    sentence = next((span for span in report.sentences if span.covers(at)), at)
    return report.passage(sentence.start, sentence.end)
