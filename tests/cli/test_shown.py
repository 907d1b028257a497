"""stories, story, compare, search, export and check."""

from __future__ import annotations

import json
import shutil
import sqlite3
from pathlib import Path

import pytest

from rashomon.cli import story
from rashomon.export import terminal
from rashomon.store import SqliteStore
from tests.cli.conftest import Run


@pytest.fixture
def ids(held: Path) -> tuple[str, str]:
    """The ids of the larger story and of the other."""
    with SqliteStore(held) as store:
        shared, other = sorted(store.stories(), key=lambda listing: -listing.reports)
    return shared.id, other.id


@pytest.fixture
def reports(held: Path, ids: tuple[str, str]) -> tuple[str, ...]:
    """The ids of the reports of the larger story."""
    with SqliteStore(held) as store:
        dossier = store.dossier(ids[0])
    assert dossier
    return tuple(member.report for member in dossier.members)


def test_stories(run: Run, held: Path, ids: tuple[str, str]) -> None:
    ran = run("--store", held, "stories")
    shared, other = ids
    assert ran.code == 0
    assert f"{other}  5 March 2025  1 report of 1 outlet\n" in ran.out
    assert f"{shared}  4 March 2025  2 reports of 2 outlets\n" in ran.out
    listed = json.loads(run("--store", held, "stories", "--json").out)
    assert [one["id"] for one in listed] == [other, shared]
    assert listed[1] | {"reports": 2, "outlets": 2, "first": "2025-03-04"} == listed[1]


def test_a_story_by_the_beginning_of_its_id(run: Run, held: Path, ids: tuple[str, str]) -> None:
    shared, other = ids
    ran = run("--store", held, "story", shared[:6])
    assert ran.code == 0
    assert "Tolvik" in ran.out
    assert "radiator" not in ran.out
    assert json.loads(run("--store", held, "story", other, "--json").out)["stories"][0]["id"] == other


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (("story",), "rashomon: The store holds 2 stories; give the ID of one: t"),
        (("story", "t"), "rashomon: 2 ids begin with 't': t"),
        (("story", "zzz"), "rashomon: No story has an id that begins with 'zzz'. Run 'rashomon stories'"),
        (("compare", "r", "r"), "rashomon: 3 ids begin with 'r': r"),
        (("compare", "q", "r"), "rashomon: No report has an id that begins with 'q'."),
    ],
)
def test_an_id_that_is_not_clear(run: Run, held: Path, arguments: tuple[str, ...], line: str) -> None:
    ran = run("--store", held, *arguments)
    assert (ran.code, ran.out, ran.err.count("\n")) == (1, "", 1)
    assert ran.err.startswith(line)


def test_the_only_story_needs_no_id(run: Run, pages: tuple[str, ...], here: Path) -> None:
    run("read", pages[2])
    ran = run("story")
    assert ran.code == 0
    assert "radiator" in ran.out


def test_a_story_as_markdown_and_html(run: Run, held: Path, ids: tuple[str, str], here: Path) -> None:
    assert "Tolvik" in run("--store", held, "story", ids[0], "--markdown").out
    assert run("--store", held, "story", ids[0], "--html", "s.html").out == "Wrote s.html.\n"
    assert "</html>" in (here / "s.html").read_text("utf-8")
    assert run("--store", held, "story", ids[0], "--html", "no/s.html").err == (
        "rashomon: Can't write no/s.html: No such file or directory. "
        "Give a file in a folder that exists and is writable.\n"
    )
    assert run("--store", held, "story", ids[0], "--json", "--markdown").code == 2


def test_compare(run: Run, held: Path, reports: tuple[str, ...]) -> None:
    ran = run("--store", held, "compare", reports[0], reports[1][:8])
    assert ran.code == 0
    assert all(report in ran.out for report in reports)
    assert "In both: " in ran.out
    assert ran.out.count("Only in ") == 2
    made = json.loads(run("--store", held, "compare", *reports, "--json").out)
    assert [report["id"] for report in made["stories"][0]["reports"]] == list(reports)
    assert run("--store", held, "compare", reports[0], reports[0]).code == 2


def test_search(run: Run, held: Path) -> None:
    ran = run("--store", held, "search", "harbour", "trawlers")
    assert ran.code == 0
    assert "island.example, 2025-03-04" in ran.out
    assert run("--store", held, "search", "zeppelin").out == "Nothing found.\n"
    hits = json.loads(run("--store", held, "search", "treaty", "--kind", "statement", "--json").out)
    assert {hit["kind"] for hit in hits} == {"statement"}
    assert run("--store", held, "search", "harbour", "--since", "2025-03-05").out == "Nothing found.\n"
    assert json.loads(run("--store", held, "search", "--actor", "pell", "--json").out)
    assert run("--store", held, "search", "!!").code == 2
    assert run("--store", held, "search", "harbour", "--since", "yesterday").out == "Nothing found.\n"
    refused = run("--store", held, "search", "harbour", "--since", "2025-13-05")
    assert refused.code == 2
    assert "'2025-13-05' is no day. Give 'yesterday', or one as 2025-03-06." in refused.err
    assert run("--store", held, "search", "harbour", "--outlet", "\udcff\x1b").out == "Nothing found.\n"


def test_export(run: Run, held: Path, ids: tuple[str, str], here: Path) -> None:
    document = json.loads(run("--store", held, "export", "--format", "json").out)
    assert {story["id"] for story in document["stories"]} == set(ids)
    assert run("--store", held, "export", "--format", "json", "--output", "x.json").out == "Wrote x.json.\n"
    assert json.loads((here / "x.json").read_text("utf-8")) == document
    markdown = run("--store", held, "export", "--format", "markdown").out
    assert "Tolvik" in markdown
    assert "radiator" in markdown
    assert run("--store", held, "export", "--format", "html").code == 2
    assert run("--store", held, "export", "--format", "html", "--output", "pages").code == 0
    assert sorted(path.stem for path in (here / "pages").iterdir()) == sorted(ids)


def test_check_says_what_does_not_hold(run: Run, held: Path, here: Path) -> None:
    shutil.copy(held, "x.db")
    with sqlite3.connect("x.db") as raw:
        raw.execute("UPDATE page SET document = replace(document, 'radiator', 'radiatex')")
    raw.close()
    ran = run("--store", "x.db", "check")
    assert ran.code == 1
    *problems, last = ran.out.splitlines()
    assert any("its text has sha256" in line for line in problems)
    assert any("its page has" in line for line in problems)
    assert last == f"3 reports, 2 stories: {len(problems)} problems."


def test_what_is_new_in_a_story(run: Run, held: Path, ids: tuple[str, str], reports: tuple[str, ...]) -> None:
    ran = run("--store", held, "story", ids[0], "--since", "2025-03-01")
    assert ran.code == 0
    assert "Since 1 March 2025. Nothing had been read then" in ran.out
    assert "New reports: 2" in ran.out
    found = json.loads(run("--store", held, "story", ids[0], "--since", "2025-03-01", "--json").out)
    assert sorted(found["reports"]) == sorted(reports)
    assert all(point["before"] is None for point in found["points"])
    assert "New reports: 0" in run("--store", held, "story", ids[0], "--since", "yesterday").out


def test_one_part_of_a_story(run: Run, held: Path, ids: tuple[str, str]) -> None:
    assert tuple(terminal.PARTS) == story.PARTS
    whole = run("--store", held, "story", ids[0]).out
    ran = run("--store", held, "story", ids[0], "--only", "agreed")
    assert ran.code == 0
    assert ran.out.partition("\n\n")[2].startswith("What is agreed\n")
    assert ran.out.partition("\n\n")[2].strip() in whole
    assert run("--store", held, "story", ids[0], "--only", "agreed", "--json").code == 2


@pytest.mark.parametrize("extra", [("--since", "last week"), ("--since", "2025-03-01", "--markdown")])
def test_a_moment_that_is_none(run: Run, held: Path, ids: tuple[str, str], extra: tuple[str, ...]) -> None:
    assert run("--store", held, "story", ids[0], *extra).code == 2


def test_stories_that_another_version_compared_say_so(
    run: Run, held: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run("--store", held, "stories").err == ""
    monkeypatch.setattr("rashomon.__version__", "9.0")
    for command in (("stories",), ("story", run("--store", held, "stories").out.split()[0])):
        ran = run("--store", held, *command)
        assert ran.code == 0
        assert ran.err.startswith("rashomon: The stories are as Rashomon 0.")
        assert "'rashomon read' of anything compares them anew." in ran.err
