"""rashomon read."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from tests.cli.conftest import Run
from tests.pages import ISLAND
from tests.recurring import HOMEPAGE, write


def test_read_and_read_again(run: Run, pages: tuple[str, ...], here: Path) -> None:
    ran = run("read", *pages)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == "Read 3 new pages: 3 reports.\n2 stories held, 2 new or changed.\n"
    again = run("read", *pages)
    assert again.out == "Read 0 new pages: 0 reports, 3 pages held already.\n2 stories held, 0 new or changed.\n"
    assert run("check").out == "3 reports, 2 stories: every span holds.\n"


def test_explain_says_what_was_dropped_and_why(run: Run, pages: tuple[str, ...], here: Path) -> None:
    ran = run("read", pages[0], "--explain")
    assert f"{pages[0]} (island.example, utf-8)" in ran.out
    assert "Lorvik closes its harbour to Estmark trawlers" in ran.out
    assert "published: 2025-03-04 (day, stated: " in ran.out
    assert "Share this article" in ran.out
    assert "dropped at clean [" in ran.out
    assert "Lorvik" not in run("read", pages[0], "--explain").out


def test_what_recurs_at_an_outlet_is_told_of_the_pages_held_too(run: Run, here: Path) -> None:
    first, second, third, *_ = write(here)
    assert HOMEPAGE not in run("read", first, second, "--explain").out
    ran = run("read", third, "--explain")
    assert "Cleaned 2 pages again, by what recurs on the pages of an outlet.\n" in ran.out
    told = f"line of the outlet's template: found on 3 of 3 pages of this outlet: {HOMEPAGE}"
    assert ran.out.count(told) == 3
    assert all(f"marlowtimes.example/{name}.txt (" in ran.out for name in ("bridge", "lemons", "atlas"))


def test_json(run: Run, pages: tuple[str, ...], here: Path) -> None:
    summary = json.loads(run("read", "missing.txt", *pages, "--json").out)
    assert (summary["pages"], summary["reports"], summary["stories"]) == (3, 3, 2)
    assert summary["refused"][0]["address"] == "missing.txt"


def test_a_bad_input_among_good_ones_is_told_and_skipped(run: Run, pages: tuple[str, ...], here: Path) -> None:
    (here / "empty.txt").touch()
    ran = run("read", "empty.txt", pages[0])
    assert ran.code == 0
    assert ran.err.startswith("rashomon: empty.txt: found an empty file")
    assert ran.err.count("\n") == 1
    assert "1 input refused." in ran.out


def test_only_bad_inputs_is_1(run: Run, here: Path) -> None:
    ran = run("read", "missing.txt")
    assert (ran.code, ran.err.count("\n")) == (1, 1)
    assert ran.err.startswith("rashomon: missing.txt: ")


def test_strict(run: Run, pages: tuple[str, ...], here: Path) -> None:
    ran = run("read", pages[0], "missing.txt", pages[1], "--strict")
    assert ran.code == 1
    assert "Read 1 new page: 1 report, 1 input refused." in ran.out
    assert run("check").code == 0


def test_outlets_of_ones_own(run: Run, pages: tuple[str, ...], here: Path) -> None:
    (here / "mine.toml").write_text('[[outlet]]\ndomain = "island.example"\nname = "Island Bugle"\n')
    assert run("read", pages[0], "--outlets", "mine.toml").code == 0
    assert json.loads(run("search", "harbour", "--outlet", "island bugle", "--json").out)
    (here / "mine.toml").write_text("nonsense")
    ran = run("read", pages[1], "--outlets", "mine.toml")
    assert ran.code == 1
    assert ran.err.startswith("rashomon: mine.toml is not valid TOML")


def test_standard_input(tmp_path: Path) -> None:
    place = ["--store", str(tmp_path / "x.db")]
    command = [sys.executable, "-m", "rashomon", *place, "read", "-", "--outlet", "island.example"]
    ran = subprocess.run(command, input=ISLAND, capture_output=True, text=True, check=True)
    assert ran.stderr == ""
    assert ran.stdout.startswith("Read 1 new page: 1 report.")


def test_workers_are_one_or_more(run: Run, here: Path) -> None:
    assert run("read", "x", "--workers", "0").code == 2


def test_columns_can_be_stated(run: Run, pages: tuple[str, ...], here: Path) -> None:
    words = "The harbour was closed on Monday, the port said, and a dozen ships waited outside. " * 4
    (here / "x.csv").write_text(f'para,name\n"{words}",Port closed to all ships\n')
    ran = run("read", "x.csv")
    assert (ran.code, ran.err.count("\n")) == (1, 1)
    assert "a table without text (it has para, name)" in ran.err
    ran = run("read", "x.csv", "--map", "text=para,title=name", "--explain")
    assert (ran.code, ran.err) == (0, "")
    assert "Port closed to all ships" in ran.out
    assert run("read", "x.csv", "--map", "text=story").code == 1


def test_a_mapping_that_says_nothing_is_2(run: Run, here: Path) -> None:
    ran = run("read", "x.csv", "--map", "body=text")
    assert ran.code == 2
    assert "no field 'body' to map to; expected one of text, title" in ran.err
    assert run("read", "x.csv", "--map", "text").code == 2
    assert not list(here.glob("*.db"))


def test_whose_a_file_is_can_be_said_later(run: Run, here: Path) -> None:
    (here / "lorvik.txt").write_text(ISLAND.partition("\n\n")[2], "utf-8")
    ran = run("read", "lorvik.txt")
    assert "1 report is of an outlet that nobody names: --outlet NAME does, or a folder" in ran.out
    assert "unnamed outlet" in run("story").out
    again = run("read", "lorvik.txt", "--outlet", "Lorvik Bell")
    assert "nobody names" not in again.out
    story = run("story").out
    assert "Lorvik Bell" in story
    assert "1 outlet · 1 voice · 1 report\n" in story
    assert "unnamed" not in story
