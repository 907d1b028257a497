from __future__ import annotations

from pathlib import Path

from rashomon.evaluation.floors import Floor
from rashomon.evaluation.markdown import page
from rashomon.evaluation.run import Kind, Result, run
from rashomon.evaluation.table import errors, table
from rashomon.evaluation.task import Miss
from tests.evaluation.make import SET, make_task, write_words


def test_a_row_has_counts_score_floor_and_what_stands_beside_it(tmp_path: Path) -> None:
    data = write_words(tmp_path)
    results = run([make_task()], data, {"capitals": Floor(data=data.digest([SET]), scores={"accuracy": 0.75})})
    head, row, absent = table(results)
    assert head.split()[:3] == ["task", "score", "labelled"]
    assert row.split() == (
        "capitals accuracy 2 2 0.500 0.500 0.500 0.750 BELOW 1.000 always large 0.900 Nobody (2025)".split()
    )
    assert absent == "Baselines that are not installed: not here. For them: pip install 'rashomon[evaluation]'"


def test_every_kind_of_error_shows_one_before_the_commonest_shows_two() -> None:
    misses = tuple(Miss(kind=kind, document=f"d{i}", text=f"t{i}") for i, kind in enumerate("aaab"))
    kinds = tuple(Kind(task="t", kind=kind, misses=n, share=n / 10) for kind, n in (("a", 3), ("b", 1)))
    result = Result(task="t", about="", part="look", items=10, kinds=kinds, misses=misses)
    assert list(errors([result], 3)) == [
        "t, look part: 4 misses on 10 labelled items",
        "  a: 3 (30.0%)",
        "    d0: t0",
        "    d1: t1",
        "  b: 1 (10.0%)",
        "    d3: t3",
    ]


def test_the_page_has_all_figures_and_what_costs_most(tmp_path: Path) -> None:
    text = page(run([make_task()], write_words(tmp_path), {}))
    assert (
        "| capitals | accuracy | 2 | 2 | 0.500 | 0.500 | **0.500** |  | 1.000 always large | 0.900 Nobody (2025) |"
        in text
    )
    assert "1. capitals, large taken for small: 1 misses, 50.0%" in text
    assert "oslo" not in text, "no text of a labelled set is printed in the project"
