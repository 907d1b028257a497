"""Which numbers of people are of what may or will become of them, and which were counted."""

import pytest

from rashomon.model import Figure
from tests.extract.figures.test_fates import found


def of(text: str) -> Figure:
    (figure,) = found(text)
    return figure


@pytest.mark.parametrize(
    "text",
    [
        "The fever could kill 8,000 islanders.",
        "The fever may kill as many as 8,000 people.",
        "The fever will kill 8,000 people, the institute said.",
        "The flood is expected to displace 8,000 people.",
        "The flood is likely to displace 8,000 people.",
        "The flood threatens to displace 8,000 people.",
        "The institute projects 8,000 deaths by autumn.",
        "Up to 8,000 deaths are predicted.",
        "The doctor warned of 8,000 deaths.",
        "Predictions of 8,000 deaths were too high.",
        "The death toll could reach 8,000.",
        "The death toll is expected to reach 8,000.",
        "Some 8,000 people who may have been infected were tested.",
        "The leak could lead to the deaths of 8,000 people.",
        "Without the dam 8,000 people would have died.",
        "If 8,000 people die, the ferry will stop.",
    ],
)
def test_what_may_or_will_or_would_be_is_a_forecast(text: str) -> None:
    assert of(text).forecast


@pytest.mark.parametrize(
    "text",
    [
        "The fever has killed 8,000 people.",
        "The flood is estimated to have displaced 8,000 people.",
        "An estimated 8,000 people died.",
        "Some 40 sailors are feared dead.",
        "The doctors fear that 40 sailors have died.",
        "The families of the 40 sailors killed in the storm will meet the harbour master.",
        "The fever that has killed 8,000 people could return.",
        "After 40 sailors died in the storm, the harbour may close.",
        "The inquiry will look at the deaths of 40 sailors.",
        "The town will mourn the 40 dead.",
        "Forty sailors could be seen dead on the quay.",
    ],
)
def test_whoever_was_counted_is_none(text: str) -> None:
    figure = of(text)
    assert figure.counts
    assert not figure.forecast


def test_in_one_sentence_some_are_counted_and_some_foretold() -> None:
    killed, displaced = found("The storm killed 40 people and could displace 900 more.")
    assert (killed.forecast, displaced.forecast) == (False, True)


def test_whom_somebody_will_free_is_a_plan_and_no_forecast() -> None:
    assert not of("Both sides will free 40 prisoners on Sunday.").forecast
