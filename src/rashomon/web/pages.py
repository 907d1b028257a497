"""The screens: each a function from a request to a page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from rashomon.compare.ranking import STANDINGS
from rashomon.export import html, labels
from rashomon.export.story import story_view
from rashomon.pipeline import side_by_side
from rashomon.web import actors, asking, reading
from rashomon.web.answers import HTML, page, rendered, shelf_of
from rashomon.web.problems import ProblemError


def home(request: Request) -> Response:
    """The list of stories is where one begins."""
    del request
    return RedirectResponse("/stories", 307)


def stories(request: Request) -> Response:
    """Stories: newest, most disputed, most voices; found by words and filters, page by page."""
    wanted = asking.wanted(request.query_params)
    shelf = shelf_of(request)

    def make() -> str:
        found = shelf.catalogue.stories(wanted)
        return page(
            request,
            "stories.html",
            found=found,
            wanted=wanted,
            outlets=sorted(shelf.store.outlets(), key=lambda outlet: (outlet.name.lower(), outlet.id)),
            standings=STANDINGS,
            turn=_turn(request, wanted.offset, wanted.limit, found.total),
            sorted_by=lambda order: _address(request, sort=order, page=None),
        )

    return _kept(request, make)


def story(request: Request) -> Response:
    """A story's dossier, over the store; one that is told as another now leads there."""
    id = request.path_params["id"]
    if shelf_of(request).store.dossier(id) is None and (now := reading.moved(shelf_of(request), id)):
        return RedirectResponse(f"/stories/{now}", 307)
    order = asking.chosen(request.query_params, "sort", ("standing", "carried", "silent"))

    def make() -> str:
        view = shelf_of(request).view(id)
        return page(
            request,
            "dossier.html",
            view=view,
            texts=view.texts(),
            contents=html.contents(view),
            rows=reading.sorted_rows(view.coverage, order),
            feed=f"/stories/{view.dossier.id}/feed.atom",
        )

    return _kept(request, make)


def file(request: Request) -> Response:
    """A story's dossier as one file to pass on."""
    shelf, id = shelf_of(request), request.path_params["id"]
    dossier = shelf.dossier(id)
    made = shelf.rendered(request.url.path, lambda: html.html(dossier, shelf.gathered(dossier)))
    return rendered(request, made, HTML, {"content-disposition": f'attachment; filename="{dossier.id}.html"'})


def report(request: Request) -> Response:
    """A report with all that was found in it; asked for a place `at` in its text, the sentence there."""
    id = request.path_params["id"]
    if request.query_params.get("at"):
        at = asking.number(request.query_params, "at", 0, 100_000_000)
        return RedirectResponse(f"/reports/{id}#{reading.anchor(shelf_of(request), id, at)}", 302)
    return _kept(request, lambda: page(request, "report.html", read=reading.report(shelf_of(request), id)))


def compare(request: Request) -> Response:
    """Two reports side by side. They are compared now, whether or not they tell one story."""
    given, shelf = request.query_params, shelf_of(request)
    ids = (asking.text(given, "left"), asking.text(given, "right"))
    if not all(ids):
        return _kept(request, lambda: page(request, "compare.html", left=ids[0], right=ids[1]))
    if ids[0] == ids[1]:
        raise ProblemError(400, "One report", f"{ids[0]} is compared with itself. Give two reports.")
    left, right = (reading.held(shelf, id) for id in ids)

    def make() -> str:
        dossier = side_by_side(left, right, store=shelf.store, outlets=shelf.outlets)
        view = story_view(dossier, shelf.gathered(dossier))
        return page(
            request,
            "pair.html",
            view=view,
            texts=view.texts(),
            contents=html.contents(view),
            rows=view.coverage,
        )

    return _kept(request, make)


def actor(request: Request) -> Response:
    """What reports say of an actor, across stories."""
    id = request.path_params["id"]
    at = asking.number(request.query_params, "page", 1, 1_000_000)

    def make() -> str:
        found = actors.actor(shelf_of(request), id, limit=asking.PAGE, offset=(at - 1) * asking.PAGE)
        total = (at - 1) * asking.PAGE + len(found.entries) + found.more
        turn = _turn(request, (at - 1) * asking.PAGE, asking.PAGE, total)
        return page(request, "actor.html", found=found, turn=turn)

    return _kept(request, make)


def search(request: Request) -> Response:
    """Reports and mentions by their words."""
    query = asking.query(request.query_params)
    shelf = shelf_of(request)

    def make() -> str:
        hits = shelf.store.search(query) if query else ()
        named = {outlet.id: outlet.name for outlet in shelf.store.outlets()}
        return page(request, "search.html", query=query, hits=hits, named=named, kinds=labels.POINTS)

    return _kept(request, make)


def corrections(request: Request) -> Response:
    """What readers said of stories, and taking it back."""
    shelf = shelf_of(request)

    def make() -> str:
        held = [
            (one, tuple(dict.fromkeys(shelf.store.story_of(report) for group in one.groups for report in group)))
            for one in reversed(shelf.store.corrections())
        ]
        return page(request, "corrections.html", held=held)

    return _kept(request, make)


def _kept(request: Request, make: Callable[[], str]) -> Response:
    key = f"{request.url.path}?{request.url.query}"
    return rendered(request, shelf_of(request).rendered(key, make), HTML)


def _turn(request: Request, offset: int, limit: int, total: int) -> Mapping[str, object]:
    """Where in a list a page is, and the addresses of its neighbours."""
    at = offset // limit + 1
    return {
        "from": min(offset + 1, total),
        "to": min(offset + limit, total),
        "total": total,
        "before": _address(request, page=at - 1) if offset else None,
        "after": _address(request, page=at + 1) if offset + limit < total else None,
    }


def _address(request: Request, **changed: object) -> str:
    """The address of the page with other parameters; None leaves one out."""
    given = {name: value for name, value in request.query_params.items() if value and name not in changed}
    given |= {name: str(value) for name, value in changed.items() if value is not None}
    return request.url.path + (f"?{urlencode(given)}" if given else "")
