"""What a chain of equal words is made of: whose words they are, and how many carry content."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from rashomon.group.copies.runs import Chain, Run
from rashomon.group.copies.words import QUOTED, Ints, Words


@dataclass(frozen=True, slots=True)
class Count:
    """How many words, how many of them in a row, how many carry content and how many tell what has been."""

    words: int
    run: int
    content: int
    told: int


@dataclass(frozen=True, slots=True, eq=False)
class Equal:
    """The equal words of a chain: their places in both reports, and whose they are.

    A word is quoted where either report has it in quotation marks: what one prints as somebody's words, and the
    other without marks, is not the desk's.
    """

    left: Words
    right: Words
    chain: Chain
    here: Ints
    there: Ints
    voice: Ints

    @classmethod
    def of(cls, left: Words, right: Words, chain: Chain) -> Equal:
        """The equal words of a chain."""
        here = np.concatenate([np.arange(run.left, run.left + run.length) for run in chain])
        there = np.concatenate([np.arange(run.right, run.right + run.length) for run in chain])
        return cls(left, right, chain, here, there, np.maximum(left.voice[here], right.voice[there]))

    def count(self, *voices: int) -> Count:
        """The words that are of one of these voices."""
        chosen = np.isin(self.voice, voices)
        here, there = self.here[chosen], self.there[chosen]
        if not len(here):
            return Count(0, 0, 0, 0)
        breaks = np.flatnonzero((np.diff(here) != 1) | (np.diff(there) != 1))
        run = np.diff(np.concatenate(([-1], breaks, [len(here) - 1]))).max()
        content = self.left.content[here] & self.right.content[there]
        told = self.left.told[here] & self.right.told[there]
        return Count(len(here), int(run), int(content.sum()), int(told.sum()))

    @property
    def share(self) -> float:
        """How much of the shorter of the two passages is equal."""
        shorter = min(self.here[-1] - self.here[0], self.there[-1] - self.there[0]) + 1
        return len(self.here) / int(shorter)

    def parts(self) -> Iterator[Equal]:
        """The chain cut where the words become somebody else's in either report.

        A quotation is one part, however it was edited. Of other words each stretch is one: the desk's words on
        both sides of a quotation are none together.
        """
        key = np.stack((self.voice, self.left.quoted[self.here], self.right.quoted[self.there]))
        new = np.any(np.diff(key, axis=1) != 0, axis=0)
        new |= (np.diff(self.here) != 1) | (np.diff(self.there) != 1)
        bounds = [0, *(np.flatnonzero(new) + 1).tolist(), len(self.here)]
        quoted: dict[tuple[int, int], list[Run]] = {}
        for first, end in zip(bounds, bounds[1:], strict=False):
            run = Run(int(self.here[first]), int(self.there[first]), end - first)
            if self.voice[first] == QUOTED:
                quoted.setdefault((int(key[1, first]), int(key[2, first])), []).append(run)
            else:
                yield Equal.of(self.left, self.right, (run,))
        for runs in quoted.values():
            yield Equal.of(self.left, self.right, tuple(runs))
