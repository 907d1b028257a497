import math
from dataclasses import replace
from datetime import date

import pytest

from rashomon.group.signatures import IN_LEAD, LEAD, NAME, OPENING, TITLE, signature
from rashomon.model import Excerpt, Published, Span
from tests.make import make_report

FERRY = "The ferry Solveig ran aground off Bergen, and 40 passengers were taken ashore by the lifeboat crew."


def test_a_signature_says_where_each_stem_stands():
    report = replace(
        make_report(f"{FERRY}{' It rained.' * 60} A tug left Stavanger."),
        title=Excerpt("Ferry aground", Span(0, 13)),
    )
    assert len(report.text) > LEAD
    found = signature(report)
    assert found.marks["ferri"] == TITLE | IN_LEAD
    assert found.marks["bergen"] == IN_LEAD | NAME
    assert found.marks["40"] == IN_LEAD | NAME
    assert found.marks["stavang"] == NAME
    assert "tug" not in found.marks
    assert found.written["bergen"] == "Bergen"
    assert found.size == len(report.text)


def test_weights_are_of_length_one_in_order_and_what_is_rare_weighs_more():
    found = signature(make_report(FERRY))
    assert math.hypot(*found.weights.values()) == pytest.approx(1, abs=1e-3)
    assert list(found.weights) == sorted(found.weights)
    assert (
        found.weights["solveig"] > found.weights["passeng"] > found.weights["were"]
        if "were" in found.weights
        else 1
    )
    names = [found.weights[stem] for stem, marks in found.marks.items() if marks & NAME]
    assert found.lengths[2] == pytest.approx(math.hypot(*names), abs=1e-3)


def test_what_stands_far_down_is_not_looked_at():
    assert signature(make_report("x " * OPENING + "Solveig")).weights.keys() == set()


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("The ferry sank on 3 March 2031. It was built on May 9, 2012.", None, date(2031, 3, 3)),
        ("The ferry sank on 3 March 2031.", "2031-06-01", date(2031, 3, 3)),
        ("The ferry sank on 3 March 2031.", "2031-03-20", None),
        ("It sank on March 3, 2031, and was raised on May 30, 2031.", "2031-06-01", date(2031, 3, 3)),
        ("The ferry sank in March 2031, on 4/3/2031.", None, None),
        ("The ferry sank on Monday.", None, None),
    ],
)
def test_the_last_day_told_counts_where_that_of_publication_is_long_after_or_not_known(text, published, expected):
    report = make_report(text)
    metadata = Published(date=published, precision="day", basis="metadata") if published else Published()
    assert signature(replace(report, published=metadata)).told == expected


def test_a_day_that_stands_on_the_page_is_believed():
    stated = Published(date="2031-06-01", precision="day", basis="stated")
    assert signature(replace(make_report("The ferry sank on 3 March 2031."), published=stated)).told is None


def test_of_a_report_in_another_language_names_and_figures_count():
    text = "Le chalutier islandais « Hafdrangur » a été remorqué à Reykjavik avec ses 23 marins."
    found = signature(replace(make_report(text), language="fr"))
    assert set(found.weights) == {"reykjavik", "23"} or set(found.weights) == {"hafdrangur", "reykjavik", "23"}
    assert not found.known
