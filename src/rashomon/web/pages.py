"""The screens: each a function from a request to a page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import get_args
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from rashomon.export import html, labels
from rashomon.export.pair import pair
from rashomon.export.story import story_view
from rashomon.model import Outlet, PointKind
from rashomon.outlets import UNNAMED
from rashomon.pipeline import changed, side_by_side
from rashomon.store.base import RANKED
from rashomon.store.listing import Wanted
from rashomon.web import actors, asking, correcting, reading
from rashomon.web.answers import HTML, page, rendered, shelf_of
from rashomon.web.problems import ProblemError
from rashomon.web.rendered import Rendered
from rashomon.web.shelf import Shelf

OUTLETS = 12  # that are counted beside the list of stories; the form has all


def home(request: Request) -> Response:
    """The list of stories is where one begins."""
    del request
    return RedirectResponse("/stories", 307)


def stories(request: Request) -> Response:
    """Stories: newest, most disputed, most voices; found by words and filters, page by page."""
    wanted = asking.wanted(request.query_params)
    shelf = shelf_of(request)

    def make() -> str:
        found, facets = shelf.catalogue.faceted(wanted, outlets=OUTLETS)
        named = reading.outlet_names(shelf)
        return page(
            request,
            "stories.html",
            found=found,
            wanted=wanted,
            outlets=_outlets(shelf),
            standings=[(name, name, count) for name, count in facets.standings],
            kinds=[(name, labels.POINTS[name], count) for name, count in facets.kinds],
            by_outlet=[
                (id, named.get(id, id), count) for id, count in facets.outlets if not id.startswith(UNNAMED)
            ],
            turn=_turn(request, wanted.offset, wanted.limit, found.total),
            address=partial(_address, request),
        )

    return _kept(request, make)


def story(request: Request) -> Response:
    """A story's dossier, over the store; one that is told as another now leads there."""
    shelf, id = shelf_of(request), request.path_params["id"]
    order = asking.chosen(request.query_params, "sort", ("standing", "carried", "silent"))
    key = f"{request.url.path}?{request.url.query}"
    try:
        return rendered(request, shelf.held(key, lambda: told(request, id, order)), HTML)
    except ProblemError:
        if now := reading.moved(shelf, id):
            return RedirectResponse(f"/stories/{now}", 307)
        raise


def told(request: Request, id: str, order: str | None = None) -> Rendered:
    """The page of a story. Raises ProblemError where there is none."""
    shelf, writes = shelf_of(request), request.app.state.site.writes
    version = shelf.catalogue.version()
    dossier = shelf.dossier(id)
    # Only where readers correct are corrections and other stories shown.
    corrections = correcting.corrections_of(shelf, dossier) if writes else ()
    near = correcting.near(shelf, id) if writes else ()

    def make() -> str:
        view = story_view(dossier, shelf.gathered(dossier))
        return page(
            request,
            "dossier.html",
            view=view,
            texts=view.texts(),
            contents=html.contents(view),
            rows=reading.sorted_rows(view.coverage, order),
            order=order,
            corrections=corrections,
            near=near,
            feed=f"/stories/{id}/feed.atom",
        )

    return shelf.of_story(dossier, version, f"{order} {writes} {corrections} {near}", make)


def changes(request: Request) -> Response:
    """What a story's dossier says that it would not have said on an earlier day; else of its last day."""
    id, given = request.path_params["id"], asking.day(request.query_params, "since")

    def make() -> str:
        shelf = shelf_of(request)
        view = shelf.view(id)
        since = given or view.last
        found = changed(view.dossier, since, store=shelf.store, outlets=shelf.outlets) if since else None
        numbers = {point.id: number for number, point in enumerate(view.dossier.points, start=1)}
        rows = [(numbers[one.point.id], one) for one in found.points] if found else []
        return page(
            request,
            "changes.html",
            view=view,
            base=f"/stories/{view.dossier.id}",
            since=since,
            changes=found,
            otherwise=[row for row in rows if row[1].before],
            new=[row for row in rows if not row[1].before],
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
        return _kept(request, lambda: _choice(request, *ids))
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
            pair=pair(view),
            texts=view.texts(),
            backs=("p",),
        )

    return _kept(request, make)


def _choice(request: Request, left: str, right: str) -> str:
    """Which two reports to compare: of a story, or first of which story."""
    shelf, story = shelf_of(request), asking.text(request.query_params, "story")
    view = shelf.view(story) if story else None
    found = None if view else shelf.catalogue.stories(Wanted(order="voices"))
    return page(request, "compare.html", view=view, found=found, left=left, right=right)


def actor(request: Request) -> Response:
    """What reports say of an actor, across stories."""
    id = request.path_params["id"]
    at = asking.number(request.query_params, "page", 1, 1_000_000)
    kind = asking.chosen(request.query_params, "kind", get_args(PointKind))

    def make() -> str:
        offset = (at - 1) * asking.PAGE
        found = actors.actor(shelf_of(request), id, kind=kind, limit=asking.PAGE, offset=offset)
        total = (at - 1) * asking.PAGE + len(found.entries) + found.more
        turn = _turn(request, offset, asking.PAGE, total)
        return page(request, "actor.html", found=found, turn=turn, address=partial(_address, request))

    return _kept(request, make)


def search(request: Request) -> Response:
    """Reports and mentions by their words."""
    query = asking.query(request.query_params)
    shelf = shelf_of(request)

    def make() -> str:
        hits = shelf.store.search(query) if query else ()
        broad = query is not None and shelf.store.is_broad(query)
        return page(
            request,
            "search.html",
            query=query,
            hits=hits,
            earlier=shelf.store.last({hit.report for hit in hits}),
            stories=reading.stories_of(shelf, hits),
            outlets=_outlets(shelf),
            named=reading.outlet_names(shelf),
            kinds=labels.POINTS,
            broad=broad,
            ranked=RANKED,
        )

    return _kept(request, make)


def corrections(request: Request) -> Response:
    """What readers said of stories, and taking it back."""
    shelf = shelf_of(request)

    def make() -> str:
        held = [(one, correcting.stories_of(shelf, one)) for one in reversed(shelf.store.corrections())]
        return page(request, "corrections.html", held=held)

    return _kept(request, make)


def _outlets(shelf: Shelf) -> list[Outlet]:
    """Those to choose from, by name; those without one are not chosen."""
    named = (outlet for outlet in shelf.store.outlets() if not outlet.id.startswith(UNNAMED))
    return sorted(named, key=lambda outlet: (outlet.name.lower(), outlet.id))


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
