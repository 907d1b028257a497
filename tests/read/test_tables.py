"""CSV and Parquet: a page per row, columns that are guessed or stated."""

from __future__ import annotations

import csv
import datetime
import io
import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import pyarrow
import pyarrow.parquet
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.errors import ReadError
from rashomon.model import Dropped, Span
from rashomon.outlets import Outlets
from rashomon.read.decode import LIMIT
from rashomon.read.pages import pages
from rashomon.read.records import mapping
from tests.read.reading import from_file, good, only, piped, reasons, values

HEADER = "title,body,date,link\n"
ROW = 'Port closed,"The port said: ""no ships"".\nOn Monday, all waited.",2025-03-04,https://harbour.example/a\n'


def test_a_row_is_a_page_as_it_stands_in_its_file() -> None:
    page = only(piped((HEADER + ROW).encode()))
    assert (page.text, page.format) == (ROW.rstrip("\n"), "record")
    assert (page.address, page.outlet) == ("https://harbour.example/a", "harbour.example")
    assert values(page) == {
        "title": "Port closed",
        "text": 'The port said: "no ships".\nOn Monday, all waited.',
        "published": "2025-03-04",
        "url": "https://harbour.example/a",
    }
    text = page.field("text")
    assert text is not None
    quoted = [piece for piece in text.pieces if text.text[piece.start : piece.end] == '"']
    at = page.text.index('""')
    assert quoted[0].source == Span(at, at + 2)


def test_the_same_row_in_another_table_is_the_same_page() -> None:
    other = HEADER + "a,b,c,d\n" + ROW
    assert good(piped(other.encode()))[1] == only(piped((HEADER + ROW).encode()))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-32"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_dialects_and_encodings(encoding: str, delimiter: str, end: str) -> None:
    rows = (delimiter.join(row) for row in (("Headline", "Text"), ("Café", "“Fermé” — lundi"), ("B", "C")))
    found = piped(end.join(rows).encode(encoding))
    assert [values(page) for page in good(found)] == [
        {"title": "Café", "text": "“Fermé” — lundi"},
        {"title": "B", "text": "C"},
    ]


cell = st.text(st.sampled_from("ab é\",;\n\t|'\\"), max_size=8)


@given(st.lists(st.tuples(cell, cell, cell), min_size=1, max_size=5), st.sampled_from(",;\t|"), st.booleans())
def test_rows_are_those_of_the_standard_library(
    rows: list[tuple[str, str, str]], delimiter: str, all_: bool
) -> None:
    rows = [(f"x{text}", title, author) for text, title, author in rows]
    held = io.StringIO()
    csv.writer(held, delimiter=delimiter, quoting=csv.QUOTE_ALL if all_ else csv.QUOTE_MINIMAL).writerows(
        [("text", "title", "author"), *rows]
    )
    found = piped(held.getvalue().encode())
    names = ("text", "title", "byline")
    expected = [{name: value for name, value in zip(names, row, strict=True) if value.strip()} for row in rows]
    assert [values(page) for page in good(found)] == expected
    assert "\r\n".join(page.text for page in good(found)) == held.getvalue().partition("\r\n")[2].rstrip("\r\n")


def test_bad_rows_cost_themselves(tmp_path: Path) -> None:
    rows = ["a,b", "one,two,three", "", ",t", "a\0,b", "c,d", '"open,x', "e,f"]
    found = from_file(tmp_path / "x.csv", ("text,title\n" + "\n".join(rows)).encode() + b"\n")
    assert [page.text for page in good(found)] == ["a,b", "c,d"]
    said = reasons(found)
    assert [
        part in line
        for part, line in zip(
            ("3 fields; expected 2", "a row without text", "binary data", "nothing closes"), said, strict=True
        )
    ] == [True] * 4
    assert [one.address[-2:] for one in found if isinstance(one, Dropped)] == ["#3", "#5", "#6", "#8"]


def test_a_row_in_another_encoding_is_read_in_its_own() -> None:
    rows = [f"Café {n},x".encode("cp1252" if n == 2 else "utf-8") for n in range(4)] + [b"\x81\x9d\xff\xfe,x"]
    found = piped(b"text,title\n" + b"a,b\n" * 20_000 + b"\n".join(rows))
    pages = good(found)[20_000:]
    assert [page.text for page in pages] == [f"Café {n},x" for n in range(4)]
    assert [page.encoding for page in pages] == ["utf-8", "utf-8", "cp1252", "utf-8"]
    assert len(reasons(found)) == 1


def test_a_row_that_is_too_long_costs_itself() -> None:
    long = b"x" * (LIMIT // 2) + b"\n"
    found = piped(b'text,title\na,b\n"' + long * 3 + b'",x\nc,d\n')
    assert [page.text for page in good(found)] == ["a,b", "c,d"]
    assert "a row of more than 20 MB" in reasons(found)[0]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a,b\n1,2\n", "a table without text (it has a, b); expected text under text, body,"),
        ("text,title\n", "a table without rows"),
        ("", "an empty file"),
        ("text\0,title\nx,y\n", "binary data"),
    ],
)
def test_what_is_no_table_of_articles(tmp_path: Path, text: str, said: str) -> None:
    (line,) = reasons(from_file(tmp_path / "x.csv", text.encode()))
    assert said in line


def test_an_article_is_no_table() -> None:
    text = "Source, Date\nThe port was closed, the city said, and ships waited.\n"
    assert only(piped(text.encode())).format == "text"


def parquet(rows: Sequence[Mapping[str, object]]) -> bytes:
    held = io.BytesIO()
    pyarrow.parquet.write_table(pyarrow.Table.from_pylist(rows), held)
    return held.getvalue()


ROWS: list[dict[str, object]] = [
    {
        "headline": "Port “closed”",
        "body": "One.\n\nTwo é.",
        "date": datetime.datetime(2025, 3, 4, 6, 30, tzinfo=datetime.UTC),
        "authors": ["A B", "C D"],
        "n": float("nan"),
        "raw": b"caf\xc3\xa9",
        "url": "https://harbour.example/a",
    },
    {"headline": "No text", "body": None, "n": 1.5},
    {"headline": "B", "body": "C", "n": 2.0},
]


def test_a_parquet_row_is_a_page_as_if_it_were_a_line_of_json(tmp_path: Path) -> None:
    raw = parquet(ROWS)
    for found in (piped(raw), from_file(tmp_path / "x", raw)):
        first, last = good(found)
        assert first.text.startswith('{"headline": "Port “closed”", "body": "One.\\n\\nTwo é.", "date": "2025-')
        assert json.loads(first.text)["n"] is None
        assert json.loads(first.text)["raw"] == "café"
        assert values(first) == {
            "text": "One.\n\nTwo é.",
            "title": "Port “closed”",
            "published": "2025-03-04T06:30:00+00:00",
            "byline": "A B\nC D",
            "url": "https://harbour.example/a",
        }
        assert first == only(piped(first.text.encode() + b"\n"))
        assert values(last) == {"text": "C", "title": "B"}
        assert "a record without text" in reasons(found)[0]


def test_parquet_that_breaks_or_bursts() -> None:
    raw = parquet(ROWS)
    assert "a Parquet table that breaks" in reasons(piped(raw[:-20]))[0]
    assert "a Parquet table that breaks" in reasons(piped(raw[:100] + b"\xff" * 60 + raw[160:]))[0]
    assert "without text" in reasons(piped(parquet([{"a": 1}])))[0]
    big = parquet([{"body": "x" * (LIMIT + 1)}] * 40 + [{"body": "y"}])
    found = piped(big)
    assert [values(page) for page in good(found)] == [{"text": "y"}]
    assert len(reasons(found)) == 40


def test_without_pyarrow_a_line_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    (line,) = reasons(piped(b"PAR1xxxx"))
    assert "pip install 'rashomon[parquet]'" in line


def test_pyarrow_is_not_imported_where_nobody_needs_it() -> None:
    program = "import sys, rashomon.pipeline; assert 'pyarrow' not in sys.modules"
    subprocess.run([sys.executable, "-c", program], check=True)


TABLE = {
    "csv": b"para,name,title\nwords,N,T\n",
    "lines": b'{"para": "words", "name": "N", "title": "T"}\n',
    "parquet": parquet([{"para": "words", "name": "N", "title": "T"}]),
}


@pytest.mark.parametrize("format", TABLE)
def test_columns_can_be_stated(tmp_path: Path, format: str) -> None:
    suffix = {"csv": ".csv", "lines": ".txt", "parquet": ""}[format]
    (tmp_path / f"x{suffix}").write_bytes(TABLE[format])

    def read(stated: str) -> list[object]:
        found = pages([str(tmp_path)], read_at="", outlets=Outlets(), mapping=mapping(stated))
        return [values(one) if not isinstance(one, Dropped) else one.reason for one in found]

    assert read("text=PARA, byline=name") == [{"text": "words", "title": "T", "byline": "N"}]
    assert read("text=para,title=name") == [{"text": "words", "title": "N"}]
    assert "under nothing" in read("text=nothing")[0] or "no column 'nothing'" in read("text=nothing")[0]  # type: ignore[operator]
    assert "'nothing'" in read("text=para,title=nothing")[-1]  # type: ignore[operator]


@pytest.mark.parametrize(
    ("stated", "said"),
    [
        ("text", "'text' maps nothing"),
        ("text=", "maps nothing"),
        ("body=text", "no field 'body' to map to; expected one of text, title"),
        ("text=a,text=b", "mapped twice"),
    ],
)
def test_a_mapping_that_says_nothing(stated: str, said: str) -> None:
    with pytest.raises(ReadError, match=said):
        mapping(stated)


def test_an_unknown_field_is_told_before_anything_is_read() -> None:
    with pytest.raises(ReadError, match="no field 'boddy'"):
        next(pages(["-"], read_at="", outlets=Outlets(), stdin=io.BytesIO(), mapping={"boddy": "x"}))
