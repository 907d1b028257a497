"""What a reader says of stories, checked, kept, and the stories brought up to date with it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rashomon.engine import Serial
from rashomon.errors import CorrectionError, NotHeldError
from rashomon.model import Correction
from rashomon.outlets import Outlets
from rashomon.pipeline import regroup
from rashomon.settling import Progress
from rashomon.store import Store


def merge(
    store: Store, stories: Iterable[str], *, outlets: Outlets, at: str, progress: Progress | None = None
) -> Correction:
    """Say at a moment that stories are one. Raises CorrectionError for one story alone."""
    ids = list(dict.fromkeys(stories))
    members = [report for id in ids for report in _members(store, id)]
    if len(ids) < 2:
        raise CorrectionError("A merge needs two stories. Give the ids of both; 'rashomon stories' shows them.")
    return _kept(store, Correction.of("merge", members, at=at), outlets, progress)


def split(
    store: Store,
    story: str,
    reports: Iterable[str],
    *,
    outlets: Outlets,
    at: str,
    progress: Progress | None = None,
) -> Correction:
    """Say at a moment that these reports of a story are one of their own: the first group of the correction.

    Raises CorrectionError where they are none or all of it, NotHeldError where one is of another story.
    """
    members, leaving = _members(store, story), list(dict.fromkeys(reports))
    for report in leaving:
        if report not in members:
            raise NotHeldError(
                f"Report {report} is not of story {story}. 'rashomon story {story}' shows which are; "
                f"this one is of {store.story_of(report)}."
            )
    staying = [report for report in members if report not in leaving]
    if not staying:
        raise CorrectionError(f"These are all reports of story {story}. Leave out those that stay.")
    if not leaving:
        raise CorrectionError(f"No report leaves story {story}. Give those that are a story of their own.")
    return _kept(store, Correction.of("split", leaving, staying, at=at), outlets, progress)


def undo(store: Store, id: str, *, outlets: Outlets, at: str, progress: Progress | None = None) -> Correction:
    """Take a correction back, at a moment. Raises NotHeldError where there is none called so."""
    held = next((one for one in store.corrections() if one.id == id), None)
    if held is None:
        raise NotHeldError(f"There is no correction {id}. Run 'rashomon corrections' to see the ids.")
    store.undo(id)
    regroup(store, Serial(), outlets, at=at, progress=progress)
    return held


def _kept(store: Store, said: Correction, outlets: Outlets, progress: Progress | None) -> Correction:
    store.correct(said)
    regroup(store, Serial(), outlets, at=said.at, progress=progress)
    return said


def _members(store: Store, story: str) -> Sequence[str]:
    dossier = store.dossier(story)
    if dossier is None:
        raise NotHeldError(f"The store holds no story {story}. Run 'rashomon stories' to see the ids.")
    return [member.report for member in dossier.members]
