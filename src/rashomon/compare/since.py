"""What a dossier says now that it did not say at an earlier moment."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import Literal

from rashomon.compare.dossier import dossier
from rashomon.model import Difference, Dossier, Outlet, Point, Report, Standing, Story, Version, identity

# By what a report is told to have been known at the moment: the time of reading, or the day of publication.
Clock = Literal["read", "published"]


@dataclass(frozen=True, slots=True)
class Stood:
    """A point as it stood at an earlier moment."""

    point: str
    standing: Standing


# By a report and what it carries (`carried`): as what that stood.
Earlier = Mapping[tuple[str, str], Stood]


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


def standings(points: Iterable[Point]) -> dict[tuple[str, str], Stood]:
    """As what each report carries its points."""
    return {
        (version.report, carried(version)): Stood(point.id, point.standing)
        for point in points
        for version in point.versions
    }


def carried(version: Version) -> str:
    """The mark of what a report carries, by its words: they may move when a page is cleaned again."""
    return identity("", version.words.text)


def news(points: Iterable[Point], known: Set[str], earlier: Earlier) -> tuple[Change, ...]:
    """The points about which reports that were not `known` say something new, in their order."""
    found = (_change(point, known, earlier) for point in points)
    return tuple(change for change in found if change is not None)


def _before(moment: str, since: str) -> bool:
    """Whether a moment lies before another, as far as the less exact of the two says."""
    return moment[: len(since)] < since


def _change(point: Point, known: Set[str], earlier: Earlier) -> Change | None:
    held = [earlier[key] for v in point.versions if (key := (v.report, carried(v))) in earlier]
    new = tuple(version for version in point.versions if version.report not in known)
    if not held:
        return Change(point=point, before=None, versions=new, differences=point.differences) if new else None
    before = _commonest(held)
    differences = tuple(one for one in point.differences if any(r.report not in known for r in one.values))
    denied = point.standing == "disputed" != before.standing
    if not new and not differences and not denied:
        return None  # what it is joined with may have changed, but nobody has said anything new
    return Change(point=point, before=before.standing, versions=new, differences=differences)


def _commonest(held: Sequence[Stood]) -> Stood:
    """The point that most of the versions had been of, the first of equals."""
    by_id = {one.point: one for one in held}
    return by_id[Counter(one.point for one in held).most_common(1)[0][0]]
