"""Versions of a report in the store: only the last one counts, whatever the order in which they came."""

from __future__ import annotations

import sqlite3
from itertools import permutations
from pathlib import Path

import pytest

from rashomon.checking import check, dossier_problems
from rashomon.engine import Serial
from rashomon.outlets import Outlets
from rashomon.pipeline import Summary, ingest
from rashomon.store import SqliteStore
from tests.pages import COAST, ISLAND, LIBRARY
from tests.test_pipeline import contents

LINK = "\n\nPermalink: https://island.example/harbour-closed\n"
STAMP = "Published: 4 March 2025"
FIRST = ISLAND.replace(STAMP, "Tue 4 March 2025, 08:15 GMT") + LINK
SECOND = FIRST.replace("08:15 GMT", "08:15 GMT (updated 13:40 GMT)").replace("12 boats", "14 boats")
THIRD = SECOND.replace("13:40", "18:05").replace("rejected the closure", "accepted the closure")


def read(store: SqliteStore, *sources: Path, read_at: str = "2025-03-06T08:00:00+00:00") -> Summary:
    return ingest(tuple(map(str, sources)), store=store, engine=Serial(), outlets=Outlets(), read_at=read_at)


def write(folder: Path, outlet: str, name: str, text: str) -> Path:
    path = folder / outlet / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, "utf-8")
    return path


@pytest.fixture
def saved(tmp_path: Path) -> tuple[Path, ...]:
    """Three versions of a page in three files, a report of another outlet, and another story."""
    versions = (write(tmp_path, "island.example", f"{n}.txt", t) for n, t in enumerate((FIRST, SECOND, THIRD)))
    coast = write(tmp_path, "coast.example", "boats.txt", COAST)
    return (*versions, coast, write(tmp_path, "brenn.example", "atlas.txt", LIBRARY))


def test_the_order_of_reading_does_not_matter(store: SqliteStore, saved: tuple[Path, ...], tmp_path: Path) -> None:
    read(store, *saved)
    (told,) = (one for one in store.dossiers() if len(one.members) == 2)
    last = next(report for report in store.reports() if "accepted the closure" in report.text)
    assert {member.report for member in told.members} == {
        last.id,
        *(r.id for r in store.reports() if "coast" in r.outlet),
    }
    assert [revision.later for revision in told.revisions][-1:] == [last.id]
    assert [revision.stated for revision in told.revisions] == ["2025-03-04T13:40+00:00", "2025-03-04T18:05+00:00"]
    assert [change.what for change in told.revisions[0].changes] == ["number"]
    assert told.revisions[1].changes
    assert check(store) == ()
    for number, order in enumerate([*permutations(saved[:3])][1:]):
        with SqliteStore(tmp_path / f"{number}.db", create=True) as other:
            for day, source in enumerate((*order[:2], *saved[3:], order[2])):
                read(other, source, read_at=f"2025-03-0{6 + number % 2 if day == 0 else 6}T08:00:00+00:00")
            left, right = contents(other), contents(store)
            # When a version was got, of which revisions tell, is another moment in each of these readings.
            assert [part for part in left if part not in right and not getattr(part, "revisions", ())] == []
            assert check(other) == ()


def test_an_earlier_version_is_held_and_found(store: SqliteStore, saved: tuple[Path, ...]) -> None:
    read(store, *saved)
    (told,) = (one for one in store.dossiers() if one.revisions)
    first = told.revisions[0].earlier
    assert store.report(first) is not None
    assert store.story_of(first) == told.id
    assert sum(listing.reports for listing in store.stories()) == 3


def test_an_earlier_version_gives_no_point_no_voice_and_no_contradiction(
    store: SqliteStore, saved: tuple[Path, ...]
) -> None:
    read(store, *saved)
    for told in store.dossiers():
        members = {member.report for member in told.members}
        assert {id for voice in told.voices for id in voice.reports} == members
        for point in told.points:
            assert {version.report for version in point.versions} | set(point.silent) <= members
        assert {copy.left.report for copy in told.copies} | {copy.right.report for copy in told.copies} <= members


def test_a_version_touches_only_its_story(store: SqliteStore, saved: tuple[Path, ...]) -> None:
    read(store, saved[0], *saved[3:])
    before = {held.id: held for held in store.dossiers()}
    summary = read(store, saved[1])
    assert (len(summary.touched), summary.stories) == (1, 2)
    (kept,) = (held for held in store.dossiers() if held.id not in summary.touched)
    assert kept == before[kept.id]


def test_what_a_revision_tells_is_checked(store: SqliteStore, saved: tuple[Path, ...]) -> None:
    read(store, *saved[:2])
    (told,) = store.dossiers()
    reports = {report.id: report for report in store.reports()}
    assert list(dossier_problems(told, reports)) == []
    del reports[told.revisions[0].earlier]
    assert "is not one of its reports" in next(dossier_problems(told, reports))


def test_a_store_from_before_tells_of_versions_after_the_next_reading(
    store: SqliteStore, saved: tuple[Path, ...], tmp_path: Path
) -> None:
    read(store, *saved)
    now = contents(store)
    store.close()
    with sqlite3.connect(tmp_path / "x.db") as raw:
        for table in ("revised", "place", "edition", "unsigned", "signature", "story", "posting", "link"):
            raw.execute(f"DROP TABLE {table}")
        raw.execute("ALTER TABLE report DROP COLUMN url")
        raw.execute("ALTER TABLE dossier ADD COLUMN mark TEXT NOT NULL DEFAULT 'old'")
        raw.execute("DELETE FROM migration WHERE name IN ('m004_versions', 'm005_grouping', 'm009_times')")
    raw.close()
    with SqliteStore(tmp_path / "x.db") as old:
        assert len({one.url for one in old.beside(old.report_ids())}) == 2
        read(old, saved[0])
        assert contents(old) == now
        assert check(old) == ()


DATED = """Trawlers from Estmark held in Lorvik

16 March 2025

The harbour master of Lorvik, Ansa Tolvik, said on Sunday that two trawlers from Estmark had been held.

The trawlers cut the nets of the Lorvik fleet on Saturday, according to the coast guard of Lorvik.

Nobody has said who will pay for the nets, and the mayor of the town has asked for a meeting.
"""
UNDATED = """Lorvik holds two trawlers from Estmark

Two trawlers from Estmark have been held in Lorvik, the harbour master said on Sunday.

The crews of the trawlers slept on board, and the fleet of Lorvik stayed in the harbour.

The women of the town mended the nets together as their mothers had done before them.
"""


def test_an_earlier_version_has_no_day_from_its_story(store: SqliteStore, tmp_path: Path) -> None:
    dated = write(tmp_path, "coast.example", "held.txt", DATED)
    first = write(tmp_path, "island.example", "held.txt", UNDATED)
    read(store, dated, first, read_at="2025-03-18T08:00:00+00:00")
    assert sorted(report.published.basis for report in store.reports()) == ["inferred", "stated"]
    first.write_text(f"{UNDATED}\nNobody had an idea of when the fleet would sail.", "utf-8")
    read(store, first, read_at="2025-03-20T08:00:00+00:00")
    days = {report.id: report.published.basis for report in store.reports() if "island" in report.outlet}
    (revision,) = (one for told in store.dossiers() for one in told.revisions)
    assert days == {revision.earlier: "unknown", revision.later: "inferred"}
    assert check(store) == ()


def test_a_page_that_changed_is_told_and_no_report_joined(store: SqliteStore, saved: tuple[Path, ...]) -> None:
    first, second, third, coast, _ = saved
    read(store, first, coast)
    (new,) = store.developments()
    assert read(store, second, read_at="2025-03-07T08:00:00+00:00").touched
    read(store, third, read_at="2025-03-08T08:00:00+00:00")
    changed = store.developments(after=new.number)
    assert [(one.kind, one.reports, one.left) for one in changed] == [("changed", (), ())] * 2
    assert [[revision.got[:10] for revision in one.revisions] for one in changed] == [
        ["2025-03-07"],
        ["2025-03-08"],
    ]
    assert [change.what for change in changed[0].revisions[0].changes] == ["number"]
    (told,) = store.dossiers()
    assert {one.story for one in (new, *changed)} >= {told.id}
    # An older version that is found later is no news of the page as it stands.
    with SqliteStore(store.path.with_name("y.db"), create=True) as other:
        read(other, second, coast)
        read(other, first, read_at="2025-03-07T08:00:00+00:00")
        assert len(other.developments()) == 1
