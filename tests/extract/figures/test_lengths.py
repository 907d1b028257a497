"""Lengths of time that are figures, and what is so long."""

import pytest

from tests.extract.figures.test_figures import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The guild offered a 30-day pause in dredging.", ("30-day", 30, "days", "pause in dredging")),
        ("The mayor called for a two-week halt to dredging.", ("two-week", 2, "weeks", "halt to dredging")),
        ("The port will stop dredging for 30 days.", ("30 days", 30, "days", "dredging")),
        ("They agreed on a pause of about six weeks.", ("about six weeks", 6, "weeks", "pause")),
        ("The council met for three hours.", ("three hours", 3, "hours", "council")),
        ("The strike lasted nine days.", ("nine days", 9, "days", "strike")),
        ("The gate is open ten hours a day.", ("ten hours a day", 10, "hours a day", "gate")),
        ("The talks lasted two and a half hours.", ("two and a half hours", 2.5, "hours", "talks")),
        ("The pilot was jailed for six years.", ("six years", 6, "years", "prison")),
        ("A judge sentenced the pilot to six and a half years.", ("six and a half years", 6.5, "years", "prison")),
        ("The pilot got six months in jail.", ("six months", 6, "months", "prison")),
    ],
)
def test_a_length_says_what_is_so_long(text, expected):
    assert told(text) == [expected]


def test_a_length_that_stands_for_what_was_told_counts_nothing():
    assert told("We accept the 30 days.") == [("30 days", 30, "days", None)]


@pytest.mark.parametrize(
    "text",
    [
        "The dredger sank two days after the storm.",
        "In the past 30 days nobody dredged.",
        "The 35-year-old pilot spoke.",
        "The mayor wants to end the six-year-old war.",
        "Prices stood at a 10-year high.",
        "The dredger is expected within three weeks.",
        "They waited for an hour.",
        "She had worked there for years.",
        "The pilot was sentenced to two years of probation.",
        "The pilot faces up to ten years in prison.",
    ],
)
def test_what_says_when_or_how_old_or_no_number_is_no_length(text):
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The harbour office cut the hours of the gate from ten a day to six.",
            [("ten a day", 10, "hours a day", "gate"), ("six", 6, "hours a day", "gate")],
        ),
        ("Klow cut the opening hours of the gate to six a day.", [("six a day", 6, "hours a day", "gate")]),
        (
            "The gate had worked for eight hours instead of six.",
            [("eight hours", 8, "hours", "gate"), ("six", 6, "hours", "gate")],
        ),
    ],
)
def test_a_bare_number_takes_the_unit_of_what_is_changed(text, expected):
    assert told(text) == expected


@pytest.mark.parametrize("text", ["The guild cut its ties to six.", "They spent eight hours there, and six left."])
def test_a_bare_number_beside_something_else_is_no_length(text):
    assert told(text) == []
