"""Which dated things a reader of a story needs to know."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from rashomon.compare.claims.about import sentence
from rashomon.compare.claims.happened import is_outcome
from rashomon.compare.points.ranking import MainActors, named_in
from rashomon.compare.timeline.clauses import HANGS
from rashomon.compare.timeline.dated import Dating
from rashomon.compare.timeline.passing import interval_of, is_generic, is_news, is_old, is_to_come
from rashomon.model import TOLD_AS_FACT, Point, Report

COARSE = frozenset({"season", "year", "decade"})
DECADE = 9  # years from its first to its last
HEADLESS = re.compile(
    rf"(?:was|were|is|are|has|have|had|will|would|did|does|do|can|could|may|might)\s|{HANGS.pattern}"
)
# Of a story that dates more things than these a reader wants no detail that one report alone tells beside another
# thing. A placeholder, set by reading: three to six reports date 9 to 30 things, sixteen short ones 50, fourteen
# long ones 120.
MANY = 60


def matters(
    group: Sequence[Dating],
    points: Mapping[str, Point],
    reports: Mapping[str, Report],
    main: MainActors,
    *,
    details: bool,
    alone: bool,
) -> bool:
    """Whether what the datings of one thing tell is needed: told by several, disputed, or no detail of one report.

    What one outlet alone has somebody say on a day is among the statements, unless it tells of an attack; a count
    is no happening. `details`: there is room for what one report tells beside other things. `alone`: reports share
    nothing dated, and what is wanted of each is what would be if it were the only one.
    """
    if all(_is_an_age(one) or _is_some_time_ahead(one, reports) for one in group):
        return False
    if all(not one.event and (is_generic(reports[one.report], one.when) or _is_headless(one)) for one in group):
        return False
    of = [points[one.point] for one in group]
    if all(
        point.kind == "figure" and not one.event and not _has_outcome(one, reports)
        for one, point in zip(group, of, strict=True)
    ):
        return False
    own = [point for one, point in zip(group, of, strict=True) if one.own]
    old = all(is_old(reports[one.report], one.when) for one in group)
    if old and not own:
        return False
    # What stands beside a thing that several tell says what came before; what was long before is background.
    told = of if details and not old else own
    told_by = {one.report for one in group} | {version.report for point in told for version in point.versions}
    if len({reports[id].outlet for id in told_by}) > 1 or any(point.standing == "disputed" for point in own):
        return True
    if all(one.said for one in group):
        return any(
            _denies(one, reports[one.report])
            or _is_of_force(one, reports[one.report])
            or (details and _leads(one, reports, main, alone))
            for one in group
        )
    if alone:
        return True
    return any(_tells(one, points[one.point], reports, main, details) for one in group if not one.said)


def _has_outcome(one: Dating, reports: Mapping[str, Report]) -> bool:
    """Whether what is dated ends with what became of people: "the boat sank on Sunday, killing six"."""
    report = reports[one.report]
    held = sentence(report, one.words)
    return any(held.covers(figure.words) and is_outcome(report, figure) for figure in report.figures)


def _tells(one: Dating, point: Point, reports: Mapping[str, Report], main: MainActors, details: bool) -> bool:
    """Whether what one outlet alone tells matters: an act or a stance, what heads its report, what is to come.

    What was more than a year before is background, and so is what has no more than a year and heads no report.
    """
    if is_old(reports[one.report], one.when):
        return False
    if one.when.precision in COARSE and not is_news(reports[one.report], one.words):
        return False
    if one.own and (
        one.event
        or point.kind == "position"
        or is_news(reports[one.report], one.words)
        or is_to_come(reports[one.report], one.when)
    ):
        return True
    return details and bool(one.event or named_in(one.words, main))


def _is_an_age(one: Dating) -> bool:
    """Whether a date is no date of a happening, but an age: a decade or a century."""
    start, end = interval_of(one.when)
    return bool(start) and end != "9999" and int(end[:4]) - int(start[:4]) >= DECADE


def _is_headless(one: Dating) -> bool:
    """Whether it tells of nobody: "was no clearer on Thursday", "as it was on Thursday"."""
    return not one.own and bool(HEADLESS.match(one.words.text))


def _is_some_time_ahead(one: Dating, reports: Mapping[str, Report]) -> bool:
    """Whether a date is a year, or a part of one, that was not over: "could lose the next election, in 2026"."""
    published, when = reports[one.report].published.day, one.when
    coarse = when.precision in COARSE and not one.event
    return coarse and published is not None and interval_of(when)[1] >= published


def _leads(one: Dating, reports: Mapping[str, Report], main: MainActors, alone: bool) -> bool:
    """Whether what somebody announced is what its report is about."""
    return is_news(reports[one.report], one.words) and (alone or bool(named_in(one.words, main)))


def _is_of_force(one: Dating, report: Report) -> bool:
    """Whether what was said tells of an attack that has been and has no other day: it was by then."""
    return any(
        event.type == "ASSAULT" and event.status in TOLD_AS_FACT and not event.when
        for event in report.events
        if any(one.words.covers(words) for words in event.mentions)
    )


def _denies(one: Dating, report: Report) -> bool:
    """Whether what was said denies what another said."""
    span = one.words.span
    return any(found.denies and any(map(span.overlaps, found.content)) for found in report.statements)
