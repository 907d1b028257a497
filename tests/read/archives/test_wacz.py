"""WACZ files: the archives in them, and what is none."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from tests.read.archives.records import numbered, numbers, zipped
from tests.read.reading import from_file, piped, reasons


def wacz(files: dict[str, bytes], compression: int = zipfile.ZIP_STORED) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", compression) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return held.getvalue()


@pytest.mark.parametrize("compression", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_a_wacz_is_read(tmp_path: Path, compression: int) -> None:
    raw = wacz(
        {
            "datapackage.json": b"{}",
            "archive/../one.warc.gz": zipped(numbered(2)),
            "archive/two.warc": b"".join(numbered(3)[2:]) + b"WARC/1.1\r\nrubbish",
            "pages/pages.jsonl": b"{}",
        },
        compression,
    )
    for found in (piped(raw), from_file(tmp_path / "x.wacz", raw), from_file(tmp_path / "x", raw)):
        assert numbers(found) == [0, 1, 2]
        (reason,) = reasons(found)
        assert "broken record" in reason
    assert found[-1].address == f"{tmp_path}/x#archive/two.warc#2"


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (wacz({"archive/a.warc": b""})[:-30], "a broken zip file"),
        (wacz({"pages/x.jsonl": b"{}"}), "without web archives"),
        (wacz({"archive/a.warc": b"WARC/1.0\r\n" + b"\0" * 200_000_000}, zipfile.ZIP_DEFLATED), "unfolds"),
        (wacz({"notes.txt": b"x"}), "a zip archive"),
    ],
    ids=lambda value: value if isinstance(value, str) else "raw",
)
def test_what_is_no_wacz(raw: bytes, said: str) -> None:
    assert said in reasons(piped(raw))[0]
