"""Answers: HTML and JSON with the mark of their content, and problems in the form that was asked for."""

from __future__ import annotations

import json
from collections.abc import Mapping

from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import Response

from rashomon.export import html
from rashomon.web.problems import ProblemError
from rashomon.web.rendered import Rendered
from rashomon.web.shelf import Shelf

API = "/api/"
HTML, JSON, PROBLEM = "text/html; charset=utf-8", "application/json", "application/problem+json"


def shelf_of(request: Request) -> Shelf:
    """The shelf that the application works on."""
    shelf: Shelf = request.app.state.shelf
    return shelf


def rendered(request: Request, made: Rendered, kind: str, headers: Mapping[str, str] | None = None) -> Response:
    """The body, or that the browser has it already."""
    told = {"etag": made.etag, "cache-control": "no-cache", **(headers or {})}
    held = [mark.strip().removeprefix("W/") for mark in request.headers.get("if-none-match", "").split(",")]
    if made.etag in held or "*" in held:
        return Response(status_code=304, headers=told)
    return Response(made.body, media_type=kind, headers=told)


def page(request: Request, name: str, **values: object) -> str:
    """A template of ours as a text."""
    template = html.environment("rashomon.web").get_template(name)
    return template.render(site=request.app.state.site, here=request.url.path, **values)


def as_json(document: object) -> str:
    """A document as a text; no character in it can end a script or a line of a log."""
    return json.dumps(document, ensure_ascii=True, separators=(",", ":"))


def problem(request: Request, found: ProblemError) -> Response:
    """What went wrong: as JSON to those who ask the API, else as a page."""
    headers = {"www-authenticate": 'Basic realm="Rashomon", charset="UTF-8"'} if found.status == 401 else {}
    if request.url.path.startswith(API):
        return Response(as_json(found.document()), found.status, headers, PROBLEM)
    body = page(request, "problem.html", problem=found)
    return Response(Rendered.of(body).body, found.status, headers, HTML)


def style() -> Markup:
    """The style sheets of the dossier and of the application as one."""
    from importlib import resources

    own = resources.files("rashomon.web").joinpath("static", "web.css").read_text("utf-8")
    return Markup(html.style() + own)  # noqa: S704 - both ours
