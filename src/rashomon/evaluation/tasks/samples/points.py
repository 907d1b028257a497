"""The comparison, on the sample corpus: points, their standing and voices, typed differences, silences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rashomon.evaluation.corpus import corpus
from rashomon.evaluation.gold import Place, place
from rashomon.evaluation.labels import PointLabel
from rashomon.evaluation.measures.counts import Counts
from rashomon.evaluation.measures.pairing import assigned, unpaired
from rashomon.evaluation.task import Miss, Outcome, Score, Task
from rashomon.evaluation.tasks.samples.labelled import Story, dossier_of, stories
from rashomon.evaluation.tasks.samples.places import meet, shown
from rashomon.model import Attribute, DifferenceKind, Point, PointKind, Standing

SAME = 0.5  # of the versions of both


@dataclass(frozen=True, slots=True, kw_only=True)
class Contrast:
    """A difference, labelled or found, with the places of its values."""

    attribute: Attribute
    kind: DifferenceKind
    values: tuple[Place, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A point, labelled or found. `silent` are the articles said to leave it out.

    `measured` are those of which something is said at all: in the gold, the silent and the unmeasured ones.
    """

    name: str
    kind: PointKind
    versions: tuple[Place, ...]
    voices: int
    standing: Standing
    contrasts: tuple[Contrast, ...]
    silent: frozenset[str]
    measured: frozenset[str]


def ours(held: Sequence[Story]) -> list[tuple[Told, ...]]:
    """The points of each story's dossier that the gold would label: of several reports, or disputed."""
    found = []
    for story in held:
        dossier = dossier_of(story)
        points = [_found(point) for point in dossier.points] if dossier else []
        found.append(
            tuple(
                one
                for one in points
                if len({version.article for version in one.versions}) > 1 or one.standing == "disputed"
            )
        )
    return found


def score(held: Sequence[Story], predictions: Sequence[tuple[Told, ...]]) -> Outcome:
    """F1 of points, then accuracy of what is said of those that were met."""
    pairs = [
        ([_labelled(one) for one in story.labels.point], found)
        for story, found in zip(held, predictions, strict=True)
    ]
    met = [(want[i], give[j]) for want, give in pairs for i, j in _paired(want, give)]
    labelled, found = sum(len(want) for want, _ in pairs), sum(len(give) for _, give in pairs)
    return Outcome(
        scores=(
            Score.f1("points", Counts(expected=labelled, found=found, matched=len(met))),
            Score.f1("versions of points met", Counts.sum(_versions(want, give) for want, give in met)),
            Score.share("standing of points met", [want.standing == give.standing for want, give in met]),
            Score.share("voices of points met", [want.voices == give.voices for want, give in met]),
            Score.f1("differences of points met", Counts.sum(_contrasts(want, give) for want, give in met)),
            Score.share(
                "kind of differences met",
                [one.kind == other.kind for want, give in met for one, other in _same_attribute(want, give)],
            ),
            Score.f1("silences of points met", Counts.sum(_silences(want, give) for want, give in met)),
        ),
        items=sum(1 + len(one.contrasts) + len(one.silent) for want, _ in pairs for one in want),
        misses=tuple(miss for want, give in pairs for miss in _misses(want, give)),
    )


def _labelled(label: PointLabel) -> Told:
    return Told(
        name=f"{label.id}: {label.about}",
        kind=label.kind,
        versions=tuple(place(written) for written in label.versions),
        voices=len(label.voices),
        standing=label.standing,
        contrasts=tuple(
            Contrast(attribute=one.attribute, kind=one.kind, values=tuple(place(value) for value in one.values))
            for one in label.differences
        ),
        silent=frozenset(label.silent),
        measured=frozenset((*label.silent, *label.unmeasured)),
    )


def _found(point: Point) -> Told:
    silent = frozenset(corpus().article_of[report] for report in point.silent)
    return Told(
        name=f"{point.id}: {' '.join(point.summary.text.split())}",
        kind=point.kind,
        versions=tuple(corpus().place(version.words) for version in point.versions),
        voices=len(point.voices),
        standing=point.standing,
        contrasts=tuple(
            Contrast(
                attribute=one.attribute,
                kind=one.kind,
                values=tuple(corpus().place(value.words) for value in one.values),
            )
            for one in point.differences
        ),
        silent=silent,
        measured=silent,
    )


def _paired(labelled: Sequence[Told], found: Sequence[Told]) -> list[tuple[int, int]]:
    """Which found point is which labelled one: those whose versions are the same, each once.

    Two points of one passage (a statement, the number in it) are told apart by their kind.
    """
    scores = {}
    for i, want in enumerate(labelled):
        for j, give in enumerate(found):
            shared = sum(any(meet(one, other) for other in give.versions) for one in want.versions)
            same = 2 * shared / (len(want.versions) + len(give.versions))
            if same >= SAME:
                scores[i, j] = same + (0.25 if want.kind == give.kind else 0)
    return assigned(scores, at_least=SAME)


def _versions(want: Told, give: Told) -> Counts:
    return Counts(
        expected=len(want.versions),
        found=len(give.versions),
        matched=sum(any(meet(one, other) for one in want.versions) for other in give.versions),
        recalled=sum(any(meet(one, other) for other in give.versions) for one in want.versions),
    )


def _contrasts(want: Told, give: Told) -> Counts:
    right = sum(one.kind == other.kind for one, other in _same_attribute(want, give))
    return Counts(expected=len(want.contrasts), found=len(give.contrasts), matched=right)


def _same_attribute(want: Told, give: Told) -> list[tuple[Contrast, Contrast]]:
    """The differences of two points that are in one attribute, each once; those of one kind first."""
    scores = {
        (i, j): 2.0 if one.kind == other.kind else 1.0
        for i, one in enumerate(want.contrasts)
        for j, other in enumerate(give.contrasts)
        if one.attribute == other.attribute
    }
    return [(want.contrasts[i], give.contrasts[j]) for i, j in assigned(scores, at_least=0)]


def _silences(want: Told, give: Told) -> Counts:
    """Of the points whose silences are labelled; what is carried in another version is not silent."""
    if not want.measured:
        return Counts()
    return Counts(expected=len(want.silent), found=len(give.silent), matched=len(want.silent & give.silent))


def _misses(labelled: Sequence[Told], found: Sequence[Told]) -> Iterator[Miss]:
    pairs = _paired(labelled, found)
    for i in unpaired(labelled, (i for i, _ in pairs)):
        yield _miss(f"not found: {labelled[i].kind}", labelled[i], labelled[i].versions)
    for j in unpaired(found, (j for _, j in pairs)):
        yield _miss(f"no such point: {found[j].kind}", found[j], found[j].versions)
    for i, j in pairs:
        yield from _faults(labelled[i], found[j])


def _faults(want: Told, give: Told) -> Iterator[Miss]:
    if want.standing != give.standing:
        yield _miss(f"standing: {want.standing} taken for {give.standing}", want, give.versions)
    if want.voices != give.voices:
        kind = "voices: too many" if give.voices > want.voices else "voices: too few"
        yield _miss(kind, want, give.versions)
    yield from _contrast_faults(want, give)
    for article in sorted(give.silent - want.silent) if want.measured else ():
        yield _miss("silence that is none", want, (), article)
    for article in sorted(want.silent - give.silent):
        yield _miss("silence not found", want, (), article)


def _contrast_faults(want: Told, give: Told) -> Iterator[Miss]:
    same = _same_attribute(want, give)
    for one in want.contrasts:
        other = next((other for held, other in same if held is one), None)
        if other is None:
            yield _miss(f"difference not found: {one.attribute}", want, one.values)
        elif other.kind != one.kind:
            yield _miss(f"difference: {one.kind} taken for {other.kind}", want, one.values)
    for other in give.contrasts:
        if all(held is not other for _, held in same):
            yield _miss(f"no such difference: {other.attribute}", want, other.values)


def _miss(kind: str, point: Told, places: Iterable[Place], article: str = "") -> Miss:
    text = "   ".join((point.name, *map(shown, places)))
    return Miss(kind=kind, document=article or point.versions[0].article, text=text)


TASK = Task(
    name="sample_points",
    about="The points of the sample corpus's stories that several reports carry, or that are disputed.",
    sets=(),
    read=stories,
    ours=ours,
    score=score,
)
