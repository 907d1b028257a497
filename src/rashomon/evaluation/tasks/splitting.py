"""Where one article of a page ends and the next begins, on public articles joined at run time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rashomon.evaluation.baselines import splitting as baselines
from rashomon.evaluation.measures.boundaries import boundaries
from rashomon.evaluation.measures.counts import Counts
from rashomon.evaluation.reading import Reading, Text, clean_texts
from rashomon.evaluation.sets.days import SET
from rashomon.evaluation.sets.joined import Joined, documents
from rashomon.evaluation.task import Baseline, Miss, Outcome, Score, Task
from rashomon.model import Span

Starts = tuple[int, ...]
AROUND = 90  # characters shown before and after a place


def ours(held: Sequence[Joined]) -> list[Starts]:
    """Where each report but the first begins: at its title, or at its text where it has none."""
    readings = clean_texts([Text(id=one.id, text=one.text) for one in held])
    return [tuple(sorted(_start(reading, i) for i in range(len(reading.reports)))[1:]) for reading in readings]


def score(held: Sequence[Joined], predictions: Sequence[Starts]) -> Outcome:
    """Boundary F1 on pages of several articles, and the share of single articles that were left whole."""
    pairs = list(zip(held, predictions, strict=True))
    several = [(one, found) for one, found in pairs if one.boundaries]
    counts = Counts.sum(boundaries(one.boundaries, found) for one, found in several)
    whole = [not found for one, found in pairs if not one.boundaries]
    return Outcome(
        scores=(
            Score.f1("boundaries", counts),
            Score.share("single articles left whole", whole),
        ),
        items=int(counts.expected) + len(whole),
        misses=tuple(miss for one, found in pairs for miss in _misses(one, found)),
    )


def _start(reading: Reading, number: int) -> int:
    report = reading.reports[number]
    body = reading.span(report, Span(0, len(report.text)))
    title = reading.given(report.title.source) if report.title else None
    return min(body.start, title.start) if title else body.start


def _misses(one: Joined, found: Sequence[int]) -> Iterator[Miss]:
    gaps = one.boundaries
    for low, high in gaps:
        if not any(low <= at <= high for at in found):
            yield _miss(f"not split, {one.layout}", one, low)
    for at in found:
        if not any(low <= at <= high for low, high in gaps):
            yield _miss("single article split" if not gaps else "split inside an article", one, at)


def _miss(kind: str, one: Joined, at: int) -> Miss:
    before, after = one.text[max(0, at - AROUND) : at], one.text[at : at + AROUND]
    return Miss(kind=kind, document=one.id, text=" ".join(f"{before} [|] {after}".split()))


TASK = Task(
    name="splitting",
    about="Pages made of two to four unrelated articles of busy days, and of single ones. Made from a seed.",
    sets=(SET,),
    read=documents,
    ours=ours,
    score=score,
    baselines=(Baseline(name="short lines", system=baselines.short_lines),),
)
