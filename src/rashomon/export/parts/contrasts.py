"""Where reports differ: the readings of a point side by side, attribute by attribute."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from string import ascii_uppercase

from rashomon.compare.claims.about import sentence
from rashomon.export.cited import Cited
from rashomon.export.labels import listed
from rashomon.export.marks import Run, differing, runs
from rashomon.model import Attribute, Difference, DifferenceKind, Passage, Point, Reading, Report, Span
from rashomon.text import fold

ORDER: tuple[DifferenceKind, ...] = ("contradiction", "update", "scope", "framing", "precision", "rounding")


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """What one report says. `words` stand around the reading; `also` are labels of reports with the same value,
    at the first side that has it.

    The runs are those of `words`, marked "reading" and, inside it, "differs". `letter` stands for the side in
    verdicts.
    """

    letter: str
    cited: Cited
    value: str
    words: Passage
    runs: tuple[Run, ...]
    also: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """A kind of difference and what decided it, with the letters of the sides of which it holds."""

    kind: DifferenceKind
    why: str
    between: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Contrast:
    """All that reports say about one attribute of a point. `point` is its number in the dossier."""

    number: int
    point: int
    attribute: Attribute
    verdicts: tuple[Verdict, ...]
    sides: tuple[Side, ...]

    def between(self, verdict: Verdict) -> str:
        """Of which sides a verdict holds, empty where that is all of them."""
        everyone = tuple(side.letter for side in self.sides)
        return "" if verdict.between == (everyone,) else "; ".join(listed(list(held)) for held in verdict.between)


def contrasts(cited: Sequence[Cited], points: Sequence[Point]) -> tuple[Contrast, ...]:
    """The contrasts of a story, those of one point together: the worst first, and last what is but reworded."""
    by_report = {one.report.id: one for one in cited}
    found: list[tuple[tuple[int, bool, int, int], Point, list[Difference]]] = []
    for number, point in enumerate(points, start=1):
        grouped: dict[Attribute, list[Difference]] = {}
        for difference in point.differences:
            grouped.setdefault(difference.attribute, []).append(difference)
        worst = min((ORDER.index(difference.kind) for difference in point.differences), default=0)
        for differences in grouped.values():
            own = min(ORDER.index(difference.kind) for difference in differences)
            found.append(((worst, set(grouped) == {"wording"}, number, own), point, differences))
    found.sort(key=lambda held: held[0])
    made = []
    for i, ((_, _, number, _), point, differences) in enumerate(found, start=1):
        letters = {reading: _letter(k) for k, reading in enumerate(_readings(differences, by_report))}
        contrast = Contrast(
            number=i,
            point=number,
            attribute=differences[0].attribute,
            verdicts=_verdicts(differences, letters),
            sides=_sides(point, letters, by_report),
        )
        made.append(contrast)
    return tuple(made)


def _readings(differences: Sequence[Difference], cited: Mapping[str, Cited]) -> list[Reading]:
    """What is read, those first that differ in the worst way, then in the order of the reports."""
    worst: dict[Reading, int] = {}
    for difference in sorted(differences, key=lambda one: ORDER.index(one.kind)):
        for reading in difference.values:
            worst.setdefault(reading, ORDER.index(difference.kind))
    return sorted(worst, key=lambda one: (worst[one], cited[one.report].number, one.words, one.value))


def _verdicts(differences: Sequence[Difference], letters: Mapping[Reading, str]) -> tuple[Verdict, ...]:
    found: dict[tuple[DifferenceKind, str], list[tuple[str, ...]]] = {}
    for difference in differences:
        sides = tuple(sorted(letters[reading] for reading in difference.values))
        found.setdefault((difference.kind, difference.why), []).append(sides)
    return tuple(
        Verdict(kind=kind, why=why, between=tuple(sorted(between))) for (kind, why), between in found.items()
    )


def _sides(point: Point, letters: Mapping[Reading, str], cited: Mapping[str, Cited]) -> tuple[Side, ...]:
    shown = {reading.report for reading in letters}
    told: set[str] = set()
    odd = differing([reading.words.text for reading in letters])
    found = []
    for (reading, letter), spans in zip(letters.items(), odd, strict=True):
        at = reading.words
        words = _around(point, reading, cited[reading.report].report)
        marks = {
            "reading": (at.span,) if words != at else (),
            "differs": [Span(at.start + span.start, at.start + span.end) for span in spans],
        }
        key = fold(reading.value)
        same = [
            version.report
            for version in point.versions
            if key not in told and any(fold(value) == key for _, value in version.values)
        ]
        told.add(key)
        side = Side(
            letter=letter,
            cited=cited[reading.report],
            value=reading.value,
            words=words,
            runs=runs(words, marks),
            also=tuple(cited[id].label for id in same if id not in shown),
        )
        found.append(side)
    return tuple(found)


def _letter(number: int) -> str:
    """A, B ... Z, A1, B1 ..."""
    round_, letter = divmod(number, len(ascii_uppercase))
    return ascii_uppercase[letter] + (str(round_) if round_ else "")


def _around(point: Point, reading: Reading, report: Report) -> Passage:
    """The words in which a reading stands: the version of its report, else its sentences."""
    at = reading.words.span
    for version in point.versions:
        if version.report == reading.report and version.words.span.covers(at):
            return version.words
    around = sentence(report, at)
    return report.passage(around.start, around.end)
