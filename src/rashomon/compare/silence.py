"""Who is silent about a point, and for whom that cannot be said."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rashomon.compare.claims import Claim
from rashomon.model import Report
from rashomon.text import words

LONG_ENOUGH = 120  # words; a shorter report leaves out most of any story


def silent(claims: Sequence[Claim], reports: Mapping[str, Report]) -> tuple[str, ...]:
    """The reports that could have carried a point and do not, in the order of the story.

    A report counts only where it was published after another had carried the point, as far as both dates
    are known, is long enough to have carried it, and comes from an outlet that has not told it elsewhere.
    All others are unmeasured.
    """
    carried = {claim.report for claim in claims}
    told = {reports[id].outlet for id in carried}
    dates = [date for id in sorted(carried) if (date := reports[id].published.day)]
    if not dates:
        return ()
    known = min(dates)
    return tuple(
        id
        for id, report in reports.items()
        if report.outlet not in told
        and report.published.day is not None
        and report.published.day >= known
        and len(words(report.text)) >= LONG_ENOUGH
        and bool(report.sentences)
    )
