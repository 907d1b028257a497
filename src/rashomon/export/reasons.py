"""Our reasons as a reader sees them: dates in words, reports and outlets by their labels."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.export.cited import Cited
from rashomon.export.dates import dated


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A stretch of a reason; `report` is the id of the one that it names."""

    text: str
    report: str | None


def parts(reason: str, cited: Sequence[Cited]) -> tuple[Part, ...]:
    """A reason with its dates in words, cut where it names a report or an outlet without a name by its id."""
    names = {one.report.id: one.report.id for one in cited}
    names |= {one.outlet.id: one.report.id for one in cited if one.unnamed}
    if not any(name in reason for name in names):  # as a rule
        return (Part(text=dated(reason), report=None),) if reason else ()
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    found = re.split(f"({'|'.join(map(re.escape, longest_first))})", reason)
    return tuple(
        Part(text=text if text in names else dated(text), report=names.get(text)) for text in found if text
    )
