"""Running a command in this process, and a store that was read once."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from rashomon.cli.main import main
from rashomon.engine import Serial
from rashomon.outlets import Outlets
from rashomon.pipeline import ingest
from rashomon.store import SqliteStore
from tests.pages import write_pages


@dataclass(frozen=True, slots=True)
class Ran:
    code: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    def run(*arguments: object) -> Ran:
        monkeypatch.setattr(sys, "argv", ["rashomon", *map(str, arguments)])
        with pytest.raises(SystemExit) as left:
            main()
        code = left.value.code
        assert isinstance(code, int)
        return Ran(code, *capsys.readouterr())

    return run


@pytest.fixture(scope="session")
def pages(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, ...]:
    return write_pages(tmp_path_factory.mktemp("cli"))


@pytest.fixture(scope="session")
def held(pages: tuple[str, ...], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The path of a store with three reports in two stories."""
    path = tmp_path_factory.mktemp("held") / "held.db"
    with SqliteStore(path, create=True) as store:
        ingest(pages, store=store, engine=Serial(), outlets=Outlets(), read_at="2025-03-06T08:00:00+00:00")
    return path


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path
