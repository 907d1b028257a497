"""Who is silent about a point, and for whom that cannot be said."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rashomon.compare.claims import Claim
from rashomon.model import Report
from rashomon.text import words

LONG_ENOUGH = 120  # words; a shorter report leaves out most of any story


def measurable(reports: Mapping[str, Report]) -> tuple[Report, ...]:
    """The reports of a story whose silence can be told at all: dated, analysed, and long enough."""
    return tuple(
        report
        for report in reports.values()
        if report.published.day and report.sentences and len(words(report.text)) >= LONG_ENOUGH
    )


def silent(
    claims: Sequence[Claim], reports: Mapping[str, Report], candidates: Sequence[Report]
) -> tuple[str, ...]:
    """Which of the `candidates` could have carried a point and do not, in the order of the story.

    A report counts only where it was published on or after the day on which another carried the point, and
    comes from an outlet that has not told it elsewhere. All others are unmeasured.
    """
    carried = {claim.report for claim in claims}
    told = {reports[id].outlet for id in carried}
    dates = [date for id in sorted(carried) if (date := reports[id].published.day)]
    if not dates:
        return ()
    known = min(dates)
    return tuple(
        report.id for report in candidates if report.outlet not in told and (report.published.day or "") >= known
    )
