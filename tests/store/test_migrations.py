"""From an empty file, and from the first tables with rows, to today's tables."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import msgspec
import pytest
from sqlalchemy import Engine, inspect

from rashomon.model import About, Excerpt, Span
from rashomon.store import Query, SqliteStore
from rashomon.store.connection import APPLICATION, connect
from rashomon.store.migrations import MIGRATIONS, applied, migrate
from rashomon.store.schema import metadata
from tests.store.values import intake


@pytest.fixture
def engine(tmp_path: Path) -> Engine:
    return connect(tmp_path / "x.db", wait=1)


def test_the_names_are_in_order_and_unlike() -> None:
    names = [name for name, _ in MIGRATIONS]
    assert names == sorted(set(names))
    assert all(name.startswith(f"m{number:03}_") for number, name in enumerate(names, 1))


def test_today_is_what_the_schema_says(engine: Engine) -> None:
    with engine.begin() as connection:
        migrate(connection)
        assert applied(connection) == tuple(name for name, _ in MIGRATIONS)
    found = inspect(engine)
    tables = {name for name in found.get_table_names() if "_words" not in name}
    assert tables == set(metadata.tables)
    for name, table in metadata.tables.items():
        columns = {
            column["name"]: (str(column["type"]), column["nullable"], bool(column["primary_key"]))
            for column in found.get_columns(name)
        }
        expected = {
            column.name: (str(column.type.compile(engine.dialect)), column.nullable, column.primary_key)
            for column in table.columns
        }
        assert columns == expected, name
        assert {index["name"] for index in found.get_indexes(name) if "autoindex" not in str(index["name"])} == {
            index.name for index in table.indexes
        }
        assert {key["referred_table"] for key in found.get_foreign_keys(name)} == {
            key.column.table.name for key in table.foreign_keys
        }
    engine.dispose()


def test_migrating_twice_changes_nothing(engine: Engine) -> None:
    for _ in range(2):
        with engine.begin() as connection:
            migrate(connection)
            assert applied(connection) == tuple(name for name, _ in MIGRATIONS)
    engine.dispose()


def test_rows_of_the_first_tables_are_kept(engine: Engine, tmp_path: Path) -> None:
    """Written in SQL, as the first version did, so that it stays the first version."""
    one = intake(1)
    assert one.page
    report = replace(one.reports[0], about=About(url=Excerpt("https://one.example/ferries", Span(0, 3))))
    page = ("p1", "pages/1.txt", "one.example", one.page.sha256, "2025", msgspec.json.encode(one.page))
    row = (7, "r1", "p1", "one.example", "en", "Mara", "2025-03-04", msgspec.json.encode(report))
    with engine.begin() as connection:
        migrate(connection, to=MIGRATIONS[0][0])
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION}")
        connection.exec_driver_sql("INSERT INTO page VALUES (?, ?, ?, ?, ?, ?)", page)
        connection.exec_driver_sql("INSERT INTO report VALUES (?, ?, ?, ?, ?, ?, ?, ?)", row)
        connection.exec_driver_sql(
            "INSERT INTO report_words (rowid, title, text) VALUES (7, 'Mara', ?)", (report.text,)
        )
        connection.exec_driver_sql("INSERT INTO state VALUES ('grouped', 'x')")
    engine.dispose()
    with SqliteStore(tmp_path / "x.db") as store:
        assert tuple(store.reports()) == (report,)
        assert tuple(store.pages()) == (one.page,)
        assert [hit.report for hit in store.search(Query(words="ferries"))] == ["r1"]
        assert store.grouped() is None  # earlier versions of reports were told apart from then on
        (held,) = store.beside(["r1"])
        assert (held.report, held.page, held.address) == ("r1", "p1", "pages/1.txt")
        assert (held.read_at, held.url) == ("2025", "https://one.example/ferries")
        assert store.unsigned(9) == (report,)
        assert store.unseen() == ("p1",)
        assert store.unsettled() == ("one.example",)
        assert store.problems() == ()
