"""What is done with a page apart from all others, and what a page costs that gives nothing."""

from __future__ import annotations

import pytest

from rashomon import working
from rashomon.engine import Lost
from rashomon.errors import RashomonError
from rashomon.model import Page
from rashomon.working import LARGEST, Job, lost, work
from tests.pages import ISLAND


def page_of(text: str, id: str = "p1") -> Page:
    return Page(
        id=id, address=f"{id}.txt", outlet="one.example", sha256="", encoding="utf-8", read_at="2025", text=text
    )


def test_a_page_gives_its_reports_read() -> None:
    page = page_of(ISLAND)
    (intake,) = work([Job(page)])
    assert intake.page == page
    (report,) = intake.reports
    assert report.page == page.id
    assert report.sentences
    assert report.actors


def test_what_is_too_large_for_a_page_is_refused() -> None:
    large, good = work([Job(page_of("Ferries stop. " * (LARGEST // 14 + 1))), Job(page_of(ISLAND, "p2"))])
    assert (large.page, large.reports) == (None, ())
    (dropped,) = large.dropped
    assert (dropped.page, dropped.address, dropped.stage) == ("p1", "p1.txt", "clean")
    assert "characters; expected one page of at most 2,000,000. Split it" in dropped.reason
    assert len(good.reports) == 1


def test_a_page_that_trips_the_cleaner_costs_itself_and_is_not_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    clean = working.clean

    def tripping(page: Page, template: frozenset[str]) -> object:
        if page.id == "p1":
            raise KeyError("line 3")
        return clean(page, template)

    monkeypatch.setattr(working, "clean", tripping)
    bad, good = work([Job(page_of(ISLAND)), Job(page_of(ISLAND, "p2"))])
    assert (bad.page, bad.reports) == (None, ())
    assert [one.reason for one in bad.dropped] == ["the page could not be cleaned: KeyError: 'line 3'"]
    assert [report.page for report in good.reports] == ["p2"]


def test_what_is_wrong_with_the_program_is_no_matter_of_the_page(monkeypatch: pytest.MonkeyPatch) -> None:
    def refusing(page: Page, template: frozenset[str]) -> object:
        raise RashomonError("The model is not installed.")

    monkeypatch.setattr(working, "clean", refusing)
    with pytest.raises(RashomonError, match="not installed"):
        work([Job(page_of(ISLAND))])


def test_a_lost_page_leaves_a_line() -> None:
    intake = lost(Lost(Job(page_of(ISLAND)), "died"))
    assert (intake.page, intake.reports) == (None, ())
    (dropped,) = intake.dropped
    assert (dropped.page, dropped.stage, dropped.reason) == ("p1", "engine", "set aside: died")
