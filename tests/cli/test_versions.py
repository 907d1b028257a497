"""A page that was got again with other content: from the server to the dossier, in all its forms."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.pages import COAST, ISLAND
from tests.server import Server, reply, running

QUOTATION = '"We will open it again when the nets are gone," Tolvik told reporters.'
CHANGED = ISLAND.replace("12 boats", "14 boats").replace(f"{QUOTATION}\n\n", "").replace("Share this", "Share")
TEXT = "text/plain; charset=utf-8"


@pytest.fixture
def server() -> Iterator[Server]:
    with running() as server:
        yield server


def test_what_changed_in_a_page(run: Run, here: Path, server: Server) -> None:
    def read(path: str, text: str) -> dict[str, object]:
        server.routes[path] = reply(200, text.encode(), content_type=TEXT)
        ran = run("read", f"{server.here}{path}", "--contact", "desk@harbour.example", "--allow-private", "--json")
        assert (ran.code, ran.err) == (0, "")
        return dict(json.loads(ran.out))

    (here / "coast.example").mkdir()
    (here / "coast.example" / "boats.txt").write_text(COAST, "utf-8")
    assert run("read", "coast.example").code == 0
    assert read("/island", ISLAND)["stories"] == 1
    before = run("story").out
    assert "What changed" not in before
    assert "2 reports" in before
    assert read("/island?utm_source=feed", CHANGED)["stories"] == 1
    after = run("story").out
    assert "2 reports" in after
    assert "2 outlets" in after
    told = after.partition("What changed in the pages\n")[2].partition("\n\n")[0]
    assert "boats turned away: 12, later 14" in " ".join(told.split()) or "boats: 12, later 14" in told
    assert "a quotation of Ansa Tolvik removed" in told
    assert "nets are gone" in told
    assert "Share" not in told
    assert run("check").out.endswith("every span holds.\n")
    document = json.loads(run("story", "--json").out)
    (revision,) = document["stories"][0]["revisions"]
    assert [(change["what"], change["kind"]) for change in revision["changes"]] == [
        ("number", "changed"),
        ("quotation", "removed"),
    ]
    assert revision["changes"][1]["before"]["text"] == QUOTATION
    assert {report["id"] for report in document["reports"]} >= {revision["earlier"], revision["later"]}
    assert run("search", "Tolvik").out.count("  an earlier version  ") == 1
    assert "## What changed in the pages" in run("story", "--markdown").out
    run("story", "--html", "story.html")
    page = (here / "story.html").read_text("utf-8")
    assert 'id="revised"' in page
    assert "a quotation of Ansa Tolvik removed" in page
    # The same once more is no version, and neither is the page as it was: that one is held already.
    for text in (CHANGED, ISLAND):
        assert read("/island", text)["pages"] == 0


def test_a_file_that_was_written_anew(run: Run, here: Path) -> None:
    (here / "island.example").mkdir()
    page = here / "island.example" / "harbour.txt"
    for text in (ISLAND, CHANGED, CHANGED.replace("Share", "Send")):
        page.write_text(text, "utf-8")
        assert run("read", "island.example").code == 0
    (story,) = json.loads(run("story", "--json").out)["stories"]
    assert len(story["reports"]) == 1
    assert len(story["revisions"]) == 1  # of the third version only what stands around the report is another
