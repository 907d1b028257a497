"""Points about which reports say something new, held against how these stood before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass

from rashomon.model import Difference, Point, Standing, Version, identity


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
