"""The day of an undated report, from its story."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rashomon.compare.dating import dated
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


@pytest.mark.parametrize(
    ("dateline", "day"),
    [("LORVIK, March 18", "2025-03-18"), ("LORVIK, March 30", "2025-03-16"), ("LORVIK", "2025-03-16")],
)
def test_a_dateline_without_a_year_tells_which_day_of_the_week_after(dateline: str, day: str) -> None:
    made = [make_report(DATED, id="r0", published="2025-03-16"), make_report(SAME, id="r1", published=None)]
    first, second = extract(made).reports
    reports = {"r0": first, "r1": replace(second, dateline=Excerpt(dateline, Span(0, 1)))}
    story = Story(id="t1", members=tuple(Membership(report=id, reason="") for id in reports))
    found = dated([story], reports)["r1"]
    assert (found.date, found.precision, found.basis) == (day, "week", "inferred")
    assert (dateline in found.why) == (day == "2025-03-18")


def test_a_story_that_tells_the_same_of_several_weeks_gives_no_day() -> None:
    assert days((DATED, "2025-03-16"), (DATED, "2025-03-23"), (SAME, None)) == {}


def test_an_inferred_day_gives_none_to_others() -> None:
    first = days((DATED, "2025-03-16"), (SAME, None))
    assert list(first) == [1]
    assert days((SAME, None), (SAME, None)) == {}
