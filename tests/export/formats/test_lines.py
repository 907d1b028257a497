"""An export as JSON lines is lossless: read again, it gives the same holdings, to the last character."""

import json
from dataclasses import replace

import pytest

from rashomon.checking import check
from rashomon.engine import Serial
from rashomon.export.formats.lines import jsonl
from rashomon.export.gather import all_of
from rashomon.export.json import document
from rashomon.model import Correction, Outlet
from rashomon.outlets import Outlets
from rashomon.pipeline import ingest, regroup
from rashomon.store import open_store
from tests.pages import COAST, LIBRARY, write_pages

LATER = COAST.replace("turned away 15 of its trawlers", "turned away 18 of its trawlers")
RECORD = {"url": "https://gannet.example/a", "title": "Boats turned away", "date": "2025-03-04", "body": COAST}
TABLE = Outlets(
    entries=(
        Outlet(id="island.example", name="The Island", owner="Holm Group", known=True),
        Outlet(id="coast.example", name="Coast Wire", owner="Holm Group", agency=True, known=True),
    )
)


NOBODY = Outlets()
LATIN = LIBRARY.replace("atlas", "café menu")


def read(place, *sources, outlets=NOBODY, read_at="2025-03-06T08:00:00+00:00"):
    with open_store(str(place), create=True) as store:
        summary = ingest(
            [str(one) for one in sources], store=store, engine=Serial(), outlets=outlets, read_at=read_at
        )
        return summary, all_of(store)


@pytest.fixture(scope="module")
def held(tmp_path_factory):
    """Pages of several formats, one of them in two versions, one of no use; a merge and a split by a reader."""
    folder = tmp_path_factory.mktemp("lines")
    place, pages = folder / "a.db", write_pages(folder / "pages")
    (folder / "empty.txt").write_text("")
    (folder / "more.jsonl").write_text(json.dumps(RECORD) + "\n")
    (folder / "latin.txt").write_bytes(LATIN.encode("cp1252"))
    sources = (*pages, folder / "empty.txt", folder / "more.jsonl", folder / "latin.txt")
    read(place, *sources, outlets=TABLE)
    (folder / "pages" / "coast.example" / "page.txt").write_text(LATER)
    _, found = read(place, *sources, outlets=TABLE, read_at="2025-03-07T08:00:00+00:00")
    with open_store(str(place)) as store:
        first, second = ([one.report for one in dossier.members] for dossier in found.dossiers[:2])
        store.correct(Correction.of("merge", first + second, at="2025-03-08T08:00:00+00:00"))
        store.correct(Correction.of("split", first[:1], second[:1], at="2025-03-08T09:00:00+00:00"))
        regroup(store, Serial(), TABLE, at="2025-03-09T00:00:00+00:00")
        return all_of(store)


def test_an_export_read_into_a_new_store_gives_the_same_json(held, tmp_path):
    assert any(dossier.revisions for dossier in held.dossiers)
    assert len(held.corrections) == 2
    export = tmp_path / "export.jsonl"
    export.write_text(jsonl(held), "utf-8")
    summary, again = read(tmp_path / "b.db", export, read_at="2030-01-01T00:00:00+00:00")
    assert document(again) == document(held)
    assert (again.outlets, again.corrections, again.pages) == (held.outlets, held.corrections, held.pages)
    assert summary.refused == ()
    assert jsonl(again) == jsonl(held)
    with open_store(str(tmp_path / "b.db")) as store:
        assert check(store) == ()


def test_the_order_of_its_lines_and_reading_it_twice_change_nothing(held, tmp_path):
    export = tmp_path / "export.jsonl"
    export.write_text("".join(reversed(jsonl(held).splitlines(keepends=True))), "utf-8")
    read(tmp_path / "b.db", export)
    summary, again = read(tmp_path / "b.db", export)
    assert (summary.pages, summary.held, summary.touched) == (0, len(held.pages), ())
    assert document(again) == document(held)


def test_what_is_known_here_of_an_outlet_stays(held, tmp_path):
    export = tmp_path / "export.jsonl"
    export.write_text(jsonl(held), "utf-8")
    ours = replace(TABLE.entries[0], owner="Another Group")
    _, again = read(tmp_path / "b.db", export, outlets=Outlets(entries=(ours,)))
    assert {one.id: one.owner for one in again.outlets if one.known} == {
        "island.example": "Another Group",
        "coast.example": "Holm Group",
    }
