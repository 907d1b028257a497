"""How a vote ended."""

import pytest

from tests.extract.figures.test_figures import told


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("The council rejected the toll by 31 votes to 28.", [("31 votes", 31), ("28", 28)]),
        ("The vote on the toll was lost by 31 to 28.", [("31", 31), ("28", 28)]),
        ("The assembly passed the act in a 31-28 vote.", [("31", 31), ("28", 28)]),
        ("It fell by 1,031 votes against 998.", [("1,031 votes", 1031), ("998", 998)]),
    ],
)
def test_either_side_of_a_vote_is_a_figure(text, numbers):
    assert told(text) == [(words, value, None, "votes each way") for words, value in numbers]


@pytest.mark.parametrize(
    "text",
    [
        "The team won 3-1 before the vote.",
        "The toll rose by 10 to 14 crowns after the vote.",
        "She would need 60 to 70 votes.",
        "Her share fell from 31 votes to 28.",
    ],
)
def test_numbers_beside_a_vote_are_not_how_it_ended(text):
    assert not [one for one in told(text) if one[3] == "votes each way"]
