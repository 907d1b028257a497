"""What is told of stories as pages come, as readers correct, and as rules change."""

from __future__ import annotations

import pytest

from rashomon.engine import Serial
from rashomon.model import Correction, Development
from rashomon.outlets import Outlets
from rashomon.pipeline import regroup
from rashomon.store import Intake, SqliteStore
from rashomon.store.catalogue import Catalogue
from tests.export.make import OUTLETS, gannet, lanterna, padding, page_of, quayside
from tests.make import make_report

MOMENTS = tuple(f"2025-03-0{day}T08:00:00+00:00" for day in range(1, 9))


def read(store: SqliteStore, at: str, *reports, together: bool = True) -> tuple[Development, ...]:
    """Read reports, of one story with r1 if so said; what is told of it."""
    before = store.developments(newest=True, limit=1)
    placed = [page_of(report) for report in reports]
    store.add([Intake(page=page, reports=(report,)) for report, page in placed], outlets=OUTLETS)
    ids = [report.id for report in reports]
    if together and len(list(store.reports())) > 1:
        store.correct(Correction.of("merge", ["r1", *ids], at=at))
    regroup(store, Serial(), Outlets(), at=at)
    return store.developments(after=before[0].number if before else 0)


def corrected(store: SqliteStore, kind, *groups, at: str) -> tuple[Development, ...]:
    (last,) = store.developments(newest=True, limit=1)
    store.correct(Correction.of(kind, *groups, at=at))
    regroup(store, Serial(), Outlets(), at=at)
    return store.developments(after=last.number)


def test_a_story_is_new_once_and_then_what_joins_it_is_told(store):
    (new,) = read(store, MOMENTS[0], gannet())
    assert (new.kind, new.reports, new.at, new.number) == ("new", ("r1",), MOMENTS[0], 1)
    assert {turn.before for turn in new.points} == {None}
    assert read(store, MOMENTS[1]) == ()
    (joined,) = read(store, MOMENTS[2], quayside())
    assert (joined.kind, joined.story, joined.reports, joined.was) == ("changed", new.story, ("r2",), ())
    now = {point.id: point for point in store.dossier(new.story).points}
    for turn in joined.points:
        assert turn.standing == now[turn.point].standing
        assert all(words.report == "r2" for words in turn.versions)
    turned = [turn.standing for turn in joined.points if turn.before not in (None, turn.standing)]
    assert joined.turned == (("repeated", len(turned)),)
    assert turned
    assert [one.kind for one in joined.corrections] == ["merge"]


def test_points_that_nobody_said_anything_new_about_are_no_news(store):
    read(store, MOMENTS[0], gannet(), quayside())
    (joined,) = read(store, MOMENTS[1], lanterna())
    assert joined.points
    assert all("r3" in {words.report for words in turn.versions} for turn in joined.points)


def test_order_and_cuts_change_the_numbers_but_not_what_stands_at_the_end(store, tmp_path):
    for at, report in zip(MOMENTS, (gannet(), lanterna(), quayside()), strict=False):
        read(store, at, report)
    with SqliteStore(tmp_path / "y.db", create=True) as other:
        read(other, MOMENTS[0], quayside(), gannet(), lanterna())
        (once,) = other.developments()
    told = [id for one in store.developments() for id in one.reports]
    assert sorted(told) == sorted(once.reports) == ["r1", "r2", "r3"]
    assert len({one.id for one in store.developments()}) == 3


def test_what_an_earlier_report_renames_goes_on_under_its_new_name(store):
    read(store, MOMENTS[0], quayside())
    (old,) = store.developments()
    store.add([Intake(page=page, reports=(report,)) for report, page in [page_of(gannet())]], outlets=OUTLETS)
    (on,) = corrected(store, "merge", ["r1", "r2"], at=MOMENTS[1])
    assert (on.kind, on.was, on.reports) == ("changed", (old.story,), ("r1",))
    assert on.story != old.story
    assert store.developments(story=old.story) == (old, on)
    assert store.developments(story=on.story) == (on,)


def test_merges_and_splits_say_where_reports_went(store):
    read(store, MOMENTS[0], gannet(), quayside())
    (alone,) = read(store, MOMENTS[1], lanterna(), together=False)
    (merged,) = corrected(store, "merge", ["r1", "r2", "r3"], at=MOMENTS[2])
    assert (merged.kind, merged.was, merged.reports) == ("merged", (alone.story,), ("r3",))
    split = corrected(store, "split", ["r3"], ["r1", "r2"], at=MOMENTS[3])
    by_kind = {one.kind: one for one in split}
    assert by_kind["changed"].left == ("r3",)
    assert (by_kind["split"].story, by_kind["split"].was) == (alone.story, (merged.story,))
    assert [one.kind for one in by_kind["split"].corrections] == ["split"]
    store.undo(store.corrections()[-1].id)
    regroup(store, Serial(), Outlets(), at=MOMENTS[4])
    (back,) = store.developments(after=split[-1].number)
    assert (back.kind, back.was, back.corrections) == ("merged", (alone.story,), ())


def test_a_story_without_reports_is_gone(store):
    (new,) = read(store, MOMENTS[0], gannet())
    report, page = page_of(make_report("A cat was found.", id="r9", outlet="gannet.example", page="p-r1"))
    store.replace([Intake(page=page, reports=(report,))])
    regroup(store, Serial(), Outlets(), at=MOMENTS[1])
    found = {one.kind: one for one in store.developments(after=1)}
    assert (found["gone"].story, found["gone"].title) == (new.story, new.title)
    assert found["new"].reports == ("r9",)


def test_a_page_that_is_cleaned_again_is_no_news_but_for_what_it_says_now(store):
    read(store, MOMENTS[0], gannet(), quayside())
    report, page = page_of(gannet())
    store.replace([Intake(page=page, reports=(report,))])
    regroup(store, Serial(), Outlets(), at=MOMENTS[1])
    assert store.developments(after=1) == ()


def test_filters(store):
    read(store, MOMENTS[0], gannet())
    read(store, MOMENTS[1], quayside())
    read(store, MOMENTS[2], make_report("Snow fell on Oslo.", id="r4", outlet="gannet.example"), together=False)
    numbers = {one.number for one in store.developments()}
    assert numbers == {1, 2, 3}
    assert [one.number for one in store.developments(after=1, limit=1)] == [2]
    assert [one.number for one in store.developments(newest=True, limit=2)] == [3, 2]
    assert [one.number for one in store.developments(since="2025-03-02")] == [2, 3]
    assert [one.number for one in store.developments(since=MOMENTS[2])] == [3]
    story = store.story_of("r1")
    assert [one.number for one in store.developments(story=story)] == [1, 2]
    assert store.developments(story="t0") == ()


@pytest.mark.parametrize("batch", [1, 2, 100])
def test_telling_in_small_batches_tells_the_same(tmp_path, monkeypatch, batch):
    monkeypatch.setattr("rashomon.pipeline.TOLD", batch)
    with SqliteStore(tmp_path / "x.db", create=True) as store:
        for n in range(6):
            report = make_report(padding(f"r{n}"), id=f"r{n}", outlet="gannet.example")
            read(store, MOMENTS[0], report, together=False)
        (merged,) = corrected(store, "merge", ["r0", "r1", "r2"], at=MOMENTS[1])
        assert (merged.kind, len(merged.was), len(merged.reports)) == ("merged", 2, 2)
        split = corrected(store, "split", ["r0"], ["r1", "r2"], at=MOMENTS[2])
        assert sorted((one.kind, one.left, one.was) for one in split) == [
            ("changed", ("r1", "r2"), ()),
            ("split", (), (merged.story,)),
        ]


def test_where_nothing_came_nothing_is_written(store):
    read(store, MOMENTS[0], gannet())
    catalogue = Catalogue(store.path)
    before = catalogue.version()
    regroup(store, Serial(), Outlets(), at=MOMENTS[1])
    assert catalogue.version() == before
    catalogue.close()
