"""The application: which address leads to which handler, under which rules."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import partial
from importlib import resources
from threading import Event, Thread

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount, Route

import rashomon
from rashomon.errors import RashomonError
from rashomon.outlets import Outlets
from rashomon.store import open_store
from rashomon.store.catalogue import Catalogue
from rashomon.web import answers, api, correcting, feeds, pages, stream
from rashomon.web.ahead import ahead
from rashomon.web.guard import Guard, Rules
from rashomon.web.kept import Kept
from rashomon.web.problems import ProblemError
from rashomon.web.rendered import Rendered
from rashomon.web.shelf import Shelf

PACE = stream.Pace()


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """What the frame of each page shows."""

    version: str
    writes: bool


def application(
    place: str,
    outlets: Outlets,
    rules: Rules,
    pace: stream.Pace = PACE,
    *,
    kept: Kept | None = None,
    makes_ahead: bool = False,
) -> Guard:
    """The application over the store at a path or URL. Raises StoreError where there is none.

    Pages of stories are kept where `kept` says, and those of large ones made ahead if wanted.
    """
    store = open_store(place)
    shelf = Shelf(store=store, catalogue=Catalogue(store.path), outlets=outlets, kept=kept)

    @asynccontextmanager
    async def life(app: Starlette) -> AsyncIterator[None]:
        stop = Event()
        maker = Thread(target=ahead, args=(shelf, partial(_made, app), stop), daemon=True)
        if kept and makes_ahead:
            maker.start()
        yield
        stop.set()
        if maker.is_alive():
            maker.join()
        shelf.close()

    app = Starlette(
        routes=ROUTES,
        lifespan=life,
        exception_handlers={ProblemError: _problem, HTTPException: _missing, RashomonError: _failed},
    )
    app.state.shelf = shelf
    app.state.listeners = stream.Listeners(pace)
    app.state.site = Site(version=rashomon.__version__, writes=rules.writes)

    def refuse(request: Request, found: ProblemError) -> Response:
        request.scope["app"] = app
        return answers.problem(request, found)

    return Guard(app, rules, refuse)


def _made(app: Starlette, id: str) -> Rendered:
    """The page of a story as if a reader had asked for it."""
    scope = {"type": "http", "app": app, "path": f"/stories/{id}", "query_string": b"", "headers": []}
    return pages.told(Request(scope), id)


def static(request: Request) -> Response:
    """The style sheet and the icon."""
    if request.path_params["name"] == "rashomon.css":
        made = shelf_kept(request, str(answers.style()))
        return answers.rendered(request, made, "text/css; charset=utf-8")
    if request.path_params["name"] == "icon.svg":
        icon = resources.files("rashomon.web").joinpath("static", "icon.svg").read_text("utf-8")
        return answers.rendered(request, shelf_kept(request, icon), "image/svg+xml")
    raise ProblemError.missing("file", request.path_params["name"])


def shelf_kept(request: Request, text: str) -> Rendered:
    """A file of ours, kept like a page."""
    return answers.shelf_of(request).rendered(request.url.path, lambda: text)


def _problem(request: Request, error: Exception) -> Response:
    assert isinstance(error, ProblemError)  # noqa: S101 - registered for it
    return answers.problem(request, error)


def _missing(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)  # noqa: S101 - registered for it
    return answers.problem(
        request, ProblemError(error.status_code, error.detail, f"There is no {request.url.path} here.")
    )


def _failed(request: Request, error: Exception) -> Response:
    return answers.problem(request, ProblemError(500, "The store could not be read", str(error)))


ROUTES = [
    Route("/", pages.home),
    Route("/stories", pages.stories),
    Route("/stories/{id}", pages.story),
    Route("/stories/{id}/changes", pages.changes),
    Route("/stories/{id}/file", pages.file),
    Route("/stories/{id}/feed.atom", feeds.one_story),
    Route("/stories/{id}/merge", correcting.merge, methods=["POST"]),
    Route("/stories/{id}/split", correcting.split, methods=["POST"]),
    Route("/reports/{id}", pages.report),
    Route("/compare", pages.compare),
    Route("/actors/{id}", pages.actor),
    Route("/search", pages.search),
    Route("/corrections", pages.corrections),
    Route("/corrections/{id}/undo", correcting.undo, methods=["POST"]),
    Route("/feed.atom", feeds.all_stories),
    Route("/static/{name}", static),
    Mount(
        "/api/v1",
        routes=[
            Route("/", api.root),
            Route("/openapi.json", api.description),
            Route("/stories", api.stories),
            Route("/stories/{id}", api.story),
            Route("/stories/{id}/changes", api.changes),
            Route("/stories/{id}/merge", api.merge, methods=["POST"]),
            Route("/stories/{id}/split", api.split, methods=["POST"]),
            Route("/changes", stream.changes),
            Route("/reports/{id}", api.report),
            Route("/search", api.search),
            Route("/compare", api.compare),
            Route("/corrections", api.corrections),
            Route("/corrections/{id}", api.undo, methods=["DELETE"]),
        ],
    ),
]
