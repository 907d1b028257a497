from itertools import permutations

from rashomon.group.stories import stories
from tests.make import make_report

FERRY = "The ferry Solveig ran aground off Bergen and forty passengers were taken ashore by the lifeboat crew."
FERRY_TOO = (
    "Forty passengers were taken off the ferry Solveig after it ran aground near Bergen, the lifeboat crew said."
)
LIBRARY = "The library in Porto closed its reading room after a pipe burst above the manuscript shelves."


def reports():
    return [
        make_report(FERRY, id="r1", outlet="one.example", published="2025-03-04"),
        make_report(FERRY_TOO, id="r2", outlet="two.example", published="2025-03-05"),
        make_report(LIBRARY, id="r3", outlet="one.example", published="2025-03-04"),
    ]


def test_reports_of_one_event_make_one_story_in_any_order():
    expected = stories(reports(), ())
    assert [[member.report for member in story.members] for story in expected] == [["r1", "r2"], ["r3"]]
    for order in permutations(reports()):
        assert stories(order, ()) == expected


def test_every_membership_says_why():
    together, alone = stories(reports(), ())
    assert all("Solveig" in member.reason or "ferry" in member.reason for member in together.members)
    assert alone.members[0].reason.startswith("starts the story")


def test_no_reports_make_no_stories():
    assert stories([], ()) == ()
