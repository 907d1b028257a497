"""What happened, in order: every dated thing once, with all who tell it; then what can only be bounded."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from rashomon.compare.actors.cast import Cast
from rashomon.compare.claims.about import sentence
from rashomon.compare.claims.claim import Claim
from rashomon.compare.claims.placed import times_in
from rashomon.compare.points.ranking import MainActors, main_actors, named_in
from rashomon.compare.timeline.agreed import agreed, compatible, point_of, who_gives
from rashomon.compare.timeline.clauses import in_full
from rashomon.compare.timeline.dated import Dating, datings
from rashomon.compare.timeline.matters import MANY, matters
from rashomon.compare.timeline.meetings import one_meeting
from rashomon.compare.timeline.passing import interval_of, is_old, is_to_come
from rashomon.compare.timeline.repeated import is_past_by_date, measure_apart, once_each, time_words, told
from rashomon.compare.timeline.salience import salient, with_foremost
from rashomon.compare.timeline.undated import with_undated
from rashomon.coreference.compatible import MUTUAL
from rashomon.extract.dates import resolve
from rashomon.linking import Link, connect
from rashomon.model import TOLD_AS_FACT, Passage, Point, Reading, Report, Span, TimelineEntry, Voice, When

SAME = 0.5  # of the stems of the shorter of two clauses that give one date, for them to tell one thing
ENOUGH = 3  # such stems
FEW_OLD = 2  # years told in passing make no history; a placeholder, set by reading


@dataclass(frozen=True, slots=True)
class _Ground:
    points: Mapping[str, Point]
    rank: Mapping[str, int]
    reports: Mapping[str, Report]
    cast: Cast
    main: MainActors
    moving: frozenset[str]  # points of a stance that is told of several times: no version is of all of them

    def line(self, group: Sequence[Dating]) -> Dating:
        """The dating by which a thing is told."""
        when = agreed(group).when
        return min((one for one in group if compatible(one.when, when)), key=lambda one: _weight(one, self))


def timeline(
    points: Sequence[Point],
    groups: Mapping[str, Sequence[Claim]],
    reports: Mapping[str, Report],
    voices: Sequence[Voice],
    cast: Cast,
) -> tuple[TimelineEntry, ...]:
    """What is dated, oldest first, then what is not. `groups` has the claims of each point, by its id."""
    found = datings(groups, reports)
    ground = _Ground(
        points={point.id: point for point in points},
        rank={point.id: i for i, point in enumerate(points)},
        reports=reports,
        cast=cast,
        main=main_actors(cast, reports),
        moving=_moving(points, found),
    )
    dated = _one_each(found, ground)
    shown = once_each(_needed(dated, ground), ground.line, reports)
    entries = [_entry(group, ground) for group in shown]
    give = [len(_giving(group)) for group in shown]
    dates = {one.point: agreed(group).when for group in dated for one in group if one.own}
    entries = with_undated(entries, give, dates, points, groups, reports)
    days = salient([one for one in found if not one.said], reports, voices)
    return tuple(with_foremost(sorted(entries, key=_order), days, ground.rank))


def _moving(points: Sequence[Point], found: Sequence[Dating]) -> frozenset[str]:
    days: dict[str, set[tuple[str, str]]] = {}
    for one in found:
        if one.own:
            days.setdefault(one.point, set()).add(interval_of(one.when))
    taken = [point for point in points if point.kind == "position"]
    return frozenset(
        point.id
        for point in taken
        if len(days.get(point.id, ())) > 1
        or any(one.kind in ("update", "contradiction") for one in point.differences)
    )


def _order(entry: TimelineEntry) -> tuple[object, ...]:
    when = entry.when
    return (not entry.placed, when.start or when.end or "9999", when.end or "9999", entry.event, entry.evidence)


def _one_each(found: Sequence[Dating], ground: _Ground) -> list[list[Dating]]:
    """The datings in groups that are of one thing."""
    found = [one for one in found if not (one.own and one.said and ground.points[one.point].kind != "statement")]
    held: dict[str, list[Dating]] = {}
    for one in found:
        key = one.point if one.own else f"{one.report} {one.words.start} {one.words.end}"
        point = ground.points[one.point]
        if one.own and (point.kind == "position" or (one.event and len(point.versions) == 1)):
            # An answer on one day and another on the next are two, so are two acts that one sentence tells.
            key = f"{key} {' '.join(interval_of(one.when))}"
        held.setdefault(key, []).append(one)
    # One who is said to have told of a day and to have told it on another: the day that is told counts.
    for key, group in held.items():
        told = [one for one in group if not one.said]
        held[key] = told or group
    keys = sorted(held)
    links = [
        Link(left, right, 1.0, "one thing")
        for left, right in _worth_a_look(held)
        if any(_one_thing(a, b, ground) for a in held[left] for b in held[right])
    ]
    return [[one for key in keys for one in held[key]] for keys in connect(keys, links)]


def _worth_a_look(held: Mapping[str, Sequence[Dating]]) -> list[tuple[str, str]]:
    """The pairs of which a dating has the same date, by its words or its days, or that tell of a meeting."""
    blocks: dict[object, set[str]] = {}
    for key, group in held.items():
        for one in group:
            blocks.setdefault((one.report, one.when.words), set()).add(key)
            blocks.setdefault(interval_of(one.when), set()).add(key)
            if one.event and one.event.type in MUTUAL:
                blocks.setdefault(one.event.type, set()).add(key)
    return sorted({pair for block in blocks.values() for pair in combinations(sorted(block), 2)})


def _one_thing(left: Dating, right: Dating, ground: _Ground) -> bool:
    """Whether two datings are of one thing: one date of one report, one meeting, the same words."""
    if left.report == right.report and left.when.words and left.when.words == right.when.words:
        return left.words.overlaps(right.words) or not (left.event and right.event)
    if not compatible(left.when, right.when):
        return False
    if one_meeting(left, right, ground.reports, ground.cast) or _one_stated_day(left, right, ground):
        return True
    if interval_of(left.when) != interval_of(right.when) or not _same_words(left, right):
        return False
    return not measure_apart(left.words, right.words, ground.reports)


def _one_stated_day(left: Dating, right: Dating, ground: _Ground) -> bool:
    """Whether two reports give one past day by its date, and share a word besides names."""
    if left.report == right.report or not all(is_past_by_date(one, ground.reports) for one in (left, right)):
        return False
    both = told(left.words.text) & told(right.words.text)
    return bool(both - ground.cast.stems - time_words(left) - time_words(right))


def _same_words(left: Dating, right: Dating) -> bool:
    one, other = (told(dating.words.text) - time_words(dating) for dating in (left, right))
    return len(one & other) >= max(ENOUGH, SAME * min(len(one), len(other)))


def _giving(group: Sequence[Dating]) -> frozenset[str]:
    """The reports that give the date on which a thing is told."""
    when = agreed(group).when
    return frozenset(one.report for one in group if compatible(one.when, when))


def _needed(dated: Sequence[Sequence[Dating]], ground: _Ground) -> list[Sequence[Dating]]:
    """The things that a reader needs: where reports share no dated thing, those of each by itself."""
    room = len(dated) <= MANY

    def needed(alone: bool) -> list[Sequence[Dating]]:
        return [
            group
            for group in dated
            if matters(group, ground.points, ground.reports, ground.main, details=room, alone=alone)
        ]

    alone = len(ground.reports) == 1
    return (not alone and needed(False)) or _of_its_time(needed(True), ground)


def _of_its_time(groups: Sequence[Sequence[Dating]], ground: _Ground) -> list[Sequence[Dating]]:
    """What is not long past, or tells of a main actor; all, where hardly anything else is told."""

    def is_background(one: Dating) -> bool:
        return is_old(ground.reports[one.report], one.when) and not named_in(one.words, ground.main)

    new = [group for group in groups if not all(map(is_background, group))]
    old = len(groups) - len(new)
    return new if new and old <= max(FEW_OLD, len(new)) else list(groups)


def _entry(group: Sequence[Dating], ground: _Ground) -> TimelineEntry:
    when = agreed(group).when
    fits = [one for one in group if compatible(one.when, when)]
    first = ground.line(group)
    evidence = _evidence(first, fits, when, ground)
    give = _giving(group)
    differing: dict[str, Reading] = {}
    for one in group:
        if one.when.words and one.report not in give and not _gives_both(one, when, ground.reports[one.report]):
            value = "/".join(dict.fromkeys(interval_of(one.when)))
            differing.setdefault(one.report, Reading(report=one.report, value=value, words=one.when.words))
    return TimelineEntry(
        when=when,
        event=first.point if first.own else point_of(evidence[0], first.point, ground.points.values()),
        evidence=evidence,
        why=who_gives(len(give), len({words.report for words in evidence})),
        otherwise=tuple(differing.values()),
    )


def _gives_both(one: Dating, when: When, report: Report) -> bool:
    """Whether the sentence of a dating has the other date as well: then that is of another thing."""
    return any(compatible(found, when) for found in _dates_in(sentence(report, one.words), report))


def _weight(one: Dating, ground: _Ground) -> tuple[object, ...]:
    """By which of the datings of one thing it is told: in words with the date, as done, of the point of most."""
    done = one.event is None or one.event.status in TOLD_AS_FACT
    versions = len(ground.points[one.point].versions)
    return (not one.own, not _has_date(one), not done, -versions, ground.rank[one.point], one.report, one.words)


def _has_date(one: Dating) -> bool:
    """Whether the words of a dating have its date in them, and are no part of a sentence that cannot be placed."""
    at = one.when.words
    return at is not None and one.words.start < at.start < one.words.end and not one.words.text[:1].islower()


def _evidence(first: Dating, fits: Sequence[Dating], when: When, ground: _Ground) -> tuple[Passage, ...]:
    """One passage of each report that tells it; first the one with the date in it, or else the summary, if dated.

    Of a report that gives no date its version of the point, unless that is of another time, or the report older
    than what is over. Of a stance that is told of several times only what gives this one tells of it.
    """
    point = ground.points[first.point]
    lead = first.words
    if first.own and not _has_date(first) and point.id not in ground.moving:
        dated = any(one.report == point.summary.report and one.words.overlaps(point.summary) for one in fits)
        lead = point.summary if dated else lead
    lead = in_full(lead, [version.words for version in point.versions], ground.reports[lead.report])
    found = {lead.report: lead}
    for one in sorted(fits, key=lambda one: (one.point != first.point, *_weight(one, ground))):
        found.setdefault(one.report, one.words)
    if first.own and point.id not in ground.moving:
        over = not is_to_come(ground.reports[first.report], when)
        for version in point.versions:
            report = ground.reports[version.report]
            if not (over and is_to_come(report, when)) and not _gives_another(version.words, when, report):
                found.setdefault(version.report, version.words)
    return tuple(found.values())


def _gives_another(words: Passage, when: When, report: Report) -> bool:
    """Whether words have dates, but none that could be this one."""
    dates = _dates_in(words.span, report)
    return bool(dates) and not any(compatible(one, when) for one in dates)


def _dates_in(span: Span, report: Report) -> list[When]:
    found = (resolve(time, report.published) for time in times_in(report, span))
    return [when for when in found if when and when.start]
