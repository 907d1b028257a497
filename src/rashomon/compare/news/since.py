"""What a dossier says now that it did not say at an earlier moment."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Literal

from rashomon.compare.news.otherwise import Change, news, standings
from rashomon.model import Dossier, Outlet, Report, Story

# By what a report is told to have been known at the moment: the time of reading, or the day of publication.
Clock = Literal["read", "published"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What is new in a story since a moment: its reports, and its points in the order of the dossier."""

    since: str
    clock: Clock
    reports: tuple[str, ...]
    points: tuple[Change, ...]


def changes(
    now: Dossier,
    since: str,
    *,
    reports: Mapping[str, Report],
    outlets: Mapping[str, Outlet],
    read_at: Mapping[str, str],
) -> Changes:
    """What the dossier says that it would not have said of the reports known at `since` (ISO 8601).

    `read_at` has the time of reading of each report. Where nothing had been read then, a report counts as known if
    it was published before.
    """
    # It imports the parser, for which those who only ask a server for changes must not wait.
    from rashomon.compare.dossier import dossier

    members = [member.report for member in now.members]
    known = {id for id in members if _before(read_at[id], since)}
    clock: Clock = "read" if known else "published"
    if not known:
        known = {id for id in members if _before(reports[id].published.date or "9999", since)}
    then = Story(
        id=now.id,
        members=tuple(member for member in now.members if member.report in known),
        copies=tuple(copy for copy in now.copies if {copy.left.report, copy.right.report} <= known),
    )
    earlier = dossier(then, reports, outlets).points if known else ()
    return Changes(
        since=since,
        clock=clock,
        reports=tuple(id for id in members if id not in known),
        points=news(now.points, known, standings(earlier)),
    )


def moment(stated: str) -> str:
    """A day, or a moment in UTC, in the one form in which `changes` takes it; a time without a zone is in UTC.

    Raises ValueError where the words are neither.
    """
    if len(stated) == len("2025-03-06"):
        return date.fromisoformat(stated).isoformat()
    found = datetime.fromisoformat(stated)
    found = found if found.tzinfo else found.replace(tzinfo=UTC)
    return found.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="minutes")


def _before(moment: str, since: str) -> bool:
    """Whether a moment lies before another, as far as the less exact of the two says."""
    return moment[: len(since)] < since
