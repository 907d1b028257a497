import math
from dataclasses import replace

import pytest

from rashomon.group.signatures import IN_LEAD, LEAD, NAME, OPENING, TITLE, signature
from rashomon.model import Excerpt, Span
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


def test_of_a_report_in_another_language_names_and_figures_count():
    text = "Le chalutier islandais « Hafdrangur » a été remorqué à Reykjavik avec ses 23 marins."
    found = signature(replace(make_report(text), language="fr"))
    assert set(found.weights) == {"reykjavik", "23"} or set(found.weights) == {"hafdrangur", "reykjavik", "23"}
    assert not found.known
