"""Points: what a story's reports speak about, each with its versions, standing, differences and silences."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rashomon.compare.actors import Cast
from rashomon.compare.claims import Claim
from rashomon.compare.differences import differences
from rashomon.compare.likeness import likeness
from rashomon.compare.silence import measurable, silent
from rashomon.compare.utterances import is_silence
from rashomon.compare.voices import Held, tells, voices
from rashomon.coreference.compatible import apart
from rashomon.model import (
    Difference,
    Event,
    Passage,
    Point,
    PointKind,
    Position,
    Report,
    Standing,
    Statement,
    Version,
    Voice,
    identity,
)

# Where one stretch of text is found as two things, the more telling one is kept.
TELLING: tuple[PointKind, ...] = ("position", "statement", "event")
SAME_WORDS = 0.6  # of the shorter of two passages


@dataclass(frozen=True, slots=True)
class Denial:
    """A claim that another statement denies, who denies it, and the words that do."""

    claim: str
    who: str
    words: Passage


def points(groups: Iterable[Sequence[Claim]], held: Held) -> tuple[Point, ...]:
    """The points of a story in the order in which an editor wants them.

    Disputed ones first, then those told differently, then by voices and reports; equals in reading order.
    """
    groups = _without_repeats([group for group in groups if not _background(group)])
    ground = _Ground(held, held.cast, _denials(groups, held.reports), measurable(held.reports))
    order = {id: i for i, id in enumerate(held.reports)}
    found = [_point(group, ground) for group in groups]
    return tuple(sorted(found, key=lambda point: _rank(point, order)))


@dataclass(frozen=True, slots=True)
class _Ground:
    """What the points of one story have in common. `candidates` are the reports whose silence can be told."""

    held: Held
    cast: Cast
    denials: Mapping[str, Denial]
    candidates: Sequence[Report]


def _point(group: Sequence[Claim], ground: _Ground) -> Point:
    held, cast, denials = ground.held, ground.cast, ground.denials
    versions = _one_each(group)
    summary = versions[0] if len(versions) == 1 else _middle(versions)
    differ = differences(versions, held.reports, cast)
    heard = voices(versions, held)
    denied = next((denials[claim.id] for claim in group if claim.id in denials), None)
    standing, why = _standing(versions, heard, differ, denied, held)
    return Point(
        id=identity("i", *sorted(claim.id for claim in group)),
        kind=_kind(group),
        summary=summary.words,
        standing=standing,
        why=why,
        versions=tuple(
            Version(report=claim.report, words=claim.words, values=_values(claim, cast)) for claim in versions
        ),
        differences=differ,
        silent=silent(versions, held.reports, ground.candidates),
        voices=heard,
    )


def _background(group: Sequence[Claim]) -> bool:
    """Whether only one report tells it, and tells it as what had been before."""
    return len({claim.report for claim in group}) == 1 and all(
        isinstance(claim.found, Event) and claim.found.auxiliary == "historical" for claim in group
    )


def _kind(group: Sequence[Claim]) -> PointKind:
    """The kind of a point: what one report tells and another gives as somebody's words is an event.

    A sentence that quotes without a speaker tells nothing by itself.
    """
    return "event" if any(map(tells, group)) else next((c.kind for c in group if c.kind != "event"), "event")


def _one_each(group: Sequence[Claim]) -> tuple[Claim, ...]:
    """One claim per report: the one most like those of the other reports, the first of equals.

    Of several positions of one report the one with most conditions: what is left out would mislead; of those
    with equally many the first, for there it is told in full.
    """
    by_report: dict[str, list[Claim]] = {}
    for claim in group:
        by_report.setdefault(claim.report, []).append(claim)
    return tuple(
        max(
            held,
            key=lambda claim: (
                _conditions(claim),
                -claim.words.start
                if isinstance(claim.found, Position)
                else _closeness(claim, [c for c in group if c.report != claim.report]),
            ),
        )
        for held in by_report.values()
    )


def _middle(versions: Sequence[Claim]) -> Claim:
    """The version to print first: the fullest of a position, otherwise the one most like the others.

    What begins in small letters ("a summit held by the union") is a part of a sentence that a reader cannot place.
    """
    if isinstance(versions[0].found, Position):
        return max(versions, key=lambda claim: (_conditions(claim), claim.words.end - claim.words.start))
    return max(
        versions,
        key=lambda claim: (
            not claim.words.text[:1].islower(),
            _closeness(claim, [c for c in versions if c is not claim]),
        ),
    )


def _conditions(claim: Claim) -> int:
    return len(claim.found.conditions) if isinstance(claim.found, Position) else 0


def _closeness(claim: Claim, others: Sequence[Claim]) -> float:
    alike = dict.fromkeys(claim.about.union(*(other.about for other in others)), 1.0)
    return round(sum(likeness(claim.about, other.about, alike) for other in others), 9)


def _values(claim: Claim, cast: Cast) -> tuple[tuple[str, str], ...]:
    """What was compared, in words: the sources, the stance, the status, the date, the numbers."""
    found = claim.found
    values: list[tuple[str, str]] = []
    if isinstance(found, Statement):
        values += [("source", source.words.text) for source in found.sources]
    elif isinstance(found, Position):
        values.append(("stance", found.stance))
        values += [("condition", condition.text) for condition in found.conditions]
    elif found is not None:
        values += [("type", found.type), ("status", found.status)]
    for id in claim.origin:
        actor = cast.actor(id)
        values += [("according to", actor.name)] if actor else []
    if claim.when and claim.when.start:
        end = f"/{claim.when.end}" if claim.when.end not in (None, claim.when.start) else ""
        values.append(("date", f"{claim.when.start}{end}"))
    values += [("number", figure.words.text) for figure in claim.figures]
    return tuple(values)


def _standing(
    versions: Sequence[Claim],
    heard: Sequence[Voice],
    differ: Sequence[Difference],
    denied: Denial | None,
    held: Held,
) -> tuple[Standing, str]:
    outlets = list(dict.fromkeys(held.outlet(claim.report).name for claim in versions))
    joined = [voice.why for voice in heard if len(voice.reports) > 1]
    counted = f"{_count(outlets, 'outlet')}, {_count(heard, 'voice')}" + (
        f" ({'; '.join(joined)})" if joined else ""
    )
    contradiction = next((d for d in differ if d.kind == "contradiction"), None)
    if contradiction:
        return "disputed", f"{counted}; {contradiction.attribute}: {contradiction.why}"
    if denied:
        outlet = held.outlet(denied.words.report).name
        return "disputed", f"{counted}; denied by {denied.who}, as {outlet} reports"
    if len(held.reports) == 1:
        return "unmeasured", "only one report of this story is held"
    if len(heard) > 1:
        return "corroborated", f"{counted}: their versions are compatible"
    if len(outlets) > 1:
        return "repeated", counted
    return "single", f"only {outlets[0]} carries it"


def _count(things: Sequence[object], noun: str) -> str:
    return f"{len(things)} {noun}{'' if len(things) == 1 else 's'}"


def _denials(groups: Sequence[Sequence[Claim]], reports: Mapping[str, Report]) -> dict[str, Denial]:
    """The claims that a statement of the same report denies, as the extractor found it.

    What is denied of a statement is denied of the event that is nearly all it says.
    """
    found: dict[str, Denial] = {}
    for claim in (claim for group in groups for claim in group):
        report = reports[claim.report]
        for denial in (statement for statement in report.statements if statement.denies):
            if claim.id in denial.denies or any(
                statement.id in denial.denies and _is_all_of(claim, statement) for statement in report.statements
            ):
                who = " and ".join(source.words.text for source in denial.sources)
                found[claim.id] = Denial(claim.id, who, denial.content[0])
    return found


def _is_all_of(claim: Claim, statement: Statement) -> bool:
    span = claim.words.span
    return claim.kind == "event" and any(
        content.span.covers(span) and span.end - span.start >= SAME_WORDS * (content.end - content.start)
        for content in statement.content
    )


def _without_repeats(groups: Sequence[Sequence[Claim]]) -> list[Sequence[Claim]]:
    """The groups less those whose words all stand in a group that says more or is carried by more.

    A number is a point of its own only where reports differ in it, and then what tells it in all its reports is
    none: otherwise its sentence says it.
    """

    def weight(group: Sequence[Claim]) -> tuple[int, int, str]:
        return (-len({claim.report for claim in group}), TELLING.index(_kind(group)), group[0].id)

    counts = [group for group in groups if group[0].kind == "figure"]
    kept: list[Sequence[Claim]] = [group for group in counts if _numbers_differ(group)]
    numbers = [claim for group in kept for claim in group]
    taken: dict[str, list[Claim]] = {}
    for group in sorted((group for group in groups if group[0].kind != "figure"), key=weight):
        ways = len({claim.words.text for claim in group})
        if all(any(_says(other, claim, ways) for other in taken.get(claim.report, ())) for claim in group):
            continue
        if all(any(_gives(claim, number) for number in numbers) for claim in group):
            continue
        kept.append(group)
        for claim in group:
            taken.setdefault(claim.report, []).append(claim)
    return kept


def _numbers_differ(group: Sequence[Claim]) -> bool:
    numbers = {(figure.value, figure.low, figure.high) for claim in group for figure in claim.figures}
    return len(numbers) > 1 and len({claim.report for claim in group}) > 1


def _says(taken: Claim, claim: Claim, ways: int) -> bool:
    """Whether a claim is told with one that is taken.

    Where reports tell it in several ways, a silence is not told by the words beside it, nor are these by the
    silence: such reports divide what was said from what was not. A sentence that they share is told as it stands.
    """
    return _same_words(taken, claim) and (ways == 1 or is_silence(claim) == is_silence(taken))


def _gives(claim: Claim, number: Claim) -> bool:
    """Whether a claim is the sentence of a number, or the part of it that has the number."""
    if claim.report != number.report:
        return False
    span = claim.words.span
    return number.words.span.covers(span) and span.covers(number.figures[0].words.span)


def _same_words(left: Claim, right: Claim) -> bool:
    if apart(left.when, right.when):
        return False  # "met on Monday and will meet again on Thursday"
    one, other = left.words.span, right.words.span
    shared = min(one.end, other.end) - max(one.start, other.start)
    return shared >= SAME_WORDS * min(one.end - one.start, other.end - other.start)


def _rank(point: Point, order: Mapping[str, int]) -> tuple[object, ...]:
    """Disputed, then told differently, then carried by most; equals in the order of their reports' texts."""
    first = min((version.words.start, order[version.report]) for version in point.versions)
    return (
        point.standing != "disputed",
        not any(difference.kind not in SLIGHT for difference in point.differences),
        -len(point.voices),
        -len(point.versions),
        first,
        point.id,
    )


SLIGHT = frozenset({"precision", "rounding"})
