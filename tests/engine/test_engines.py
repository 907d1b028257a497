"""The contract of every engine, and what only worker processes can do."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from rashomon.engine import BATCH, WORTH_WORKERS, Engine, Fitting, Local, Lost, Serial
from rashomon.engine.local import AHEAD
from rashomon.errors import EngineError
from tests.engine import work

NUMBERS = range(50)
SQUARES = [number * number for number in NUMBERS]


@pytest.fixture(params=["serial", "one worker", "two workers", "three workers", "fitting"])
def engine(request: pytest.FixtureRequest) -> Engine:
    return {
        "serial": Serial(),
        "one worker": Local(1),
        "two workers": Local(2),
        "three workers": Local(3),
        "fitting": Fitting(),
    }[request.param]


def test_results_come_in_the_order_of_the_items(engine: Engine) -> None:
    assert list(engine.map(work.squares, NUMBERS)) == SQUARES


def test_nothing_gives_nothing(engine: Engine) -> None:
    assert list(engine.map(work.squares, ())) == []


def test_what_is_done_is_told(engine: Engine) -> None:
    told: list[int] = []
    assert len(list(engine.map(work.squares, NUMBERS, on_done=told.append))) == sum(told) == len(NUMBERS)


def test_an_exception_is_raised_where_its_batch_stands(engine: Engine) -> None:
    results = engine.map(work.fails_at_20, NUMBERS)
    before = 20 // BATCH * BATCH
    assert [next(results) for _ in range(before)] == SQUARES[:before]
    with pytest.raises(LookupError, match="20 is not a number"):
        next(results)


def test_work_that_loses_a_result_is_refused(engine: Engine) -> None:
    with pytest.raises(ValueError, match="gave 7 results for 8 items"):
        list(engine.map(work.one_too_few, NUMBERS))


def test_the_input_is_read_no_further_than_needed(engine: Engine) -> None:
    read = 0

    def numbers() -> Iterator[int]:
        nonlocal read
        for number in range(10_000):
            read += 1
            yield number

    results = engine.map(work.squares, numbers())
    next(results)
    assert read <= BATCH * AHEAD * 4
    assert isinstance(results, Iterator)
    results.close()  # type: ignore[attr-defined]


def test_a_deadly_item_costs_no_other_item_anything(engine: Engine) -> None:
    """In this process nothing dies: the work kills workers only."""
    found = list(engine.map(work.dies_at_13_and_40, NUMBERS))
    lost = {result.item: result.reason for result in found if isinstance(result, Lost)}
    if isinstance(engine, Serial):
        assert found == SQUARES
    else:
        assert sorted(lost) == [13, 40]
        assert all("died 2 times" in reason for reason in lost.values())
    expected = [Lost(n, lost[n]) if n in lost else n * n for n in NUMBERS]
    assert found == expected


def test_a_worker_that_dies_once_loses_nothing(tmp_path: Path) -> None:
    marks = [str(tmp_path / f"{number}{' deadly' if number == 20 else ''}") for number in range(40)]
    assert list(Local(2).map(work.dies_once, marks)) == marks
    assert (tmp_path / "20 deadly").exists()


@pytest.mark.skipif(sys.version_info < (3, 11, 5), reason="There Python waits for ever (CPython, issue 94777).")
def test_a_worker_that_dies_holds_up_no_large_batch() -> None:
    """Each batch is larger than a pipe holds, so that some are half handed over when the worker dies."""
    pages = ["page" * 20_000 + (" deadly" if number == 20 else "") for number in range(60)]
    found = list(Local(2).map(work.dies_over_a_page, pages))
    assert [result.item for result in found if isinstance(result, Lost)] == [pages[20]]


def test_workers_are_other_processes() -> None:
    found = set(Local(2).map(work.process_ids, range(80)))
    assert os.getpid() not in found
    assert len(found) == 2


def test_a_small_job_stays_here() -> None:
    assert set(Fitting().map(work.process_ids, range(WORTH_WORKERS - 1))) == {os.getpid()}


def test_no_worker_is_too_few() -> None:
    with pytest.raises(EngineError, match="expected 1 or more"):
        Local(0)


def test_giving_up_half_way_ends_the_workers_at_once() -> None:
    began = time.monotonic()
    results = Local(2).map(work.squares_slowly, range(100_000))
    next(results)
    results.close()  # type: ignore[attr-defined]
    assert time.monotonic() - began < 5


def test_workers_end_when_their_parent_is_killed() -> None:
    script = (
        "from tests.engine import work; from rashomon.engine import Local; "
        "list(Local(2).map(work.waits, range(32)))"
    )
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])}
    with subprocess.Popen(
        [sys.executable, "-c", script], stdout=subprocess.PIPE, text=True, env=environment
    ) as parent:
        assert parent.stdout
        workers = [int(parent.stdout.readline()) for _ in range(2)]
        parent.send_signal(signal.SIGKILL)
    deadline = time.monotonic() + 5
    while any(map(_runs, workers)) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not any(map(_runs, workers))


def _runs(process: int) -> bool:
    try:
        return "(python" in Path(f"/proc/{process}/stat").read_text() and not _is_zombie(process)
    except OSError:
        return False


def _is_zombie(process: int) -> bool:
    return Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()[0] == "Z"


def test_a_script_that_its_workers_would_run_again_is_told_so(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text("from rashomon.engine import Local\nlist(Local(2).map(sorted, [1, 2] * 20))\n", "utf-8")
    done = subprocess.run([sys.executable, script], capture_output=True, text=True, timeout=30, check=False)
    assert done.returncode == 1
    assert "put what it does under 'if __name__ == \"__main__\":'" in done.stderr
