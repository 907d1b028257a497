"""What an engine does: one function over many items, in order, wherever it runs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Generic, Protocol, TypeVar

T = TypeVar("T")
R = TypeVar("R")
# From a batch of items to as many results. It must be importable by name, since workers import it.
Work = Callable[[Sequence[T]], Sequence[R]]
# Called with the number of items that have just been done.
OnDone = Callable[[int], None]
# Items handed over together: what the language model parses at once (see extract/parse.py). Every engine
# cuts the same batches, so that results do not depend on the engine.
BATCH = 8


@dataclass(frozen=True, slots=True)
class Lost(Generic[T]):
    """Stands in the place of a result that cannot be had: the item, and why."""

    item: T
    reason: str


class Engine(Protocol):
    """Runs a function over items without end in bounded memory."""

    def map(self, work: Work[T, R], items: Iterable[T], *, on_done: OnDone | None = None) -> Iterator[R | Lost[T]]:
        """The results in the order of the items. An exception of `work` is raised where its batch stands.

        An item that ends its worker time and again gives a `Lost`, and costs no other item anything.
        """


def batches(items: Iterable[T], size: int = BATCH) -> Iterator[tuple[T, ...]]:
    """The items in tuples of `size`; the last may be shorter."""
    iterator = iter(items)
    while batch := tuple(islice(iterator, size)):
        yield batch


def results(work: Work[T, R], batch: Sequence[T]) -> tuple[R, ...]:
    """What `work` gives for a batch. Raises ValueError where it is not one result per item."""
    found = tuple(work(batch))
    if len(found) != len(batch):
        raise ValueError(f"The work gave {len(found)} results for {len(batch)} items, expected one for each.")
    return found
