"""What recurs on an outlet's pages leaves all of them, in whatever order and batches they came."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rashomon.checking import check
from rashomon.engine import Engine, Local, Lost, Serial
from rashomon.outlets import Outlets
from rashomon.pipeline import Summary, ingest
from rashomon.store import Query, SqliteStore
from tests.recurring import HOMEPAGE, HURT, STORIES, write
from tests.test_pipeline import contents

SOURCES = len(STORIES) + 2


def read(store: SqliteStore, sources: Sequence[str], *, engine: Engine | None = None) -> Summary:
    return ingest(sources, store=store, engine=engine or Serial(), outlets=Outlets(), read_at="2025-03-06")


def texts(store: SqliteStore, outlet: str) -> list[str]:
    return [report.text for report in store.reports() if report.outlet == outlet]


@pytest.fixture(scope="module")
def read_once(tmp_path_factory: pytest.TempPathFactory) -> tuple[tuple[str, ...], Path]:
    folder = tmp_path_factory.mktemp("pages")
    sources = write(folder)
    with SqliteStore(folder / "once.db", create=True) as store:
        read(store, sources)
    return sources, folder / "once.db"


@pytest.fixture
def sources(read_once: tuple[tuple[str, ...], Path]) -> tuple[str, ...]:
    return read_once[0]


@pytest.fixture
def once(read_once: tuple[tuple[str, ...], Path]) -> Iterator[SqliteStore]:
    with SqliteStore(read_once[1]) as store:
        yield store


def test_what_recurs_leaves_and_what_is_news_stays(once: SqliteStore) -> None:
    for story, paragraphs in STORIES.items():
        desk = "The matter is on the desk of Mayor Ansa Tolvik since Thursday."
        first, second, third = paragraphs
        assert "\n\n".join((first, second, desk, third, HURT)) in texts(once, "marlowtimes.example"), story
    left = [one for one in once.dropped() if one.template]
    assert len(left) == 3 * len(STORIES)
    assert all(one.reason.endswith("found on 6 of 6 pages of this outlet") for one in left)
    for one in left:
        page = once.page(one.page)
        assert page
        assert one.span
        assert page.text[one.span.start : one.span.end] == one.text
    assert check(once) == ()


def test_two_pages_are_too_few_to_tell(once: SqliteStore) -> None:
    assert all(HOMEPAGE in text and "RELATED" in text for text in texts(once, "sallow.example"))


def test_a_profile_put_in_behind_a_name_leaves_the_only_page_of_its_outlet(once: SqliteStore) -> None:
    assert not any("MORE" in text for text in texts(once, "sallow.example"))


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=st.permutations(range(SOURCES)), cuts=st.sets(st.integers(1, SOURCES - 1)))
def test_neither_order_nor_batches_matter(
    once: SqliteStore,
    sources: tuple[str, ...],
    tmp_path_factory: pytest.TempPathFactory,
    order: list[int],
    cuts: set[int],
) -> None:
    bounds = [0, *sorted(cuts), SOURCES]
    with SqliteStore(tmp_path_factory.mktemp("store") / "x.db", create=True) as store:
        for start, end in pairwise(bounds):
            read(store, [sources[at] for at in order[start:end]])
        assert contents(store) == contents(once)
        assert check(store) == ()


def test_one_page_at_a_time_and_with_workers(once: SqliteStore, sources: tuple[str, ...], tmp_path: Path) -> None:
    with SqliteStore(tmp_path / "one.db", create=True) as store:
        again = [len(read(store, [source]).again) for source in sources]
        # The third page of the outlet tells what the first two are to lose.
        assert again == [0, 0, 2, 0, 0, 0, 0, 0]
        assert contents(store) == contents(once)
    with SqliteStore(tmp_path / "two.db", create=True) as store:
        read(store, sources, engine=Local(2))
        assert contents(store) == contents(once)


def test_a_report_keeps_its_id_and_its_story_and_is_found_by_its_own_words_only(
    store: SqliteStore, sources: tuple[str, ...]
) -> None:
    read(store, sources[:2])
    before = {report.id: report.text for report in store.reports()}
    assert len(store.search(Query(words="homepage"))) == 2
    read(store, sources[2:6])
    after = {report.id: report.text for report in store.reports()}
    assert before.keys() < after.keys()
    assert all(HOMEPAGE in before[id] and HOMEPAGE not in after[id] for id in before)
    assert store.search(Query(words="homepage")) == ()
    assert len(store.search(Query(words="hurt"))) == 6
    assert {store.story_of(id) for id in after} == {dossier.id for dossier in store.dossiers()}
    assert check(store) == ()


def test_a_new_version_and_a_reprint_do_not_make_a_template(store: SqliteStore, tmp_path: Path) -> None:
    folder = tmp_path / "marlowtimes.example"
    write(tmp_path, ("bridge", "lemons"))
    for number in range(4):
        path = folder / f"bridge-{number}.txt"
        path.write_text(
            (folder / "bridge.txt").read_text("utf-8") + f"\nThis is edition {number} of it.\n", "utf-8"
        )
    read(store, [str(folder)])
    assert all(HOMEPAGE in text for text in texts(store, "marlowtimes.example"))


def test_a_template_that_more_pages_no_longer_bear_out_is_given_up(
    store: SqliteStore, sources: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read(store, sources[:3])
    assert not any(HOMEPAGE in text for text in texts(store, "marlowtimes.example"))
    plain = tmp_path / "marlowtimes.example" / "tram.txt"
    plain.parent.mkdir()
    plain.write_text("\n\n".join(("The tram", *STORIES["tram"])), "utf-8")
    monkeypatch.setattr("rashomon.clean.template.keys.SHARE", 1)
    read(store, [str(plain)])
    assert sum(HOMEPAGE in text for text in texts(store, "marlowtimes.example")) == 3
    assert check(store) == ()


def test_a_page_that_is_lost_on_the_way_stays_as_it_was(store: SqliteStore, sources: tuple[str, ...]) -> None:
    class Losing(Serial):
        """An engine whose workers die over the first page of all, but not when it comes first."""

        def map(self, work, items, *, on_done=None):  # type: ignore[no-untyped-def]
            for item in items:
                page = getattr(item, "page", item)
                yield Lost(item, "died") if page.id in held else work((item,))[0]

    held: set[str] = set()
    read(store, sources[:2])
    held.update(page.id for page in store.pages())
    summary = read(store, sources[2:3], engine=Losing())
    assert (summary.again, len(summary.refused)) == ((), 2)
    assert sum(HOMEPAGE in text for text in texts(store, "marlowtimes.example")) == 2
    assert check(store) == ()


KILLED = """
import os, signal, sys
from pathlib import Path
from rashomon import pipeline
from rashomon.engine import Serial
from rashomon.outlets import Outlets
from rashomon.store import SqliteStore

class Dying(SqliteStore):
    def replace(self, intakes):
        self.die("before replace")
        super().replace(intakes)
        self.die("after replace")
    def settle(self, outlets):
        self.die("before settle")
        super().settle(outlets)
    def die(self, moment):
        if moment == sys.argv[2]:
            os.kill(os.getpid(), signal.SIGKILL)

with Dying(Path(sys.argv[1]), create=True) as store:
    for source in sys.argv[3:]:
        pipeline.ingest([source], store=store, engine=Serial(), outlets=Outlets(), read_at="2025-03-06")
"""


@pytest.mark.parametrize("moment", ["before replace", "after replace", "before settle"])
def test_a_killed_settling_goes_on_where_it_was(
    once: SqliteStore, sources: tuple[str, ...], tmp_path: Path, moment: str
) -> None:
    path = tmp_path / "killed.db"
    command = [sys.executable, "-c", KILLED, str(path), moment, *sources]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert run.returncode == -9, run.stderr
    with SqliteStore(path) as store:
        assert check(store) == ()
        read(store, sources)
        assert contents(store) == contents(once)
        assert check(store) == ()


def test_pages_of_an_older_store_are_looked_at_without_reading_them_again(
    store: SqliteStore, once: SqliteStore, sources: tuple[str, ...], tmp_path: Path
) -> None:
    read(store, sources[:2])
    forget(tmp_path / "x.db")
    read(store, sources[2:])
    assert contents(store) == contents(once)


def forget(path: Path) -> None:
    """Leave the store as one in which nobody has looked for templates."""
    with sqlite3.connect(path) as raw:
        for table in ("seen", "sighting", "settled"):
            raw.execute(f"DELETE FROM {table}")
    raw.close()


WIRE = """Trawlers held in Lorvik after nets are cut

16 March 2025

The harbour master of Lorvik, Ansa Tolvik, said on Sunday that two trawlers from Estmark were held there.

The trawlers cut the nets of the Lorvik fleet on Saturday, and the coast guard of Lorvik had watched them.
"""
UNDATED = """Estmark trawlers held in Lorvik

The harbour master of Lorvik said on Sunday that two trawlers from Estmark had been held in the harbour.

The nets of the Lorvik fleet were cut on Saturday by the trawlers, and the fleet wants them paid by the owners.
"""


@pytest.mark.parametrize("batches", [(("wire", "late"),), (("late", "wire"),), (("late",), ("wire",))])
def test_an_undated_report_gets_the_day_that_its_story_says(
    store: SqliteStore, tmp_path: Path, batches: tuple[tuple[str, ...], ...]
) -> None:
    for name, text in (("wire", WIRE), ("late", UNDATED)):
        (tmp_path / f"{name}.txt").write_text(text)
    for batch in batches:
        ingest(
            [str(tmp_path / f"{name}.txt") for name in batch],
            store=store,
            engine=Serial(),
            outlets=Outlets(),
            read_at="2025-03-20T10:00:00+00:00",
        )
    wire, late = sorted(store.reports(), key=lambda report: report.published.precision)
    assert (wire.published.date, wire.published.basis) == ("2025-03-16", "stated")
    assert (late.published.date, late.published.precision) == ("2025-03-16", "week")
    assert wire.id in late.published.why
    days = {when.start for one in late.statements if (when := one.when)}
    assert days == {"2025-03-16"}  # its own "Sunday" is known now
    (dossier,) = store.dossiers()
    assert {member.report for member in dossier.members} == {wire.id, late.id}
    assert check(store) == ()
