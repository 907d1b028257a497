"""A report as a reader opens it: its text with what was found, what was left aside, and its story's ways back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rashomon.export.cited import Cast, Cited
from rashomon.export.parts.coverage import Coverage
from rashomon.export.parts.mentioned import mentions
from rashomon.export.parts.texts import Anchors, Text, texts
from rashomon.model import STANDINGS, Outlet, Report
from rashomon.outlets import NAMELESS, UNNAMED
from rashomon.store.base import Hit
from rashomon.store.listing import Entry
from rashomon.web.problems import ProblemError
from rashomon.web.shelf import Shelf


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A report to show. `story` is the id of the one that it, or its last version, belongs to."""

    text: Text
    story: str | None
    title: str | None
    is_earlier: bool
    others: tuple[Cited, ...]


def held(shelf: Shelf, id: str) -> Report:
    """The report called `id`. Raises ProblemError where there is none."""
    report = shelf.store.report(id)
    if report is None:
        raise ProblemError.missing("report", id)
    return report


def report(shelf: Shelf, id: str) -> Reading:
    """The report called `id`, in its story where it has one."""
    found = held(shelf, id)
    story = shelf.store.story_of(id)
    if story:
        view = shelf.view(story)
        if id in view.by_id:
            others = tuple(one for one in view.cited if one.report.id != id)
            title = view.dossier.title
            return Reading(text=view.text(id), story=story, title=title, is_earlier=False, others=others)
    return Reading(text=_alone(shelf, found), story=story, title=None, is_earlier=bool(story), others=())


def moved(shelf: Shelf, id: str) -> str | None:
    """The story that one which is held no more goes on in, as it was told; None where none does."""
    seen = {id}
    while True:
        told = shelf.store.developments(story=id, newest=True)
        on = (one.story for one in told if id in one.was and one.kind in ("changed", "merged"))
        found = next((story for story in on if story not in seen), None)
        if found is None or shelf.store.dossier(found):
            return found
        seen.add(found)
        id = found


def outlet_names(shelf: Shelf) -> dict[str, str]:
    """What to call the outlets, by id: outside a story nothing tells those apart of which no name is known."""
    return {one.id: NAMELESS if one.id.startswith(UNNAMED) else one.name for one in shelf.store.outlets()}


def stories_of(shelf: Shelf, hits: Iterable[Hit]) -> dict[str, Entry]:
    """The stories of the reports in which something was found, by the ids of the reports."""
    stories = {report: shelf.store.story_of(report) for report in {hit.report for hit in hits}}
    entries = {id: shelf.catalogue.entry(id) for id in set(stories.values()) if id}
    return {report: entry for report, id in stories.items() if id and (entry := entries[id])}


def anchor(shelf: Shelf, id: str, at: int) -> str:
    """The anchor of the sentence at a place in a report, on the page of that report."""
    read = report(shelf, id)
    one = read.text.cited
    place = min(at, len(one.report.text) - 1)
    return Anchors.of((one,)).of_words(one.report.passage(place, place + 1))


def sorted_rows(rows: Sequence[Coverage], order: str | None) -> tuple[Coverage, ...]:
    """The rows of the matrix: by their points' standing, by how many carry them, or by how many are silent."""
    if order == "standing":
        return tuple(sorted(rows, key=lambda row: (STANDINGS.index(row.point.standing), row.number)))
    if order == "carried":
        return tuple(sorted(rows, key=lambda row: (-len(row.point.versions), row.number)))
    if order == "silent":
        return tuple(sorted(rows, key=lambda row: (-len(row.point.silent), row.number)))
    return tuple(rows)


def _alone(shelf: Shelf, report: Report) -> Text:
    """The text of a report of no story, or of an earlier version."""
    outlet = next((one for one in shelf.store.outlets() if one.id == report.outlet), None)
    one = Cited(
        number=1,
        label=outlet_names(shelf).get(report.outlet, report.outlet),
        report=report,
        outlet=outlet or Outlet(id=report.outlet, name=report.outlet),
        page=shelf.store.page(report.page),
        reason="",
        dropped=tuple(shelf.store.dropped(page=report.page)),
    )
    nobody = Cast({}, {})
    (text,) = texts((one,), Anchors.of((one,)), (), {report.id: mentions(report, nobody)})
    return text
