"""From files to stories and back: order, repetition, bad input, kills, and what checking finds."""

from __future__ import annotations

import io
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from rashomon.checking import check
from rashomon.engine import Engine, Local, Lost, Serial
from rashomon.model import Correction, Outlet
from rashomon.outlets import Outlets
from rashomon.pipeline import Summary, ingest, regroup, side_by_side
from rashomon.store import SqliteStore, Store
from tests.pages import ISLAND, write_pages

READ_AT = "2025-03-06T08:00:00+00:00"


def ingested(store: Store, *sources: str, engine: Engine | None = None, outlets: Outlets | None = None) -> Summary:
    return ingest(sources, store=store, engine=engine or Serial(), outlets=outlets or Outlets(), read_at=READ_AT)


def contents(store: Store) -> tuple[object, ...]:
    """Everything but the time of reading."""
    pages = tuple(replace(page, read_at="") for page in store.pages())
    return (pages, *store.reports(), *store.dropped(), *store.dossiers(), store.outlets(), store.grouped())


@pytest.fixture(scope="module")
def read_once(tmp_path_factory: pytest.TempPathFactory) -> tuple[tuple[str, ...], Path]:
    folder = tmp_path_factory.mktemp("pages")
    sources = write_pages(folder)
    with SqliteStore(folder / "once.db", create=True) as store:
        ingested(store, *sources)
    return sources, folder / "once.db"


@pytest.fixture
def sources(read_once: tuple[tuple[str, ...], Path]) -> tuple[str, ...]:
    return read_once[0]


@pytest.fixture
def once(read_once: tuple[tuple[str, ...], Path]) -> Iterator[SqliteStore]:
    with SqliteStore(read_once[1]) as store:
        yield store


def test_three_pages_give_two_stories(store: SqliteStore, sources: tuple[str, ...]) -> None:
    summary = ingested(store, *sources)
    assert (summary.pages, summary.held, summary.reports, summary.refused) == (3, 0, 3, ())
    assert len(summary.touched) == summary.stories == 2
    assert summary.dropped == len(list(store.dropped())) > 0
    assert sorted(listing.reports for listing in store.stories()) == [1, 2]
    assert all(report.sentences and report.actors for report in store.reports())
    assert {outlet.id for outlet in store.outlets()} == {"island.example", "coast.example", "brenn.example"}
    assert check(store) == ()


def test_reading_again_changes_nothing(store: SqliteStore, sources: tuple[str, ...]) -> None:
    ingested(store, *sources)
    before = contents(store)
    again = ingested(store, *sources, *sources)
    assert (again.pages, again.held, again.touched, again.stories) == (0, 3, (), 2)
    assert contents(store) == before


def test_order_changes_nothing(store: SqliteStore, once: SqliteStore, sources: tuple[str, ...]) -> None:
    for source in reversed(sources):
        ingested(store, source)
    assert contents(store) == contents(once)


def test_workers_change_nothing(store: SqliteStore, once: SqliteStore, sources: tuple[str, ...]) -> None:
    ingested(store, *sources, engine=Local(2))
    assert contents(store) == contents(once)


def test_a_later_page_touches_only_its_story(store: SqliteStore, sources: tuple[str, ...]) -> None:
    island, coast, library = sources
    ingested(store, island, library)
    before = {held.id: held for held in store.dossiers()}
    summary = ingested(store, coast)
    assert (len(before), len(summary.touched), summary.stories) == (2, 1, 2)
    (kept,) = (held for held in store.dossiers() if held.id not in summary.touched)
    assert kept == before[kept.id]


def test_a_correction_is_replayed_on_later_readings_and_leaves_nothing_when_withdrawn(
    store: SqliteStore, once: SqliteStore, sources: tuple[str, ...]
) -> None:
    island, coast, library = sources
    ingested(store, island, library)
    (first,), (second,) = ([member.report for member in one.members] for one in store.dossiers())
    said = Correction.of("merge", [first, second], at=READ_AT)
    store.correct(said)
    assert len(regroup(store, Serial(), Outlets(), at=READ_AT)) == 1
    ingested(store, coast)
    (merged,) = store.dossiers()
    assert len(merged.members) == 3
    assert check(store) == ()
    store.undo(said.id)
    regroup(store, Serial(), Outlets(), at=READ_AT)
    assert contents(store) == contents(once)


def test_what_an_outlet_is_known_as_is_kept_and_counts(store: SqliteStore, sources: tuple[str, ...]) -> None:
    known = Outlets(
        tuple(
            Outlet(id=id, name=id.title(), owner="Salt Press", known=True)
            for id in ("coast.example", "island.example")
        )
    )
    ingested(store, *sources)
    assert not any(outlet.known for outlet in store.outlets())
    described = ingested(store, *sources, outlets=known)
    assert len(described.touched) == 1
    (shared,) = (dossier for dossier in store.dossiers() if len(dossier.members) == 2)
    assert len(shared.voices) == 1
    forgotten = ingested(store, *sources)
    assert forgotten.touched == ()
    assert sum(outlet.known for outlet in store.outlets()) == 2


def test_bad_inputs_cost_the_good_ones_nothing(
    store: SqliteStore, sources: tuple[str, ...], tmp_path: Path
) -> None:
    (tmp_path / "empty.txt").touch()
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    (tmp_path / "records.jsonl").write_text('{"text": ""}\n{"broken\n', "utf-8")
    bad = [str(tmp_path / name) for name in ("empty.txt", "missing.txt", "picture.txt", "records.jsonl")]
    summary = ingested(store, bad[0], sources[0], *bad[1:], *sources[1:])
    assert (summary.pages, summary.reports) == (3, 3)
    named = [Path(refused.address).name for refused in summary.refused]
    assert sorted(named) == ["empty.txt", "missing.txt", "picture.txt", "records.jsonl#1", "records.jsonl#2"]
    assert all(refused.reason and "\n" not in refused.reason for refused in summary.refused)
    assert check(store) == ()
    again = ingested(store, *bad)
    assert len(again.refused) == len(list(store.dropped(page=""))) == 5


def test_strict_stops_at_the_first_bad_input_and_keeps_what_came_before(
    store: SqliteStore, sources: tuple[str, ...]
) -> None:
    summary = ingest(
        (sources[0], "missing.txt", sources[1]),
        store=store,
        engine=Serial(),
        outlets=Outlets(),
        read_at=READ_AT,
        strict=True,
    )
    assert (summary.pages, len(summary.refused), summary.stories) == (1, 1, 1)


def test_standard_input_and_a_named_outlet(store: SqliteStore) -> None:
    summary = ingest(
        ("-",),
        store=store,
        engine=Serial(),
        outlets=Outlets(),
        read_at=READ_AT,
        outlet="island.example",
        stdin=io.BytesIO(ISLAND.encode()),
    )
    assert summary.reports == 1
    assert next(store.reports()).outlet == "island.example"


def test_a_page_that_kills_its_worker_is_refused_and_tried_again(
    store: SqliteStore, sources: tuple[str, ...]
) -> None:
    class Losing(Serial):
        """An engine that gives up on one page, as one does whose workers die over it."""

        def map(self, work, items, *, on_done=None):  # type: ignore[no-untyped-def]
            for item in items:
                yield Lost(item, "died") if "coast" in item.page.address else work((item,))[0]

    summary = ingested(store, *sources, engine=Losing())
    assert (summary.pages, summary.reports) == (2, 2)
    (refused,) = summary.refused
    assert (refused.stage, refused.reason) == ("engine", "set aside: died")
    assert ingested(store, *sources).pages == 1


def test_two_processes_read_into_one_store(tmp_path: Path, sources: tuple[str, ...]) -> None:
    """The other comes with an outlet of its own between the grouping of ours and their comparison."""
    path, others = tmp_path / "x.db", list(sources[1:])

    class Joined(SqliteStore):
        def uncompared(self, most):  # type: ignore[no-untyped-def]
            while others:
                with SqliteStore(path) as other:
                    ingested(other, others.pop())
            return super().uncompared(most)

    with Joined(path, create=True) as store:
        ingested(store, sources[0])
        assert len(list(store.reports())) == len(sources)
        assert check(store) == ()
        assert sum(listing.reports for listing in store.stories()) == len(sources)


def test_two_reports_side_by_side(once: SqliteStore) -> None:
    pair = [report for report in once.reports() if report.outlet != "brenn.example"]
    before = contents(once)
    made = side_by_side(pair[0], pair[1], store=once, outlets=Outlets())
    assert [member.report for member in made.members] == [report.id for report in pair]
    both = [
        point
        for point in made.points
        if {version.report for version in point.versions} >= {pair[0].id, pair[1].id}
    ]
    assert both
    assert contents(once) == before


KILLED = """
import os, signal, sys
from pathlib import Path
from rashomon import pipeline
from rashomon.engine import Serial
from rashomon.outlets import Outlets
from rashomon.store import SqliteStore

class Dying(SqliteStore):
    def add(self, intakes, *, outlets=()):
        outlets = tuple(outlets)
        self.die("before add")
        super().add(intakes, outlets=outlets)
        self.die("after add")
    def sign(self, signatures):
        self.die("before sign")
        super().sign(signatures)
        self.die("after sign")
    def grow(self, limit, said):
        found = super().grow(limit, said)
        self.die("after grow")
        return found
    def compared(self, dossiers):
        self.die("before compared")
        super().compared(dossiers)
        self.die("after compared")
    def die(self, moment):
        if moment == sys.argv[2]:
            os.kill(os.getpid(), signal.SIGKILL)

pipeline.COMMIT = 1
with Dying(Path(sys.argv[1]), create=True) as store:
    pipeline.ingest(sys.argv[3:], store=store, engine=Serial(), outlets=Outlets(), read_at="2025")
"""


@pytest.mark.parametrize(
    ("moment", "pages", "stories"),
    [
        ("before add", 0, 0),
        ("after add", 1, 0),
        ("before sign", 3, 0),
        ("after sign", 3, 0),
        ("after grow", 3, 0),
        ("before compared", 3, 0),
        ("after compared", 3, 2),
    ],
)
def test_a_killed_reading_goes_on_where_it_was(
    once: SqliteStore, sources: tuple[str, ...], tmp_path: Path, moment: str, pages: int, stories: int
) -> None:
    path = tmp_path / "killed.db"
    command = [sys.executable, "-c", KILLED, str(path), moment, *sources]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert run.returncode == -9, run.stderr
    with SqliteStore(path, create=True) as store:
        assert (len(list(store.pages())), store.story_count()) == (pages, stories)
        assert check(store) == ()
        summary = ingested(store, *sources)
        assert (summary.held, summary.pages) == (pages, 3 - pages)
        assert contents(store) == contents(once)
        assert check(store) == ()


@pytest.mark.parametrize("seconds", [0.3, 1.5, 3.0])
def test_killed_at_any_time_with_workers(
    once: SqliteStore, sources: tuple[str, ...], tmp_path: Path, seconds: float
) -> None:
    path = tmp_path / "killed.db"
    command = [sys.executable, "-m", "rashomon", "--store", str(path), "read", "--workers", "2", *sources]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as run:
        try:
            run.wait(seconds)
        except subprocess.TimeoutExpired:
            run.kill()
    with SqliteStore(path, create=True) as store:
        assert check(store) == ()
        ingested(store, *sources)
        assert contents(store) == contents(once)


def test_regrouping_is_known_to_be_done(once: SqliteStore) -> None:
    assert regroup(once, Serial(), Outlets(), at=READ_AT) == ()
