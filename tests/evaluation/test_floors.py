from __future__ import annotations

from pathlib import Path

import pytest

from rashomon.errors import EvaluationError
from rashomon.evaluation.floors import Floor, cut, keep, load, raised, verdict, written

HELD = {"dates": Floor(data="d1", scores={"strict": 0.8, "value": 0.7})}


def scored(data: str = "d1", **scores: float) -> dict[str, Floor]:
    return {"dates": Floor(data=data, scores=scores)}


def test_floors_rise_and_other_tasks_stay() -> None:
    held = {**HELD, "stories": Floor(data="d2", scores={"B-cubed": 0.9})}
    after = raised(held, scored(strict=0.81, value=0.7))
    assert after["dates"].scores == {"strict": 0.81, "value": 0.7}
    assert after["stories"] == held["stories"]


@pytest.mark.parametrize(
    ("new", "words"),
    [
        (scored(strict=0.8, value=0.699), "dates, value, from 0.700 to 0.699"),
        (scored(strict=0.8), "dates, value, from 0.700 to nothing"),
        (scored("d9", strict=0.9, value=0.9), "rest on other data: dates (d1 to d9)"),
    ],
)
def test_a_floor_goes_down_only_where_that_is_allowed(new: dict[str, Floor], words: str) -> None:
    with pytest.raises(EvaluationError) as raised_error:
        raised(HELD, new)
    assert words in str(raised_error.value)
    assert raised(HELD, new, allow_regression=True) == new


def test_a_score_is_cut_and_never_rounded_up() -> None:
    assert cut(0.7999) == 0.799
    assert cut(0.58) == 0.58
    floor = Floor(data="d1", scores={"value": cut(0.7999)})
    assert verdict(floor, "d1", "value", 0.7999) == "holds"
    assert verdict(floor, "d1", "value", 0.7985) == "below"
    assert verdict(floor, "d1", "value", None) == "below"
    assert verdict(floor, "d2", "value", 0.9) == "other data"
    assert verdict(floor, "d1", "type", 0.1) == "no floor"
    assert verdict(None, "d1", "value", 0.1) == "no floor"


def test_the_file_is_read_as_it_is_written_and_sorted(tmp_path: Path) -> None:
    path = tmp_path / "floors.json"
    floors = {"b": Floor(data="x", scores={"z": 0.5, "a": 0.25}), "a": Floor(data="y", scores={})}
    keep(floors, path)
    assert load(path) == floors
    assert path.read_text("utf-8") == written(dict(reversed(floors.items())))
    assert path.read_text("utf-8").index('"a": {') < path.read_text("utf-8").index('"b": {')


def test_a_broken_file_is_one_line(tmp_path: Path) -> None:
    path = tmp_path / "floors.json"
    path.write_text('{"dates": {"data": 1}}', "utf-8")
    with pytest.raises(EvaluationError, match="Can't read the floors in"):
        load(path)
