"""What happened when, in the stories of the sample corpus."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rashomon.evaluation.corpus import corpus
from rashomon.evaluation.gold import Place, place
from rashomon.evaluation.labels import HappeningLabel
from rashomon.evaluation.measures.counts import Counts
from rashomon.evaluation.measures.pairing import assigned, unpaired
from rashomon.evaluation.task import Miss, Outcome, Score, Task
from rashomon.evaluation.tasks.samples.labelled import Story, dossier_of, stories
from rashomon.evaluation.tasks.samples.places import meet, shown
from rashomon.extract.dates.value import interval
from rashomon.model import TimelineEntry


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """An entry of a timeline, labelled or found: first and last day in ISO 8601, and the places that tell it."""

    days: tuple[str, str]
    evidence: tuple[Place, ...]


def ours(held: Sequence[Story]) -> list[tuple[Dated, ...]]:
    """The timeline of each story's dossier, as far as it gives dates."""
    dossiers = [dossier_of(story) for story in held]
    return [
        tuple(_found(entry) for entry in dossier.timeline if entry.placed and entry.when.precision != "unknown")
        if dossier
        else ()
        for dossier in dossiers
    ]


def score(held: Sequence[Story], predictions: Sequence[tuple[Dated, ...]]) -> Outcome:
    """F1 of entries with the right date; recall of happenings that are told at all, whatever their date."""
    pairs = [
        ([_labelled(one) for one in story.labels.happening], found)
        for story, found in zip(held, predictions, strict=True)
    ]
    right = Counts.sum(_counts(want, give, dated=True) for want, give in pairs)
    told = Counts.sum(_counts(want, give, dated=False) for want, give in pairs)
    return Outcome(
        scores=(
            Score.f1("entries with their date", right),
            Score(name="recall of entries, whatever their date", value=told.recall, counts=told),
        ),
        items=int(right.expected),
        misses=tuple(miss for want, give in pairs for miss in _misses(want, give)),
    )


def _labelled(label: HappeningLabel) -> Dated:
    first, _, last = label.date.partition("/")
    start, end = interval(first), interval(last or first)
    if start is None or end is None:
        raise ValueError(f"Gold date {label.date!r} is no ISO 8601 day, week, month or interval.")
    return Dated(days=(str(start[0]), str(end[1])), evidence=tuple(place(written) for written in label.evidence))


def _found(entry: TimelineEntry) -> Dated:
    start, end = (entry.when.start or "")[:10], (entry.when.end or "")[:10]
    return Dated(days=(start, end), evidence=tuple(corpus().place(passage) for passage in entry.evidence))


def _counts(labelled: Sequence[Dated], found: Sequence[Dated], *, dated: bool) -> Counts:
    matched = len(_paired(labelled, found, dated=dated))
    return Counts(expected=len(labelled), found=len(found), matched=matched)


def _paired(labelled: Sequence[Dated], found: Sequence[Dated], *, dated: bool) -> list[tuple[int, int]]:
    scores = {
        (i, j): 2.0 if want.days == give.days else 1.0
        for i, want in enumerate(labelled)
        for j, give in enumerate(found)
        if _tell_one(want, give) and (want.days == give.days or not dated)
    }
    return assigned(scores, at_least=0)


def _tell_one(want: Dated, give: Dated) -> bool:
    return any(meet(one, other) for one in want.evidence for other in give.evidence)


def _misses(labelled: Sequence[Dated], found: Sequence[Dated]) -> Iterator[Miss]:
    right = _paired(labelled, found, dated=True)
    for i in unpaired(labelled, (i for i, _ in right)):
        told = any(_tell_one(labelled[i], one) for one in found)
        yield _miss("told with another date" if told else "not found", labelled[i])
    for j in unpaired(found, (j for _, j in right)):
        if not any(_tell_one(one, found[j]) for one in labelled):
            yield _miss("not labelled", found[j])


def _miss(kind: str, one: Dated) -> Miss:
    text = f"{' to '.join(dict.fromkeys(one.days))}   {shown(one.evidence[0])}"
    return Miss(kind=kind, document=one.evidence[0].article, text=text)


TASK = Task(
    name="sample_timeline",
    about="The timelines of the sample corpus's stories.",
    sets=(),
    read=stories,
    ours=ours,
    score=score,
)
