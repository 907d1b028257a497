"""The SQLite store: the contract, and what can be wrong with a file."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from sqlalchemy import event
from sqlalchemy.pool import Pool

from rashomon.errors import StoreError
from rashomon.store import Query, SqliteStore, open_store
from rashomon.store.catalogue import Catalogue
from rashomon.store.connection import connect
from rashomon.store.listing import Wanted
from rashomon.store.writing import add_page, add_report
from tests.store.contract import Open, StoreContract
from tests.store.values import dossier, intake, tell


class TestSqliteStore(StoreContract):
    @pytest.fixture
    def new(self, tmp_path: Path) -> Open:
        return lambda: SqliteStore(tmp_path / "new.db", create=True)

    @pytest.fixture
    def again(self, tmp_path: Path) -> Open:
        return lambda: SqliteStore(tmp_path / "new.db")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A store with two pages and a story."""
    path = tmp_path / "held.db"
    with SqliteStore(path, create=True) as store:
        store.add((intake(1), intake(2)))
        tell(store, dossier("t1", "r1", "r2"))
    return path


def test_a_store_is_not_made_by_looking_for_it(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"There is no store at .*Run 'rashomon read"):
        SqliteStore(tmp_path / "none.db")
    assert not (tmp_path / "none.db").exists()


def test_places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for place in ("a.db", f"{tmp_path}/b.db", "sqlite:///c.db", f"sqlite:///{tmp_path}/d.db"):
        open_store(place, create=True).close()
    assert sorted(path.name for path in tmp_path.glob("*.db")) == ["a.db", "b.db", "c.db", "d.db"]
    with pytest.raises(StoreError, match=r"by 'postgresql:'.*sqlite:///PATH") as caught:
        open_store("postgresql://me:secret@host/desk")
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize(
    "content", [b"Not a database at all, but text. " * 50, b"\x00" * 4096, b"SQLite format 3\x00"]
)
def test_a_file_that_is_no_store(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "notes.db"
    path.write_bytes(content)
    with pytest.raises(StoreError, match=r"is not a Rashomon store: expected an SQLite file\. Give another"):
        SqliteStore(path, create=True)
    assert path.read_bytes() == content


def test_an_empty_file_becomes_a_store(tmp_path: Path) -> None:
    (tmp_path / "empty.db").touch()
    with SqliteStore(tmp_path / "empty.db", create=True) as store:
        assert store.report_ids() == ()


def test_the_file_of_another_program(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE page (id)")
    other.close()
    before = path.read_bytes()
    with pytest.raises(StoreError, match="an SQLite file of another program"):
        SqliteStore(path, create=True)
    assert path.read_bytes() == before


def test_a_folder(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"cannot be opened\. Check that its folder exists"):
        SqliteStore(tmp_path, create=True)
    with pytest.raises(StoreError, match=r"cannot be opened\. Check that its folder exists"):
        SqliteStore(tmp_path / "missing" / "x.db", create=True)


def test_a_store_of_a_newer_version(path: Path) -> None:
    with sqlite3.connect(path) as raw:
        raw.execute("INSERT INTO migration VALUES ('m999_later')")
    raw.close()
    with pytest.raises(StoreError, match=r"newer version of Rashomon \(its tables are at m999_later.*Upgrade"):
        SqliteStore(path)


def test_a_locked_store_can_be_read_and_says_so_when_written(path: Path) -> None:
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with SqliteStore(path, wait=0.1) as store:
        assert store.report_ids() == ("r1", "r2")
        with pytest.raises(StoreError, match=r"is in use by another process\. Wait"):
            store.add((intake(3),))
        other.execute("ROLLBACK")
        store.add((intake(3),))
        assert store.report_ids() == ("r1", "r2", "r3")
    other.close()


def test_a_damaged_store_says_so_and_checks_as_such(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[4096:] = b"\xaa" * (len(content) - 4096)
    path.write_bytes(content)
    with pytest.raises(StoreError, match=r"is damaged\. Restore it from a copy"), SqliteStore(path) as store:
        list(store.reports())


def test_a_damaged_row_is_named(path: Path) -> None:
    with sqlite3.connect(path) as raw:
        raw.execute("UPDATE report SET document = substr(document, 1, 100) WHERE id = 'r2'")
    raw.close()
    with SqliteStore(path) as store:
        assert store.report("r1") == intake(1).reports[0]
        with pytest.raises(StoreError, match="The report r2 in the store is damaged"):
            list(store.reports())


def test_a_row_that_misses_its_parent_is_a_problem(path: Path) -> None:
    with sqlite3.connect(path) as raw:
        raw.execute("DELETE FROM page WHERE id = 'p1'")
    raw.close()
    with SqliteStore(path) as store:
        assert [line.partition(" refers")[2] for line in store.problems()] == [" to a row of page that is missing"]


def test_a_full_disk_loses_nothing(path: Path) -> None:
    def limit(connection: sqlite3.Connection, _: object) -> None:
        # SQLite's own limit gives the very error that a full disk gives.
        connection.execute("PRAGMA max_page_count = 60")

    event.listen(Pool, "connect", limit)
    try:
        with (
            SqliteStore(path) as store,
            pytest.raises(StoreError, match=r"no room left on its disk\. Free some"),
        ):
            store.add([intake(number) for number in range(3, 400)])
    finally:
        event.remove(Pool, "connect", limit)
    with SqliteStore(path) as store:
        assert store.report_ids() == ("r1", "r2")
        store.add((intake(3),))
        assert store.report_ids() == ("r1", "r2", "r3")
        assert store.problems() == ()


@pytest.mark.skipif(not hasattr(os, "setuid"), reason="needs users")
def test_what_is_in_a_read_only_folder_is_read_but_not_written() -> None:
    """As nobody, since root may write anywhere."""
    script = """
import os, sys
from pathlib import Path
from rashomon.errors import StoreError
from rashomon.store import SqliteStore
from tests.store.values import intake
if os.geteuid() == 0:
    os.setuid(65534)
print(*SqliteStore(Path(sys.argv[1]) / "held.db").report_ids())
for name, create in (("held.db", False), ("new.db", True)):
    try:
        SqliteStore(Path(sys.argv[1]) / name, create=create).add((intake(2),))
    except StoreError as error:
        print(error)
"""
    with tempfile.TemporaryDirectory() as folder:
        with SqliteStore(Path(folder) / "held.db", create=True) as store:
            store.add((intake(1),))
        Path(folder, "held.db").chmod(0o444)
        Path(folder).chmod(0o555)
        run = subprocess.run([sys.executable, "-c", script, folder], capture_output=True, text=True, check=False)
        Path(folder).chmod(0o755)
    read, *lines = run.stdout.splitlines() or [run.stderr]
    assert read == "r1"
    assert len(lines) == 2, run.stderr
    assert all("writable, or give another --store." in line for line in lines)


KILLED = """
import os, signal, sys
from pathlib import Path
from rashomon.store import SqliteStore
from rashomon.store import sqlite
from tests.store.values import intake

moment, done = int(sys.argv[2]), 0
def die_at(step):
    global done
    done += 1
    if done == moment:
        os.kill(os.getpid(), signal.SIGKILL)

# A real kill at a chosen statement, whichever it is: while the tables are made, within a page, at a commit.
from sqlalchemy import event, Engine
event.listen(Engine, "after_cursor_execute", lambda *_: die_at("statement"))
event.listen(Engine, "commit", lambda *_: die_at("commit"))
with SqliteStore(Path(sys.argv[1]), create=True) as store:
    for number in range(0, 30, 3):
        store.add([intake(n) for n in range(number, number + 3)])
print("done", done)
"""


@pytest.mark.parametrize("moment", [1, 2, 5, 12, 25, 26, 27, 30, 40, 55, 56, 57, 80, 150, 151, 300])
def test_killed_at_any_moment_it_holds_whole_batches(tmp_path: Path, moment: int) -> None:
    path = tmp_path / "killed.db"
    command = [sys.executable, "-c", KILLED, str(path), str(moment)]
    root = Path(__file__).parents[2]
    run = subprocess.run(command, capture_output=True, text=True, cwd=root, check=False)
    assert run.returncode == -9, run.stdout + run.stderr
    with SqliteStore(path, create=True) as store:
        assert store.problems() == ()
        pages = {page.id for page in store.pages()}
        assert len(pages) % 3 == 0
        assert {report.page for report in store.reports()} == pages
        assert {dropped.page for dropped in store.dropped()} == pages
        assert {hit.report for hit in store.search(Query(words="ferries", limit=99))} == {
            id.replace("p", "r") for id in pages
        }
        store.add([intake(number) for number in range(30)])
        assert len(store.report_ids()) == 30


def test_readers_go_on_while_a_writer_has_not_committed(tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    with SqliteStore(path, create=True) as store:
        store.add((intake(1),))
        tell(store, dossier("t1", "r1"))
    writer = connect(path, wait=0.1)
    with SqliteStore(path, wait=0.1) as reader, writer.connect().execution_options(writes=True) as connection:
        catalogue = Catalogue(path, wait=0.1)
        with connection.begin():
            page, (report,) = intake(2).page, intake(2).reports
            assert page is not None
            add_page(connection, page)
            add_report(connection, report)
            assert [hit.report for hit in reader.search(Query(words="ferries"))] == ["r1"]
            assert [one.id for one in catalogue.stories(Wanted(words="ferries")).entries] == ["t1"]
            assert reader.dossier("t1") is not None
        assert [hit.report for hit in reader.search(Query(words="ferries"))] == ["r1", "r2"]
        catalogue.close()
    writer.dispose()
