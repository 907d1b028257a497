"""Stories grown page by page are those of all reports at once: in any order, in any batches, after any kill."""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import rashomon
from rashomon.checking import check
from rashomon.engine import Serial
from rashomon.group.stories import stories
from rashomon.grouping import group, rules
from rashomon.model import Dossier, Membership, Outlet, Page, Report
from rashomon.outlets import Outlets
from rashomon.pipeline import ingest, regroup
from rashomon.store import Intake, SqliteStore, Store
from tests.make import make_outlet, make_report

SAMPLES = Path(__file__).parent.parent / "samples" / "pages"
# Words of three stories that have some in common, and days of which the last is too far from the others.
WORDS = (
    "Solveig ferry aground Bergen lifeboat passengers harbour",
    "Solveig ferry inspection owner harbour minister Bergen",
    "Porto library manuscript pipe harbour reading minister",
)
DAYS = ("2025-03-04", "2025-03-05", "2025-03-20", None, "2025-06-01")
some_words = st.sampled_from(WORDS).flatmap(lambda words: st.lists(st.sampled_from(words.split()), min_size=3))
drawn = st.lists(st.tuples(some_words, st.sampled_from(DAYS)), min_size=1, max_size=12)

Samples = tuple[list[Intake], tuple[Outlet, ...], list[Dossier]]


def made(told: Sequence[tuple[list[str], str | None]]) -> list[Report]:
    return [
        make_report(f"The {' '.join(words)}.", id=f"r{number:02}", published=day)
        for number, (words, day) in enumerate(told)
    ]


def intake(report: Report) -> Intake:
    named = {"id": report.page, "address": report.id, "outlet": report.outlet, "text": report.text}
    page = Page(**named, sha256="", encoding="", read_at="")
    return Intake(page=page, reports=(report,))


def brought_up(store: Store) -> tuple[str, ...]:
    return regroup(store, Serial(), Outlets(), at="2025-03-09")


def fed(store: Store, reports: Sequence[Report], cuts: Iterable[int] = ()) -> None:
    """Feed reports to a store, cut into batches."""
    for start, end in pairwise([0, *sorted(cuts), len(reports)]):
        store.add([intake(report) for report in reports[start:end]], outlets=[make_outlet("one.example")])
        brought_up(store)


def told(held: Iterable[Dossier]) -> list[tuple[str, tuple[Membership, ...]]]:
    return sorted((dossier.id, dossier.members) for dossier in held)


def expected(reports: Sequence[Report]) -> list[tuple[str, tuple[Membership, ...]]]:
    return sorted((story.id, story.members) for story in stories(reports, ()))


FRESH = settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])


@FRESH
@given(told_=drawn, data=st.data())
def test_neither_order_nor_batches_matter(
    tmp_path_factory: pytest.TempPathFactory, told_: list[tuple[list[str], str | None]], data: st.DataObject
) -> None:
    reports = made(told_)
    order = data.draw(st.permutations(reports))
    cuts = data.draw(st.sets(st.integers(1, len(reports)).filter(lambda cut: cut < len(reports))))
    for batches in (cuts, range(1, len(reports))):
        with SqliteStore(tmp_path_factory.mktemp("store") / "x.db", create=True) as store:
            fed(store, order, batches)
            assert told(store.dossiers()) == expected(reports)
            assert store.problems() == ()
            assert brought_up(store) == ()


@FRESH
@given(told_=drawn, data=st.data())
def test_a_page_that_is_replaced_leaves_no_trace(
    tmp_path_factory: pytest.TempPathFactory, told_: list[tuple[list[str], str | None]], data: st.DataObject
) -> None:
    reports = made(told_)
    gone = data.draw(st.sampled_from(reports))
    other = replace(data.draw(st.sampled_from(made(told_))), id=gone.id, page=gone.page)
    with SqliteStore(tmp_path_factory.mktemp("store") / "x.db", create=True) as store:
        fed(store, reports)
        store.replace([replace(intake(gone), reports=())])
        brought_up(store)
        assert told(store.dossiers()) == expected([one for one in reports if one != gone])
        store.replace([replace(intake(gone), reports=(other,))])
        brought_up(store)
        assert told(store.dossiers()) == expected([one if one != gone else other for one in reports])


def test_a_report_starts_a_story_joins_one_and_joins_two(store: SqliteStore) -> None:
    # The first two have no word in common and the third has all of both, so no weights are far from these groups.
    aground = "The ferry Solveig struck rocks near Bergen, where fog was thick, and forty passengers went ashore."
    fined = "A court in Oslo told Nordlys to pay a fine since its engineers had missed an inspection at Tromso."
    ferry, owner, both = (
        make_report(text, id=id, published="2025-03-04")
        for id, text in (("r1", aground), ("r2", fined), ("r3", f"{aground} {fined}"))
    )
    for report, sizes in ((ferry, [1]), (owner, [1, 1]), (both, [3])):
        fed(store, [report])
        assert sorted(len(dossier.members) for dossier in store.dossiers()) == sizes


def test_only_what_changes_is_compared_again(store: SqliteStore) -> None:
    apart = (WORDS[0], "Oslo budget vote coalition taxes", WORDS[2])
    reports = made([(words.split(), "2025-03-04") for words in apart for _ in range(2)])
    fed(store, reports[:5])
    before = {dossier.id for dossier in store.dossiers()}
    store.add([intake(reports[5])])
    (touched,) = brought_up(store)
    after = {dossier.id: {member.report for member in dossier.members} for dossier in store.dossiers()}
    assert after[touched] == {"r04", "r05"}
    assert before - {touched} == after.keys() - {touched}


def test_other_weights_are_other_rules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = Path(rashomon.__file__).parent
    for folder in ("group", "data"):
        shutil.copytree(package / folder, tmp_path / folder)
    monkeypatch.setattr("rashomon.grouping.files", lambda _: tmp_path)
    assert rules.__wrapped__() == rules()
    (tmp_path / "data" / "likeness.toml").write_text("[weights]\n")
    assert rules.__wrapped__() != rules()


def test_other_rules_group_anew(store: SqliteStore, monkeypatch: pytest.MonkeyPatch) -> None:
    reports = made([(words.split(), "2025-03-04") for words in WORDS])
    fed(store, reports)
    monkeypatch.setattr("rashomon.__version__", "0.0.0")
    assert brought_up(store) == tuple(sorted(dossier.id for dossier in store.dossiers()))
    assert told(store.dossiers()) == expected(reports)


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Samples:
    """What the pages of the sample corpus give, and their stories when all are read at once."""
    with SqliteStore(tmp_path_factory.mktemp("samples") / "x.db", create=True) as store:
        ingest([str(SAMPLES)], store=store, engine=Serial(), outlets=Outlets(), read_at="2025-03-09")
        pages = [Intake(page=page, reports=tuple(store.reports(page=page.id))) for page in store.pages()]
        return pages, store.outlets(), list(store.dossiers())


@pytest.mark.parametrize(("seed", "batch"), [(1, 1), (2, 10)])
def test_the_sample_corpus_page_by_page(store: SqliteStore, samples: Samples, seed: int, batch: int) -> None:
    pages, outlets, dossiers = samples
    random.Random(seed).shuffle(pages := list(pages))
    for start in range(0, len(pages), batch):
        store.add(pages[start : start + batch], outlets=outlets)
        group(store)
    brought_up(store)
    assert list(store.dossiers()) == dossiers
    assert check(store) == ()
