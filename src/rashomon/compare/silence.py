"""Who is silent about a point, and for whom that cannot be said."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from rashomon.compare.claims import Claim
from rashomon.model import Published, Report
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

    A report counts only where it was published after a report of another outlet that carries the point: what its
    own outlet alone has told, nobody misses in it. All others are unmeasured.
    """
    carried = {claim.report for claim in claims}
    known = [reports[id] for id in sorted(carried) if reports[id].published.day]
    return tuple(
        report.id
        for report in candidates
        if report.id not in carried
        and any(one.outlet != report.outlet and _before(one.published, report.published) for one in known)
    )


def _before(one: Published, other: Published) -> bool:
    """Whether the one is earlier for certain: by its day, or on one day by times whose zones are known."""
    if not one.day or not other.day or one.day != other.day:
        return bool(one.day and other.day) and (one.day or "") < (other.day or "")
    left, right = _moment(one), _moment(other)
    return left is not None and right is not None and left < right


def _moment(published: Published) -> datetime | None:
    if published.precision != "time" or not published.date:
        return None
    moment = datetime.fromisoformat(published.date)
    return moment if moment.tzinfo else None
