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
