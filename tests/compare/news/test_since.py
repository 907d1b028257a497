from rashomon.compare.news.since import changes
from tests.compare.test_dossier import OUTLETS, PLAIN, compare, padding, said
from tests.make import make_report

MONDAY, TUESDAY = "2025-03-03T08:00:00+00:00", "2025-03-04T08:00:00+00:00"


def told(reports, since, read_at):
    held = {report.id: report for report in reports}
    return changes(compare(*reports), since, reports=held, outlets=OUTLETS, read_at=read_at)


def two():
    return said("r1", "one.example", *PLAIN, published="2025-03-01"), said(
        "r2", "three.example", *PLAIN, published="2025-03-04"
    )


def test_a_point_that_a_second_voice_carries_now_stands_otherwise():
    found = told(two(), "2025-03-04", {"r1": MONDAY, "r2": TUESDAY})
    assert (found.clock, found.reports) == ("read", ("r2",))
    (change,) = (one for one in found.points if one.before)
    assert (change.before, change.point.standing) == ("unmeasured", "corroborated")
    assert [version.report for version in change.versions] == ["r2"]


def test_what_nobody_carried_is_new_and_what_stands_as_it_did_is_left_out():
    third = make_report("The ferry Solveig lost her anchor." + padding("r3"), id="r3", published="2025-03-04")
    found = told((*two(), third), "2025-03-04", {"r1": MONDAY, "r2": MONDAY, "r3": TUESDAY})
    assert {version.report for change in found.points for version in change.point.versions} == {"r3"}
    assert all(change.before is None for change in found.points)


def test_where_nothing_was_read_by_then_the_day_of_publication_counts():
    found = told(two(), "2025-03-02", {"r1": TUESDAY, "r2": TUESDAY})
    assert (found.clock, found.reports) == ("published", ("r2",))
    assert told(two(), "2025-03-01", {"r1": TUESDAY, "r2": TUESDAY}).reports == ("r1", "r2")


def test_of_a_time_the_hour_counts():
    assert told(two(), "2025-03-04T08:00", {"r1": MONDAY, "r2": TUESDAY}).reports == ("r2",)
    assert told(two(), "2025-03-04T08:01", {"r1": MONDAY, "r2": TUESDAY}).reports == ()
