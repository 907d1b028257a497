"""Corrections from a page: merge, split, undo. Each answers with where to look at what came of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from urllib.parse import parse_qsl

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from rashomon.engine import Serial
from rashomon.export.story import StoryView
from rashomon.model import Correction, Dossier
from rashomon.pipeline import regroup
from rashomon.store.catalogue import Entry, Wanted
from rashomon.web.answers import shelf_of
from rashomon.web.problems import ProblemError
from rashomon.web.shelf import Shelf

FORM = "application/x-www-form-urlencoded"
NEAR = 100  # stories among which one may choose; any other is named by its address
LARGEST = 100_000  # bytes of a form: the ids of thousands of reports


async def merge(request: Request) -> Response:
    """Say that this story and another are one."""
    form = await _form(request)
    other = next((given.strip() for given in form.get("other", ()) if given.strip()), "").rpartition("/")[2]
    return await _answered(request, lambda shelf: merged(shelf, request.path_params["id"], other))


async def split(request: Request) -> Response:
    """Say that some reports of this story are a story of their own."""
    leaving = (await _form(request)).get("report", [])
    return await _answered(request, lambda shelf: parted(shelf, request.path_params["id"], leaving))


async def undo(request: Request) -> Response:
    """Take a correction back."""
    await _form(request)
    return await _answered(request, lambda shelf: withdrawn(shelf, request.path_params["id"]))


def merged(shelf: Shelf, id: str, other: str) -> str:
    """Keep a merge; the id of the story that came of it."""
    if id == other:
        raise ProblemError(400, "One story", f"{id} is merged with itself. Give another story.")
    reports = [*_members(shelf, id), *_members(shelf, other)]
    _correct(shelf, Correction.of("merge", reports, at=_now()))
    return shelf.store.story_of(reports[0]) or id


def parted(shelf: Shelf, id: str, leaving: list[str]) -> str:
    """Keep a split; the id of the story of the reports that left."""
    members = _members(shelf, id)
    strange = [report for report in leaving if report not in members]
    staying = [report for report in members if report not in leaving]
    if strange or not leaving or not staying:
        raise ProblemError(
            400,
            "Unfit split",
            f"Give some of the {len(members)} reports of {id}, but not all; got {len(leaving)}.",
        )
    _correct(shelf, Correction.of("split", leaving, staying, at=_now()))
    return shelf.store.story_of(leaving[0]) or id


def withdrawn(shelf: Shelf, id: str) -> str:
    """Forget a correction; the id of the first story that it spoke of."""
    held = next((one for one in shelf.store.corrections() if one.id == id), None)
    if held is None:
        raise ProblemError.missing("correction", id)
    with shelf.writing:
        shelf.store.withdraw(id)
        regroup(shelf.store, Serial(), shelf.outlets, at=_now())
    return shelf.store.story_of(held.groups[0][0]) or ""


def corrections_of(shelf: Shelf, dossier: Dossier) -> tuple[Correction, ...]:
    """What readers said of the reports of a story, newest first."""
    members = {member.report for member in dossier.members}
    held = reversed(shelf.store.corrections())
    return tuple(one for one in held if any(not members.isdisjoint(group) for group in one.groups))


def stories_of(shelf: Shelf, said: Correction) -> tuple[tuple[str, str], ...]:
    """The ids and titles of the stories to which the reports of a correction belong now."""
    found = dict.fromkeys(shelf.store.story_of(report) for group in said.groups for report in group)
    return tuple((id, dossier.title) for id in found if id and (dossier := shelf.store.dossier(id)))


def near(shelf: Shelf, view: StoryView) -> tuple[Entry, ...]:
    """Stories of the same days, which may be the same one."""
    found = shelf.catalogue.stories(Wanted(since=view.first, until=view.last, order="voices", limit=NEAR))
    return tuple(one for one in found.entries if one.id != view.dossier.id)


async def _answered(request: Request, work: Callable[[Shelf], str]) -> Response:
    story = await run_in_threadpool(work, shelf_of(request))
    return RedirectResponse(f"/stories/{story}" if story else "/stories", 303)


async def _form(request: Request) -> dict[str, list[str]]:
    kind = request.headers.get("content-type", "").partition(";")[0].strip()
    if kind != FORM:
        raise ProblemError(415, "Unfit form", f"Got {kind or 'nothing'}; expected {FORM}.")
    body = b""
    async for piece in request.stream():
        body += piece
        if len(body) > LARGEST:
            raise ProblemError(413, "Too large", f"A form of more than {LARGEST:,} bytes.")
    found: dict[str, list[str]] = {}
    for name, value in parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True):
        found.setdefault(name, []).append(value)
    return found


def _correct(shelf: Shelf, said: Correction) -> None:
    with shelf.writing:
        shelf.store.correct(said)
        regroup(shelf.store, Serial(), shelf.outlets, at=said.at)


def _members(shelf: Shelf, story: str) -> list[str]:
    return [member.report for member in shelf.dossier(story).members]


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="microseconds")
