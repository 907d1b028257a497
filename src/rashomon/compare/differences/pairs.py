"""Two versions of one point, held against each other."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from rashomon.compare.actors.cast import Cast
from rashomon.compare.claims.claim import Claim
from rashomon.model import Attribute, Difference, DifferenceKind, Passage, Reading, Report


@dataclass(frozen=True, slots=True)
class Pair:
    """Two versions of one point, and what is needed to compare them."""

    left: Claim
    right: Claim
    reports: Mapping[str, Report]
    cast: Cast

    def turned(self) -> Pair:
        """The same pair from the other side."""
        return replace(self, left=self.right, right=self.left)

    def published(self, claim: Claim) -> str:
        """The date of a version's report, empty where it is not known to the day."""
        published = self.reports[claim.report].published
        return (published.date if published.day else None) or ""


def difference(
    attribute: Attribute,
    kind: DifferenceKind,
    values: Sequence[tuple[Claim, str, Passage]],
    why: str,
) -> Difference:
    """A difference in the reading order of its versions."""
    readings = tuple(Reading(report=claim.report, value=value, words=at) for claim, value, at in values)
    return Difference(attribute=attribute, kind=kind, values=readings, why=why)


Compare = Callable[[Pair], Iterator[Difference]]
