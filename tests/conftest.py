"""What tests of several rooms share.

One browser, for a second one in a process finds the driver's loop taken. And no deadline for an example, for
nothing is timed here: the machine may be busy.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from rashomon.store import SqliteStore

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


@pytest.fixture(scope="session")
def browser():
    """A Chromium."""
    driver = pytest.importorskip(
        "playwright.sync_api", reason="Playwright is not installed: make test installs it"
    )
    if CHROMIUM is None:
        pytest.skip("no Chromium is installed here")
    with driver.sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield started
        started.close()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqliteStore]:
    """A store that holds nothing yet."""
    with SqliteStore(tmp_path / "x.db", create=True) as made:
        yield made
