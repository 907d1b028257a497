"""What tests of several rooms share: one browser, for a second one in a process finds the driver's loop taken."""

from __future__ import annotations

import shutil

import pytest

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
