"""Corrections from a page: merge, split, undo. Each answers with where to look at what came of it."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import parse_qsl

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from rashomon import correcting
from rashomon.errors import CorrectionError, NotHeldError
from rashomon.library.local import now
from rashomon.model import Correction, Dossier
from rashomon.store.listing import Entry, Wanted
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
    return await _answered(request, lambda shelf: undone(shelf, request.path_params["id"]))


def merged(shelf: Shelf, id: str, other: str) -> str:
    """Keep a merge; the id of the story that came of it."""
    return _corrected(shelf, lambda: correcting.merge(shelf.store, (id, other), outlets=shelf.outlets, at=now()))


def parted(shelf: Shelf, id: str, leaving: list[str]) -> str:
    """Keep a split; the id of the story of the reports that left."""
    return _corrected(shelf, lambda: correcting.split(shelf.store, id, leaving, outlets=shelf.outlets, at=now()))


def undone(shelf: Shelf, id: str) -> str:
    """Forget a correction; the id of the first story that it spoke of."""
    return _corrected(shelf, lambda: correcting.undo(shelf.store, id, outlets=shelf.outlets, at=now()))


def _corrected(shelf: Shelf, say: Callable[[], Correction]) -> str:
    try:
        with shelf.writing:
            said = say()
    except CorrectionError as error:
        raise ProblemError(400, "Unfit correction", str(error)) from error
    except NotHeldError as error:
        raise ProblemError(404, "Nothing to correct", str(error)) from error
    return shelf.store.story_of(said.groups[0][0]) or ""


def corrections_of(shelf: Shelf, dossier: Dossier) -> tuple[Correction, ...]:
    """What readers said of the reports of a story, newest first."""
    members = {member.report for member in dossier.members}
    held = reversed(shelf.store.corrections())
    return tuple(one for one in held if any(not members.isdisjoint(group) for group in one.groups))


def stories_of(shelf: Shelf, said: Correction) -> tuple[tuple[str, str], ...]:
    """The ids and titles of the stories to which the reports of a correction belong now."""
    found = dict.fromkeys(shelf.store.story_of(report) for group in said.groups for report in group)
    return tuple((id, dossier.title) for id in found if id and (dossier := shelf.store.dossier(id)))


def near(shelf: Shelf, id: str) -> tuple[Entry, ...]:
    """Stories of the same days, which may be the same one."""
    own = shelf.catalogue.entry(id)
    since, until = (day[:10] if day else None for day in (own.first, own.last)) if own else (None, None)
    found = shelf.catalogue.stories(Wanted(since=since, until=until, order="voices", limit=NEAR))
    return tuple(one for one in found.entries if one.id != id)


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
