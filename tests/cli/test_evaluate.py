"""rashomon evaluate."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from rashomon.evaluation import floors as floors_module
from rashomon.evaluation import tasks
from tests.cli.conftest import Run
from tests.evaluation.make import make_task, write_set, write_words


@pytest.fixture
def words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with labelled data for the one task that there is, and floors in a file of their own."""
    monkeypatch.setattr(tasks, "TASKS", (make_task(),))
    floors = tmp_path / "floors.json"
    floors.write_text("{}", "utf-8")
    monkeypatch.setattr(floors_module, "kept", lambda *names: tmp_path.joinpath(*names))
    data = tmp_path / "labelled"
    write_words(data)
    return data


def test_without_labelled_data_what_ships_is_scored_and_it_is_said_where_data_goes(
    run: Run, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tasks, "TASKS", (make_task(), make_task(sets=())))
    ran = run("evaluate", "--no-baselines")
    assert ran.code == 0
    assert "capitals: not scored, no labelled data: words/capitals.jsonl.gz" in ran.out
    assert "capitals  accuracy" in ran.out
    assert "Put the sets into evaluation/data" in ran.out


def test_floors_are_raised_held_and_lowered_only_where_that_is_allowed(run: Run, words: Path) -> None:
    raised = run("evaluate", "--data", words, "--raise-floors")
    assert (raised.code, raised.out.splitlines()[1].split()[6:8]) == (0, ["0.500", "0.500"])
    floors = words.parent / "floors.json"
    assert json.loads(floors.read_text("utf-8"))["capitals"]["scores"] == {"accuracy": 0.5}
    assert run("evaluate", "--data", words).code == 0

    entries = json.loads(floors.read_text("utf-8"))
    entries["capitals"]["scores"]["accuracy"] = 0.9
    floors.write_text(json.dumps(entries), "utf-8")
    failed = run("evaluate", "--data", words)
    assert failed.code == 1
    assert failed.err == "rashomon: capitals, accuracy: 0.500, below its floor of 0.900\n"
    refused = run("evaluate", "--data", words, "--raise-floors")
    assert refused.code == 1
    assert "This would lower capitals, accuracy, from 0.900 to 0.500" in refused.err
    assert run("evaluate", "--data", words, "--raise-floors", "--allow-regression").code == 0
    assert json.loads(floors.read_text("utf-8"))["capitals"]["scores"] == {"accuracy": 0.5}


def test_errors_are_of_the_part_that_may_be_read(run: Run, words: Path) -> None:
    ran = run("evaluate", "--data", words, "--errors", 5)
    assert "capitals, look part: 1 misses on 1 labelled items" in ran.out
    assert "moss" in ran.out
    assert "oslo" not in ran.out


def test_errors_of_the_other_part_only_for_those_who_say_that_they_look(run: Run, words: Path) -> None:
    refused = run("evaluate", "--data", words, "--errors", 5, "--part", "score")
    assert refused.code == 2
    assert "--i-am-looking" in refused.err
    assert "oslo" not in refused.out + refused.err
    assert "oslo" in run("evaluate", "--data", words, "--errors", 5, "--part", "score", "--i-am-looking").out


def test_json_has_the_figures_and_no_text_unless_errors_are_asked_for(run: Run, words: Path) -> None:
    (result,) = json.loads(run("evaluate", "--data", words, "--json").out)
    assert result["task"] == "capitals"
    assert result["rows"][0]["value"] == 0.5
    assert result["misses"] == []
    (result,) = json.loads(run("evaluate", "--data", words, "--json", "--errors", 1).out)
    assert result["misses"][0]["text"] == "moss"


def test_a_page_of_markdown(run: Run, words: Path, tmp_path: Path) -> None:
    ran = run("evaluate", "--data", words, "--markdown", tmp_path / "evaluation.md")
    assert ran.code == 0
    assert "| capitals | accuracy |" in (tmp_path / "evaluation.md").read_text("utf-8")


def test_wrong_names_and_folders_are_one_line(run: Run, words: Path) -> None:
    wrong = run("evaluate", "capital")
    assert wrong.code == 2
    assert "No task 'capital'. Known: capitals, and samples." in wrong.err
    missing = run("evaluate", "--data", words / "nowhere")
    assert missing.code == 1
    assert missing.err.startswith("rashomon: No folder ")


def test_damaged_labels_are_one_line(run: Run, words: Path) -> None:
    (words / "words" / "capitals.jsonl.gz").write_bytes(b"not gzip")
    damaged = run("evaluate", "--data", words)
    assert damaged.code == 1
    assert damaged.err.startswith("rashomon: Can't read the labelled set words/capitals.jsonl.gz")
    assert damaged.err.count("\n") == 1


def test_a_record_without_its_label_is_one_line(run: Run, words: Path) -> None:
    write_set(words, "words/capitals.jsonl.gz", [{"word": "Bergen"}])
    damaged = run("evaluate", "--data", words)
    assert damaged.code == 1
    assert "words/capitals.jsonl.gz is not as capitals expects it: KeyError: 'part'" in damaged.err
    assert damaged.err.count("\n") == 1
