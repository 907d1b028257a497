"""rashomon feed."""

from __future__ import annotations

from pathlib import Path

import feedparser

from rashomon.store import SqliteStore
from tests.cli.conftest import Run


def test_a_feed_of_what_was_read(run: Run, held: Path, tmp_path: Path) -> None:
    with SqliteStore(held) as store:
        shared, other = sorted(store.stories(), key=lambda one: -one.reports)
    ran = run("--store", held, "feed", "--url", "http://desk.example:8750/")
    assert (ran.code, ran.err) == (0, "")
    read = feedparser.parse(ran.out)
    assert not read.bozo
    assert {entry.link for entry in read.entries} == {
        f"http://desk.example:8750/stories/{one.id}" for one in (shared, other)
    }
    assert {entry.updated for entry in read.entries} == {"2025-03-06T08:00:00Z"}
    one = run("--store", held, "feed", "--story", shared.id[:6], "--output", tmp_path / "one.atom")
    assert one.out == f"Wrote {tmp_path / 'one.atom'}.\n"
    (entry,) = feedparser.parse((tmp_path / "one.atom").read_bytes()).entries
    assert shared.title in entry.title
    assert "2 reports" in entry.summary


def test_since_a_moment_and_so_many(run: Run, held: Path) -> None:
    def entries(*options: object) -> int:
        return len(feedparser.parse(run("--store", held, "feed", *options).out).entries)

    assert entries("--since", "2025-03-06") == 2
    assert entries("--since", "2025-03-06T09:00+00:00") == entries("--since", "yesterday") == 0
    assert entries("--limit", 1) == 1


def test_what_is_no_feed_is_one_line(run: Run, held: Path, tmp_path: Path) -> None:
    unknown = run("--store", held, "feed", "--story", "zzz")
    assert (unknown.code, unknown.err.count("\n")) == (1, 1)
    for options in (("--since", "tomorrow"), ("--url", "javascript:alert(1)"), ("--limit", "0")):
        assert run("--store", held, "feed", *options).code == 2
    assert run("--store", held, "feed", "--output", tmp_path / "no" / "x").code == 1
