"""What readers said of stories, as pairs of reports: those that are of one story, and those that are not."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from rashomon.model import Correction

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Ruled:
    """What corrections come to: of each pair of reports the latest that speaks of it holds, latest first."""

    together: dict[Pair, Correction]
    apart: dict[Pair, Correction]

    def told(self, report: str, members: Sequence[str]) -> str | None:
        """What a reader said that put a report among these members of a story, in words; None if nothing."""
        mine = (one for pair, one in self.together.items() if report in pair and set(pair) <= set(members))
        merged = next((one for one in mine if one.kind == "merge"), None)
        if merged:
            return f"a reader merged its story with that of other reports ({merged.id}, {merged.at[:10]})"
        split = next((one for pair, one in self.apart.items() if report in pair), None)
        return f"a reader split its story ({split.id}, {split.at[:10]})" if split else None


def ruled(corrections: Iterable[Correction]) -> Ruled:
    """The pairs of reports that corrections speak of."""
    together: dict[Pair, Correction] = {}
    apart: dict[Pair, Correction] = {}
    for one in sorted(corrections, key=lambda one: (one.at, one.id), reverse=True):
        for group in one.groups:
            for pair in combinations(sorted(group), 2):
                if pair not in apart:
                    together.setdefault(pair, one)
        for some, others in combinations(one.groups, 2):
            for left, right in product(some, others):
                pair = min(left, right), max(left, right)
                if pair not in together:
                    apart.setdefault(pair, one)
    return Ruled(together, apart)
