from itertools import permutations

from rashomon.group.corrections import ruled
from rashomon.group.stories import stories
from rashomon.model import Correction
from tests.group.test_stories import reports

SPLIT = Correction.of("split", ["r1"], ["r2"], at="2025-03-06T08:00:00+00:00")
MERGE = Correction.of("merge", ["r3", "r1"], at="2025-03-07T08:00:00+00:00")
MERGE_AGAIN = Correction.of("merge", ["r1", "r2"], at="2025-03-08T08:00:00+00:00")


def members(*corrections):
    return [
        [member.report for member in story.members] for story in stories(reports(), (), ruled(corrections, {}))
    ]


def test_a_split_parts_what_is_alike_and_a_merge_joins_what_is_not():
    assert members() == [["r1", "r2"], ["r3"]]
    assert sorted(members(SPLIT)) == [["r1"], ["r2"], ["r3"]]
    assert members(SPLIT, MERGE) == [["r1", "r3"], ["r2"]]


def test_a_later_correction_overrules_an_earlier_one_whatever_their_order():
    for order in permutations((SPLIT, MERGE, MERGE_AGAIN)):
        assert members(*order) == [["r1", "r3", "r2"]]
    assert ruled((SPLIT, MERGE_AGAIN), {}).apart == {}


def test_reports_that_are_no_more_are_passed_over():
    assert members(Correction.of("merge", ["r1", "gone"], at="2025-03-06T08:00:00+00:00")) == members()


def test_the_reason_names_the_correction():
    (joined, alone) = stories(reports(), (), ruled((SPLIT, MERGE), {}))
    told = [member.reason for member in joined.members]
    assert told == [f"a reader merged its story with that of other reports ({MERGE.id}, 2025-03-07)"] * 2
    assert alone.members[0].reason == f"a reader split its story ({SPLIT.id}, 2025-03-06)"


def test_the_order_of_reports_in_a_group_does_not_matter():
    assert Correction.of("merge", ["r3", "r1", "r1"], at=MERGE.at) == Correction.of(
        "merge", ["r1", "r3"], at=MERGE.at
    )


def test_what_was_said_of_an_earlier_version_holds_of_the_last():
    said = ruled((Correction.of("merge", ["r0", "r2"], at=MERGE.at),), {"r0": "r3"})
    assert list(said.together) == [("r2", "r3")]
    assert said.partners(["r3"]) == {"r2"}
