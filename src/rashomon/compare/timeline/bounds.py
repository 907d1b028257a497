"""Between which days something must lie that no report dates."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from rashomon.compare.claims.about import sentence
from rashomon.compare.claims.claim import Claim
from rashomon.compare.timeline.passing import interval_of
from rashomon.model import TOLD_AS_FACT, Event, Passage, Report, When

# What joins two clauses of which one was later: how much later, if it is told, and which.
JOINED = re.compile(
    r"[\s,–—-]*(?:(?:just|only|shortly|soon|immediately)\s+)?(?P<length>(?:minutes|hours)\s+)?"
    r"(?P<word>after|following|before|ahead of)\s+(?:the\s+|a\s+|an\s+)?$"
)
LONGEST = 40  # characters between the first of the two clauses and the words that join them: "to end the war,"
TOLD_BY = "no report gives a day; this is the day of the first that tells it"
LATER = frozenset({"after", "following"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Bound:
    """First and last day on which something can have been, as far as they are known; why, by which words."""

    start: str | None
    end: str | None
    why: str
    words: Passage | None = None


def bounds(
    undated: Collection[str],
    dated: Mapping[str, When],
    groups: Mapping[str, Sequence[Claim]],
    reports: Mapping[str, Report],
) -> dict[str, Bound]:
    """The bounds of undated points, by their ids; `dated` has the dates of others that are known to the day."""
    found: dict[str, Bound] = {}
    for point in undated:
        told_by = _told_by(groups[point], reports)
        related = next(_related(groups[point], dated, groups, reports), None)
        if related and told_by and (related.start or "") > told_by:
            related = None  # told before it can have been: the two are not of one time
        if related:
            end = min(filter(None, (related.end, told_by)), default=None)
            found[point] = replace(related, end=end)
        elif told_by:
            found[point] = Bound(start=None, end=told_by, why=TOLD_BY)
    return found


def _told_by(group: Sequence[Claim], reports: Mapping[str, Report]) -> str | None:
    """The day of the first dated report that tells it as done."""
    days = [
        reports[claim.report].published.day
        for claim in group
        if not isinstance(claim.found, Event) or claim.found.status in TOLD_AS_FACT
    ]
    return min((day for day in days if day), default=None)


def _related(
    group: Sequence[Claim],
    dated: Mapping[str, When],
    groups: Mapping[str, Sequence[Claim]],
    reports: Mapping[str, Report],
) -> Iterator[Bound]:
    for claim in group:
        report = reports[claim.report]
        around = sentence(report, claim.words)
        for id, when in dated.items():
            for other in groups.get(id, ()):
                if other.report == claim.report and around.covers(other.words) and other.id != claim.id:
                    bound = _bound(report, claim, other, when)
                    if bound:
                        yield bound


def _bound(report: Report, claim: Claim, other: Claim, when: When) -> Bound | None:
    """What one sentence that has both says: one "hours after" the other."""
    first, second = sorted((claim.words, other.words), key=lambda words: words.start)
    if first.end > second.start:
        return None
    match = JOINED.search(report.text, first.end, second.start)
    if not match or match.end() != second.start or match.start() - first.end > LONGEST:
        return None
    later = (match["word"] in LATER) == (claim.words == first)
    start, end = interval_of(when)
    near = timedelta(days=1) if match["length"] else None
    words = report.passage(match.start("length" if match["length"] else "word"), match.end("word"))
    dated = f"what is dated {start}" if start == end else f"what is dated {start} to {end}"
    why = f"it came {words.text} {dated}" if later else f"{dated} came {words.text} it"
    if later:
        return Bound(start=start, end=str(date.fromisoformat(end) + near) if near else None, why=why, words=words)
    return Bound(start=str(date.fromisoformat(start) - near) if near else None, end=end, why=why, words=words)
