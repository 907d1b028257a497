"""Checking finds every span that does not hold, and nothing else."""

from __future__ import annotations

import hashlib
import sqlite3
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.checking import check, dossier_problems, page_problems, passages, report_problems
from rashomon.engine import Serial
from rashomon.model import Excerpt, Field, Page, Passage, Piece, Report, Span
from rashomon.outlets import Outlets
from rashomon.pipeline import ingest
from rashomon.store import SqliteStore
from tests.pages import write_pages
from tests.store.values import TEXT, dossier, intake


def page_of(text: str, encoding: str = "utf-8", fields: tuple[Field, ...] = ()) -> Page:
    return Page(
        id="p1",
        address="a.txt",
        outlet="one.example",
        sha256=hashlib.sha256(text.encode(encoding)).hexdigest(),
        encoding=encoding,
        read_at="2025",
        text=text,
        fields=fields,
    )


def report_of(text: str, *pieces: Piece) -> Report:
    return Report(id="r1", page="p1", outlet="one.example", text=text, pieces=pieces)


WHOLE = intake(1).reports[0]


def test_a_sound_report_has_no_problem() -> None:
    page = page_of(TEXT)
    assert list(page_problems(page)) == list(report_problems(WHOLE, page)) == []
    assert list(dossier_problems(dossier("t1", "r1"), {"r1": WHOLE})) == []


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "cp1252"])
def test_the_checksum_is_of_the_bytes(encoding: str) -> None:
    assert list(page_problems(page_of("Café", encoding))) == []


@pytest.mark.parametrize(
    ("page", "problem"),
    [
        (replace(page_of(TEXT), text=TEXT + "!"), "its text has sha256"),
        (replace(page_of(TEXT), encoding="ascii", text="é"), "does not encode as ascii"),
        (replace(page_of(TEXT), encoding="klingon"), "does not encode as klingon"),
        (page_of("ab", fields=(Field(name="title", text="xy", pieces=(Piece(0, 2, Span(0, 2)),)),)), "title: "),
    ],
)
def test_a_page_that_does_not_hold(page: Page, problem: str) -> None:
    (found,) = page_problems(page)
    assert problem in found


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("a\\n\\nb", "a\n\nb"),
        ("say \\u201chello\\u201d", "say “hello”"),
        ("\\ud83d\\ude00 fine", "😀 fine"),
        ("fish &amp; chips", "fish & chips"),
        ("line\n  break", "line break"),
        ("soft\u00adhyphen", "softhyphen"),
        ("e\u0301t\u00e9", "\u00e9t\u00e9"),
    ],
)
def test_a_replaced_piece_may_be_an_escape_or_white_space(page: str, words: str) -> None:
    report = report_of(words, Piece(0, len(words), Span(0, len(page))))
    assert list(report_problems(report, page_of(page))) == []


@pytest.mark.parametrize(
    ("report", "problem"),
    [
        (report_of("gulls", Piece(0, 5, Span(0, 5))), "[0, 5) reads 'gulls', its page has 'Mara '"),
        (report_of("Mara Q", Piece(0, 6, Span(0, 5))), "[0, 6) reads 'Mara Q', its page has 'Mara '"),
        (report_of("Mara, 1", Piece(0, 4, Span(0, 4))), "[4, 7) comes from nowhere"),
        (report_of("So Mara", Piece(3, 7, Span(0, 4))), "[0, 3) comes from nowhere"),
        (report_of("Mara", Piece(0, 4, Span(0, 4)), Piece(2, 4, Span(2, 4))), "out of order or out of bounds"),
        (report_of("Mara", Piece(0, 4, Span(900, 904))), "out of order or out of bounds"),
        (replace(WHOLE, title=Excerpt("Gulls", Span(0, 5))), "reads 'Mara ', expected 'Gulls'"),
        (replace(WHOLE, sentences=(Span(0, 900),)), "sentence [0, 900)"),
        (
            replace(WHOLE, figures=(replace(WHOLE.figures[0], words=Passage("r1", 0, 2, "40")),)),
            "[0, 2) of report r1 reads 'Ma', expected '40'",
        ),
        (
            replace(WHOLE, figures=(replace(WHOLE.figures[0], words=Passage("r2", 0, 2, "Ma")),)),
            "points into report r2",
        ),
    ],
)
def test_a_report_that_does_not_hold(report: Report, problem: str) -> None:
    (found,) = report_problems(report, page_of(TEXT))
    assert found.startswith("report r1: ")
    assert problem in found


def test_a_dossier_that_does_not_hold() -> None:
    made = dossier("t1", "r1")
    (moved,) = dossier_problems(made, {"r1": replace(WHOLE, text="x" * 99)})
    assert "reads 'xxxxxxxxxx', expected 'Mara Quill'" in moved
    (missing,) = dossier_problems(made, {})
    assert "points into report r1, which is not one of its reports" in missing


def test_every_passage_of_a_report_is_found() -> None:
    assert [passage.text for passage in passages(WHOLE)] == [
        "Mara Quill",
        "Harbour workers",
        "Harbour",
        "40",
        "Mara Quill",
        "said",
        "the ferries would stop at noon",
        "noon",
        "rejected the timetable",
        "the timetable",
        "Harbour workers rejected the timetable",
    ]


@given(st.text(min_size=1).filter(str.strip), st.data())
def test_any_change_of_a_character_is_found(text: str, data: st.DataObject) -> None:
    """Where lengths are equal the characters must be equal, whatever they are."""
    place = data.draw(st.integers(0, len(text) - 1))
    other = data.draw(st.characters(codec="utf-8").filter(lambda c: c != text[place]))
    changed = text[:place] + other + text[place + 1 :]
    report = report_of(changed, Piece(0, len(text), Span(0, len(text))))
    assert len(list(report_problems(report, page_of(text)))) == 1


def test_what_a_revision_gives_as_a_title_or_a_note_is_one() -> None:
    told = dossier("t1", "r1", earlier="r0")
    reports = {"r1": WHOLE, "r0": replace(WHOLE, id="r0")}
    assert list(dossier_problems(told, reports)) == []  # the words of its note are those of the title
    renamed = replace(WHOLE, title=Excerpt("Gulls", Span(0, 5)))
    (problem,) = dossier_problems(told, reports | {"r1": renamed})
    assert "report r1 has no title and no note" in problem


def test_a_store_names_each_span_that_does_not_hold(tmp_path: Path) -> None:
    path, sources = tmp_path / "x.db", write_pages(tmp_path)
    with SqliteStore(path, create=True) as store:
        ingest(sources, store=store, engine=Serial(), outlets=Outlets(), read_at="2025")
        report = next(report for report in store.reports() if report.statements)
        moved = replace(report, text="x" + report.text[:-1])
        with sqlite3.connect(path) as raw:
            raw.execute("UPDATE report SET document = ? WHERE id = ?", (msgspec.json.encode(moved), report.id))
            raw.execute("DELETE FROM member WHERE report = ?", (report.id,))
        raw.close()
        problems = check(store)
    assert any(line.startswith(f"report {report.id}: [0, ") and "its page has" in line for line in problems)
    assert sum(f"of report {report.id} reads" in line for line in problems) > len(report.statements)
    assert any(line.startswith("story ") for line in problems)
