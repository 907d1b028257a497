"""merge, split, undo and corrections."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from rashomon.store import SqliteStore
from tests.cli.conftest import Run


@pytest.fixture
def place(held: Path, tmp_path: Path) -> Path:
    """A copy of the store with a story of two reports and one of one."""
    return Path(shutil.copy(held, tmp_path / "held.db"))


def members(place: Path) -> dict[str, list[str]]:
    with SqliteStore(place) as store:
        return {one.id: [member.report for member in one.members] for one in store.dossiers()}


def test_merged_and_taken_back(run: Run, place: Path) -> None:
    before = members(place)
    ran = run("--store", place, "merge", *before)
    assert ran.code == 0
    assert re.fullmatch(r"t\w{12}  3 reports  .+\nTo take it back: rashomon undo k\w{12}\n", ran.out)
    ((_, merged),) = members(place).items()
    assert sorted(merged) == sorted(report for held in before.values() for report in held)
    assert "a reader merged its story" in run("--store", place, "story", "--json").out
    ran = run("--store", place, "undo")
    assert ran.out.startswith("Took back a merge of 3 reports, ")
    assert all(id in ran.out for id in before)
    assert members(place) == before


def test_split_listed_and_taken_back_by_id(run: Run, place: Path) -> None:
    before = members(place)
    (story,) = (id for id, held in before.items() if len(held) == 2)
    ran = run("--store", place, "split", story[:6], before[story][0][:8])
    assert ran.code == 0
    assert sorted(map(len, members(place).values())) == [1, 1, 1]
    (said,) = json.loads(run("--store", place, "corrections", "--json").out)
    assert (said["kind"], said["groups"]) == ("split", [[before[story][0]], [before[story][1]]])
    assert said["id"] in run("--store", place, "corrections").out
    assert run("--store", place, "undo", said["id"][:5]).code == 0
    assert members(place) == before
    assert run("--store", place, "corrections").out == "No story was merged or split.\n"


def test_what_cannot_be_corrected(run: Run, place: Path) -> None:
    before = members(place)
    (story,) = (id for id, held in before.items() if len(held) == 2)
    (other,) = (id for id, held in before.items() if len(held) == 1)
    once = run("--store", place, "merge", story)
    assert (once.code, "A merge needs two stories." in once.err) == (2, True)
    whole = run("--store", place, "split", story, *before[story])
    assert (whole.code, "Leave out those that stay." in whole.err) == (2, True)
    foreign = run("--store", place, "split", story, *before[other])
    assert (foreign.code, foreign.err.count("\n")) == (1, 1)
    assert f"this one is of {other}" in foreign.err
    assert run("--store", place, "undo").err == (
        "rashomon: No story was merged or split; there is nothing to take back.\n"
    )
    assert members(place) == before
