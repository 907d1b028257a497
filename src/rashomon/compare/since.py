"""What a dossier says now that it did not say at an earlier moment."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Literal

from rashomon.model import Difference, Dossier, Outlet, Passage, Point, Report, Standing, Story, Version

# By what a report is told to have been known at the moment: the time of reading, or the day of publication.
Clock = Literal["read", "published"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A point as it stands now. `before` is its standing then, None where nobody carried it.

    `versions` and `differences` are those that are new.
    """

    point: Point
    before: Standing | None
    versions: tuple[Version, ...]
    differences: tuple[Difference, ...]


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
    of_words = {(version.report, version.words): point for point in earlier for version in point.versions}
    found = (_change(point, known, of_words) for point in now.points)
    return Changes(
        since=since,
        clock=clock,
        reports=tuple(id for id in members if id not in known),
        points=tuple(change for change in found if change is not None),
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


def _change(point: Point, known: set[str], earlier: Mapping[tuple[str, Passage], Point]) -> Change | None:
    held = [earlier[key] for v in point.versions if (key := (v.report, v.words)) in earlier]
    new = tuple(version for version in point.versions if version.report not in known)
    if not held:
        return Change(point=point, before=None, versions=new, differences=point.differences) if new else None
    before = _commonest(held)
    differences = tuple(one for one in point.differences if any(r.report not in known for r in one.values))
    denied = point.standing == "disputed" != before.standing
    if not new and not differences and not denied:
        return None  # what it is joined with may have changed, but nobody has said anything new
    return Change(point=point, before=before.standing, versions=new, differences=differences)


def _commonest(points: Sequence[Point]) -> Point:
    """The point that most of the versions had been of, the first of equals."""
    by_id = {point.id: point for point in points}
    return by_id[Counter(point.id for point in points).most_common(1)[0][0]]
