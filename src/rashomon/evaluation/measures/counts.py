"""Counts of labelled, found and right items, and what follows from them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How many items are labelled (`expected`), how many were `found`, and how many of each are right.

    `matched` is the part of `found` that is right. It is a fraction where a measure gives partial credit.
    `recalled` is the part of `expected` that was found; it is `matched` unless a measure counts the two apart.
    """

    expected: float = 0
    found: float = 0
    matched: float = 0
    recalled: float | None = None

    def __add__(self, other: Counts) -> Counts:
        """Both taken together, as for a micro average."""
        return Counts(
            expected=self.expected + other.expected,
            found=self.found + other.found,
            matched=self.matched + other.matched,
            recalled=self._recalled + other._recalled,
        )

    @classmethod
    def sum(cls, counts: Iterable[Counts]) -> Counts:
        """All of them taken together."""
        return sum(counts, cls())

    @property
    def precision(self) -> float | None:
        """The share of what was found that is right; None where nothing was found."""
        return self.matched / self.found if self.found else None

    @property
    def recall(self) -> float | None:
        """The share of what is labelled that was found; None where nothing is labelled."""
        return self._recalled / self.expected if self.expected else None

    @property
    def f1(self) -> float | None:
        """The harmonic mean of both: 0 where nothing is right, None where nothing is labelled or found."""
        if not self.expected and not self.found:
            return None
        precision, recall = self.precision or 0.0, self.recall or 0.0
        return 2 * precision * recall / (precision + recall) if precision + recall else 0.0

    @property
    def _recalled(self) -> float:
        return self.matched if self.recalled is None else self.recalled
