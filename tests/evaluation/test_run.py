from __future__ import annotations

from pathlib import Path

from rashomon.evaluation.data import Data
from rashomon.evaluation.floors import Floor
from rashomon.evaluation.run import Beside, Kind, costliest, failures, run
from tests.evaluation.make import SET, make_task, write_words


def test_a_task_is_scored_beside_its_baselines_and_what_is_published(tmp_path: Path) -> None:
    (result,) = run([make_task()], write_words(tmp_path), {})
    (row,) = result.rows
    assert (result.documents, result.items, result.part) == (2, 2, "score")
    assert (row.value, row.floor, row.verdict) == (0.5, None, "no floor")
    assert row.beside == (Beside(name="always large", value=1.0),)
    assert row.published is not None
    assert row.published.value == 0.9
    assert result.absent == ("not here",)
    assert result.kinds == (Kind(task="capitals", kind="large taken for small", misses=1, share=0.5),)


def test_a_score_below_its_floor_fails_and_is_named(tmp_path: Path) -> None:
    data = write_words(tmp_path)
    digest = data.digest([SET])
    for floor, expected in (
        (0.5, ()),
        (0.501, ("capitals, accuracy: 0.500, below its floor of 0.501",)),
    ):
        results = run([make_task()], data, {"capitals": Floor(data=digest, scores={"accuracy": floor})})
        assert failures(results) == expected


def test_a_score_on_other_data_than_its_floor_fails(tmp_path: Path) -> None:
    results = run(
        [make_task()], write_words(tmp_path), {"capitals": Floor(data="0" * 16, scores={"accuracy": 0.1})}
    )
    (failure,) = failures(results)
    assert failure.startswith("capitals, accuracy: scored on other data than its floor.")


def test_a_figure_that_has_a_floor_and_is_given_no_more_fails(tmp_path: Path) -> None:
    data = write_words(tmp_path)
    floors = {"capitals": Floor(data=data.digest([SET]), scores={"accuracy": 0.1, "speed": 0.2})}
    assert failures(run([make_task()], data, floors)) == ("capitals, speed: unmeasured, below its floor of 0.200",)


def test_the_look_part_is_held_to_no_floor(tmp_path: Path) -> None:
    data = write_words(tmp_path)
    floors = {"capitals": Floor(data=data.digest([SET]), scores={"accuracy": 0.5})}
    (result,) = run([make_task()], data, floors, part="look")
    assert (result.rows[0].value, result.rows[0].floor) == (0.0, None)
    assert failures([result]) == ()


def test_a_task_whose_labels_or_needs_are_not_here_is_passed_over_with_the_reason(tmp_path: Path) -> None:
    (result,) = run([make_task()], Data(None), {})
    assert result.skipped == f"no labelled data: {SET} is not in any of the usual places"
    (result,) = run([make_task(needs=("no_such_module",))], write_words(tmp_path), {})
    assert result.skipped is not None
    assert result.skipped.startswith("needs no_such_module: ")


def test_the_costliest_kinds_are_by_share_of_their_tasks_items(tmp_path: Path) -> None:
    results = run([make_task()], write_words(tmp_path), {}) + run([make_task(sets=())], Data(None), {})
    assert [kind.share for kind in costliest(results, 1)] == [0.5]
    assert len(costliest(results, 5)) == 2
