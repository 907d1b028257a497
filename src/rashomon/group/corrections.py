"""What readers said of stories, as pairs of reports: those that are of one story, and those that are not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from rashomon.model import Correction

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Ruled:
    """What corrections come to: of each pair of reports the latest that speaks of it holds, latest first."""

    together: Mapping[Pair, Correction]
    apart: Mapping[Pair, Correction]
    _beside: Mapping[str, Collection[str]]

    def partners(self, reports: Collection[str]) -> set[str]:
        """The reports that are of one story with one of these."""
        return {other for report in reports for other in self._beside.get(report, ())}

    def told(self, report: str, members: Sequence[str]) -> str | None:
        """What a reader said that put a report among these members of a story, in words; None if nothing."""
        mine = (one for pair, one in self.together.items() if report in pair and set(pair) <= set(members))
        merged = next((one for one in mine if one.kind == "merge"), None)
        if merged:
            return f"a reader merged its story with that of other reports ({merged.id}, {merged.at[:10]})"
        split = next((one for pair, one in self.apart.items() if report in pair), None)
        return f"a reader split its story ({split.id}, {split.at[:10]})" if split else None


def ruled(corrections: Iterable[Correction], last: Mapping[str, str]) -> Ruled:
    """The pairs of reports that corrections speak of; `last` leads from earlier versions to the last ones."""
    together: dict[Pair, Correction] = {}
    apart: dict[Pair, Correction] = {}
    for one in sorted(corrections, key=lambda one: (one.at, one.id), reverse=True):
        groups = [sorted({last.get(report, report) for report in group}) for group in one.groups]
        for group in groups:
            for pair in combinations(group, 2):
                if pair not in apart:
                    together.setdefault(pair, one)
        for some, others in combinations(groups, 2):
            for left, right in product(some, others):
                pair = min(left, right), max(left, right)
                if pair not in together:
                    apart.setdefault(pair, one)
    beside: dict[str, list[str]] = defaultdict(list)
    for left, right in together:
        beside[left].append(right)
        beside[right].append(left)
    return Ruled(together, apart, beside)


NOTHING = Ruled({}, {}, {})
