"""Conditions that a report tells one by one, after the acceptance that they belong to."""

import pytest

from rashomon.extract.positions import positions
from tests.extract.events.cast import cast

YES = "Syldavia will accept the truce if the ships leave. "


def conditions(text):
    report, parse = cast(text)
    return [condition.text for position in positions(report, parse).positions for condition in position.conditions]


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ("Its second condition is that the pilots come home.", "that the pilots come home"),
        ("The other condition is the release of the pilots.", "the release of the pilots"),
        (
            "The second condition concerns the pilots. They must stay in Klow, Syldavia said.",
            "They must stay in Klow",
        ),
        ("The second condition concerns the logbooks of the port.", "the logbooks of the port"),
    ],
)
def test_a_condition_told_by_itself_belongs_to_the_acceptance_before_it(more, told):
    assert conditions(YES + more) == ["if the ships leave", told]


@pytest.mark.parametrize(
    "text",
    [
        "Syldavia rejected the truce. Its second condition is that the pilots come home.",
        f"{YES}Borduria's second condition is that the pilots come home.",
        f"{YES}The condition of the pilots is bad.",
    ],
)
def test_a_condition_of_another_or_of_nothing_belongs_to_none(text):
    assert "that the pilots come home" not in conditions(text)
    assert "bad" not in conditions(text)
