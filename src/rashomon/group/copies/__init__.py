"""Passages that two reports share: agency copy, the same quotation, boilerplate, or chance.

Candidates share a word 4-gram; matching runs are found on the diagonals of a pair and chained over small
edits. Cut and reordered copy is found because nothing asks how much of a report is shared.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rashomon.group.copies.boilerplate import families, with_boilerplate
from rashomon.group.copies.classes import Classed, classed
from rashomon.group.copies.direction import direction
from rashomon.group.copies.runs import shared
from rashomon.group.copies.words import words
from rashomon.model import Copy, Report
from rashomon.outlets import Outlets


def copies(reports: Sequence[Report], outlets: Outlets | None = None) -> tuple[Copy, ...]:
    """The passages that two of the reports share, by pair of reports and then by place.

    What is boilerplate depends on all reports given; `outlets` tell which of them are agencies or of one owner.
    """
    known = outlets or Outlets()
    held = [words(report) for report in sorted(reports, key=lambda report: report.id)]
    found: list[Classed] = []
    for left, right, chains in shared(held):
        found += _directed(classed(left, right, chains), left.report, right.report, known)
    return with_boilerplate(found, families(known, {report.id: report.outlet for report in reports}))


def _directed(found: list[Classed], left: Report, right: Report, outlets: Outlets) -> list[Classed]:
    """The passages, and of agency copy who has it from whom."""
    if not any(one.copy.kind == "agency" for one in found):
        return found
    told = direction(left, right, outlets)
    return [
        replace(
            one,
            copy=replace(one.copy, taken_from=told.taken_from, agency=told.agency, direction=told.why),
        )
        if one.copy.kind == "agency"
        else one
        for one in found
    ]
