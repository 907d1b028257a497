"""What changed in a report from version to version, at the level of what it tells."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import pairwise

from rashomon.compare.actors.cast import Cast, cast
from rashomon.compare.revisions.changes import changes
from rashomon.compare.revisions.edits import edits, is_spelling
from rashomon.group.versions import Edition, History
from rashomon.model import Change, Position, Report, Revision
from rashomon.text import fold, words


def revisions(
    members: Mapping[str, Report], reports: Mapping[str, Report], versions: History
) -> tuple[Revision, ...]:
    """The revisions of the members of a story, report by report and oldest first; where only the page around the
    report was another one, there is none.
    """
    found = []
    for id in members:
        line = versions.get(id, ())
        for before, after in pairwise(line):
            stated = after.stated if after.stated != before.stated else None
            made = revision(id, reports[before.report], reports[after.report], replace(after, stated=stated))
            if made.changes or made.slight:
                found.append(made)
    return tuple(found)


def revision(report: str, earlier: Report, later: Report, edition: Edition) -> Revision:
    """What the later of two versions tells otherwise; `edition` says when it came, `report` is the last of all."""
    joined = cast((earlier, later))
    edited = edits(earlier, later)
    told = [changes(edit, joined) for edit in edited]
    found = [*_title(earlier, later), *_notes(earlier, later), *(change for held in told for change in held)]
    return Revision(
        report=report,
        earlier=earlier.id,
        later=later.id,
        got=edition.got,
        stated=edition.stated,
        changes=tuple(dict.fromkeys((*found, *_stances(earlier, later, joined)))),
        slight=sum(not held for held in told),
    )


def _title(earlier: Report, later: Report) -> Iterator[Change]:
    one, other = earlier.title, later.title
    if one and other and not is_spelling(words(one.text), words(other.text)):
        yield Change(what="title", kind="changed", label="title changed", stood=one, stands=other)


def _notes(earlier: Report, later: Report) -> Iterator[Change]:
    """Notes of the outlet (a correction) that came or went."""
    old, new = ({fold(note.words.text): note for note in report.notes} for report in (earlier, later))
    for text, note in new.items():
        if text not in old:
            yield Change(what="note", kind="added", label=f"{note.kind} added", stands=note.words)
    for text, note in old.items():
        if text not in new:
            yield Change(what="note", kind="removed", label=f"{note.kind} removed", stood=note.words)


def _stances(earlier: Report, later: Report, joined: Cast) -> Iterator[Change]:
    """Another stance of one actor on one proposal, or the same on other conditions."""
    old, new = _held(earlier, joined), _held(later, joined)
    for key in (key for key in old if key in new):
        one, other = old[key], new[key]
        if len(one) != 1 or len(other) != 1 or _answer(one[0]) == _answer(other[0]):
            continue
        before, after = one[0], other[0]
        label = f"{before.stance}, later {after.stance}"
        if before.stance == after.stance:
            label = f"{after.stance}: conditions changed"
        yield Change(
            what="stance", kind="changed", label=label, before=before.evidence[0], after=after.evidence[0]
        )


def _held(report: Report, joined: Cast) -> dict[tuple[str, str], list[Position]]:
    found: dict[tuple[str, str], list[Position]] = {}
    for position in report.positions:
        found.setdefault((joined.of(report.id, position.holder), position.proposal.id), []).append(position)
    return dict(sorted(found.items()))


def _answer(position: Position) -> tuple[object, ...]:
    return position.stance, *(tuple(words(condition.text)) for condition in position.conditions)
