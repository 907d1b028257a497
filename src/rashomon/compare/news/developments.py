"""What is new in a story, held against what was last told of its reports."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from rashomon.compare.news.descent import Descent
from rashomon.compare.news.otherwise import Change, Earlier, Stood, news, standings
from rashomon.model import (
    STANDINGS,
    Correction,
    Development,
    Dossier,
    Passage,
    Point,
    Report,
    Revision,
    Standing,
    Turn,
    identity,
)
from rashomon.model import Change as Edited

POINTS = 8  # of a development, and changes of each page: what a reader of a feed takes in; the dossier has all


@dataclass(frozen=True, slots=True)
class Told:
    """What was last told of a report: its story, and as what its points stood, by `otherwise.carried`."""

    story: str
    stood: Mapping[str, Stood]


def told(dossier: Dossier, earlier: Iterable[str] = ()) -> dict[str, Told]:
    """What is told of each report of a story now, and of their `earlier` versions, by report."""
    stood: dict[str, dict[str, Stood]] = {member.report: {} for member in dossier.members}
    for (report, key), one in standings(dossier.points).items():
        stood[report][key] = one
    stood |= {id: {} for id in earlier}
    return {report: Told(dossier.id, own) for report, own in stood.items()}


def development(
    now: Dossier,
    before: Mapping[str, Told],
    descent: Descent,
    *,
    at: str,
    number: int,
    last: Mapping[str, str],
    corrections: Iterable[Correction] = (),
) -> Development | None:
    """What is new in a story; None where nothing is.

    `before` has what was told of its reports and of their earlier versions, `last` leads from these to the last
    ones; `corrections` were made since.
    """
    known = {last.get(id, id) for id, one in before.items() if one.story == descent.of}
    turns = sorted(map(_turn, news(now.points, known, _stood(before, last))), key=_first)
    revisions = [one for one in now.revisions if one.report in known and one.later not in before]
    made = Development(
        id="",
        number=number,
        at=at,
        kind=descent.kind,
        story=now.id,
        title=now.title,
        was=descent.was,
        reports=tuple(member.report for member in now.members if member.report not in known),
        left=descent.left,
        points=tuple(turns[:POINTS]),
        turned=_turned(turns),
        more=max(0, len(turns) - POINTS) + sum(max(0, len(one.changes) - POINTS) for one in revisions),
        revisions=tuple(replace(one, changes=one.changes[:POINTS]) for one in revisions),
        corrections=tuple(corrections),
    )
    is_news = made.reports or made.left or made.points or made.revisions or made.corrections or made.was
    return identified(made) if is_news else None


def identified(made: Development) -> Development:
    """The development with its id."""
    return replace(made, id=identity("d", made.number, made.at, made.kind, made.story, made.was, made.reports))


def placed(one: Development, reports: Mapping[str, Report]) -> Development:
    """The development with its words where they stand in these reports; what stands there no more is counted.

    A page that is cleaned again may lose lines of its outlet's template: then all words after them move.
    """
    turns = [turn for turn in (_placed_turn(turn, reports) for turn in one.points) if turn]
    held = [one for one in one.revisions if {one.report, one.earlier, one.later} <= reports.keys()]
    revisions = [_placed_revision(revision, reports) for revision in held]
    lost = len(one.points) - len(turns) + _changes(one.revisions) - _changes(revisions)
    return replace(one, points=tuple(turns), revisions=tuple(revisions), more=one.more + lost)


def _stood(before: Mapping[str, Told], last: Mapping[str, str]) -> Earlier:
    """As what each report carried its points; a later version stands for the earlier one that was told."""
    return {
        (last.get(id, id), key): stood
        for id, one in before.items()
        if last.get(id, id) == id or last[id] not in before
        for key, stood in one.stood.items()
    }


def _changes(revisions: Iterable[Revision]) -> int:
    return sum(len(one.changes) for one in revisions)


def _turn(change: Change) -> Turn:
    point: Point = change.point
    return Turn(
        point=point.id,
        kind=point.kind,
        before=change.before,
        standing=point.standing,
        summary=point.summary,
        versions=tuple(version.words for version in change.versions),
    )


def _turned(turns: Iterable[Turn]) -> tuple[tuple[Standing, int], ...]:
    now = Counter(turn.standing for turn in turns if turn.before not in (None, turn.standing))
    return tuple((standing, now[standing]) for standing in STANDINGS if now[standing])


def _first(turn: Turn) -> tuple[bool, bool]:
    """Before all others come points that stand otherwise, then those that more reports tell, then new ones."""
    return turn.before is None, turn.before == turn.standing


def _placed_turn(turn: Turn, reports: Mapping[str, Report]) -> Turn | None:
    summary, versions = _placed(turn.summary, reports), _all_placed(turn.versions, reports)
    return replace(turn, summary=summary, versions=versions) if summary else None


def _placed_revision(revision: Revision, reports: Mapping[str, Report]) -> Revision:
    found = (_placed_change(change, reports) for change in revision.changes)
    return replace(revision, changes=tuple(change for change in found if change))


def _placed_change(change: Edited, reports: Mapping[str, Report]) -> Edited | None:
    before = _placed(change.before, reports) if change.before else None
    after = _placed(change.after, reports) if change.after else None
    if (change.before is None) != (before is None) or (change.after is None) != (after is None):
        return None
    return replace(change, before=before, after=after)


def _all_placed(words: Sequence[Passage], reports: Mapping[str, Report]) -> tuple[Passage, ...]:
    return tuple(found for one in words if (found := _placed(one, reports)))


def _placed(words: Passage, reports: Mapping[str, Report]) -> Passage | None:
    report = reports.get(words.report)
    if report is None:
        return None
    if report.text[words.start : words.end] == words.text:
        return words
    start = report.text.find(words.text)
    return report.passage(start, start + len(words.text)) if start >= 0 else None
