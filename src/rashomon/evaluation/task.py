"""The nouns of evaluation: a task, what a system makes of its documents, and what that scores."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from importlib.util import find_spec
from shutil import which
from typing import Any, Generic, Literal, TypeVar

from rashomon.evaluation.data import Data
from rashomon.evaluation.measures.counts import Counts

D = TypeVar("D")
P = TypeVar("P")
# The part of a labelled set that may be read and learned from, and the part that only figures come from.
Part = Literal["look", "score"]
# From the documents of a task to one prediction for each. Ours and every baseline are such a function, so
# that none of them is scored in a way of its own.
System = Callable[[Sequence[D]], Sequence[P]]
AROUND = 60  # characters shown before and after the words of a miss


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """One figure of a task, higher being better; None: unmeasured. `counts` where it rests on counting."""

    name: str
    value: float | None
    counts: Counts = field(default_factory=Counts)

    @classmethod
    def f1(cls, name: str, counts: Counts) -> Score:
        """The F1 of counted items."""
        return cls(name=name, value=counts.f1, counts=counts)

    @classmethod
    def share(cls, name: str, right: Sequence[bool]) -> Score:
        """The share of items that are right; unmeasured where there is none."""
        counts = Counts(expected=len(right), found=len(right), matched=sum(right))
        return cls(name=name, value=counts.precision, counts=counts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Miss:
    """Something that a system got wrong: the kind of error, the document, and text that shows it."""

    kind: str
    document: str
    text: str


def marked(text: str, start: int, end: int) -> str:
    """On one line, in brackets, the words at `[start, end)` of a text among those around them."""
    before, after = text[max(0, start - AROUND) : start], text[end : end + AROUND]
    return " ".join(f"{before}[{text[start:end]}]{after}".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a system's predictions score, the task's main figure first, and what it got wrong.

    `items` is the number of labelled items that a miss is one of; misses count against it.
    """

    scores: tuple[Score, ...]
    items: int
    misses: tuple[Miss, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """The best figure that somebody published for a score: who, and on what, if not on this part."""

    score: str
    value: float
    who: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Baseline(Generic[D, P]):
    """Another way to do the task. `needs` are the modules that it imports, `programs` those that it starts."""

    name: str
    system: System[D, P]
    needs: tuple[str, ...] = ()
    programs: tuple[str, ...] = ()

    @property
    def installed(self) -> bool:
        """Whether it can be run here."""
        return all(map(find_spec, self.needs)) and all(map(which, self.programs))


@dataclass(frozen=True, slots=True, kw_only=True)
class Task(Generic[D, P]):
    """A labelled set, how the pipeline does on it, and what stands beside that.

    `sets` are the files that it reads below the folder of labelled data, none for what ships with Rashomon.
    """

    name: str
    about: str
    sets: tuple[str, ...]
    read: Callable[[Data, Part], Sequence[D]]
    ours: System[D, P]
    score: Callable[[Sequence[D], Sequence[P]], Outcome]
    baselines: tuple[Baseline[D, P], ...] = ()
    published: tuple[Published, ...] = ()
    needs: tuple[str, ...] = field(default=())

    @property
    def ships(self) -> bool:
        """Whether its labels come with Rashomon, and are open for all to read."""
        return not self.sets


AnyTask = Task[Any, Any]
