"""The Atom feeds: of all stories, and of one."""

from __future__ import annotations

from datetime import datetime
from email.utils import format_datetime

from starlette.requests import Request
from starlette.responses import Response

from rashomon.export.feed import feed, moment
from rashomon.export.gather import around
from rashomon.export.news import named, news
from rashomon.web import asking
from rashomon.web.answers import rendered, shelf_of
from rashomon.web.problems import ProblemError

ATOM = "application/atom+xml; charset=utf-8"
ENTRIES = 50


def all_stories(request: Request) -> Response:
    """What is new in the stories, newest first."""
    return _feed(request, "", "")


def one_story(request: Request) -> Response:
    """What is new in a story; one that is gone by now says what became of it."""
    id = request.path_params["id"]
    store = shelf_of(request).store
    dossier = store.dossier(id)
    if dossier is None and not store.developments(story=id, limit=1):
        raise ProblemError.missing("story", id)
    return _feed(request, id, dossier.title if dossier else id)


def _feed(request: Request, story: str, title: str) -> Response:
    shelf, given = shelf_of(request), request.query_params
    since = asking.moment(given, "since") if given.get("since") else None
    site = str(request.base_url).rstrip("/")

    def make() -> str:
        found = shelf.store.developments(since=since, story=story or None, limit=ENTRIES, newest=True)
        told = news(found, around(shelf.store, named(found)))
        return feed(told, site=site, here=str(request.url), title=title, story=story)

    made = shelf.rendered(str(request.url), make)
    newest = shelf.store.developments(since=since, story=story or None, limit=1, newest=True)
    changed = datetime.fromisoformat(moment(newest[0].at)) if newest else None
    told = {"last-modified": format_datetime(changed, usegmt=True)} if changed else {}
    return rendered(request, made, ATOM, told)
