"""What several tell and none dates: part of what is dated, or between the days within which it must lie."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from rashomon.compare.claims.claim import Claim
from rashomon.compare.claims.dates import DAY, FINEST, is_of_all
from rashomon.compare.claims.happened import only_date
from rashomon.compare.timeline.agreed import who_gives
from rashomon.compare.timeline.bounds import Bound, bounds
from rashomon.compare.timeline.repeated import much_alike
from rashomon.model import TOLD_AS_FACT, Event, Passage, Point, Position, Report, Statement, TimelineEntry, When

# What is told once, and of no day, has no place here.
SEVERAL = frozenset({"corroborated", "repeated", "disputed"})
# Behind an act, what begins another of its own time.
JOINED = re.compile(r",?\sand\s(?:is|are|will|would|plans?|hopes?|expects?)\s")
FROM_THE_SAME = 3  # characters between the starts of two passages of one sentence that begin alike


def with_undated(
    entries: Sequence[TimelineEntry],
    give: Sequence[int],
    dates: Mapping[str, When],
    points: Sequence[Point],
    groups: Mapping[str, Sequence[Claim]],
    reports: Mapping[str, Report],
) -> list[TimelineEntry]:
    """The dated entries, and those for the points that nobody dates; `dates` has the dates of the others.

    `give` is for each entry how many reports give its date.
    """
    held = list(entries)
    left = []
    for point in points:
        if point.id in dates or point.standing not in SEVERAL or not any(map(_is_act, groups[point.id])):
            continue
        same = next((i for i, entry in enumerate(held) if entry.placed and _is_of(point, entry)), None)
        if same is not None:
            held[same] = _with_more(held[same], point, give[same])
        elif not all(_is_shown(version.words, held) for version in point.versions):
            left.append(point)
    taken = [words for entry in held for words in entry.evidence]
    known = {id: when for id, when in dates.items() if FINEST.index(when.precision) <= DAY}
    found = bounds([point.id for point in left], known, groups, reports)
    # What is said and what stance is taken stands elsewhere; here it has a place only where one is sure.
    sure = {id for id, bound in found.items() if bound.words}
    done = {point.id for point in left if point.kind == "event" and any(map(_is_done, groups[point.id]))}
    return held + [
        _dated(point, taken, reports) or _placed(point, found.get(point.id))
        for point in left
        if point.id in done | sure
    ]


def _is_act(claim: Claim) -> bool:
    """Whether an act was found that was done or said, or a stance: a state of things has no day."""
    found = claim.found
    return isinstance(found, Position | Statement) or (isinstance(found, Event) and found.status in TOLD_AS_FACT)


def _is_done(claim: Claim) -> bool:
    """Whether it is an act that is over: what goes on has no one day."""
    return isinstance(claim.found, Event) and claim.found.status == "happened"


def _is_of(point: Point, entry: TimelineEntry) -> bool:
    """Whether a version is the beginning of what is dated ("the ferry sank" of "the ferry sank on Monday").

    Or the point is told in much the same words.
    """
    told = [(version.words, words) for version in point.versions for words in entry.evidence]
    if any(_is_joined(version, words, entry.when) for version, words in told):
        return False
    return much_alike(point.summary.text, entry.evidence[0].text) or any(
        version.report == words.report and abs(version.start - words.start) <= FROM_THE_SAME
        for version, words in told
    )


def _is_joined(told: Passage, words: Passage, when: When) -> bool:
    """Whether a date is of what is joined to what is told: "the ferry sailed, and is expected on Friday"."""
    at = when.words
    if not at or at.report != told.report or not words.covers(at) or at.start < told.end:
        return False
    return bool(JOINED.match(words.text, told.end - words.start, at.start - words.start))


def _with_more(entry: TimelineEntry, point: Point, give: int) -> TimelineEntry:
    told = {words.report for words in entry.evidence}
    more = [version.words for version in point.versions if version.report not in told]
    why = who_gives(give, len(told.union(words.report for words in more)))
    return replace(entry, evidence=(*entry.evidence, *more), why=why)


def _is_shown(words: Passage, entries: Iterable[TimelineEntry]) -> bool:
    span = words.span
    shown = (one for entry in entries for one in entry.evidence)
    return any(one.report == words.report and span.overlaps(one) for one in shown)


def _dated(point: Point, taken: Sequence[Passage], reports: Mapping[str, Report]) -> TimelineEntry | None:
    """By the one date that stands in the words of a version, though no act was found to have it.

    Not by one in `taken`, the words that tell of another thing.
    """
    for version in point.versions:
        report, words = reports[version.report], version.words
        when = only_date(report, words.span)
        if not (when and when.start and when.words and is_of_all(report, words, when.words)):
            continue
        if not any(one.covers(when.words) for one in taken):
            others = tuple(other.words for other in point.versions if other.words != words)
            told = len({one.report for one in (words, *others)})
            return TimelineEntry(when=when, event=point.id, evidence=(words, *others), why=who_gives(1, told))
    return None


def _placed(point: Point, bound: Bound | None) -> TimelineEntry:
    others = (version.words for version in point.versions if version.words != point.summary)
    when = When(
        start=bound.start if bound else None,
        end=bound.end if bound else None,
        precision="unknown",
        basis="inferred" if bound else "unknown",
        words=bound.words if bound else None,
    )
    return TimelineEntry(
        when=when,
        event=point.id,
        evidence=(point.summary, *others),
        why=bound.why if bound else "no report gives a day",
    )
