from __future__ import annotations

import io
import tarfile
from pathlib import Path

import pytest

from rashomon.errors import EvaluationError
from rashomon.evaluation.data import Data, half
from tests.evaluation.make import SET, write_set, write_words


def test_records_and_digest(tmp_path: Path) -> None:
    data = write_words(tmp_path)
    before = data.digest([SET])
    assert [record["word"] for record in data.records(SET)] == ["Bergen", "oslo", "moss"]
    assert Data(tmp_path).digest([SET]) == before
    write_set(tmp_path, SET, [{"word": "Moss", "label": "large", "part": "look"}])
    assert data.digest([SET]) != before


def test_the_digest_of_our_own_gold_does_not_depend_on_the_folder(tmp_path: Path) -> None:
    assert Data(None).digest(()) == Data(tmp_path).digest(())


def test_members_of_an_archive_come_by_name(tmp_path: Path) -> None:
    with tarfile.open(tmp_path / "set.tar.gz", "w:gz") as archive:
        for name in ("b.txt", "a.txt", "c.html"):
            info = tarfile.TarInfo(f"set/{name}")
            info.size = 1
            archive.addfile(info, io.BytesIO(name[:1].encode()))
    assert list(Data(tmp_path).members("set.tar.gz", ".txt")) == [("set/a.txt", b"a"), ("set/b.txt", b"b")]


def test_what_is_not_here(tmp_path: Path) -> None:
    assert Data(None).missing([SET]) == (SET,)
    assert write_words(tmp_path).missing([SET, "other.gz"]) == ("other.gz",)
    with pytest.raises(EvaluationError, match=r"No labelled set other.gz in .*--data"):
        list(Data(tmp_path).records("other.gz"))
    with pytest.raises(EvaluationError, match="No folder"):
        Data.find(tmp_path / "nowhere")


def test_the_usual_places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert Data.find(None).folder is None
    (tmp_path / "evaluation" / "data").mkdir(parents=True)
    assert Data.find(None).folder == Path("evaluation/data")


def test_halves_are_halves_and_the_same_everywhere() -> None:
    parts = [half(f"document-{number}") for number in range(1000)]
    assert 450 < parts.count("look") < 550
    assert (half("document-1"), half("document-3")) == (parts[1], parts[3])
