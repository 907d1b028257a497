"""Runs tasks: the pipeline and the baselines on the same documents, by the same scorer, held to the floors."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from importlib.util import find_spec
from typing import Any

from rashomon.errors import EvaluationError
from rashomon.evaluation.data import Data
from rashomon.evaluation.floors import Floor, Floors, Verdict, cut, verdict
from rashomon.evaluation.measures.counts import Counts
from rashomon.evaluation.task import AnyTask, Miss, Outcome, Part, Published

Progress = Callable[[str], None]
EXTRA = "pip install 'rashomon[evaluation]'"


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """What a baseline scores; None: it does not give this figure."""

    name: str
    value: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One figure of a task, its floor, and what stands beside it."""

    task: str
    score: str
    value: float | None
    counts: Counts = field(default_factory=Counts)
    floor: float | None = None
    verdict: Verdict = "no floor"
    beside: tuple[Beside, ...] = ()
    published: Published | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of error of a task: how many misses, and what they come to as a share of its labelled items."""

    task: str
    kind: str
    misses: int
    share: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What a task came to. `skipped` says why it was not scored; `absent` are baselines that are not installed.

    `is_held`: whether its figures are of the part that floors are pinned for.
    """

    task: str
    about: str
    part: Part
    is_held: bool = True
    data: str = ""
    documents: int = 0
    items: int = 0
    rows: tuple[Row, ...] = ()
    kinds: tuple[Kind, ...] = ()
    misses: tuple[Miss, ...] = ()
    absent: tuple[str, ...] = ()
    skipped: str | None = None

    @property
    def floor(self) -> Floor:
        """The floors that these scores would make."""
        return Floor(
            data=self.data, scores={row.score: cut(row.value) for row in self.rows if row.value is not None}
        )


def run(
    tasks: Sequence[AnyTask],
    data: Data,
    floors: Floors,
    *,
    part: Part = "score",
    baselines: bool = True,
    progress: Progress | None = None,
) -> tuple[Result, ...]:
    """Score the tasks in the order given; one whose labels are not here is passed over, with the reason."""
    told = progress or (lambda _: None)
    return tuple(held_to(_scored(task, data, part, baselines, told), floors) for task in tasks)


def held_to(result: Result, floors: Floors) -> Result:
    """The result with each figure against its floor, and one unmeasured for each floor without a figure.

    Floors are of the part that nobody reads; what the other part scores says nothing about them.
    """
    floor = floors.get(result.task)
    if floor is None or result.skipped or not result.is_held:
        return result
    rows = [row for row in result.rows if row.value is not None or row.score not in floor.scores]
    measured = {row.score for row in rows}
    lost = [Row(task=result.task, score=name, value=None) for name in floor.scores if name not in measured]
    return replace(
        result,
        rows=tuple(
            replace(
                row,
                floor=floor.scores.get(row.score),
                verdict=verdict(floor, result.data, row.score, row.value),
            )
            for row in (*rows, *lost)
        ),
    )


def failures(results: Sequence[Result]) -> tuple[str, ...]:
    """One line for each figure that is below its floor, or that was scored on other data than its floor."""
    return tuple(
        _failure(row) for result in results for row in result.rows if row.verdict in ("below", "other data")
    )


def costliest(results: Sequence[Result], most: int) -> tuple[Kind, ...]:
    """The kinds of error that cost the largest shares of their tasks' items, over all tasks."""
    kinds = [kind for result in results for kind in result.kinds]
    return tuple(sorted(kinds, key=lambda kind: (-kind.share, kind.task, kind.kind))[:most])


def _scored(task: AnyTask, data: Data, part: Part, baselines: bool, progress: Progress) -> Result:
    result = Result(task=task.name, about=task.about, part=part, is_held=part == "score" or task.ships)
    if reason := _hindrance(task, data):
        return replace(result, skipped=reason)
    progress(f"{task.name}: reading")
    documents = _read(task, data, part)
    progress(f"{task.name}: ours")
    ours = task.score(documents, task.ours(documents))
    others: dict[str, Outcome] = {}
    absent = []
    for baseline in task.baselines if baselines else ():
        if not baseline.installed:
            absent.append(baseline.name)
            continue
        progress(f"{task.name}: {baseline.name}")
        others[baseline.name] = task.score(documents, baseline.system(documents))
    return replace(
        result,
        data=data.digest(task.sets),
        documents=len(documents),
        items=ours.items,
        rows=_rows(task, ours, others),
        kinds=_kinds(task.name, ours),
        misses=ours.misses,
        absent=tuple(absent),
    )


def _read(task: AnyTask, data: Data, part: Part) -> Sequence[Any]:
    try:
        return task.read(data, part)
    except (KeyError, IndexError, TypeError, ValueError) as error:
        raise EvaluationError(
            f"The labelled set {' or '.join(task.sets) or 'of our own'} is not as {task.name} expects it: "
            f"{type(error).__name__}: {error}. Get it again; docs/evaluation.md says which it is."
        ) from error


def _hindrance(task: AnyTask, data: Data) -> str | None:
    if missing := data.missing(task.sets):
        return f"no labelled data: {', '.join(missing)} is not in {data.folder or 'any of the usual places'}"
    if unmet := [module for module in task.needs if find_spec(module) is None]:
        return f"needs {', '.join(unmet)}: {EXTRA}"
    return None


def _rows(task: AnyTask, ours: Outcome, others: dict[str, Outcome]) -> tuple[Row, ...]:
    published = {one.score: one for one in task.published}
    return tuple(
        Row(
            task=task.name,
            score=score.name,
            value=score.value,
            counts=score.counts,
            beside=tuple(Beside(name=name, value=_value(other, score.name)) for name, other in others.items()),
            published=published.get(score.name),
        )
        for score in ours.scores
    )


def _value(outcome: Outcome, name: str) -> float | None:
    return next((score.value for score in outcome.scores if score.name == name), None)


def _kinds(task: str, outcome: Outcome) -> tuple[Kind, ...]:
    counted = Counter(miss.kind for miss in outcome.misses)
    return tuple(
        Kind(task=task, kind=kind, misses=misses, share=misses / max(1, outcome.items))
        for kind, misses in sorted(counted.items(), key=lambda one: (-one[1], one[0]))
    )


def _failure(row: Row) -> str:
    where = f"{row.task}, {row.score}"
    if row.verdict == "other data":
        return f"{where}: scored on other data than its floor. Give those, or pin it anew with --raise-floors."
    value = "unmeasured" if row.value is None else f"{cut(row.value):.3f}"
    return f"{where}: {value}, below its floor of {row.floor:.3f}"
