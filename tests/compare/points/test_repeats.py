from dataclasses import replace

from tests.compare.timeline.test_line import compare, report
from tests.make import with_actor, with_event, with_figure


def test_the_act_of_which_several_give_the_dead_is_no_point_beside_them():
    one = "The trawler, which had left Klow at noon with cod for the market, saved 23 sailors of the ferry."
    other = "A count by the coast guard of Borduria put the sailors saved at 23."
    first, second = (
        with_figure(report(id, text), words, 23, "sailors rescued")
        for id, text, words in (("r1", one, "23 sailors"), ("r2", other, "23"))
    )
    for name in ("trawler", "ferry"):
        first = with_actor(first, name, kind="group")
    found = compare(with_event(first, one[:-1], "AID", None, "trawler", "ferry"), second)
    number = next(point for point in found.points if point.kind == "figure")
    assert {version.report for version in number.versions} == {"r1", "r2"}
    assert one[:-1] not in {point.summary.text.rstrip(".") for point in found.points if point != number}


def test_a_length_that_several_things_are_told_with_is_a_point_and_one_outlets_own_is_none():
    told = {
        "r1": ("Berg proposed to stop all dredging off Klow for 30 days.", "30 days", "dredging"),
        "r2": (
            "The owner of the Solveig called a 30-day halt to dredging a gift to poachers.",
            "30-day",
            "dredging",
        ),
        "r3": ("In Borduria the guild will vote on the 30 days next week.", "30 days", None),
    }
    reports = [
        with_figure(report(id, text), words, 30, counts, unit="days") for id, (text, words, counts) in told.items()
    ]
    found = [point for point in compare(*reports).points if point.kind == "figure"]
    assert [{version.report for version in point.versions} for point in found] == [set(told)]
    own = [replace(one, outlet="one.example") for one in reports]
    assert not [point for point in compare(*own).points if point.kind == "figure" and len(point.versions) > 1]


def test_a_measure_that_one_point_tells_in_all_its_reports_is_no_point_beside_it():
    text = "A pipeline of 80 miles was opened by the mayor of Klow."
    one, other = (with_figure(report(id, text), "80 miles", 80, "pipeline", unit="miles") for id in ("r1", "r2"))
    assert [point.kind for point in compare(one, other).points if len(point.versions) > 1] == ["event"]
