"""Which proposals are two, and what names none."""

import pytest

from rashomon.extract.positions import positions
from tests.extract.events.cast import cast


def ids(text):
    report, parse = cast(text)
    return [position.proposal.id for position in positions(report, parse).positions]


@pytest.mark.parametrize(
    "text",
    [
        "Vosk voted for the first article. Pleks voted against the second article.",
        "Vosk voted against the article charging the mayor with theft. Pleks voted against both articles.",
        "Vosk backed a harbour relief package. Syldavia approved the $40 million package in March.",
        "Vosk rejected the 10th amendment. Pleks backed the 11th amendment.",
        "Borduria opposes Vosk's budget. Syldavia rejected Pleks's budget.",
    ],
)
def test_two_of_a_kind_are_two(text):
    found = ids(text)
    assert len(found) >= 2
    assert len(set(found)) == len(found)


def test_one_that_many_vote_on_is_one():
    found = ids("Vosk voted for the article. Pleks voted against the article.")
    assert len(found) == 2
    assert len(set(found)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Vosk voted with the League against this farce.",
        "Vosk has declined that request.",
        "Vosk rejected every amendment.",
    ],
)
def test_what_only_points_names_nothing(text):
    assert ids(text) == []


def test_this_bill_is_the_one_that_is_named():
    found = ids("Syldavia has a harbour bill. Vosk rejected this bill.")
    assert len(found) == 1


@pytest.mark.parametrize("bill", ["a fake bill", "a counterfeit $20 bill", "the phone bill"])
def test_money_is_no_bill_of_a_parliament(bill):
    report, parse = cast(f"The clerk was handed {bill}. Vosk introduced legislation on the harbour.")
    assert bill not in [position.proposal.name for position in positions(report, parse).positions]


def test_a_bill_of_so_many_millions_is_one():
    assert len(ids("Vosk backed a $40 million harbour bill.")) == 1


def test_this_proposal_may_be_what_the_sentence_says_is_to_be_done():
    text = "Vosk has a harbour plan. Pleks favours cutting the toll, while Syldavia rejects this proposal."
    report, parse = cast(text)
    assert "SYL" not in [position.holder for position in positions(report, parse).positions]
