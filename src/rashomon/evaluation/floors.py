"""The floors: the score that each figure must keep, and a digest of the data that it was scored on."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from rashomon.errors import EvaluationError
from rashomon.evaluation.gold import kept

Verdict = Literal["holds", "below", "other data", "no floor"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Floor:
    """What is pinned for one task: the digest of its data, and the floor of each of its scores."""

    data: str
    scores: Mapping[str, float] = field(default_factory=dict)


Floors = Mapping[str, Floor]


def load(path: Path | None = None) -> Floors:
    """The floors pinned in a file; those of the project where none is given.

    Raises EvaluationError where the file is not one of floors.
    """
    place = path or kept("floors.json")
    try:
        entries: dict[str, Any] = json.loads(place.read_text("utf-8"))
        return {
            task: Floor(data=str(entry["data"]), scores={k: float(v) for k, v in entry["scores"].items()})
            for task, entry in entries.items()
        }
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise EvaluationError(
            f"Can't read the floors in {place}: {type(error).__name__} {error}. Restore the file."
        ) from error


def cut(value: float) -> float:
    """A score with three digits, as a floor has; cut and not rounded, so that no floor is above its score."""
    return math.floor(value * 1000 + 1e-9) / 1000


def verdict(floor: Floor | None, digest: str, name: str, value: float | None) -> Verdict:
    """How a score stands to its floor. One that was measured before and is not any more is below it."""
    if floor is None or name not in floor.scores:
        return "no floor"
    if floor.data != digest:
        return "other data"
    return "holds" if value is not None and cut(value) >= floor.scores[name] else "below"


def raised(floors: Floors, scored: Mapping[str, Floor], *, allow_regression: bool = False) -> Floors:
    """The floors with what has just been scored: higher ones replace lower ones, others stay.

    A floor goes down, is dropped, or moves to other data only with `allow_regression`; without it that raises
    EvaluationError.
    """
    lower = [line for task in sorted(scored) for line in _lower(task, floors.get(task), scored[task])]
    if lower and not allow_regression:
        raise EvaluationError(
            f"This would lower {'; '.join(lower)}. Mend it, or give --allow-regression and say why."
        )
    return {**floors, **scored}


def written(floors: Floors) -> str:
    """The floors as the file holds them: sorted, one a line, so that a change of one shows as one."""
    entries = {
        task: {"data": floor.data, "scores": dict(sorted(floor.scores.items()))}
        for task, floor in sorted(floors.items())
    }
    return json.dumps(entries, indent=2, ensure_ascii=False) + "\n"


def _lower(task: str, held: Floor | None, new: Floor) -> Iterable[str]:
    if held is None:
        return
    if held.data != new.data:
        yield f"nothing but rest on other data: {task} ({held.data} to {new.data})"
        return
    for name, value in sorted(held.scores.items()):
        if name not in new.scores:
            yield f"{task}, {name}, from {value:.3f} to nothing"
        elif new.scores[name] < value:
            yield f"{task}, {name}, from {value:.3f} to {new.scores[name]:.3f}"


def keep(floors: Floors, path: Path | None = None) -> None:
    """Write the floors to their file. Raises EvaluationError where that cannot be done."""
    place = path or Path(str(kept("floors.json")))
    try:
        place.write_text(written(floors), "utf-8")
    except OSError as error:
        raise EvaluationError(
            f"Can't write the floors to {place}: {error.strerror}. Work in a checkout."
        ) from error
