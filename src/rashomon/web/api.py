"""The HTTP API, version 1: the same values as the pages, as JSON."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress
from typing import Any, TypeVar

import msgspec
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

import rashomon
from rashomon.compare.news.since import Changes
from rashomon.export.json import document
from rashomon.export.since import changes_json
from rashomon.export.view import Holdings
from rashomon.pipeline import changed, side_by_side
from rashomon.web import asking, correcting, openapi, reading
from rashomon.web.answers import JSON, as_json, rendered, shelf_of
from rashomon.web.problems import ProblemError

T = TypeVar("T")
LARGEST = 100_000  # bytes of a request's body


def root(request: Request) -> Response:
    """Which version answers, and where its description is."""
    return _kept(request, lambda: {"rashomon": rashomon.__version__, "openapi": "/api/v1/openapi.json"})


def description(request: Request) -> Response:
    """The API as OpenAPI 3.1."""
    return _kept(request, openapi.document)


def stories(request: Request) -> Response:
    """Stories by words and filters, page by page."""
    wanted = asking.wanted(request.query_params)

    def make() -> object:
        found = shelf_of(request).catalogue.stories(wanted)
        more = wanted.offset + wanted.limit < found.total
        page = wanted.offset // wanted.limit + 1
        return {
            "total": found.total,
            "page": page,
            "next": page + 1 if more else None,
            "stories": [msgspec.to_builtins(one) | {"points": dict(one.points)} for one in found.entries],
        }

    return _kept(request, make)


def story(request: Request) -> Response:
    """A story and all that it rests on, as the JSON contract writes it."""
    shelf, id = shelf_of(request), request.path_params["id"]
    return _told_as(request, lambda: shelf.gathered(shelf.dossier(id)), document)


def changes(request: Request) -> Response:
    """What a story's dossier says that it would not have said at a moment."""
    shelf, id = shelf_of(request), request.path_params["id"]
    since = asking.moment(request.query_params, "since")

    def make() -> Changes:
        return changed(shelf.dossier(id), since, store=shelf.store, outlets=shelf.outlets)

    return _told_as(request, make, lambda found: changes_json(found, shelf.gathered(shelf.dossier(id))))


def report(request: Request) -> Response:
    """A report with its mentions, as the JSON contract writes it."""
    shelf, id = shelf_of(request), request.path_params["id"]

    def make() -> Holdings:
        found = reading.held(shelf, id)
        page = shelf.store.page(found.page)
        return Holdings(
            pages=(page,) if page else (),
            reports=(found,),
            dropped=tuple(shelf.store.dropped(page=found.page)),
        )

    return _told_as(request, make, lambda held: document(held) | {"story": shelf.store.story_of(id)})


def search(request: Request) -> Response:
    """Reports and mentions by their words: best first, or newest first where very many have them."""
    query = asking.query(request.query_params)
    if query is None:
        raise ProblemError(400, "Nothing to search for", "Give words as q, or a filter such as actor.")
    store = shelf_of(request).store

    def make() -> object:
        order = "newest" if not query.words or store.is_broad(query) else "best"
        return {"order": order, "hits": msgspec.to_builtins(store.search(query))}

    return _kept(request, make)


def compare(request: Request) -> Response:
    """The dossier of two reports, whether or not they tell one story."""
    shelf = shelf_of(request)
    ids = [asking.text(request.query_params, name) for name in ("left", "right")]
    if ids[0] == ids[1]:
        raise ProblemError(400, "Two reports needed", "Give the ids of two reports as left and right.")
    left, right = (reading.held(shelf, id) for id in ids)

    def make() -> Holdings:
        return shelf.gathered(side_by_side(left, right, store=shelf.store, outlets=shelf.outlets))

    return _told_as(request, make, document)


def corrections(request: Request) -> Response:
    """What readers said of stories, oldest first."""
    return _kept(request, lambda: {"corrections": msgspec.to_builtins(shelf_of(request).store.corrections())})


async def merge(request: Request) -> Response:
    """Say that this story and another are one."""
    given = await _given(request, "story", str)
    return await _told(lambda: correcting.merged(shelf_of(request), request.path_params["id"], given))


async def split(request: Request) -> Response:
    """Say that some reports of this story are a story of their own."""
    given = await _given(request, "reports", list)
    return await _told(lambda: correcting.parted(shelf_of(request), request.path_params["id"], given))


async def undo(request: Request) -> Response:
    """Take a correction back."""
    return await _told(lambda: correcting.undone(shelf_of(request), request.path_params["id"]))


def _told_as(request: Request, make: Callable[[], T], contract: Callable[[T], object]) -> Response:
    """A value as the JSON contract writes it; asked for as `values`, as this version of the package keeps it."""
    if asking.chosen(request.query_params, "as", ("values",)):
        return _kept(request, lambda: msgspec.to_builtins(make()))
    return _kept(request, lambda: contract(make()))


def _kept(request: Request, make: Callable[[], object]) -> Response:
    key = f"{request.url.path}?{request.url.query}"
    return rendered(request, shelf_of(request).rendered(key, lambda: as_json(make())), JSON)


async def _given(request: Request, name: str, kind: type) -> Any:
    body = await request.body() if int(request.headers.get("content-length") or 0) <= LARGEST else b""
    given: Any = None
    with suppress(ValueError, KeyError, TypeError):
        given = json.loads(body)[name]
    if not isinstance(given, kind) or (isinstance(given, list) and not all(isinstance(one, str) for one in given)):
        raise ProblemError(400, "Unfit body", f'Expected a JSON object with "{name}".')
    return given


async def _told(work: Callable[[], str]) -> Response:
    story = await run_in_threadpool(work)
    return Response(as_json({"story": story or None}), media_type=JSON)
