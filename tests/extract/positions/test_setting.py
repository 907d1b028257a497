"""Who sets conditions: for a thing, or instead of an answer to it."""

import pytest

from rashomon.extract.positions import positions
from tests.extract.events.cast import cast


def of(text, holder):
    report, parse = cast(text)
    return [
        (p.stance, [words.text for words in p.conditions])
        for p in positions(report, parse).positions
        if p.holder == holder
    ]


def test_conditions_for_a_thing_are_those_on_which_it_is_accepted():
    text = "Syldavia set two conditions for the truce: the release of the pilots and the return of the ships."
    assert of(text, "SYL") == [("accepts on conditions", ["the release of the pilots", "the return of the ships"])]


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        (
            "Vosk has not agreed to any truce, instead setting conditions that were beyond the framework.",
            "conditions that were beyond the framework",
        ),
        (
            "Borduria welcomed the truce. Vosk has given no clear answer, instead presenting a list of demands.",
            "a list of demands",
        ),
        (
            "Borduria has agreed to the truce. However, Vosk has set conditions that exceed it.",
            "conditions that exceed it",
        ),
    ],
)
def test_conditions_instead_of_an_answer(text, condition):
    assert of(text, "vosk") == [("non-committal", [condition])]


@pytest.mark.parametrize(
    "text",
    [
        "Vosk set conditions for the loan.",
        "Borduria rejected the truce. Vosk may set conditions.",
        "Borduria rejected the truce. Vosk has not set any conditions.",
        "Vosk set a list of prices.",
    ],
)
def test_conditions_that_are_none_or_of_nothing_that_is_proposed(text):
    assert of(text, "vosk") == []


def test_on_two_conditions_is_no_condition_beside_those_that_are_told():
    text = (
        "Syldavia accepted the truce, but only on two conditions. Syldavia accepted the truce if Borduria leaves."
    )
    assert of(text, "SYL") == [("accepts on conditions", ["if Borduria leaves"])]
