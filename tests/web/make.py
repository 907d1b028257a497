"""A store with the stories of `tests.export.make`, and the application over it."""

from __future__ import annotations

from pathlib import Path

from starlette.testclient import TestClient

from rashomon.engine import Serial
from rashomon.export.view import Holdings
from rashomon.model import Correction
from rashomon.outlets import load
from rashomon.pipeline import regroup
from rashomon.store import Intake, open_store
from rashomon.web.app import application
from rashomon.web.guard import Rules
from tests.export.make import holdings

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


def client(place: str, rules: Rules | None = None) -> TestClient:
    """A browser that follows no redirect."""
    return TestClient(application(place, load(), rules or Rules()), base_url=HERE, follow_redirects=False)
