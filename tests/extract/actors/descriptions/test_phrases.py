"""Who is described and not named: whose noun makes a group, and whose does only where it acts."""

from __future__ import annotations

import pytest

from tests.extract.actors.reading import read


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("Around 4,000 Danes fled to the islands.", "Around 4,000 Danes"),
        ("Hundreds of Muslims prayed at the quay.", "Hundreds of Muslims"),
        ("Nine Christians were freed.", "Nine Christians"),
        ("Harbour forces closed the lock.", "Harbour forces"),
        ("Nearly 70 countries signed the charter.", "Nearly 70 countries"),
        ("Two ferry units refused to sail.", "Two ferry units"),
        ("Police reopened the bridge at noon.", "Police"),
        ("The thief was caught by law enforcement.", "law enforcement"),
        ("Four peacekeepers were hurt.", "Four peacekeepers"),
        ("Berg told three local papers that she would stay.", "three local papers"),
    ],
)
def test_several_of_one_sort_are_a_group_that_is_only_described(text: str, group: str) -> None:
    assert (group, "group", False) in [(a.name, a.kind, a.named) for a in read(text).actors]


@pytest.mark.parametrize(
    "text",
    [
        "The ferry calls at nine countries.",
        "The lanterns were paid for by foreign countries.",
        "The kitchen has two heating units.",
        "The country was cold.",
        "Three papers lay on the quay.",
        "She collects “Cowboys and Danes” prints.",
    ],
)
def test_a_land_or_a_unit_that_does_nothing_is_nobody(text: str) -> None:
    assert not read(text).actors


def test_some_of_a_people_are_not_the_people() -> None:
    assert [(a.name, a.named) for a in read("Danes rejoiced. Thousands of Danes marched.").actors] == [
        ("Danes", True),
        ("Thousands of Danes", False),
    ]


def test_a_verb_behind_is_describes_nobody() -> None:
    report = read("The ferry has a new rule that is alarming harbour pilots who say that it will sink them.")
    assert "harbour pilots" in [actor.name for actor in report.actors]
