"""A store with the stories of `tests.export.make`, and the application over it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import httpx
from starlette.testclient import TestClient

from rashomon.client import Client
from rashomon.engine import Serial
from rashomon.export.view import Holdings
from rashomon.model import Correction, Excerpt, Outlet, Span
from rashomon.outlets import load
from rashomon.pipeline import regroup
from rashomon.store import Intake, open_store
from rashomon.web.app import application
from rashomon.web.guard import Rules
from tests.export.make import holdings, page_of
from tests.make import make_report, with_actor, with_statement

HERE = "http://127.0.0.1"


def filled(place: Path, held: Holdings | None = None) -> str:
    """A store whose first three reports are of one story, and each other one is a story of its own."""
    held = held or holdings()
    reports = {report.page: report for report in held.reports}
    with open_store(str(place), create=True) as store:
        store.add(
            [
                Intake(
                    page=page,
                    reports=(reports[page.id],),
                    dropped=tuple(one for one in held.dropped if one.page == page.id),
                )
                for page in held.pages
            ],
            outlets=held.outlets,
        )
        together = [report.id for report in held.reports[:3]]
        store.correct(Correction.of("merge", together, at="2025-03-08T00:00:00+00:00"))
        regroup(store, Serial(), load(), at="2025-03-08T08:00:00+00:00")
    return str(place)


HOSTILE = '<script>alert(1)</script>\u202eevil\u202c\x07 <img src=x onerror=y> &amp; {{ 7*7 }} ]]> "\' onclick="z'


def hostile() -> Holdings:
    """Three reports, of which the first has a script in its title, text, byline, outlet and address."""
    text = f"Eve {HOSTILE} said the pier was {HOSTILE} sold."
    report = make_report(text, id="r1", outlet="evil.example", published="2025-03-04")
    report = with_actor(report, f"Eve {HOSTILE}")
    report = with_statement(report, f"Eve {HOSTILE}", "said", f"the pier was {HOSTILE} sold")
    excerpt = Excerpt(HOSTILE, Span(0, 1))
    report = replace(report, title=excerpt, byline=excerpt, agencies=(HOSTILE,))
    others = [make_report("Rain fell on the pier.", id=f"r{n}", outlet="two.example") for n in (2, 3)]
    placed = [page_of(one) for one in (report, *others)]
    return Holdings(
        pages=tuple(replace(page, address="javascript:alert(1)" + HOSTILE) for _, page in placed),
        reports=tuple(one for one, _ in placed),
        outlets=(Outlet(id="evil.example", name=HOSTILE, owner=HOSTILE), Outlet(id="two.example", name="Two")),
    )


def client(place: str, rules: Rules | None = None) -> TestClient:
    """A browser that follows no redirect."""
    return TestClient(application(place, load(), rules or Rules()), base_url=HERE, follow_redirects=False)


class Transport(httpx.BaseTransport):
    """Hands the requests of our client to the application; the browser may be made of another library than it."""

    def __init__(self, browser: TestClient) -> None:
        self.browser = browser

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        answer = self.browser.request(
            request.method, str(request.url), headers=dict(request.headers), content=request.read()
        )
        return httpx.Response(answer.status_code, headers=dict(answer.headers), content=answer.content)


def connected(place: str, rules: Rules | None = None, token: str | None = None) -> Client:
    """A corpus whose server is the application over a store."""
    return Client(HERE, token=token, transport=Transport(client(place, rules)))
