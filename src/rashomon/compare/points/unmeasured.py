"""Why it cannot be said of a report that it leaves out what others have."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.compare.points.complete import LONG_ENOUGH, breaks_off, is_short
from rashomon.compare.points.published import NEWS_FOR, is_before, is_later, is_old, may_be_later
from rashomon.model import Report


def unmeasured(report: Report, carriers: Sequence[Report]) -> str:
    """Why it cannot be said that a report leaves out what the `carriers` have, though it does not carry it."""
    return unfit(report) or uncertain(report, carriers)


def unfit(report: Report) -> str:
    """Why it cannot be said of a report that it leaves out anything; empty where it can."""
    if not report.published.day:
        return "the day of its publication is not known"
    if not report.sentences:
        return "its sentences are not known"
    if breaks_off(report):
        return "its text breaks off"
    if is_short(report):
        return f"it has fewer than {LONG_ENOUGH} words"
    return ""


def uncertain(report: Report, carriers: Sequence[Report]) -> str:
    """Why it cannot be said that a report which is fit leaves out what the `carriers` have."""
    others = [other for other in carriers if other.outlet != report.outlet]
    if not others:
        return "only its own outlet tells it"
    told_before = [other for other in others if is_before(other.published, report.published)]
    if told_before and all(is_old(report.published, other.published) for other in told_before):
        return f"it appeared more than {NEWS_FOR} days after the others told it"
    if told_before and len({other.outlet for other in others}) == 1:
        return "it alludes to it, or only one outlet tells it"
    if told_before:
        return "it alludes to it"
    if any(not other.published.day for other in others):
        return "the days on which others told it are not known"
    if any(other.published.day == report.published.day for other in others):
        return "it appeared on the day on which others first told it, and the hours are not known"
    return "it appeared before the others told it"


def alludes(report: Report, carriers: Sequence[Report]) -> bool:
    """Whether a report that is neither silent nor absent, but could be, has the thing in other words if at all."""
    if not report.sentences or is_short(report) or breaks_off(report):
        return False
    return any(
        is_later(report.published, other.published) or may_be_later(report.published, other.published)
        for other in carriers
        if other.outlet != report.outlet
    )
