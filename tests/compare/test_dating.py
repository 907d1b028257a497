"""The day of an undated report, from its story."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rashomon.compare.dating import dated, is_dated_by_others
from rashomon.extract.stages import extract
from rashomon.model import Excerpt, Membership, Published, Span, Story
from tests.make import make_report

DATED = (
    "The harbour master of Lorvik, Ansa Tolvik, said on Sunday that two trawlers from Estmark had been held. "
    "The trawlers cut the nets of the Lorvik fleet on Saturday, according to the coast guard of Lorvik."
)
SAME = "Two trawlers from Estmark have been held in Lorvik, the harbour master said on Sunday."
BEFORE = "The coast guard said the trawlers cut the nets of the Lorvik fleet on Saturday."


def days(*texts: tuple[str, str | None]) -> dict[int, Published]:
    """The days that a story of these texts, with the days they state, gives to those that state none."""
    made = [make_report(text, id=f"r{number}", published=day) for number, (text, day) in enumerate(texts)]
    reports = extract(made).reports
    story = Story(id="t1", members=tuple(Membership(report=one.id, reason="") for one in reports))
    return {int(id[1:]): found for id, found in dated([story], {one.id: one for one in reports}).items()}


def test_a_report_that_tells_the_same_of_a_weekday() -> None:
    found = days((DATED, "2025-03-16"), (SAME, None))[1]
    assert (found.date, found.precision, found.basis) == ("2025-03-16", "week", "inferred")
    assert found.why == ("r0 tells the same of Sunday (2025-03-16): this one appeared then or within a few days")


def test_the_latest_day_that_both_name_counts() -> None:
    assert days((DATED, "2025-03-16"), (BEFORE, None))[1].date == "2025-03-15"
    assert days((DATED, "2025-03-16"), (f"{BEFORE} {SAME}", None))[1].date == "2025-03-16"


@pytest.mark.parametrize(
    "text",
    [
        "The harbour of Lorvik was quiet on Sunday, and the fish market was closed.",  # another thing
        "Two trawlers from Estmark have been held in Lorvik, the harbour master said on Monday.",  # another day
        "Two trawlers from Estmark have been held in Lorvik, the harbour master said.",  # no day
        "Two trawlers from Estmark will be held in Lorvik, the harbour master will say on Sunday.",  # to come
    ],
)
def test_otherwise_nothing_is_known(text: str) -> None:
    assert days((DATED, "2025-03-16"), (text, None)) == {}


def sent(text: str, dateline: str, other: str = DATED, day: str = "2025-03-16") -> Published | None:
    """The day that a report of a text and a dateline gets from another of its story."""
    made = [make_report(other, id="r0", published=day), make_report(text, id="r1", published=None)]
    first, second = extract(made).reports
    reports = {"r0": first, "r1": replace(second, dateline=Excerpt(dateline, Span(0, 1)))}
    story = Story(id="t1", members=tuple(Membership(report=id, reason="") for id in reports))
    return dated([story], reports).get("r1")


@pytest.mark.parametrize(
    ("dateline", "day"),
    [
        ("LORVIK, March 18", "2025-03-18"),
        ("LORVIK, March 16 (Skerry)", "2025-03-16"),
        ("Tuesday, 18 March", "2025-03-18"),
        ("LORVIK, March 30", None),  # two weeks after the other
        ("LORVIK, March 14", None),  # before the Sunday that both tell of
        ("Wednesday, 18 March", None),  # of another year
    ],
)
def test_a_dateline_without_a_year_says_the_day(dateline: str, day: str | None) -> None:
    found = sent(SAME, dateline)
    assert (found.date if found else None) == day
    if found:
        assert (found.precision, found.basis) == ("day", "inferred")
        assert found.why == f'its dateline says "{dateline}"; the year is that of r0, of its story'


def test_the_year_needs_no_sentence_that_both_tell() -> None:
    text = "The harbour of Lorvik was quiet, and the fish market was closed for the winter."
    found = sent(text, "LORVIK, Jan. 2", day="2024-12-30")
    assert found is not None
    assert found.date == "2025-01-02"


def test_a_dateline_without_a_day_leaves_the_week() -> None:
    found = sent(SAME, "LORVIK")
    assert found is not None
    assert (found.date, found.precision) == ("2025-03-16", "week")


def test_a_day_by_a_dateline_gives_none_to_others() -> None:
    made = [make_report(SAME, id="r0", published="2025-03-16"), make_report(BEFORE, id="r1", published=None)]
    first, second = extract(made).reports
    inferred = replace(first.published, basis="inferred")
    first = replace(first, dateline=Excerpt("LORVIK, March 16", Span(0, 1)), published=inferred)
    second = replace(second, dateline=Excerpt("LORVIK, March 15", Span(0, 1)))
    story = Story(id="t1", members=(Membership(report="r0", reason=""), Membership(report="r1", reason="")))
    assert is_dated_by_others(first)
    assert dated([story], {"r0": first, "r1": second}) == {}


def test_a_story_that_tells_the_same_of_several_weeks_gives_no_day() -> None:
    assert days((DATED, "2025-03-16"), (DATED, "2025-03-23"), (SAME, None)) == {}


def test_an_inferred_day_gives_none_to_others() -> None:
    first = days((DATED, "2025-03-16"), (SAME, None))
    assert list(first) == [1]
    assert days((SAME, None), (SAME, None)) == {}
