from dataclasses import replace

import pytest

from rashomon.model import Place
from tests.compare.timeline.test_line import compare, dated, report, states, with_time
from tests.make import words_of

KLOW = {"id": "geonames:1", "country": "SY", "precision": "town"}
SYLDAVIA = {"id": "geonames:2", "country": "SY", "precision": "country"}
SZOHOD = {"id": "geonames:3", "country": "BO", "precision": "town"}


def told(id, text, name, place):
    made = with_time(states(report(id, text), "Borduria", "Syldavia"), "last month", "MONTH-1")
    made = dated(made, text.partition(",")[0], "AID", "Borduria", "Syldavia", day="2025-03-04", at="Tuesday")
    return replace(made, places=(Place(name=name, mentions=(words_of(made, name),), **place),))


@pytest.mark.parametrize(("place", "lines"), [(SYLDAVIA, 1), (KLOW, 1), (SZOHOD, 2)])
def test_talks_in_a_town_and_talks_in_its_country_in_one_month_are_one_line(place, lines):
    one = told(
        "r1", "Borduria sent grain to Syldavia on Tuesday, following talks in Klow last month.", "Klow", KLOW
    )
    text = "Borduria gave Syldavia grain on Tuesday, as was agreed at a summit in Harbourland last month."
    entries = [entry for entry in compare(one, told("r2", text, "Harbourland", place)).timeline if entry.placed]
    talks = [entry for entry in entries if entry.when.precision == "month"]
    assert len(talks) == lines
    assert sum(len(entry.evidence) for entry in talks) == 2
