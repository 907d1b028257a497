from tests.compare.timeline.test_line import compare, report
from tests.make import with_figure


def told(id, text, words):
    return with_figure(report(id, text), words, 23, "sailors saved")


def test_the_sentence_of_a_number_that_several_give_is_no_point_beside_it():
    one = "The trawler, which had left Klow at noon with cod for the market, saved 23 sailors of the ferry."
    other = "A count by the coast guard of Borduria put the sailors saved at 23."
    found = compare(told("r1", one, "23 sailors"), told("r2", other, "23"))
    number = next(point for point in found.points if point.kind == "figure")
    assert {version.report for version in number.versions} == {"r1", "r2"}
    assert not {one, other} & {point.summary.text for point in found.points if point != number}
