"""How two orders of events agree: the relations that one gives and the other has.

After the temporal awareness of TempEval-3 (UzZaman and Verhagen 2011), as SemEval-2015 task 4 applied it to
timelines: each order is a graph of relations; of each the fewest that say all of it are looked up among all that
follow from the other. In an order of steps, what stands in one step is simultaneous, and all of it is before
what stands in later ones.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from itertools import pairwise

from rashomon.evaluation.measures.counts import Counts

Steps = Sequence[Sequence[Hashable]]
SIMULTANEOUS, BEFORE = "simultaneous", "before"
Relation = tuple[Hashable, str, Hashable]


def agreement(labelled: Steps, found: Steps) -> Counts:
    """Relations of the found order that follow from the labelled one, and the other way round."""
    want, give = list(fewest(labelled)), list(fewest(found))
    return Counts(
        expected=len(want),
        found=len(give),
        matched=_following(give, labelled),
        recalled=_following(want, found),
    )


def fewest(steps: Steps) -> Iterator[Relation]:
    """The fewest relations that say all of an order: within a step of its first, between steps of their last."""
    filled = [step for step in steps if step]
    for step in filled:
        yield from ((step[0], SIMULTANEOUS, other) for other in step[1:])
    yield from ((one[-1], BEFORE, other[-1]) for one, other in pairwise(filled))


def _following(relations: Sequence[Relation], steps: Steps) -> int:
    place = {node: number for number, step in enumerate(steps) for node in step}
    known = [(place.get(left), kind, place.get(right)) for left, kind, right in relations]
    return sum(
        left is not None and right is not None and (left == right if kind == SIMULTANEOUS else left < right)
        for left, kind, right in known
    )
