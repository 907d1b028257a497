"""Passages that two reports share: agency copy, the same quotation, boilerplate, or chance.

Candidates share a word 4-gram; matching runs are found on the diagonals of a pair and chained over small
edits. Cut and reordered copy is found because nothing asks how much of a report is shared.
"""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.group.copies.classes import Classed, classed
from rashomon.group.copies.runs import shared
from rashomon.group.copies.words import words
from rashomon.model import Copy, Report


def copies(reports: Sequence[Report]) -> tuple[Copy, ...]:
    """The passages that two of the reports share, by pair of reports and then by place."""
    held = [words(report) for report in sorted(reports, key=lambda report: report.id)]
    found: list[Classed] = []
    for left, right, chains in shared(held):
        found += classed(left, right, chains)
    return tuple(one.copy for one in found)
