"""rashomon demo."""

from __future__ import annotations

import time
from pathlib import Path

from tests.cli.conftest import Run


def test_demo_twice(run: Run, here: Path) -> None:
    first = run("demo")
    assert first.code == 0
    (page,) = (here / "demo").glob("*.html")
    assert str(page) in first.out
    assert "</html>" in page.read_text("utf-8")
    assert first.err.count("\n") == 2, "one empty and one broken sample"
    began = time.monotonic()
    second = run("demo")
    assert time.monotonic() - began < 3
    assert (second.code, second.out) == (0, first.out)
    assert run("--store", "demo/rashomon.db", "check").code == 0


def test_demo_into_another_store(run: Run, here: Path) -> None:
    assert run("--store", "mine.db", "demo").code == 0
    assert (here / "mine.db").exists()
    assert not (here / "demo" / "rashomon.db").exists()
